using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Judging;

/// <summary>A figure that stands now, as the reasons of a change see it.</summary>
/// <param name="Version">1 for the first entry of its period.</param>
public sealed record StandingFigure(Guid Id, Period Period, int Version);

/// <summary>What may have turned a verdict since it was said.</summary>
public sealed record VerdictInputs
{
    /// <summary>Figures in force of the indicator, or of the flow it sums.</summary>
    public required IReadOnlyList<StandingFigure> Figures { get; init; }

    /// <summary>Documents of readings decided since, of contradictions that touch the indicator.</summary>
    public required IReadOnlyList<string> Decisions { get; init; }

    /// <summary>Terms confirmed since.</summary>
    public required IReadOnlyList<IndicatorTerm> Terms { get; init; }

    /// <summary>Documents confirmed since that assign the year's figure or its base.</summary>
    public IReadOnlyList<YearAssignment> Assignments { get; init; } = [];

    /// <summary>Whether the plan in force says something else of the indicator than the version it was said by.</summary>
    public required bool Amended { get; init; }
}

/// <summary>"Đổi từ ... sang ... vì ...": a verdict that is another one than was said before, and why.</summary>
/// <param name="Reasons">At least one, the weightiest first, each as it follows "vì".</param>
public sealed record VerdictChange(SaidVerdict Before, Assessment Now, IReadOnlyList<string> Reasons)
{
    private const int Named = 2;

    /// <summary>True where it was said under readings that parted, so that it waited for a decision.</summary>
    public bool WasOpen { get; init; }

    /// <summary>True where it waits for a decision now.</summary>
    public bool IsOpen { get; init; }

    /// <returns>Null when the same is said still.</returns>
    public static VerdictChange? Of(SaidVerdict said, Assessment now, VerdictInputs inputs) =>
        said.Performance == now.Performance ? null : Turned(said, now, inputs);

    /// <summary>The same of what was or is open, whatever one of its readings says.</summary>
    public static VerdictChange Turned(SaidVerdict said, Assessment now, VerdictInputs inputs)
    {
        string[] reasons = [.. Why(said, inputs)];
        return new(said, now, reasons.Length > 0 ? reasons
            : [$"đã qua thêm thời gian từ {FigureText.Day(said.Day)} mà không có số liệu mới"]);
    }

    private static IEnumerable<string> Why(SaidVerdict said, VerdictInputs inputs)
    {
        foreach (var document in inputs.Decisions) yield return $"cách hiểu kế hoạch được quyết định theo {document}";
        foreach (var term in inputs.Terms)
            yield return $"{TermWords.Name(term).ToLowerInvariant()} được đặt theo {term.Source}";
        foreach (var document in inputs.Assignments) yield return $"chỉ tiêu năm {document.Year} được giao theo {document.Source}";
        if (inputs.Amended) yield return "đã áp dụng bản kế hoạch mới";
        if (said.RuleVersion != Judge.RuleVersion)
            yield return $"quy tắc đánh giá đổi từ bản {said.RuleVersion} sang bản {Judge.RuleVersion}";
        var fresh = inputs.Figures.Where(figure => !said.Figures.Contains(figure.Id))
            .OrderByDescending(figure => figure.Period.To).ToArray();
        foreach (var figure in fresh.Where(figure => figure.Version > 1).Take(Named))
            yield return $"số liệu kỳ {FigureText.Days(figure.Period)} được sửa";
        foreach (var figure in fresh.Where(figure => figure.Version == 1).Take(Named))
            yield return $"có số liệu kỳ {FigureText.Days(figure.Period)}";
    }
}
