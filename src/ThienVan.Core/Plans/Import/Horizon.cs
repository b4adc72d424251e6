using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Import;

/// <summary>When a promise holds, worked out to years.</summary>
internal sealed record When
{
    public static readonly When Unknown = new();

    /// <summary>Years with how they come about.</summary>
    public IReadOnlyList<TargetPoint> Years { get; init; } = [];

    /// <summary>The words speak of every year, so a year named apart goes before.</summary>
    public bool Recurring { get; init; }

    public int? MaintainFrom { get; init; }

    /// <summary>One promise for the whole span, not one a year.</summary>
    public bool IsSpan { get; init; }

    /// <summary>The words name years, none of them in the plan.</summary>
    public bool Outside { get; init; }
}

/// <summary>The years of the plan. Turns a time as written into years, clipped to the plan.</summary>
internal sealed record Horizon(int From, int To)
{
    public const string Kept = "duy trì";

    private bool IsKnown => From > 0;

    public IEnumerable<int> All => IsKnown ? Enumerable.Range(From, To - From + 1) : [];

    /// <param name="mark">The governing time; null when the words give none.</param>
    /// <param name="keep">"và duy trì ..." of the same sentence.</param>
    /// <param name="lastYear">Last single year named before, for "những năm tiếp theo".</param>
    public When Resolve(TimeMark? mark, TimeMark? keep, int lastYear)
    {
        var when = mark?.Kind switch
        {
            null => IsKnown && From == To ? Stated([From]) : When.Unknown,
            TimeKind.Every => Stated(All) with { Recurring = true },
            TimeKind.Year => Stated([mark.From!.Value], mark.Due),
            TimeKind.By => Stated([mark.To!.Value]),
            TimeKind.From => Stated(Years(mark.From!.Value, To)) with { Recurring = true },
            TimeKind.Later => Stated(Years((lastYear == 0 ? From : lastYear) + 1, To)) with { Recurring = true },
            TimeKind.Span => Stated(Years(mark.From ?? From, mark.To ?? To)) with { Recurring = true, IsSpan = true },
            _ => When.Unknown,
        };
        return keep is not null && when.Years is [var reached] ? Keep(when, reached, keep.To ?? To) : when;
    }

    /// <summary>The time a title gives to what stands under it; null when it gives none. "Trên cơ sở kết quả năm 2025, ... các chỉ tiêu
    /// năm 2026 như sau": the year of the plan counts.</summary>
    public TimeMark? TimeOf(string title)
    {
        var marks = TimeReader.Read(Phrase.Of(title))
            .Where(mark => mark.Kind is TimeKind.By or TimeKind.Year or TimeKind.Every or TimeKind.Span).ToList();
        return marks.Find(mark => !Resolve(mark, keep: null, lastYear: 0).Outside) ?? marks.FirstOrDefault() ?? Term(title);
    }

    /// <summary>The level reached is kept to <paramref name="to"/>.</summary>
    public static When Keep(When when, TargetPoint reached, int to) => when with
    {
        MaintainFrom = reached.Year,
        Years =
        [
            reached,
            .. Years(reached.Year + 1, to)
                .Select(year => new TargetPoint
                {
                    Year = year,
                    Provenance = Provenance.Derived,
                    Basis = Kept,
                }),
        ],
    };

    // "Các chỉ tiêu chủ yếu (nhiệm kỳ 2025 - 2030)": the term is the time of the plan.
    private TimeMark? Term(string title) =>
        IsKnown && VietnameseText.Fold(title).Contains("nhiem ki", StringComparison.Ordinal) ? new(TimeKind.Span, 0, 0) : null;

    private When Stated(IEnumerable<int> years, DateOnly? due = null)
    {
        var named = years.ToList();
        var inside = named.FindAll(year => !IsKnown || (year >= From && year <= To));
        return new When
        {
            Years = inside.ConvertAll(year => new TargetPoint { Year = year, Due = due }),
            Outside = named.Count > 0 && inside.Count == 0,
        };
    }

    private static IEnumerable<int> Years(int from, int to) => from <= to ? Enumerable.Range(from, to - from + 1) : [];
}
