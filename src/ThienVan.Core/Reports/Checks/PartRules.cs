using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;

namespace ThienVan.Core.Reports.Checks;

/// <summary>A whole against its parts: neighbourhood groups, shorter periods.</summary>
internal static class PartRules
{
    private const int NamesShown = 3;

    public static string? Neighbourhoods(CheckInput input)
    {
        Observation[] sent = [.. input.Parts.Select(part => part.Seen).OfType<Observation>()];
        if (sent.Length == 0 || sent.Length < input.Parts.Count) return null;
        var whole = AreaRollUp.Of(input.Indicator, sent);
        if (whole.Refusal is { Code: "area.not_summable" }) return null;
        return whole.IsRefused ? whole.Refusal!.Message : Difference(input, whole.Value, $"cộng từ {sent.Length} tổ dân phố");
    }

    public static string? Missing(CheckInput input)
    {
        string[] silent = [.. input.Parts.Where(part => part.Seen is null).Select(part => part.Name)];
        if (silent.Length == 0) return null;
        var more = silent.Length > NamesShown ? $" và {silent.Length - NamesShown} tổ khác" : "";
        return $"Còn {silent.Length}/{input.Parts.Count} tổ dân phố chưa gửi: {string.Join(", ", silent.Take(NamesShown))}{more}.";
    }

    /// <summary>The sentence that says how the two differ; null when they are the same.</summary>
    internal static string? Difference(CheckInput input, Observation whole, string origin) =>
        LongerFigures.Same(input.Seen, whole)
            ? null
            : $"Số nhập {LongerFigures.Shown(input.Seen, input.Unit)}, {origin} là {LongerFigures.Shown(whole, input.Unit)}: hai số phải "
                + "bằng nhau.";
}
