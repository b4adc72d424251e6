using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans;

/// <summary>An entered figure as one line.</summary>
public static class ObservationText
{
    /// <summary>The same where nothing beside it says how firm it is: "60 cây (ước)".</summary>
    public static string Marked(Observation seen, string? unit) =>
        Of(seen, unit) + (seen.Quality == Quality.Estimated ? $" ({seen.Quality.Word()})" : "");

    /// <summary>What the whole year is expected to come to, and why: "ước cả năm 90 cây, căn cứ: hợp đồng đã ký"; null where nobody
    /// said.</summary>
    public static string? Estimate(ObservedValue seen, string? unit) => seen.YearEstimate is { } estimate
        ? $"Ước cả năm {FigureText.WithUnit(estimate, unit)}, căn cứ: {seen.YearEstimateWhy}" : null;

    public static string Of(Observation seen, string? unit) => seen switch
    {
        { Met: true, DocumentNumber: { } document } =>
            $"Đạt ({document}{(seen.MetOn is { } on ? $", {FigureText.Day(on)}" : "")}"
                + $"{(seen.ValidTo is { } to ? $", có hiệu lực đến {FigureText.Day(to)}" : "")})",
        { Met: true } => seen.MetOn is { } on ? $"Đạt ({FigureText.Day(on)})" : "Đạt",
        { Met: false } => "Chưa đạt",
        { Numerator: not null, Denominator: not null } =>
            $"{FigureText.Percent(seen.Reading)} ({FigureText.Parts(seen.Numerator, seen.Denominator)})",
        _ => FigureText.WithUnit(seen.Value, unit),
    };
}
