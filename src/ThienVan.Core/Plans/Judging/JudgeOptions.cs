namespace ThienVan.Core.Plans.Judging;

/// <summary>What a ward may set about judging. The thresholds of the rules are not among it.</summary>
public sealed record JudgeOptions
{
    public static JudgeOptions Default { get; } = new();

    /// <summary>Days of a year unless <see cref="Windows"/> says otherwise.</summary>
    public ReportingWindow Window { get; init; } = ReportingWindow.Reporting;

    /// <summary>Windows by indicator code (budget indicators run by calendar year).</summary>
    public IReadOnlyDictionary<string, ReportingWindow> Windows { get; init; } = new Dictionary<string, ReportingWindow>();

    /// <summary>Data older than this many days are late; a hole longer than this is missing data.</summary>
    public int LateAfterDays { get; init; } = 45;

    /// <summary>Approved profiles by indicator code; linear where none is approved.</summary>
    public IReadOnlyDictionary<string, ApprovedProfile> Profiles { get; init; } = new Dictionary<string, ApprovedProfile>();

    /// <summary>What milestones wait for, by indicator code.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Prerequisite>> Prerequisites { get; init; } = new Dictionary<string, IReadOnlyList<Prerequisite>>();

    /// <summary>Denominators expected for the whole year, by indicator code; derived from the pace so far where not given.</summary>
    public IReadOnlyDictionary<string, decimal> YearDenominators { get; init; } = new Dictionary<string, decimal>();

    public ReportingWindow WindowFor(string code) => Windows.TryGetValue(code, out var window) ? window : Window;
}

/// <summary>A step that must be finished before a milestone can be.</summary>
/// <param name="DoneOn">Null while unfinished.</param>
public sealed record Prerequisite(string Name, DateOnly Due, DateOnly? DoneOn = null)
{
    public bool IsLate(DateOnly today) => DoneOn is null && Due < today;
}

/// <summary>How much of a yearly promise is expected by when, where work is seasonal (trees are planted in spring).</summary>
/// <param name="DocumentNumber">The document that approved it.</param>
/// <param name="Marks">Shares in order of time; 0 at the start and 1 at the end are understood.</param>
public sealed record ApprovedProfile(string DocumentNumber, IReadOnlyList<ProfileMark> Marks)
{
    /// <summary>Share expected once <paramref name="elapsed"/> (0 to 1) of the window has passed, straight between marks.</summary>
    public decimal Share(decimal elapsed)
    {
        var before = new ProfileMark(0, 0);
        foreach (var mark in Marks)
        {
            if (elapsed < mark.Elapsed) return Between(before, mark, elapsed);
            before = mark;
        }

        return before.Elapsed >= 1 ? before.Share : Between(before, new ProfileMark(1, 1), elapsed);
    }

    private static decimal Between(ProfileMark a, ProfileMark b, decimal elapsed) =>
        a.Share + (b.Share - a.Share) * (elapsed - a.Elapsed) / (b.Elapsed - a.Elapsed);
}

/// <param name="Elapsed">Share of the window passed, above 0 and at most 1.</param>
/// <param name="Share">Share of the promise expected by then.</param>
public sealed record ProfileMark(decimal Elapsed, decimal Share);
