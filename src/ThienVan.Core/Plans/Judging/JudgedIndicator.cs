using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Judging;

/// <summary>Everything one verdict is made from.</summary>
internal sealed class JudgedIndicator(Trajectory trajectory, TrajectoryYear year, ObservedSeries book, DateOnly today)
{
    private Observation[]? _ownYears;

    public Trajectory Trajectory { get; } = trajectory;

    public TrajectoryYear Year { get; } = year;

    /// <summary>What could be known on the day of the verdict.</summary>
    public ObservedSeries Book { get; } = book.Until(today);

    public DateOnly Today { get; } = today;

    /// <summary>Day on which the verdict is said; before <see cref="Today"/> where an estimate is judged ahead.</summary>
    public DateOnly SaidOn { get; init; } = today;

    public Indicator Indicator => Trajectory.Indicator;

    /// <summary>The year, or as much of it as the promise gives. Papers keep the year: what they do after their day still tells.</summary>
    public Period Window { get; } =
        year.Point is { Due: { } due }
        && year.Window.Contains(due)
        && trajectory.Indicator.Kind is not (IndicatorKind.Standard or IndicatorKind.Milestone)
        ? new(year.Window.From, due)
        : year.Window;

    public string? Unit => Indicator.Unit;

    /// <summary>The last day counts as running.</summary>
    public bool IsClosed => Today > Window.To;

    public Goal? Goal { get; } = Judging.Goal.Of(trajectory.Indicator, year.Point?.Low, year.Point?.High);

    /// <summary>Rule 1: the approved profile, else the median share of past years, else evenly.</summary>
    public Spread Spread => field ??= Trajectory.Approved ?? Book.Past.Shares(Trajectory) ?? Spread.Even;

    /// <summary>Its figures of the years before the plan.</summary>
    public ReadOnlySpan<Observation> Past => Book.Past.For(Trajectory.Source);

    /// <summary>What the year's share is a share of, where a document fixed it.</summary>
    public decimal? YearBase => Indicator.BaseOf(Year.Year);

    /// <summary>The promise as it would be said: "ít nhất 95 %", "từ 15 đến 17 %", "100 %".</summary>
    public string Words(Goal goal) => Words(goal, Year.Point);

    private string Words(Goal goal, TargetPoint? point)
    {
        if (Indicator.Comparator == Comparator.Range && point is { Low: { } low, High: { } high })
            return $"từ {FigureText.Number(low)} đến {FigureText.WithUnit(high, Unit)}";
        var figure = FigureText.WithUnit(goal.Mark, Unit);
        return Indicator.Comparator == Comparator.Exactly || (goal.IsAll && Indicator.Kind == IndicatorKind.Ratio)
            ? figure
            : $"{goal.Sign} {figure}";
    }

    /// <summary>The observations that concern the indicator: a running total has none of its own, it sums its flow's.</summary>
    public ReadOnlySpan<Observation> Observations => _ownYears ??= OwnYears();

    /// <summary>How often its figures are owed.</summary>
    public Cadence Cadence => field = field == default ? Book.Cadence(Trajectory.Source) : field;

    /// <summary>A next figure was due and did not come: the verdict stands, with its day.</summary>
    public bool IsLate(DateOnly asOf) => Missed(asOf) > 0;

    /// <summary>A whole round went by without one: nothing can be said any more.</summary>
    public bool IsSilent(DateOnly asOf) => Missed(asOf) > 1;

    /// <summary>A window that closed before its last figure came: awaited while its round is open, and unknown after it.</summary>
    public Performance Pending(DateOnly asOf) => IsSilent(asOf) ? Performance.NotEvaluable : Performance.AwaitingPublication;

    /// <summary>"Đến 14/06/2026 đạt": how a figure of that day is told. Of a day still to come it can only be an estimate, and nothing is
    /// done yet: "Ước đến 14/12/2026 là".</summary>
    public string Reached(DateOnly asOf, string verb, string expected = "là") =>
        asOf > SaidOn ? $"Ước đến {FigureText.Day(asOf)} {expected}" : $"Đến {FigureText.Day(asOf)} {verb}";

    /// <summary>Said behind a verdict whose next figure is overdue; empty while it is not.</summary>
    public string LateWords(DateOnly asOf) => IsLate(asOf) ? "; số liệu đã cũ, đề nghị cập nhật" : "";

    /// <summary>Why nothing can be said any more.</summary>
    public string SilenceWords(DateOnly asOf) =>
        $"thiếu số liệu kỳ {FigureText.Days(Unheard(asOf))} nên chưa kết luận được, đề nghị bổ sung";

    /// <summary>Days nobody has spoken of, up to today or the window's end.</summary>
    public Period Unheard(DateOnly asOf) => new(asOf.AddDays(1), Today < Window.To ? Today : Window.To);

    private int Missed(DateOnly asOf) => asOf >= Window.To ? 0 : Cadence.Missed(asOf, Today, Book.Calendar);

    // Years of disbursement lie over each other for a month: a figure of those days is the new year's.
    private Observation[] OwnYears()
    {
        var (window, all) = (Trajectory.Window, Book.For(Trajectory.Source));
        return window.Of(Year.Year + 1).From > window.Of(Year.Year).To ? all
            : Array.FindAll(all, seen => window.YearOf(seen.Period) <= Year.Year);
    }

    /// <summary>Which days made the year, and who says so.</summary>
    private Step YearStep => new(
        $"Kỳ tính của năm {Year.Year}",
        $"{Trajectory.Window.Word} {FigureText.Days(Year.Window)}, theo {Trajectory.Window.Source} "
            + $"(từ {FigureText.Day(Trajectory.Window.Since)})"
    );

    /// <summary>What documents set for the indicator; the days of the year are told already.</summary>
    private IEnumerable<Step> TermSteps => Indicator.Terms
        .Where(term => term.Kind != TermKind.Window && (term.Year is null || term.Year == Year.Year))
        .Select(term => new Step(TermWords.Name(term), TermWords.Full(term)));

    /// <summary>Which document gives the year its figure, and what the plan asks without it.</summary>
    private IEnumerable<Step> AssignedSteps => Year.Point is { Assigned: { } assigned } && Goal is { } goal
        ? [new(AssignmentWords.YearFigure(Year.Year), AssignmentWords.Full(assigned, Words(goal), Planned(assigned)))] : [];

    private string? Planned(AssignedGoal assigned) => assigned.Planned is { } planned
        && Judging.Goal.Of(Indicator, planned.Low, planned.High) is { } goal ? Words(goal, planned) : null;

    public Footing Firmness(Footing footing, DateOnly asOf) => IsLate(asOf) ? footing with { Data = DataState.Late } : footing;

    /// <summary>A verdict with one sentence whatever the figures, and nothing to be done about.</summary>
    public Assessment Verdict(Performance performance, Footing footing, string rule, string sentence) =>
        Verdict(performance, footing, rule, () => new(sentence));

    public Assessment Verdict(
        Performance performance, Footing footing, string rule, Func<Said> say, Func<IReadOnlyList<Step>>? steps = null) =>
        new()
        {
            Code = Indicator.Code,
            Year = Year.Year,
            Data = footing.Data,
            IsEstimated = footing.IsEstimated,
            IsPreliminary = footing.IsPreliminary,
            Performance = performance,
            Target = Goal?.Mark,
            Explanation = new Explanation
            {
                Rule = rule,
                RuleVersion = Judge.RuleVersion,
                Say = say,
                Steps = new LazySteps(() => [.. steps?.Invoke() ?? [], YearStep, .. AssignedSteps, .. TermSteps]),
            },
        };
}

/// <summary>How firm the figures under a verdict are, the weakest of them first.</summary>
internal readonly record struct Footing(DataState Data, bool IsEstimated)
{
    /// <summary>True when any of them is one its source may still correct (sơ bộ).</summary>
    public bool IsPreliminary { get; init; }

    public static Footing Firm { get; } = new(DataState.Verified, IsEstimated: false);

    public static implicit operator Footing(DataState data) => new(data, IsEstimated: false);

    public static Footing Of(Observation seen)
    {
        var estimated = seen.Quality == Quality.Estimated;
        return new(!seen.Verified ? DataState.Provisional : estimated ? DataState.Estimated : DataState.Verified, estimated)
        {
            IsPreliminary = seen.Quality == Quality.Preliminary,
        };
    }

    public Footing And(Footing other) => new(Data < other.Data ? Data : other.Data, IsEstimated || other.IsEstimated)
    {
        IsPreliminary = IsPreliminary || other.IsPreliminary,
    };
}
