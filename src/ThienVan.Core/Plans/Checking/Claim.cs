using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Checking;

/// <summary>One figure that the text promises: what is measured, how much, by when.</summary>
internal sealed record Claim
{
    public required Clause Clause { get; init; }

    public required decimal Low { get; init; }

    /// <summary>Equal to <see cref="Low"/> unless a range is written.</summary>
    public required decimal High { get; init; }

    /// <summary>Null when the text puts no comparing word before the figure.</summary>
    public Comparator? Comparator { get; init; }

    /// <summary>"%", or the first syllable of what is counted ("hộ", "cây").</summary>
    public required string Unit { get; init; }

    /// <summary>What is counted, as written after the figure; empty for percentages.</summary>
    public required string Noun { get; init; }

    /// <summary>The figure's part of the clause, as written.</summary>
    public required string About { get; init; }

    /// <summary>Words around the figure that say what is measured, figures and times left out.</summary>
    public required IReadOnlySet<string> Subject { get; init; }

    public required TimeFrame Frame { get; init; }

    public Place Place => Clause.Place;

    public bool IsPercent => Unit == "%";

    /// <summary>The unit as it is said after the figure; empty for a bare number.</summary>
    public string Said => IsPercent ? Unit : Noun;

    /// <summary>True where the figure is a goal to go beyond ("hoàn thành vượt chỉ tiêu 5000 cây").</summary>
    public required bool IsSurpassed { get; init; }

    /// <summary>True for how far something moves ("giảm 5%"), false for where it comes to ("giảm còn 5%"); null where the words leave it
    /// open.</summary>
    public bool? IsMove { get; init; }

    /// <summary>True for a drive that means to go beyond a goal set elsewhere: it names that goal and sets none.</summary>
    public bool IsEcho => Place.Kind == PlaceKind.Project && IsSurpassed;

    public string Words =>
        $"{FigureText.Number(Low)}{(High == Low ? "" : "-" + FigureText.Number(High))}{FigureText.After(Said)} {Frame.Words()}";
}
