using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;

namespace ThienVan.Core.Reports.Checks;

/// <summary>A whole against its parts: neighbourhood groups, shorter periods.</summary>
internal static class PartRules
{
    private const int NamesShown = 3;

    /// <summary>Percentages given without their parts are written with two decimals at most.</summary>
    private const decimal Rounding = 0.01m;

    public static string? Neighbourhoods(CheckMatter matter)
    {
        Observation[] sent = [.. matter.Parts.Select(part => part.Seen).OfType<Observation>()];
        if (sent.Length == 0 || sent.Length < matter.Parts.Count) return null;
        var whole = AreaRollUp.Of(matter.Indicator, sent);
        if (whole.Refusal is { Code: "area.not_summable" }) return null;
        return whole.IsRefused ? whole.Refusal!.Message : Difference(matter, whole.Value, $"cộng từ {sent.Length} tổ dân phố");
    }

    public static string? Missing(CheckMatter matter)
    {
        string[] silent = [.. matter.Parts.Where(part => part.Seen is null).Select(part => part.Name)];
        if (silent.Length == 0) return null;
        var more = silent.Length > NamesShown ? $" và {silent.Length - NamesShown} tổ khác" : "";
        return $"Còn {silent.Length}/{matter.Parts.Count} tổ dân phố chưa gửi: {string.Join(", ", silent.Take(NamesShown))}{more}.";
    }

    public static string? SameFigure(CheckMatter matter) =>
        TimeRollUp.Of(matter.Indicator, matter.Seen.Period, matter.Others) is { } whole
            ? Difference(matter, whole, "theo các báo cáo kỳ ngắn hơn")
            : null;

    private static string? Difference(CheckMatter matter, Observation whole, string origin) =>
        Same(matter.Seen, whole)
            ? null
            : $"Số nhập {Shown(matter.Seen, matter.Unit)}, {origin} là {Shown(whole, matter.Unit)}: hai số phải bằng nhau.";

    private static bool Same(Observation mine, Observation theirs)
    {
        if (mine.Met is not null || theirs.Met is not null) return mine.Met == theirs.Met;
        if (mine.Numerator is not null && theirs.Numerator is not null)
            return mine.Numerator == theirs.Numerator && mine.Denominator == theirs.Denominator;
        return mine.Value is not null && theirs.Value is not null
            ? mine.Value == theirs.Value
            : mine.Reading is { } left && theirs.Reading is { } right ? Math.Abs(left - right) <= Rounding : mine.Reading == theirs.Reading;
    }

    private static string Shown(Observation seen, string? unit) => seen switch
    {
        { Met: { } met } => met ? "đạt" : "chưa đạt",
        { Numerator: { } numerator, Denominator: { } denominator } => $"{FigureText.Number(numerator)}/{FigureText.Number(denominator)}",
        _ => FigureText.WithUnit(seen.Value, unit),
    };
}
