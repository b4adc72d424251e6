using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Entry;
using ThienVan.Web.Reports.Evidence;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Files;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Reports.Grid;

/// <summary>The entry grid of one unit in one round.</summary>
public sealed record GridView
{
    public required Round Round { get; init; }
    public required string Unit { get; init; }
    public required string UnitName { get; init; }

    /// <summary>Last day on which the unit sends in time.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>As <see cref="WorkingCalendar.DaysLeft"/> counts to it.</summary>
    public required int DaysLeft { get; init; }

    /// <summary>Why nothing can be entered now but what was reopened by name; null when all can.</summary>
    public Refusal? Closed { get; init; }

    /// <summary>True for somebody who may look at the unit's cells and not write them.</summary>
    public bool Reads { get; init; }

    /// <summary>True where the unit's head sends what this person enters.</summary>
    public bool HeadSends { get; init; }

    /// <summary>True while any cell can be written: the window is open, or somebody reopened a value with a reason.</summary>
    public bool MayWrite => Closed is null || Rows.Any(row => row.Editable);
    public required IReadOnlyList<GridRow> Rows { get; init; }
    public required IReadOnlyList<ComputedRow> Computed { get; init; }
    public required IReadOnlyList<UnitText> Texts { get; init; }

    /// <summary>No figure is kept there, nor one typed that must be mended first: what a refused form still shows is in nobody's
    /// hands.</summary>
    public IReadOnlyList<GridRow> Missing =>
        [.. Rows.Where(row => row.Reading.IsEmpty || (row.Value is null && (!row.Editable || row.Stop is null)))];

    /// <summary>Typed, and still to be mended or explained before it can be sent.</summary>
    public IReadOnlyList<GridRow> Held => [.. Rows.Where(row => row.IsOpen && row.Stop is not null).Except(Missing)];

    /// <summary>Kept, and ready to be sent.</summary>
    public int Ready => Rows.Count(row => row.IsOpen) - Missing.Count(row => row.IsOpen) - Held.Count;

    /// <summary>Last day of the period while it runs and nothing but an estimate can be entered; null from that day on.</summary>
    public DateOnly? EarlyUntil => Rows.Any(row => row.IsEarly) ? Round.Window.To : null;

    /// <summary>What waits for the unit: what came back first.</summary>
    public IReadOnlyList<GridRow> Waiting => [.. Rows.Where(row => row.IsOpen).OrderBy(row => row.Value?.Returned is null)];

    /// <summary>What no longer waits for the unit.</summary>
    public IReadOnlyList<GridRow> Gone => [.. Rows.Where(row => !row.IsOpen)];

    public int Sent => Gone.Count;

    public GridTally Tally => new([.. Missing.Select(row => row.Code)], [.. Held.Select(row => row.Code)], Ready, Sent);

    public bool IsComplete => Sent == Rows.Count;

    private bool IsOut => Round.State == RoundState.Published;

    /// <summary>The round went out, and waits for nothing here: nothing was reopened by name either.</summary>
    public bool IsOver => IsOut && Closed is not null && !Rows.Any(row => row.IsReopened);

    /// <summary>True while something is owed by <see cref="DueOn"/>: what came back after it, or was reopened once the round was out, has
    /// no day.</summary>
    public bool OwesByDay => IsOut ? Closed is null && Rows.Any(row => row is { IsOpen: true, IsReopened: false })
        : Rows.Any(row => row.IsOpen && !(row.Value?.Returned is { At: var back } && VietnamDay.Of(back) > DueOn));

    public bool IsLate => DaysLeft < 0 && OwesByDay;

    /// <summary>What is said beside the last day.</summary>
    public string Standing => EntryWindow.Standing(IsComplete, IsOut, IsOver, OwesByDay ? DaysLeft : null);
}

/// <summary>What stands where in a grid: the codes of what is not typed yet and of what must be mended, how many wait to be sent and how
/// many were.</summary>
public sealed record GridTally(IReadOnlyList<string> Missing, IReadOnlyList<string> Held, int Ready, int Sent);

/// <summary>One indicator to be entered.</summary>
public sealed record GridRow
{
    public required Indicator Indicator { get; init; }

    /// <summary><see cref="Ward.Whole"/> or a neighbourhood group.</summary>
    public required string Area { get; init; }
    public required string TargetName { get; init; }
    public int Year => Goal.Year;

    /// <summary>What the plan of the round's last day asks of its year.</summary>
    public required YearGoal Goal { get; init; }

    /// <summary>What of it the ward assigns to whom the grid is; null for nothing.</summary>
    public string? Part { get; init; }

    /// <summary><see cref="RoundPlan.AskedNow"/>.</summary>
    public string? AskedNow { get; init; }

    /// <summary>First day the figure speaks of where its year begins after the round does; null for the round's own.</summary>
    public DateOnly? From { get; init; }
    public required TypedCell Typed { get; init; }

    /// <summary>True while the period runs, so that the cell takes nothing but an estimate.</summary>
    public bool IsEarly { get; init; }

    /// <summary>What the person may say of the figure; what was said before stays to be seen.</summary>
    public IEnumerable<Quality> Qualities => Enum.GetValues<Quality>()
        .Where(quality => !IsEarly || quality == Quality.Estimated || quality.ToString() == Typed.Quality);
    public required ParsedCell Reading { get; init; }
    public IReadOnlyList<CheckResult> Checks { get; init; } = [];

    /// <summary>Null while nothing was ever kept.</summary>
    public ValueRow? Value { get; init; }

    /// <summary>What the form goes on top of: the stored revision, or theirs after a conflict was shown.</summary>
    public required int Revision { get; init; }

    /// <summary>What others say this figure might be; never taken over without a person's hand.</summary>
    public IReadOnlyList<Suggestion> Suggestions { get; init; } = [];

    /// <summary>What the system itself measured; null when the plan names no fact, or there is nothing to measure.</summary>
    public FactProposal? Measured { get; init; }

    /// <summary>All that may be taken over: the measured first.</summary>
    public IEnumerable<Suggestion> Offered =>
        Measured is null ? Suggestions : Suggestions.Prepend(Grid.Suggestions.Of(Measured, Indicator));

    /// <summary>The last figure before this period, shown pale.</summary>
    public Observation? Last { get; init; }

    /// <summary>Up to twelve figures of earlier periods as long as this one, the oldest first; outcomes are left out.</summary>
    public IReadOnlyList<Observation> Past { get; init; } = [];

    /// <summary>What the figure comes to.</summary>
    public required CellWords Words { get; init; }
    public IReadOnlyList<Attachment> Files { get; init; } = [];

    /// <summary>What somebody else kept meanwhile; null unless mine was overtaken.</summary>
    public CellOutcome? Conflict { get; init; }

    public string Code => Indicator.Code;

    public EntryShape Shape => EntryShapes.Of(Indicator);

    /// <summary>Of the whole ward only: nobody estimates a year of one group's part.</summary>
    public bool AsksYearEstimate => Area == Ward.Whole && Shape.AsksYearEstimate();

    public bool IsOpen => Value is null || Value.Flow.IsOpen;

    /// <summary>Waits for the unit by name: it came back, or is a new version begun.</summary>
    public bool IsReopened => Value is { Flow: { IsOpen: true, IsReopened: true } };

    /// <summary>True where the person may type: an open cell of an open window, or one reopened for a correction.</summary>
    public bool Editable { get; init; }

    /// <inheritdoc cref="GridView.Reads"/>
    public bool Reads { get; init; }

    /// <summary>True where what was sent may be taken back: nobody has looked at it, and it could be sent again.</summary>
    /// <param name="closed">The round's window is closed.</param>
    public bool MayRecall(bool closed) => !Reads && Value is { State: ValueState.Submitted } && (!closed || Value.Flow.IsReopened);

    /// <summary>Why it cannot be sent as it is; null when it can.</summary>
    public Refusal? Stop =>
        Reading.Errors.Count > 0 ? Reading.Errors[0].Refusal
        : Unanswered ?? Core.Reports.Checks.CheckRules.RefuseToSend(Checks, Reading.Explanation);

    /// <summary>Why what came back is not sent again as it was; null when it was never returned, or is answered.</summary>
    public Refusal? Unanswered => Value?.Returned is { } returned
        ? ReturnAnswers.Refuse(Value, Reading, Files.Any(file => file.Stands && file.UploadedAt > returned.At))
        : null;

    /// <summary>True when an explanation is asked for and missing.</summary>
    public bool AsksExplanation => Stop?.Code is "entry.explanation" or "entry.unanswered";

    public string? Error(string field) => Reading.Errors.FirstOrDefault(error => error.Field == field)?.Refusal.Message;
}

/// <summary>A line nobody types: a running total, or a target that cannot be measured as written.</summary>
public sealed record ComputedRow(Indicator Indicator, string TargetName, string Text, string Why);

/// <summary>A figure that stands somewhere else.</summary>
/// <param name="Id">"ky-truoc", "to-dan-pho", "ky-ngan", "so-he-thong": what the copy button sends.</param>
/// <param name="Label">"Cộng 6 tổ dân phố".</param>
/// <param name="Text">The figure as read.</param>
/// <param name="Cell">The fields that taking it over fills.</param>
public sealed record Suggestion(string Id, string Label, string Text, TypedCell Cell);
