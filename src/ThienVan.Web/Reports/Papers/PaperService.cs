using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Papers;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Reports.Papers;

/// <summary>A section as a form sends it back.</summary>
/// <param name="Revision">Revision the form was opened on; 0 when nobody had edited it.</param>
public sealed record SectionEdit(string Key, string Text, int Revision);

/// <summary>Edits the report's sections while it is a draft.</summary>
public sealed class PaperService(AppDb db, WriteScope write, PaperSources sources, ReportRights rights)
{
    public const int LongestSection = 40_000;

    /// <summary>Keeps what was changed. A section equal to its draft stays a draft; one that somebody else changed meanwhile is refused
    /// with all the others untouched.</summary>
    /// <returns>How many sections changed.</returns>
    public Task<Result<int>> SaveAsync(Guid round, IReadOnlyList<SectionEdit> edits, CancellationToken ct) =>
        WriteAsync(
            round,
            async (change, source) =>
    {
        var rows = await db.Set<PaperSectionRow>()
            .Where(row => row.RoundId == round)
            .ToDictionaryAsync(row => row.Key, StringComparer.Ordinal, ct);
        var changed = 0;
        foreach (var edit in edits.DistinctBy(edit => edit.Key))
        {
            if (PaperOutline.Find(edit.Key) is not { } section) continue;
            var text = Stored(edit.Text);
            var row = rows.GetValueOrDefault(edit.Key);
            if (text == (row?.Text ?? source.Drafts[edit.Key])) continue;
            if (Refuse(section, text, row, edit, source) is { } refusal) return refusal;
            Keep(change, round, edit.Key, text, row, source);
            changed++;
        }

        return changed;
    }, ct);

    /// <summary>Gives up an edited section for today's draft: only ever because somebody asked for it.</summary>
    public Task<Result<int>> RedraftAsync(Guid round, string key, int revision, CancellationToken ct) =>
        WriteAsync(
            round,
            async (change, source) =>
    {
        if (PaperOutline.Find(key) is not { } section) return 0;
        if (await db.Set<PaperSectionRow>().FirstOrDefaultAsync(row => row.RoundId == round && row.Key == key, ct) is not { } row) return 0;
        if (row.Revision != revision) return PaperRefusals.Stale(section.Title, row.ChangedBy);
        db.Remove(row);
        change.Record(
            ReportEvents.PaperRedrafted, $"report/{round}/paper/{key}", reason: null, new { row.Text }, new { Text = source.Drafts[key] });
        return 1;
    }, ct);

    private async Task<Result<int>> WriteAsync(Guid round, Func<Change, PaperSource, Task<Result<int>>> edit, CancellationToken ct)
    {
        if (!rights.MayManage) return PaperRefusals.EditDenied;
        return await write.RunAsync<int>(rights.Actor, async change =>
        {
            if (await sources.FindAsync(round, ct) is not { } source) return PaperRefusals.NoRound;
            if (await db.Set<OfficialPaperRow>().AnyAsync(row => row.RoundId == round && row.Number != null, ct))
                return PaperRefusals.Issued;
            return await edit(change, source);
        }, ct);
    }

    private static Refusal? Refuse(PaperSection section, string text, PaperSectionRow? row, SectionEdit edit, PaperSource source)
    {
        if (text.Length > LongestSection) return PaperRefusals.TooLong(section.Title, LongestSection);
        if ((row?.Revision ?? 0) != edit.Revision) return PaperRefusals.Stale(section.Title, row?.ChangedBy ?? "Người khác");
        var known = source.Lines.Where(line => line.IsTraced).Select(line => line.Code).ToHashSet(StringComparer.Ordinal);
        var unknown = MarkedText.Codes(text).Where(code => !known.Contains(code)).ToArray();
        return unknown.Length > 0 ? PaperRefusals.UnknownMarks(section.Title, unknown) : null;
    }

    private void Keep(Change change, Guid round, string key, string text, PaperSectionRow? row, PaperSource source)
    {
        change.Record(ReportEvents.PaperEdited, $"report/{round}/paper/{key}", reason: null, new { Text = row?.Text ?? source.Drafts[key] },
            new { Text = text });
        if (row is null)
            db.Add(
                row = new()
                {
                    RoundId = round,
                    Key = key,
                    Text = text,
                    Draft = "",
                    Revision = 0,
                    ChangedBy = "",
                    ChangedAt = change.At,
                }
            );
        (row.Text, row.Draft, row.Revision, row.ChangedBy, row.ChangedAt) = (
            text, source.Drafts[key], row.Revision + 1, change.Actor.Name, change.At);
    }

    private static string Stored(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(SectionDrafts.Line)).Trim('\n');
}
