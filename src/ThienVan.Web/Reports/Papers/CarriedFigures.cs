using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Papers;
using ThienVan.Web.Plans;
using ThienVan.Web.Reports.Evidence;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Files;

namespace ThienVan.Web.Reports.Papers;

/// <summary>The values of earlier rounds behind what a report carries over, so that it can be traced as the round's own.</summary>
public sealed class CarriedFigures(AppDb db, RoundReader rounds)
{
    /// <summary>The number of queries does not grow with the lines.</summary>
    internal async Task<PaperLine[]> TraceAsync(
        Round round, PaperYear year, PlanForReports plan, PaperLine[] lines, CancellationToken ct)
    {
        var codes = lines.Where(line => line.Earlier is not null).Select(line => Entered(plan, line.Code)).Distinct().ToArray();
        if (codes.Length == 0) return lines;
        var earlier = (await rounds.AllAsync(ct)).Where(other => other.Id != round.Id && other.Window.To <= round.Window.To)
            .ToDictionary(other => other.Id);
        var rows = await db.Set<ValueRow>().AsNoTracking()
            .Where(row => codes.Contains(row.Code) && row.Area == Ward.Whole && ValueStates.Approved.Contains(row.State)).ToArrayAsync(ct);
        var seen = rows.Where(row => earlier.ContainsKey(row.RoundId)).GroupBy(row => row.RoundId).SelectMany(of => of.Newest())
            .Select(row => (Row: row, Seen: ValueLedger.Read(earlier[row.RoundId], row))).ToLookup(one => one.Row.Code);
        var files = await EvidenceAsync([.. seen.SelectMany(of => of).Select(one => Cell(one.Row))], ct);
        return [.. lines.Select(line => line.Earlier is { } told
            ? line with { Earlier = told with { Sources = Sources(line, told) } } : line)];

        CarriedSource[] Sources(PaperLine line, EarlierFigure told)
        {
            var known = seen[Entered(plan, line.Code)].ToArray();
            var behind = PaperLines.Behind(plan.Document.FindIndicator(line.Code)!, year, told, known.Select(one => one.Seen));
            return [.. known.Where(one => behind.Any(used => ReferenceEquals(used, one.Seen))).OrderBy(one => one.Seen.Period.From)
                .Select(one => Source(one.Row, one.Seen, files))];
        }
    }

    private static string Entered(PlanForReports plan, string code) => plan.Document.FindIndicator(code)?.Of ?? code;

    private static CarriedSource Source(ValueRow row, Observation seen, ILookup<string, string> files) => new(
        row.RoundId, row.Code, seen.Period, seen.Met is null ? seen.Reading : null, seen.Met,
        PaperSources.Trace(row, files[Cell(row)]));

    private static string Cell(ValueRow row) => new EvidenceSubject(row.RoundId, row.Code, Ward.Whole).ToString();

    private async Task<ILookup<string, string>> EvidenceAsync(string[] cells, CancellationToken ct) =>
        (await db.Set<AttachmentRow>().AsNoTracking().Where(row => EF.Parameter(cells).Contains(row.Subject) && row.RemovedAt == null)
            .Select(row => new { row.Subject, row.Sha256 }).ToArrayAsync(ct)).ToLookup(row => row.Subject, row => row.Sha256);
}
