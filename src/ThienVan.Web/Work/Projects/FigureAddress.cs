using System.Globalization;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Web.Plans;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Work.Projects;

/// <summary>Figures that years are supposed to end with, in an address. What cannot be read of what stands there is left out; what is
/// typed is refused with a sentence.</summary>
public static class FigureAddress
{
    /// <summary>Fields of the form that adds one more.</summary>
    public const string Code = "chi-so";
    public const string Year = "cua-nam";
    public const string Value = "con";

    private const int Most = 20;

    public static Result<IReadOnlyList<SupposedFigure>> Read(QueryState query, PlanForReports? plan)
    {
        var held = (query.Text(ProjectLinks.Figures) ?? "").Split('_', StringSplitOptions.RemoveEmptyEntries).Select(One)
            .OfType<SupposedFigure>();
        if (query.Text(Value) is null) return Kept(held);
        var added = Typed(query, plan);
        return added.IsRefused ? added.Refusal! : Kept(held.Append(added.Value));
    }

    /// <summary>Null for none.</summary>
    public static string? Write(IEnumerable<SupposedFigure> figures)
    {
        var written = string.Join('_', figures.Select(figure =>
            string.Create(CultureInfo.InvariantCulture, $"{figure.Code}~{figure.Year}~{figure.Value}")));
        return written.Length == 0 ? null : written;
    }

    private static SupposedFigure[] Kept(IEnumerable<SupposedFigure> figures) =>
        [.. figures.GroupBy(figure => (figure.Code, figure.Year)).Select(same => same.Last()).Take(Most)];

    private static Result<SupposedFigure> Typed(QueryState query, PlanForReports? plan)
    {
        if (query.Text(Code) is not { } code || plan?.Document.FindIndicator(code) is not { } indicator)
            return new Refusal("suppose.indicator", "Đề nghị chọn chỉ số sẽ hụt.");
        if (query.Number(Year) is not { } year || year < plan.Head.PeriodFrom || year > plan.Head.PeriodTo)
            return new Refusal("suppose.year", $"Đề nghị ghi một năm từ {plan.Head.PeriodFrom} đến {plan.Head.PeriodTo}.");
        var read = FigureInput.Read(query.Text(Value), IndicatorMeasure.Of(indicator));
        return read.Refusal is { } refusal ? refusal
            : read.Value is { } value ? new SupposedFigure(code, year, value)
            : new Refusal("suppose.value", "Đề nghị ghi con số cả năm sẽ đạt.");
    }

    private static SupposedFigure? One(string text) =>
        text.Split('~') is [var code, var year, var value]
        && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var of)
        && decimal.TryParse(value, NumberStyles.Number & ~NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var figure)
            ? new(code, of, figure) : null;
}
