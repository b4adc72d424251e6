namespace ThienVan.Core.Plans.Checking;

internal enum FrameKind
{
    /// <summary>The text names no time.</summary>
    None,

    /// <summary>Each year of the range.</summary>
    Yearly,

    /// <summary>That year alone.</summary>
    InYear,

    /// <summary>Reached by the end of the last year.</summary>
    By,

    /// <summary>The range taken as one sum.</summary>
    Whole,
}

/// <summary>When a promise holds. Years are 0 where none is named.</summary>
internal readonly record struct TimeFrame(FrameKind Kind, int From, int To)
{
    public static readonly TimeFrame None = new(FrameKind.None, 0, 0);

    public bool Covers(int year) => Kind is FrameKind.Yearly or FrameKind.InYear && From <= year && year <= To;

    /// <summary>True when one year is promised by both.</summary>
    public bool Meets(TimeFrame other) => (Kind, other.Kind) switch
    {
        (FrameKind.By, FrameKind.By) or (FrameKind.Whole, FrameKind.Whole) => To == other.To,
        (FrameKind.By, _) => other.Covers(To),
        (_, FrameKind.By) => Covers(other.To),
        _ => Kind is FrameKind.Yearly or FrameKind.InYear
            && other.Kind is FrameKind.Yearly or FrameKind.InYear
            && From <= other.To
            && other.From <= To,
    };

    public string Words() => Kind switch
    {
        FrameKind.Yearly => $"mỗi năm ({Wording.Period(From, To)})",
        FrameKind.InYear => $"năm {Wording.Digits(From)}",
        FrameKind.By => $"đến năm {Wording.Digits(To)}",
        FrameKind.Whole => $"cả giai đoạn {Wording.Period(From, To)}",
        _ => "không ghi năm",
    };
}
