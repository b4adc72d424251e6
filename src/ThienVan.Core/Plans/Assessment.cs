using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans;

/// <summary>The first axis: is there anything to judge by.</summary>
public enum DataState { None, Late, Provisional, Estimated, Verified }

/// <summary>The second axis. No data is never <see cref="OnTrack"/> or <see cref="Achieved"/>.</summary>
public enum Performance
{
    NotDue,
    OnTrack,
    AtRisk,
    OffTrack,
    Achieved,
    Missed,

    /// <summary>Even the best possible rest of the window ends below target.</summary>
    Lost,

    AwaitingPublication,
    NotEvaluable,
}

/// <summary>One input or intermediate figure of a verdict, as it would be read aloud.</summary>
public sealed record Step(string Label, string Value);

/// <summary>What a verdict says.</summary>
/// <param name="Sentence">Whole, with the figures in it and a full stop.</param>
/// <param name="Deed">What can be done, as a tile says it: "còn thiếu 12 trường hợp"; null where there is nothing to be done about.</param>
public sealed record Said(string Sentence, string? Deed = null);

/// <summary>Why a verdict is what it is. Words are written when somebody reads them: a country of verdicts is counted far more often than
/// it is explained.</summary>
public sealed record Explanation
{
    /// <summary>Rule id: "flow.pace", "ratio.floor", "rank.cutoff" ...</summary>
    public required string Rule { get; init; }

    /// <summary>True where the plan leaves the year empty, or says nothing that can be measured: nobody owes a figure of it.</summary>
    public bool IsUnasked => Rule is Judging.OpenRule.Open or Judging.OpenRule.Narrative;

    /// <summary>Version of the rule set the verdict was made under.</summary>
    public required string RuleVersion { get; init; }

    /// <summary>What is said; asked for when somebody reads it.</summary>
    public required Func<Said> Say { private get; init; }

    /// <summary>One Vietnamese sentence, with the figures in it.</summary>
    public string Sentence => Told.Sentence;

    /// <summary>What a person can still do about an amber or a red verdict, in a few words, or that nothing can be done; null for every
    /// other.</summary>
    public string? Deed => Told.Deed;

    // Two readers may both ask; they are told the same.
    private Said Told => field ??= Say();

    public IReadOnlyList<Step> Steps { get; init; } = [];
}

/// <summary>Verdict on one indicator for one year, under one reading of the plan.</summary>
public sealed record Assessment
{
    private const decimal NearMissWithin = 0.05m;

    public required string Code { get; init; }

    public required int Year { get; init; }

    public required DataState Data { get; init; }

    /// <summary>True when any figure it rests on is an estimate (ước), however old and whoever approved it.</summary>
    public bool IsEstimated { get; init; }

    /// <summary>True when any figure it rests on is one its source may still correct (sơ bộ): a sum is as firm as its least certain
    /// part.</summary>
    public bool IsPreliminary { get; init; }

    public required Performance Performance { get; init; }

    public required Explanation Explanation { get; init; }

    /// <summary>Current figure in the indicator's unit (year to date for flows); null without data.</summary>
    public decimal? Actual { get; init; }

    /// <summary>Counts behind a ratio; null when only the percentage is known.</summary>
    public decimal? Numerator { get; init; }

    public decimal? Denominator { get; init; }

    /// <summary>Of a paper or an output, whether what was last reported stands for it; null where nobody reported, and elsewhere.</summary>
    public bool? Met { get; init; }

    /// <summary>Whether what is only reached or not is reached, by the verdict or else by the last report; null where neither says.
    /// </summary>
    public bool? IsReached => Data == DataState.None ? null : Performance switch
    {
        Performance.Achieved or Performance.OnTrack => true,
        _ when Met is { } met => met,
        Performance.AtRisk or Performance.OffTrack or Performance.Missed or Performance.Lost => false,
        _ => null,
    };

    /// <summary>Figure promised for the year; null when the plan leaves the year open.</summary>
    public decimal? Target { get; init; }

    /// <summary>Where the figure should stand today; null where no pro-rata applies.</summary>
    public decimal? Expected { get; init; }

    /// <summary>True when <see cref="Expected"/> was interpolated between years the plan states.</summary>
    public bool ExpectedIsDerived { get; init; }

    /// <summary>What each remaining week must bring to reach the target (flows), or the yearly growth still required; null
    /// elsewhere.</summary>
    public decimal? Required { get; init; }

    /// <summary>Straight continuation of the pace so far to the window's end; stands beside the verdict, never replaces it. Null where what
    /// was seen shows no pace.</summary>
    public decimal? Forecast { get; init; }

    /// <summary>Last day any observation speaks of; null without data.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>First stretch before <see cref="AsOf"/> of which nobody has spoken; null where all of it is known, and for what is told of
    /// one day alone.</summary>
    public Kernel.Period? Gap { get; init; }

    /// <summary>True for a promise missed by little, or lost by a handful of cases: the word stands, the alarm does not.</summary>
    public bool IsNearMiss => Performance is Performance.Missed or Performance.Lost
        && ((Actual is { } actual && Target is { } target && target != 0 && Math.Abs(actual - target) <= Math.Abs(target) * NearMissWithin)
            || (Performance == Performance.Lost && Denominator < Judging.Wilson.SmallBelow));

    /// <summary>True while readings of the plan ask for different figures: no share of a goal can be told.</summary>
    public static bool AskApart(IEnumerable<Assessment> readings) => readings.Select(verdict => verdict.Target).Distinct().Count() > 1;

    /// <summary>True while the indicator may also mean something of which no figure is kept: no verdict speaks for every
    /// reading.</summary>
    public bool IsPartlyJudged { get; init; }

    /// <summary>True where readings of the plan ask for different figures, which are left out of this: no reading is picked for
    /// them.</summary>
    public bool IsAskedApart { get; init; }

    /// <summary>The same as far as every reading says it: what is done, and of what is needed only what none asks otherwise.</summary>
    /// <param name="readings">Verdicts on one indicator, this one among them.</param>
    public Assessment AsAllSay(IReadOnlyList<Assessment> readings)
    {
        return readings.Select(Needed).Distinct().Count() == 1 ? this : this with
        {
            IsAskedApart = true,
            Target = Agreed(one => one.Target),
            Expected = Agreed(one => one.Expected),
            Required = Agreed(one => one.Required),
        };

        decimal? Agreed(Func<Assessment, decimal?> figure) => readings.Select(figure).Distinct().Count() == 1 ? figure(this) : null;

        static (decimal?, decimal?, decimal?) Needed(Assessment one) => (one.Target, one.Expected, one.Required);
    }

    /// <summary>What two people say instead, for a while; shown beside the verdict, never in its place. Null when nobody does.</summary>
    public VerdictOverride? Override { get; init; }

    /// <summary>Conflict and reading the verdict was made under; null when the plan is read as it stands.</summary>
    public string? ConflictId { get; init; }

    public string? ReadingId { get; init; }
}

/// <summary>Verdicts on a whole target: every indicator, under every undecided reading.</summary>
public sealed record TargetAssessment
{
    public required IReadOnlyList<Assessment> Assessments { get; init; }

    /// <summary>The worst indicator's verdict; averages are never taken.</summary>
    public required Performance Worst { get; init; }

    public required DataState Data { get; init; }

    /// <summary>True when two undecided readings of the plan lead to different verdicts.</summary>
    public bool AwaitingDecision { get; init; }

    /// <summary>The same with every disputed indicator read in the way that suits it best: what no reading is better than.</summary>
    public required Performance Mildest { get; init; }

    /// <summary>True while the plan is read in more than one way here, whether or not that changes the verdict.</summary>
    public bool IsDisputed => Assessments.Any(verdict => verdict.ConflictId is not null);

    /// <summary>True while one of its indicators may also mean something of which no figure is kept.</summary>
    public bool IsPartlyJudged => Assessments.Any(verdict => verdict.IsPartlyJudged);

    /// <summary>The indicator that made the verdict; null when the target has none.</summary>
    public Assessment? Decisive { get; init; }

    /// <summary>Of how many indicators that are asked something this year there are figures. Where the verdict waits for the others, those
    /// that are there are counted, not hidden.</summary>
    public (int Known, int Asked) Figures
    {
        get
        {
            var asked = Assessments.Where(verdict => !verdict.Explanation.IsUnasked).ToLookup(verdict => verdict.Code);
            return (asked.Count(readings => readings.Any(verdict => verdict.Data != DataState.None)), asked.Count);
        }
    }

    /// <summary>What people say beside the verdict that speaks for the target, else beside another of it; null when nobody does.</summary>
    public VerdictOverride? Override =>
        Decisive?.Override ?? Assessments.Select(verdict => verdict.Override).FirstOrDefault(over => over is not null);
}
