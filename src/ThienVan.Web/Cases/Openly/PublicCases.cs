using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Cases.Feedback;
using ThienVan.Core.Kernel;
using ThienVan.Web.Cases.Book;
using ThienVan.Web.Shared.Calendar;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Cases.Openly;

/// <summary>What the address of the public list asks for.</summary>
public sealed record PublicAsk
{
    public const string WordsField = "tim";
    public const string CategoryField = "linh-vuc";
    public const string GroupField = "to-dan-pho";
    public const string StateField = "trang-thai";
    public const string OpenOnes = "dang-xu-ly";
    public const string ClosedOnes = "da-xong";

    public string? Words { get; init; }
    public string? Category { get; init; }
    public string? Group { get; init; }

    /// <summary><see cref="OpenOnes"/>, <see cref="ClosedOnes"/>; null for all.</summary>
    public string? State { get; init; }
    public int Page { get; init; } = 1;

    public bool Narrows => (Words ?? Category ?? Group ?? State) is not null;

    public static PublicAsk Read(QueryState query) => new()
    {
        Words = query.Text(WordsField),
        Category = query.Text(CategoryField),
        Group = query.Text(GroupField),
        State = query.Text(StateField) is OpenOnes or ClosedOnes ? query.Text(StateField) : null,
        Page = query.Page,
    };
}

/// <summary>A page of the public list.</summary>
public sealed record PublicPage(IReadOnlyList<PublicCase> Lines, int Count, int Pages, int Page);

/// <summary>Reports as everybody may read them.</summary>
public sealed class PublicCases(AppDb db, CaseFace face, CaseNames names, CaseClocks clocks, CalendarReader calendars, TimeProvider time)
{
    private const int PageSize = 30;
    private const int PastDays = 365;

    /// <summary>Those that stand by themselves: one joined to another is told there.</summary>
    public IQueryable<CaseRow> Standing => db.Set<CaseRow>().AsNoTracking()
        .Where(row => row.Kind == CaseBook.Feedback && row.JoinedTo == null);

    public async Task<PublicPage> ReadAsync(PublicAsk ask, CancellationToken ct)
    {
        var rows = Narrow(ask);
        var count = await rows.CountAsync(ct);
        var pages = Math.Max(1, (count + PageSize - 1) / PageSize);
        var page = Math.Min(ask.Page, pages);
        var found = await rows.OrderByDescending(row => row.ReceivedAt).ThenBy(row => row.Id)
            .Skip((page - 1) * PageSize).Take(PageSize).ToArrayAsync(ct);
        return new(await face.OfAsync(found, ct), count, pages, page);
    }

    public IQueryable<CaseRow> Narrow(PublicAsk ask)
    {
        var rows = Standing;
        foreach (var word in new SearchWords(ask.Words).Sought) rows = rows.Where(row => row.PublicSearch.Contains(word));
        if (ask.Category is { } category) rows = rows.Where(row => row.Category == category);
        if (ask.Group is { } group) rows = rows.Where(row => row.Neighbourhood == group);
        if (ask.State is { } state) rows = rows.Where(row => row.IsOpen == (state == PublicAsk.OpenOnes));
        return rows;
    }

    /// <summary>Null for one there is not.</summary>
    public async Task<PublicCase?> FindAsync(int year, int number, CancellationToken ct) =>
        await db.Set<CaseRow>().AsNoTracking().FirstOrDefaultAsync(
            row => row.Year == year && row.Number == number && row.Kind == CaseBook.Feedback, ct) is { } row
            ? (await face.OfAsync([row], ct))[0] : null;

    /// <summary>How much of its term is left, or why it rests; null once it is settled.</summary>
    public async Task<string?> ClockAsync(Guid id, CancellationToken ct) =>
        await clocks.SayAsync(await db.Set<CaseRow>().AsNoTracking().FirstAsync(row => row.Id == id, ct), ct);

    /// <summary>Who held it from when on, the first first.</summary>
    public async Task<IReadOnlyList<PublicRung>> LadderAsync(Guid id, CancellationToken ct)
    {
        var ward = await names.ReadAsync(ct);
        var rows = await db.Set<CaseHolderRow>().AsNoTracking().Where(row => row.CaseId == id).OrderBy(row => row.Number)
            .Select(row => new { row.UnitId, row.Since }).ToArrayAsync(ct);
        return [.. rows.Select(row => new PublicRung(ward.NameOf(row.UnitId), row.Since))];
    }

    /// <summary>What was said to everybody, the newest last.</summary>
    public async Task<IReadOnlyList<(DateTimeOffset At, string Text)>> SaidAsync(Guid id, CancellationToken ct) =>
        [.. (await db.Set<CaseNoteRow>().AsNoTracking().Where(row => row.CaseId == id && row.Audience == NoteAudience.Public)
            .OrderBy(row => row.At).Select(row => new { row.At, row.Text }).ToArrayAsync(ct)).Select(row => (row.At, row.Text))];

    /// <summary>How long reports of a category took in the last year; null where too few are known.</summary>
    public async Task<HonestTerm?> TermAsync(string category, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var since = now.AddDays(-PastDays);
        var rows = await Standing.Where(row => row.Category == category && row.ReceivedAt >= since && !row.Demonstration)
            .Select(row => new { row.ReceivedAt, row.ClosedAt }).ToArrayAsync(ct);
        var (calendar, today) = (await calendars.GetAsync(ct), VietnamDay.Of(now));
        return HonestTerm.Of([.. rows.Select(row => new PastReport(
            calendar.WorkingDaysBetween(VietnamDay.Of(row.ReceivedAt), today),
            row.ClosedAt is { } closed ? calendar.WorkingDaysBetween(VietnamDay.Of(row.ReceivedAt), VietnamDay.Of(closed)) : null))]);
    }
}
