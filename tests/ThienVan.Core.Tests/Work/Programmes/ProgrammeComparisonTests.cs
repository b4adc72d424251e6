using CsCheck;
using ThienVan.Core.Work.Programmes;

namespace ThienVan.Core.Tests.Work.Programmes;

public sealed class ProgrammeComparisonTests
{
    [Fact]
    public void Each_line_is_told_with_what_became_of_it()
    {
        var moved = Lines.Clear(id: 2) with { Time = LineTimeReader.Read("quý II", 2026).Value, Cooperating = ["mat-tran"] };
        var changes = ProgrammeComparison.Of(
            [Lines.Clear(), Lines.Clear(id: 2), Lines.Clear(id: 3)], [moved, Lines.Clear(), Lines.Clear(id: 4)], id => $"<{id}>");

        changes.Select(change => (change.Line.Id, change.Fate)).ShouldBe(
        [
            (moved.Id, LineFate.Changed), (Lines.Clear().Id, LineFate.Same), (Lines.Clear(id: 4).Id, LineFate.Added),
            (Lines.Clear(id: 3).Id, LineFate.Removed),
        ]);
        changes[0].Changes.ShouldBe([new("Phối hợp", "", "<mat-tran>"), new("Thời hạn", "Tết trồng cây", "quý II/2026")]);
    }

    [Fact]
    public void A_version_beside_itself_has_no_change_and_every_line_is_told_once() =>
        Gen.Select(Gen.Int[1, 6].Array, Gen.Int[1, 6].Array).Sample((before, after) =>
        {
            ProgrammeLine[] earlier = [.. before.Distinct().Select(id => Lines.Clear(id: id))];
            ProgrammeLine[] later = [.. after.Distinct().Select(id => Lines.Clear(id: id))];
            var changes = ProgrammeComparison.Of(earlier, later, id => id);
            changes.Select(change => change.Line.Id).Order().ShouldBe(earlier.Concat(later).Select(line => line.Id).Distinct().Order());
            ProgrammeComparison.Of(earlier, earlier, id => id).ShouldAllBe(change => change.Fate == LineFate.Same);
        });
}
