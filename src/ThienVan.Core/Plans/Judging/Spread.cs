namespace ThienVan.Core.Plans.Judging;

/// <summary>How a year's promise spreads over the year, and what says so.</summary>
/// <param name="Marks">Shares in order of time; 0 at the start and 1 at the end are understood. None for evenly.</param>
/// <param name="Words">What says so, as it stands behind "theo": "tiến độ duyệt 05/QĐ-UBND".</param>
public sealed record Spread(IReadOnlyList<ProfileMark> Marks, string Words)
{
    public static Spread Even { get; } = new([], "tiến độ đều");

    /// <summary>The same in a sentence, without the years: "nhịp 5 năm trước".</summary>
    public string Brief { get => field ?? Words; init; }

    /// <summary>True where a document says so.</summary>
    public bool IsApproved { get; init; }

    /// <summary>True where nothing is known but the days.</summary>
    public bool IsEven => Marks.Count == 0;

    public static Spread Of(ApprovedProfile profile) =>
        new(profile.Marks, "tiến độ duyệt theo " + profile.DocumentNumber) { IsApproved = true };

    /// <summary>Share expected once <paramref name="elapsed"/> (0 to 1) of the window has passed.</summary>
    public decimal Share(decimal elapsed) => IsEven ? elapsed : ProfileMark.ShareAt(Marks, elapsed);
}
