using ThienVan.Core.Kernel;

namespace ThienVan.Core.Tests.Kernel;

public sealed class ChainVerifierTests
{
    [Fact]
    public void A_row_changed_in_place_is_called_changed_and_its_follower_still_fits()
    {
        var rows = Rows(3);
        rows[1] = rows[1] with { Entry = rows[1].Entry with { Subject = "khác" } };
        Faults(rows, Head(rows)).ShouldBe([(ChainFaultKind.Changed, 2)]);
    }

    [Fact]
    public void A_changed_row_behind_a_hole_is_both()
    {
        var rows = Rows(3);
        rows[2] = rows[2] with { Entry = rows[2].Entry with { Subject = "khác" } };
        rows.RemoveAt(1);
        Faults(rows, Head(rows)).ShouldBe([(ChainFaultKind.Removed, 2), (ChainFaultKind.Changed, 3)]);
    }

    [Fact]
    public void A_lost_tail_a_tail_beyond_the_head_and_another_head_are_told_apart()
    {
        var rows = Rows(4);
        Faults(rows[..2], Head(rows)).ShouldBe([(ChainFaultKind.Removed, 3)]);
        Faults(rows, Head(rows[..2])).ShouldBe([(ChainFaultKind.Inserted, 3)]);
        Faults(rows, Head(rows) with { Hash = EventChain.Genesis }).ShouldBe([(ChainFaultKind.Head, 4)]);
        Faults([], ChainHead.Empty).ShouldBeEmpty();
    }

    [Fact]
    public void One_row_gone_is_named_and_several_from_first_to_last()
    {
        var rows = Rows(5);
        Verify([rows[0], rows[2], .. rows[3..]], Head(rows))[0].Message.ShouldBe("Sự kiện số 2 đã bị xóa.");
        Verify([rows[0], .. rows[3..]], Head(rows))[0].Message.ShouldBe("Các sự kiện từ số 2 đến 3 đã bị xóa.");
        Verify(rows, Head(rows[..3]))[0].Message.ShouldContain("từ số 4 đến 5");
    }

    [Fact]
    public void The_verifier_counts_what_it_has_read()
    {
        var verifier = new ChainVerifier();
        foreach (var row in Rows(3)) verifier.Next(row).ShouldBeEmpty();
        verifier.Count.ShouldBe(3);
    }

    private static (ChainFaultKind, long)[] Faults(List<ChainedEvent> rows, ChainHead head) =>
        [.. Verify(rows, head).Select(fault => (fault.Kind, fault.Seq))];

    private static ChainHead Head(List<ChainedEvent> rows) => new(rows[^1].Entry.Seq, rows[^1].Hash);

    private static List<ChainedEvent> Rows(int count)
    {
        var (rows, head) = (new List<ChainedEvent>(), ChainHead.Empty);
        for (var seq = 1; seq <= count; seq++)
        {
            rows.Add(EventChain.Chain(head,
                new()
                {
                    WardId = "thu",
                    Seq = seq,
                    Id = Guid.Empty,
                    At = DateTimeOffset.UnixEpoch,
                    ActorName = "Thử",
                    Kind = "thu.thu",
                    Subject = $"{seq}"
                }));
            head = Head(rows);
        }

        return rows;
    }

    private static IReadOnlyList<ChainFault> Verify(IEnumerable<ChainedEvent> rows, ChainHead head)
    {
        var verifier = new ChainVerifier();
        return [.. rows.SelectMany(verifier.Next), .. verifier.Finish(head)];
    }
}
