using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Programmes;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Work.Programmes;

/// <summary>What a unit does with its programme: take up what the plan offers, add, change and take out lines. Each answers null when it
/// is done.</summary>
public sealed class ProgrammeService(
    WriteScope write, WorkRights rights, ProgrammeBook book, ProgrammeFrames frames, ProgrammeOffering offering)
{
    /// <summary>Takes up one thing the plan offers, as the plan says it.</summary>
    /// <param name="key"><see cref="PlanSource.Key"/>.</param>
    public Task<Refusal?> TakeUpAsync(int year, string unit, string? key, CancellationToken ct) =>
        EditAsync(year, unit, async (change, programme, frame) =>
        {
            var offers = await offering.OffersAsync(frame, year, unit, programme, ct);
            if (offers.FirstOrDefault(offer => offer.Source.Key == key) is not { } offer) return ProgrammeRefusals.Taken;
            book.Add(change, programme, offer.Line(Guid.CreateVersion7(change.At), unit, year));
            return null;
        }, ct);

    /// <summary>Takes up all that the plan gives to the unit itself.</summary>
    public Task<Refusal?> TakeUpOwnAsync(int year, string unit, CancellationToken ct) =>
        EditAsync(year, unit, async (change, programme, frame) =>
        {
            var own = (await offering.OffersAsync(frame, year, unit, programme, ct)).Where(offer => offer.Lead == OfferLead.Own).ToArray();
            if (own.Length == 0) return ProgrammeRefusals.Taken;
            foreach (var offer in own) book.Add(change, programme, offer.Line(Guid.CreateVersion7(change.At), unit, year));
            return null;
        }, ct);

    /// <summary>Takes over what comes again of the year before.</summary>
    /// <param name="line">Id of the earlier line; null for all of them.</param>
    public Task<Refusal?> RollOverAsync(int year, string unit, Guid? line, CancellationToken ct) =>
        EditAsync(year, unit, async (change, programme, _) =>
        {
            var rolled = (await offering.RecurringAsync(year, unit, programme, ct)).Where(one => line is null || one.Id == line).ToArray();
            if (rolled.Length == 0) return ProgrammeRefusals.Taken;
            foreach (var one in rolled) book.Add(change, programme, one with { Id = Guid.CreateVersion7(change.At) });
            return null;
        }, ct);

    /// <param name="typed">Words by <see cref="LineFields"/> label.</param>
    /// <param name="id">Null for a new line.</param>
    /// <param name="revision">What the form was read with.</param>
    public Task<Refusal?> SaveAsync(
        int year, string unit, IReadOnlyDictionary<string, string?> typed, Guid? id, int revision, CancellationToken ct) =>
        EditAsync(year, unit, (change, programme, frame) =>
        {
            var row = programme.Lines.FirstOrDefault(line => line.Id == id);
            if (id is not null && row is null) return Task.FromResult<Refusal?>(ProgrammeRefusals.Gone);
            if (row is not null && row.Revision != revision) return Task.FromResult<Refusal?>(ProgrammeRefusals.Stale(row.ChangedBy));
            var held = row?.Line ?? new() { Id = Guid.CreateVersion7(change.At), Name = "" };
            var line = LineReader.Read(typed, held, frame.Context(unit, year), out var faults);
            if (faults is [var fault, ..]) return Task.FromResult<Refusal?>(fault.Refusal);
            if (row is null && programme.Lines.Any(one => LineJson.Write(line with { Id = one.Id }) == one.Content))
                return Task.FromResult<Refusal?>(ProgrammeRefusals.Same);
            if (row is null) book.Add(change, programme, line);
            else ProgrammeBook.Put(change, programme, row, line);
            return Task.FromResult<Refusal?>(null);
        }, ct);

    public Task<Refusal?> RemoveAsync(int year, string unit, Guid id, int revision, CancellationToken ct) =>
        EditAsync(year, unit, (change, programme, _) =>
        {
            if (programme.Lines.FirstOrDefault(line => line.Id == id) is not { } row)
                return Task.FromResult<Refusal?>(ProgrammeRefusals.Gone);
            if (row.Revision != revision) return Task.FromResult<Refusal?>(ProgrammeRefusals.Stale(row.ChangedBy));
            book.Remove(change, programme, row);
            return Task.FromResult<Refusal?>(null);
        }, ct);

    /// <summary>A change of the unit's own open programme; one that is not begun yet begins with it.</summary>
    internal async Task<Refusal?> EditAsync(
        int year, string unit, Func<Change, OpenProgramme, ProgrammeFrame, Task<Refusal?>> edit, CancellationToken ct)
    {
        var done = await write.RunAsync<bool>(rights.Actor, async change =>
        {
            if (!rights.MayWriteProgramme(unit))
                return change.Refuse(ProgrammeRefusals.NotYours, WorkEvents.ProgrammeRefused, ProgrammeSubject.Of(year, unit));
            if (await frames.ReadAsync(ct) is not { } frame || !frame.Covers(year)) return ProgrammeRefusals.NoPlan;
            if (!frame.HasUnit(unit)) return ProgrammeRefusals.NoUnit;
            var known = await book.FindAsync(year, unit, ct);
            var programme = known ?? book.Begin(change, year, unit);
            if (programme.Row.Flow.Edit().Refusal is { } closed) return closed;
            if (await edit(change, programme, frame) is { } refusal) return refusal;
            return known is null && change.Entries.Count == 0 ? ProgrammeRefusals.Nothing : true;
        }, ct);
        return done.Refusal;
    }
}
