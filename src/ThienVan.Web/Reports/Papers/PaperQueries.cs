using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Papers;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Reports.Papers;

/// <summary>A section as its page shows it.</summary>
public sealed record SectionView
{
    public required PaperSection Section { get; init; }
    public required string Text { get; init; }

    /// <summary>0 while nobody edited it.</summary>
    public required int Revision { get; init; }
    public string? ChangedBy { get; init; }
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>Today's draft, where it is not the one the edit started from; null otherwise.</summary>
    public string? NewDraft { get; init; }
}

/// <summary>The report's page.</summary>
public sealed record PaperView
{
    public required Round Round { get; init; }
    public required PaperContent Content { get; init; }
    public required IReadOnlyList<SectionView> Sections { get; init; }
    public required int Missing { get; init; }

    /// <summary><see cref="PaperSource.Apart"/>.</summary>
    public IReadOnlyList<(string Code, string Sentence)> Apart { get; init; } = [];
    public string? IssuedBy { get; init; }
    public DateTimeOffset? IssuedAt { get; init; }

    /// <summary>Indicators whose figure, goal or verdict no longer is what the issued report says, by code; empty for a draft.</summary>
    public IReadOnlyList<string> Moved { get; init; } = [];

    /// <summary>True for a draft of which the reader sees the approved figures and the own unit's words alone.</summary>
    public bool IsPartial { get; init; }

    public bool IsIssued => Content.Issue is not null;

    /// <summary>Edited by hand from figures or words that have changed since.</summary>
    public IReadOnlyList<PaperSection> Stale =>
        [.. Sections.Where(section => section.NewDraft is not null).Select(section => section.Section)];
}

/// <summary>Reads the report of a round as it stands: frozen once issued, drafted from today's approved figures before.</summary>
public sealed class PaperQueries(AppDb db, PaperSources sources, ReportRights rights)
{
    /// <summary>Null without such a round or without a plan in force.</summary>
    public async Task<PaperView?> FindAsync(Guid round, CancellationToken ct)
    {
        if (await sources.FindAsync(round, ct) is not { } source) return null;
        var paper = await db.Set<OfficialPaperRow>().AsNoTracking().FirstOrDefaultAsync(row => row.RoundId == round, ct);
        var edited = await EditedAsync(round, ct);
        var frozen = paper?.Content is { } json ? PaperStorage.Read(json) : null;
        return new()
        {
            Round = source.Round,
            Content = frozen ?? Content(source, edited),
            Sections =
            [
                .. PaperOutline.Sections.Select(section =>
                    Section(section, source.Drafts[section.Key], edited.GetValueOrDefault(section.Key), frozen)
                ),
            ],
            Missing = source.Missing,
            Apart = source.Apart,
            IsPartial = frozen is null && !rights.SeesAll,
            IssuedBy = paper?.IssuedBy,
            IssuedAt = paper?.IssuedAt,
            Moved = frozen is null
                ? []
                : [.. source.Lines.Where(line => frozen.Line(line.Code) is not { } issued || !Said(issued).Equals(Said(line)))
                    .Select(line => line.Code)],
        };
    }

    /// <summary>What a report that has no number yet prints: null as <see cref="FindAsync"/>.</summary>
    public async Task<PaperContent?> DraftAsync(Guid round, CancellationToken ct) =>
        await sources.FindAsync(round, ct) is { } source ? Content(source, await EditedAsync(round, ct)) : null;

    /// <summary>Sections edited by hand; they may hold any unit's words, so none for whoever does not see all.</summary>
    internal async Task<Dictionary<string, PaperSectionRow>> EditedAsync(Guid round, CancellationToken ct) => rights.SeesAll
        ? await db.Set<PaperSectionRow>()
            .AsNoTracking()
            .Where(row => row.RoundId == round)
            .ToDictionaryAsync(row => row.Key, StringComparer.Ordinal, ct)
        : [];

    internal static PaperContent Content(PaperSource source, IReadOnlyDictionary<string, PaperSectionRow> edited) => new()
    {
        RoundName = source.Round.Name,
        Issuer = source.Issuer,
        Period = PaperWords.Period(source.Round),
        NextPeriod = PaperWords.NextPeriod(source.Round),
        Addressee = source.Addressee,
        Year = source.Year.Number,
        CutOff = source.Year.IsOpen ? source.Year.AsOf : source.Round.Dates.CutOff,
        OpenUntil = source.Year.IsOpen ? source.Year.Window.To : null,
        Sections = new SortedDictionary<string, string>(
            PaperOutline.Sections.ToDictionary(
                section => section.Key, section => Text(source, section.Key, edited.GetValueOrDefault(section.Key))),
            StringComparer.Ordinal
        ),
        Lines = source.Lines,
        Tasks = source.Tasks,
        Demonstration = source.Demonstration,
    };

    /// <summary>Sections edited by hand whose draft is another now than the one the edit started from.</summary>
    internal static IReadOnlyList<PaperSection> Stale(PaperSource source, IReadOnlyDictionary<string, PaperSectionRow> edited) =>
        [.. PaperOutline.Sections.Where(section => IsStale(source.Drafts[section.Key], edited.GetValueOrDefault(section.Key)))];

    private static bool IsStale(string draft, PaperSectionRow? edited) => edited is not null && edited.Draft != draft;

    private static string Text(PaperSource source, string key, PaperSectionRow? edited) =>
        edited is null ? source.Drafts[key]
        : key == PaperOutline.Opening ? SectionDrafts.Opening(edited.Text, source.Replaces)
        : edited.Text;

    private static object Said(PaperLine line) =>
        (line.Trace?.ValueId, line.InPeriod, line.ToDate, line.SamePeriod, line.YearEstimate, line.Goal, line.Verdict, line.Done);

    private static SectionView Section(PaperSection section, string draft, PaperSectionRow? edited, PaperContent? frozen) => new()
    {
        Section = section,
        Text = frozen?.Sections.GetValueOrDefault(section.Key) ?? edited?.Text ?? draft,
        Revision = edited?.Revision ?? 0,
        ChangedBy = edited?.ChangedBy,
        ChangedAt = edited?.ChangedAt,
        NewDraft = frozen is null && IsStale(draft, edited) ? draft : null,
    };
}
