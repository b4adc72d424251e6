namespace ThienVan.Core.Plans;

/// <summary>How much of a yearly promise is expected by when, where work is seasonal (trees are planted in spring).</summary>
/// <param name="DocumentNumber">The document that approved it.</param>
/// <param name="Since">Day of that document.</param>
/// <param name="Marks">Shares in order of time; 0 at the start and 1 at the end are understood.</param>
public sealed record ApprovedProfile(string DocumentNumber, DateOnly Since, IReadOnlyList<ProfileMark> Marks)
{
    /// <summary>Marks in order, within the year, none negative.</summary>
    public static bool Holds(IReadOnlyList<ProfileMark> marks) =>
        marks.All(mark => mark is { Elapsed: > 0 and <= 1, Share: >= 0 }) && marks.Zip(marks.Skip(1))
            .All(pair => pair.First.Elapsed < pair.Second.Elapsed);
}

/// <param name="Elapsed">Share of the window passed, above 0 and at most 1.</param>
/// <param name="Share">Share of the promise expected by then.</param>
public sealed record ProfileMark(decimal Elapsed, decimal Share)
{
    private static readonly ProfileMark _start = new(0, 0);
    private static readonly ProfileMark _end = new(1, 1);

    /// <summary>Share once <paramref name="elapsed"/> (0 to 1) of the window has passed, straight between marks in order of
    /// time.</summary>
    public static decimal ShareAt(IReadOnlyList<ProfileMark> marks, decimal elapsed)
    {
        var before = _start;
        foreach (var mark in marks)
        {
            if (elapsed < mark.Elapsed) return Between(before, mark, elapsed);
            before = mark;
        }

        return before.Elapsed >= 1 ? before.Share : Between(before, _end, elapsed);
    }

    private static decimal Between(ProfileMark a, ProfileMark b, decimal elapsed) =>
        a.Share + (b.Share - a.Share) * (elapsed - a.Elapsed) / (b.Elapsed - a.Elapsed);
}
