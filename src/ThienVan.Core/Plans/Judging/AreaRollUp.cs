using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Judging;

/// <summary>Makes one observation of the whole from those of its parts (schools, neighbourhood groups). Percentages are never
/// averaged.</summary>
public static class AreaRollUp
{
    /// <param name="parts">One observation a part, all of the same period.</param>
    /// <returns>Refused when parts are missing, of different periods, or cannot be put together: an empty part is not zero.</returns>
    public static Result<Observation> Of(Indicator indicator, IReadOnlyList<Observation> parts)
    {
        if (parts.Count == 0) return new Refusal("area.no_parts", "Chưa có số liệu của đơn vị nào; đề nghị nhập số liệu từng đơn vị.");
        var whole = parts[0] with
        {
            Code = indicator.Code,
            Quality = parts.Min(part => part.Quality),
            Verified = parts.All(part => part.Verified),
        };
        if (parts.Any(part => part.Period != whole.Period))
            return new Refusal("area.periods_differ", "Số liệu các đơn vị không cùng kỳ; đề nghị nhập cùng một kỳ.");
        return indicator.AreaAggregation switch
        {
            AreaAggregation.Sum => Sum(whole, parts),
            AreaAggregation.RatioOfSums => RatioOfSums(whole, parts),
            AreaAggregation.AllOf => AllOf(whole, parts),
            AreaAggregation.Worst => Worst(indicator, parts),
            _ => parts.Count == 1
                ? whole
                : new Refusal("area.not_summable", "Chỉ tiêu này không cộng theo đơn vị; đề nghị nhập số chung của phường."),
        };
    }

    private static Result<Observation> Sum(Observation whole, IReadOnlyList<Observation> parts) =>
        parts.Any(part => part.Value is null)
            ? Missing(parts.Count(part => part.Value is null))
            : whole with
            {
                Value = parts.Sum(part => part.Value),
            };

    private static Result<Observation> RatioOfSums(Observation whole, IReadOnlyList<Observation> parts)
    {
        var missing = parts.Count(part => part is not { Numerator: not null, Denominator: not null });
        return missing > 0
            ? new Refusal(
                "area.percent_only",
                $"Còn {FigureText.Number(missing)} đơn vị chỉ có phần trăm hoặc chưa có số liệu; đề nghị nhập tử số và mẫu số, vì không "
                    + "lấy bình quân các phần trăm."
            )
            : whole with { Value = null, Numerator = parts.Sum(part => part.Numerator), Denominator = parts.Sum(part => part.Denominator) };
    }

    /// <summary>One part that failed decides; a part that says nothing leaves the whole open.</summary>
    private static Result<Observation> AllOf(Observation whole, IReadOnlyList<Observation> parts)
    {
        if (parts.FirstOrDefault(part => part.Met == false) is { } failed) return failed with { Code = whole.Code };
        if (parts.Count(part => part.Met is null) is > 0 and var silent) return Missing(silent);
        return whole with
        {
            Met = true,
            MetOn = parts.Max(part => part.MetOn),
            ValidTo = parts.Min(part => part.ValidTo),
            DocumentNumber = parts.Any(part => VietnameseText.IsBlank(part.DocumentNumber))
                ? null
                : string.Join("; ", parts.Select(part => part.DocumentNumber).Distinct()),
        };
    }

    private static Result<Observation> Worst(Indicator indicator, IReadOnlyList<Observation> parts)
    {
        if (parts.Count(part => part.Reading is null) is > 0 and var silent) return Missing(silent);
        var worst = indicator.IsUpGood ? parts.MinBy(part => part.Reading)! : parts.MaxBy(part => part.Reading)!;
        return worst with { Code = indicator.Code };
    }

    private static Refusal Missing(int parts) =>
        new("area.missing_parts", $"Còn {FigureText.Number(parts)} đơn vị chưa có số liệu; đề nghị nhập đủ trước khi tổng hợp.");
}
