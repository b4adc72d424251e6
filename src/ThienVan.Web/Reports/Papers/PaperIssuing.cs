using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Approval;
using ThienVan.Core.Reports.Papers;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Reports.Papers;

/// <summary>What is said when a report takes its number.</summary>
public sealed record IssueOrder
{
    public required DateOnly Day { get; init; }

    /// <summary>One of <see cref="PaperIssuing.Authorities"/>, its lines parted by "\n".</summary>
    public required string Authority { get; init; }
    public required string Signer { get; init; }

    /// <summary>Null for the next of the register.</summary>
    public int? Number { get; init; }

    /// <summary>Why numbers are passed over; null when none is.</summary>
    public string? GapReason { get; init; }

    /// <summary>Keys of the empty sections that this person states to have nothing to tell.</summary>
    public IReadOnlyCollection<string> Nothing { get; init; } = [];

    /// <summary>True where this person states to have compared the sections of <see cref="PaperPreview.Stale"/> with the figures.</summary>
    public bool Compared { get; init; }

    /// <summary><see cref="PaperPreview.Digest"/> of what was looked at before; null when nothing was.</summary>
    public string? Seen { get; init; }
}

/// <summary>What a report would print, before its number is spent.</summary>
/// <param name="Digest">Tells it from any other content, number or day.</param>
/// <param name="Unexplained">Codes without a figure of which nobody has said why.</param>
/// <param name="Stale">Sections edited by hand from figures or words that have changed since.</param>
public sealed record PaperPreview(
    Round Round, PaperContent Content, string Digest, IReadOnlyList<string> Unexplained, IReadOnlyList<PaperSection> Stale);

/// <summary>Takes a number from the register and keeps the report whole from then on; or takes the report back, its number staying
/// used.</summary>
public sealed class PaperIssuing(
    AppDb db, WriteScope write, PaperSources sources, PaperQueries queries, PaperTemplates templates,
    IssuedFiles files, ReportRights rights, TimeProvider clock)
{
    public const string Series = "BC";

    /// <summary>Who signs for whom (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7).</summary>
    public static IReadOnlyList<string> Authorities { get; } =
    [
        "TM. Ủy ban nhân dân\nChủ tịch",
        "TM. Ủy ban nhân dân\nKT. Chủ tịch\nPhó Chủ tịch",
        "TL. Chủ tịch\nChánh Văn phòng",
        "TUQ. Chủ tịch\nChánh Văn phòng",
    ];

    /// <returns>The number taken: "05/BC-UBND".</returns>
    public async Task<Result<string>> IssueAsync(Guid round, IssueOrder order, CancellationToken ct)
    {
        if (!rights.MayPublish) return PaperRefusals.IssueDenied;
        return await write.RunAsync<string>(rights.Actor, async change =>
        {
            if (await sources.FindAsync(round, ct) is not { } source) return PaperRefusals.NoRound;
            var paper = await db.Set<OfficialPaperRow>().FirstOrDefaultAsync(row => row.RoundId == round, ct);
            if (Refuse(source, paper, order, VietnamDay.Of(change.At)) is { } refusal) return refusal;
            var step = PaperRegister.Take(await LastAsync(order.Day.Year, ct), order.Number, order.GapReason);
            if (step.IsRefused) return step.Refusal!;
            var edited = await queries.EditedAsync(source.Round.Id, ct);
            var looked = Content(source, edited, order, step.Value);
            if (order.Seen is { } seen && seen != Digest(looked)) return PaperRefusals.Changed;
            if (PaperQueries.Stale(source, edited) is { Count: > 0 } stale && !order.Compared) return PaperRefusals.Uncompared(stale);
            if (source.Unexplained.Count > 0) return PaperRefusals.Unexplained(source.Unexplained);
            var content = await SealedAsync(looked.WithNothing(order.Nothing), ct);
            if (content.EmptySections is { Count: > 0 } empty) return PaperRefusals.EmptySections(empty);
            var number = content.Issue!.Number;
            var template = await templates.PinAsync(change, ct);
            var kept = files.Keep(new(order.Day.Year, Series, step.Value.Number), content, template.Content, ct);
            if (kept.IsRefused) return kept.Refusal!;
            Register(change, source.Round, order, step.Value);
            if (paper is null) db.Add(paper = new() { RoundId = round, Revision = 0 });
            (paper.Number, paper.Content, paper.IssuedBy, paper.IssuedAt) = (
                number, PaperStorage.Write(content), change.Actor.Name, change.At);
            paper.TemplateVersion = template.Version;
            paper.Revision++;
            change.Record(
                ReportEvents.PaperIssued,
                RoundSubject.OfPaper(round),
                order.GapReason?.Trim(),
                old: null,
                new
                {
                    Number = number,
                    order.Day,
                    content.Issue.Authority,
                    content.Issue.Signer,
                    paper.TemplateVersion,
                    Skipped = step.Value.Skipped is var (first, last) ? FormattableString.Invariant($"{first}-{last}") : null,
                    Figures = content.Lines.Count(line => line.Trace is not null),
                    order.Nothing,
                    order.Compared,
                    Files = kept.Value,
                }
            );
            return number;
        }, ct);
    }

    /// <summary>What <see cref="IssueAsync"/> would issue now. Refused as it would be, but for what the person may still state.</summary>
    public async Task<Result<PaperPreview>> PreviewAsync(Guid round, IssueOrder order, CancellationToken ct)
    {
        if (!rights.MayPublish) return PaperRefusals.IssueDenied;
        if (await sources.FindAsync(round, ct) is not { } source) return PaperRefusals.NoRound;
        var paper = await db.Set<OfficialPaperRow>().AsNoTracking().FirstOrDefaultAsync(row => row.RoundId == round, ct);
        if (Refuse(source, paper, order, VietnamDay.Today(clock)) is { } refusal) return refusal;
        var step = PaperRegister.Take(await LastAsync(order.Day.Year, ct), order.Number, order.GapReason);
        if (step.IsRefused) return step.Refusal!;
        var edited = await queries.EditedAsync(source.Round.Id, ct);
        var content = Content(source, edited, order, step.Value);
        return new PaperPreview(
            source.Round, await SealedAsync(content, ct), Digest(content), source.Unexplained, PaperQueries.Stale(source, edited));
    }

    private static PaperContent Content(
        PaperSource source, IReadOnlyDictionary<string, PaperSectionRow> edited, IssueOrder order, RegisterStep step) =>
        PaperQueries.Content(source, edited) with
        {
            Issue = new()
            {
                Number = OfficialWords.Number(step.Number, Series + "-UBND"),
                Day = order.Day,
                Authority = order.Authority.Split('\n'),
                Signer = order.Signer.Trim(),
            },
        };

    // The log grows with every event of anybody: its end is no part of what a person looked at.
    private async Task<PaperContent> SealedAsync(PaperContent content, CancellationToken ct) => content with
    {
        Issue = content.Issue! with { ChainEnd = await db.EventHeads.Select(head => head.Hash).FirstOrDefaultAsync(ct) },
    };

    private static string Digest(PaperContent content) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(PaperStorage.Write(content))));

    /// <summary>Back to a draft; the number stays used, with the reason beside it.</summary>
    public async Task<Refusal?> WithdrawAsync(Guid round, string? reason, CancellationToken ct)
    {
        if (!rights.MayPublish) return PaperRefusals.IssueDenied;
        if (VietnameseText.IsBlank(reason) || reason.Length > 500) return PaperRefusals.Reason;
        var result = await write.RunAsync<bool>(rights.Actor, async change =>
        {
            var paper = await db.Set<OfficialPaperRow>().FirstOrDefaultAsync(row => row.RoundId == round, ct);
            if (paper?.Number is not { } number) return PaperRefusals.NotIssued;
            var entry = await db.Set<RegisterRow>().Where(row => row.RoundId == round && row.Reason == null).SingleAsync(ct);
            entry.Reason = reason.Trim();
            (paper.Number, paper.Content, paper.TemplateVersion, paper.IssuedBy, paper.IssuedAt) = (null, null, null, null, null);
            paper.Revision++;
            change.Record(ReportEvents.PaperWithdrawn, RoundSubject.OfPaper(round), reason.Trim(), new { Number = number }, now: null);
            return true;
        }, ct);
        return result.Refusal;
    }

    /// <summary>The register of a year, newest number first.</summary>
    public async Task<IReadOnlyList<RegisterRow>> RegisterAsync(int year, CancellationToken ct) =>
        await db.Set<RegisterRow>()
            .AsNoTracking()
            .Where(row => row.Year == year && row.Series == Series)
            .OrderByDescending(row => row.Number)
            .ToArrayAsync(ct);

    public async Task<int> LastAsync(int year, CancellationToken ct) =>
        await db.Set<RegisterRow>().Where(row => row.Year == year && row.Series == Series).Select(row => (int?)row.Through).MaxAsync(ct)
        ?? 0;

    private static Refusal? Refuse(PaperSource source, OfficialPaperRow? paper, IssueOrder order, DateOnly today)
    {
        if (paper?.Number is not null) return PaperRefusals.Issued with { IsDone = true };
        if (Publication.RefuseEarly(source.Round, today) is { } early) return early;
        if (source.Lines.All(line => line.Trace is null)) return PaperRefusals.Empty;
        if (source.Round.State == RoundState.Open && source.Missing > 0) return PaperRefusals.RoundOpen;
        if (!Authorities.Contains(order.Authority)) return PaperRefusals.Authority;
        if (VietnameseText.IsBlank(order.Signer) || order.Signer.Length > 100) return PaperRefusals.Signer;
        return order.Day < source.Round.Dates.CutOff || order.Day > today.AddDays(7) ? PaperRefusals.Day : null;
    }

    private void Register(Change change, Round round, IssueOrder order, RegisterStep step)
    {
        if (step.Skipped is var (first, last))
        {
            db.Add(
                new RegisterRow
                {
                    Year = order.Day.Year,
                    Series = Series,
                    Number = first,
                    Through = last,
                    Subject = "Bỏ qua",
                    Reason = order.GapReason!.Trim(),
                    TakenBy = change.Actor.Name,
                    TakenAt = change.At,
                }
            );
        }

        db.Add(new RegisterRow
        {
            Year = order.Day.Year,
            Series = Series,
            Number = step.Number,
            Through = step.Number,
            RoundId = round.Id,
            Subject = round.Name,
            Day = order.Day,
            TakenBy = change.Actor.Name,
            TakenAt = change.At,
        });
    }
}
