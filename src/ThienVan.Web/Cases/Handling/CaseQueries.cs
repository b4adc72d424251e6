using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Cases.Feedback;
using ThienVan.Core.Cases.Flow;
using ThienVan.Core.Cases.Kinds;
using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Clocks;
using ThienVan.Web.Cases.Book;
using ThienVan.Web.Cases.Categories;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Files;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Cases.Handling;

/// <summary>A case as its page shows it to who works on it.</summary>
public sealed record CaseView
{
    public required CaseRow Row { get; init; }
    public required string Category { get; init; }
    public required CaseState State { get; init; }
    public required WardSurroundings Ward { get; init; }

    /// <summary>In words, by question.</summary>
    public required IReadOnlyList<(string Question, string Answer)> Answers { get; init; }
    public required IReadOnlyList<CaseHolderRow> Ladder { get; init; }
    public required IReadOnlyList<CaseNoteRow> Notes { get; init; }
    public required IReadOnlyList<CaseReporterRow> Reporters { get; init; }
    public required IReadOnlyList<Attachment> Photos { get; init; }
    public required IReadOnlyList<Reckoning> Clocks { get; init; }
    public required IReadOnlyList<CaseMove> Moves { get; init; }

    /// <summary>What this person may do now, with the grounds one of which each asks for.</summary>
    public required IReadOnlyList<(CaseStep Step, IReadOnlyList<ClockGround> Grounds)> Offers { get; init; }
    public required bool MayHandle { get; init; }
}

/// <summary>What the list of cases asks for.</summary>
public sealed record CaseAsk
{
    public const string WordsField = "tim";
    public const string UnitField = "don-vi";
    public const string CategoryField = "linh-vuc";
    public const string StateField = "trang-thai";
    public const string MineField = "cua-toi";
    public const string LateField = "han";
    public const string AnyState = "tat-ca";

    public string? Words { get; init; }
    public string? Unit { get; init; }
    public string? Category { get; init; }

    /// <summary>Code of a state, or <see cref="AnyState"/>; null for the open ones.</summary>
    public string? State { get; init; }
    public bool Mine { get; init; }
    public bool Late { get; init; }
    public int Page { get; init; } = 1;

    public bool Narrows => (Words ?? Unit ?? Category ?? State) is not null || Mine || Late;

    public static CaseAsk Read(QueryState query) => new()
    {
        Words = query.Text(WordsField),
        Unit = query.Text(UnitField),
        Category = query.Text(CategoryField),
        State = query.Text(StateField),
        Mine = query.Text(MineField) is not null,
        Late = query.Text(LateField) is not null,
        Page = query.Page,
    };
}

/// <summary>A line of the list.</summary>
public sealed record CaseLine(CaseRow Row, string Category, string State, string? Clock, bool IsLate);

/// <summary>A page of the list.</summary>
public sealed record CaseListed(IReadOnlyList<CaseLine> Lines, int Count, int Pages, int Page, int Late);

/// <summary>Reads cases for who works on them, as far as they may see.</summary>
public sealed class CaseQueries(
    AppDb db, CaseRights rights, CaseRules rules, CaseClocks clocks, CaseNames names, ShippedCategories categories, FileStore files,
    TimeProvider time)
{
    private const int PageSize = 50;

    public async Task<CaseListed> ReadAsync(CaseAsk ask, CancellationToken ct)
    {
        var (now, rows) = (time.GetUtcNow(), await NarrowAsync(ask, ct));
        var count = await rows.CountAsync(ct);
        var late = await rows.CountAsync(row => row.IsOpen && row.Due < now, ct);
        var pages = Math.Max(1, (count + PageSize - 1) / PageSize);
        var page = Math.Min(ask.Page, pages);
        var found = await rows.OrderByDescending(row => row.IsOpen).ThenBy(row => row.Due == null).ThenBy(row => row.Due)
            .ThenByDescending(row => row.ReceivedAt).ThenBy(row => row.Id)
            .Skip((page - 1) * PageSize).Take(PageSize).ToArrayAsync(ct);
        var lines = new List<CaseLine>();
        foreach (var row in found)
            lines.Add(new(row, CategoryOf(row), rules.Of(row).State(row.State)!.Name, await clocks.SayAsync(row, ct), row.Due < now));
        return new(lines, count, pages, page, late);
    }

    /// <summary>Those that words are found in, the newest first, open or settled.</summary>
    public async Task<IReadOnlyList<CaseLine>> FindAsync(SearchWords words, int most, CancellationToken ct)
    {
        var rows = await NarrowAsync(new() { State = CaseAsk.AnyState }, ct);
        foreach (var word in words.Sought) rows = rows.Where(row => row.Search.Contains(word));
        var found = await rows.OrderByDescending(row => row.ReceivedAt).Take(most).ToArrayAsync(ct);
        return
        [
            .. found.Select(row => new CaseLine(row, CategoryOf(row), rules.Of(row).State(row.State)!.Name, Clock: null, IsLate: false)),
        ];
    }

    /// <summary>Null for one there is not, or that this person may not see.</summary>
    public async Task<CaseView?> FindAsync(Guid id, CancellationToken ct)
    {
        if (await db.Set<CaseRow>().AsNoTracking().FirstOrDefaultAsync(one => one.Id == id, ct) is not { } row) return null;
        if (!rights.Sees(row.UnitId)) return null;
        var (flow, law, made, who) = (await rules.FlowAsync(ct), rules.Of(row), CaseCourse.Of(row), rights.As(row.UnitId));
        var reporters = await db.Set<CaseReporterRow>().AsNoTracking().Where(one => one.CaseId == id).OrderBy(one => one.At)
            .ToArrayAsync(ct);
        string[] subjects = [.. reporters.Select(one => CaseLinks.Subject(one.Id))];
        return new()
        {
            Row = row,
            Category = CategoryOf(row),
            State = law.State(row.State)!,
            Ward = await names.ReadAsync(ct),
            Answers = AnswersOf(row),
            Ladder = await db.Set<CaseHolderRow>().AsNoTracking().Where(one => one.CaseId == id).OrderBy(one => one.Number)
                .ToArrayAsync(ct),
            Notes = await db.Set<CaseNoteRow>().AsNoTracking().Where(one => one.CaseId == id).OrderBy(one => one.At).ToArrayAsync(ct),
            Reporters = reporters,
            Photos = await files.ListAsync(
                db.Set<AttachmentRow>().Where(one => subjects.Contains(one.Subject) && one.RemovedAt == null), ct),
            Clocks = await clocks.AllAsync(row, ct),
            Moves = made.Moves,
            Offers =
            [
                .. flow.Offers(made, who, time.GetUtcNow())
                    .Where(step => step.Effect is StepEffect.None or StepEffect.HandOn).Select(step => (step, law.GroundsOf(step))),
            ],
            MayHandle = who.Roles.Count > 0,
        };
    }

    private string CategoryOf(CaseRow row) => categories.Catalogue.Find(row.Category)?.Name ?? row.Category ?? "";

    private IReadOnlyList<(string Question, string Answer)> AnswersOf(CaseRow row)
    {
        var category = categories.Catalogue.Find(row.Category);
        var kept = JsonSerializer.Deserialize<FeedbackAnswer[]>(row.Answers, KeptJson.Column) ?? [];
        return [.. kept.Select(answer => (
            category?.Questions.FirstOrDefault(question => question.Code == answer.Question)?.Text ?? answer.Question,
            AnswerReader.Say(category, answer)))];
    }

    private async Task<IQueryable<CaseRow>> NarrowAsync(CaseAsk ask, CancellationToken ct)
    {
        var rows = db.Set<CaseRow>().AsNoTracking().Where(row => row.JoinedTo == null);
        if (!rights.SeesAll)
        {
            string[] mine = [.. (await names.ReadAsync(ct)).Units.Keys.Where(rights.Sees)];
            rows = rows.Where(row => mine.Contains(row.UnitId));
        }

        foreach (var word in new SearchWords(ask.Words).Sought) rows = rows.Where(row => row.Search.Contains(word));
        if (ask.Unit is { } unit) rows = rows.Where(row => row.UnitId == unit);
        if (ask.Category is { } category) rows = rows.Where(row => row.Category == category);
        if (ask.Mine) rows = rows.Where(row => row.PersonId == rights.Me);
        if (ask.Late) rows = rows.Where(row => row.IsOpen && row.Due < time.GetUtcNow());
        return ask.State switch
        {
            null => rows.Where(row => row.IsOpen),
            CaseAsk.AnyState => rows,
            var state => rows.Where(row => row.State == state),
        };
    }
}
