using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Entry;
using ThienVan.Core.Reports.Entry.Paste;
using ThienVan.Web.Reports.Values;

namespace ThienVan.Web.Reports.Grid;

/// <summary>What the script beside the grid calls: keep cells as they are typed, count what is left, read a pasted block. Nothing here
/// does what the form without script cannot.</summary>
public static class EntryApi
{
    public static void MapEntry(this IEndpointRouteBuilder routes)
    {
        var group = routes
            .MapGroup(ReportLinks.Home + "/ky/{round:guid}/nhap/{unit}")
            .RequireAuthorization(ReportPermissions.Enter)
            .AddEndpointFilter(GuardAsync);
        group.MapPost("/luu", SaveAsync);
        group.MapGet("/con-thieu", TallyAsync);
        group.MapPost("/dan", PasteAsync);
    }

    /// <summary>JSON carries no form field, so the token comes in the header.</summary>
    private static async ValueTask<object?> GuardAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        await context.HttpContext.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context.HttpContext)
            ? await next(context)
            : TypedResults.BadRequest();

    private static async Task<Results<Ok<IReadOnlyList<SavedCell>>, Conflict<Refusal>>> SaveAsync(
        Guid round, string unit, SentCell?[] cells, ValueEntry entry, CancellationToken ct)
    {
        if (Array.Exists(cells, cell => cell is null))
            return TypedResults.Conflict(new Refusal("entry.broken", "Không đọc được ô gửi lên; đề nghị tải lại trang rồi nhập lại."));
        var kept = await entry.SaveAsync(
            round,
            unit,
            [
                .. cells.OfType<SentCell>().Select(cell => new CellEntry
                {
                    Code = cell.Code ?? "",
                    Area = cell.Area ?? "",
                    Typed = cell.Typed ?? new(),
                    BasedOnRevision = cell.Revision,
                }),
            ],
            ct
        );
        return kept.IsRefused
            ? TypedResults.Conflict(kept.Refusal!)
            : TypedResults.Ok<IReadOnlyList<SavedCell>>([
                .. kept.Value.Select(outcome => SavedCell.Of(outcome, cells.LastOrDefault(cell => cell?.Code == outcome.Code)?.Typed)),
            ]);
    }

    private static async Task<Results<Ok<GridTally>, JsonHttpResult<Refusal>>> TallyAsync(
        Guid round, string unit, GridQueries grids, CancellationToken ct)
    {
        var read = await grids.ReadAsync(round, unit, ct);
        return read.IsRefused
            ? TypedResults.Json(read.Refusal!, statusCode: EntrySessions.StatusOf(read.Refusal!))
            : TypedResults.Ok(read.Value.Tally);
    }

    private static async Task<Results<Ok<PastedAnswer>, Conflict<Refusal>>> PasteAsync(
        Guid round, string unit, SentBlock block, EntrySessions desk, CancellationToken ct)
    {
        var opened = await desk.OpenAsync(round, unit, ct);
        if (opened.IsRefused) return TypedResults.Conflict(opened.Refusal!);
        if (block.Text is not { Length: <= PastedBlock.Longest } text)
            return TypedResults.Conflict(new Refusal("paste.too_long", "Khối dán quá lớn; đề nghị dán từng phần."));
        var session = opened.Value;
        var names = session.Plan.Document.Owned().ToDictionary(owned => owned.Code, Line, StringComparer.Ordinal);
        PasteLine[] lines = [.. session.Cells.Lines.Where(line => names.ContainsKey(line.Code)).Select(line => names[line.Code])];
        var match = PasteMatcher.Match(PastedBlock.Read(text), lines, block.Focus, block.On, block.Chosen, block.Written);
        return TypedResults.Ok(PastedAnswer.Of(match, names));
    }

    private static PasteLine Line(OwnedIndicator owned) =>
        new(owned.Code, owned.Indicator.Name, owned.Target.Name, EntryShapes.Of(owned.Indicator))
        {
            Measures =
            [
                .. new[] { IndicatorMeasure.UnitOf(owned.Indicator), owned.Indicator.Unit, CountedThing.Named(owned.Indicator) }
                    .OfType<string>(),
            ],
        };
}

/// <summary>A cell as the script sends it.</summary>
public sealed record SentCell(string? Code, string? Area, int Revision, TypedCell? Typed);

/// <summary>A block as the script sends it.</summary>
/// <param name="Focus">Code of the line it was pasted on.</param>
/// <param name="Field">Name of the <see cref="PasteColumn"/> it was pasted on; null when not said.</param>
/// <param name="Columns">Names of <see cref="PasteColumn"/>, where the person has chosen.</param>
/// <param name="Habit">Name of the <see cref="BlockHabit"/>, where the person has said; null to find out.</param>
public sealed record SentBlock(string? Text, string? Focus, string? Field, string?[]? Columns, string? Habit = null)
{
    public BlockHabit? Written => Enum.TryParse<BlockHabit>(Habit, out var habit) && Enum.IsDefined(habit) ? habit : null;

    public PasteColumn? On => Enum.TryParse<PasteColumn>(Field, out var column) && Enum.IsDefined(column) ? column : null;

    public IReadOnlyList<PasteColumn>? Chosen =>
        Columns is null
            ? null
            :
            [
                .. Columns.Select(name =>
                    Enum.TryParse<PasteColumn>(name, out var column) && Enum.IsDefined(column) ? column : PasteColumn.Ignored
                ),
            ];
}

/// <summary>What became of a cell, as the script shows it.</summary>
public sealed record SavedCell
{
    public required string Code { get; init; }
    public int? Revision { get; init; }

    /// <summary>Of what is kept now; null unless it was kept.</summary>
    public string? Mark { get; init; }
    public string? Refusal { get; init; }
    public TypedCell? Theirs { get; init; }
    public string? TheirName { get; init; }
    public int? TheirRevision { get; init; }

    /// <summary>What the figure comes to; null unless it was kept.</summary>
    public CellWords? Words { get; init; }
    public IReadOnlyList<SavedNote> Notes { get; init; } = [];

    public static SavedCell Of(CellOutcome outcome, TypedCell? sent) => new()
    {
        Code = outcome.Code,
        Revision = outcome.Revision,
        Mark = outcome.Revision is null ? null : TypedCells.Mark(sent ?? new()),
        Refusal = outcome.Refusal?.Message,
        Theirs = outcome.Theirs,
        TheirName = outcome.TheirName,
        TheirRevision = outcome.TheirRevision,
        Words = outcome.Words,
        Notes =
        [
            .. outcome.Errors.Select(error => new SavedNote(error.Field, error.Refusal.Code, error.Refusal.Message, Blocking: true)
            {
                Choices = Choices(outcome, error.Field),
            }),
            .. outcome.Checks.Select(check => new SavedNote("", check.Rule, check.Message, check.Weight == CheckWeight.Blocking)),
        ],
    };

    private static IReadOnlyList<string> Choices(CellOutcome outcome, string field) =>
        outcome.Asked.TryGetValue(field, out var asked) ? [.. asked.Choices.Select(choice => FigureInput.Write(choice))] : [];
}

/// <summary>A message under a cell.</summary>
public sealed record SavedNote(string Field, string Rule, string Message, bool Blocking)
{
    /// <summary>What may have been meant, as it would be typed; empty when nothing is asked.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}

/// <summary>A pasted block as the script previews it.</summary>
/// <param name="Question">What must be chosen before anything is filled in; null when nothing.</param>
public sealed record PastedAnswer(
    IReadOnlyList<string> Columns, IReadOnlyList<string> Headings, IReadOnlyList<PastedLine> Rows, string? Question)
{
    public static PastedAnswer Of(PasteMatch match, IReadOnlyDictionary<string, PasteLine> names) => new(
        [.. match.Columns.Select(column => column.ToString())],
        match.Headings,
        [
            .. match.Rows.Select(row => new PastedLine(
                row.Number, row.Code, (row.Code ?? row.Maybe) is { } code ? names[code].Name : null, row.Cells, row.Text)
            {
                Maybe = row.Maybe,
                Doubt = row.Doubt,
            }),
        ],
        match.Question
    )
    {
        TwoWays = match.TwoWays,
        Habit = match.Habit?.ToString(),
    };

    /// <summary>A figure of the block that may mean two things; null when none does.</summary>
    public string? TwoWays { get; init; }

    /// <summary>Name of the <see cref="BlockHabit"/> that settles it; null while it must be asked.</summary>
    public string? Habit { get; init; }
}

/// <param name="Code">Null when no line of the grid surely is the row's.</param>
/// <param name="Name">Of that line, or of the one it may be.</param>
public sealed record PastedLine(int Number, string? Code, string? Name, IReadOnlyDictionary<string, string> Cells, string Text)
{
    /// <summary>Line it may belong to, if the person says so.</summary>
    public string? Maybe { get; init; }
    public string? Doubt { get; init; }
}
