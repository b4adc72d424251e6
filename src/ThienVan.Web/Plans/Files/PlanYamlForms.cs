using System.Globalization;
using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans.Files;

/// <summary>The shortest YAML that says a value; null where it has its usual value and is left out.</summary>
internal static class PlanYamlForms
{
    public static string PointText(TargetPoint point, Comparator comparator)
    {
        var amount = new Amount(point.Low, point.High);
        var value = PlanYamlFigures.AmountText(amount, comparator);
        if (value is not null && point is { Due: null, Provenance: Provenance.Stated, Basis: null }) return value;
        return PlanYamlLines.Flow(
            ("value", value),
            ("low", value is null ? NumberText(point.Low) : null),
            ("high", value is null ? NumberText(point.High) : null),
            ("due", DateText(point.Due)),
            ("provenance", point.Provenance == Provenance.Stated ? null : PlanYamlWords.Lower(point.Provenance)),
            ("basis", point.Basis is null ? null : PlanYamlLines.Scalar(point.Basis)));
    }

    public static string? TotalText(Amount? total, Comparator comparator) =>
        total is null ? null : PlanYamlFigures.AmountText(total, comparator) ?? PlanYamlLines.Flow(("low", NumberText(total.Low)), ("high", NumberText(total.High)));

    public static string? BaselineText(Baseline? baseline) => baseline is null ? null : PlanYamlLines.Flow(
        ("value", NumberText(baseline.Value)),
        ("asOf", DateText(baseline.AsOf)),
        ("source", PlanYamlLines.Scalar(baseline.Source)));

    public static string? WindowText(IndicatorWindow? window) => window is null ? null : PlanYamlLines.Flow(
        ("type", PlanYamlWords.Lower(window.Type)),
        ("source", PlanYamlLines.Scalar(window.Source)),
        ("since", DateText(window.Since)),
        ("provenance", window.Provenance == Provenance.Assigned ? null : PlanYamlWords.Lower(window.Provenance)));

    public static string? ProfileText(ApprovedProfile? profile) => profile is null ? null : PlanYamlLines.Flow(
        ("document", PlanYamlLines.Scalar(profile.DocumentNumber)),
        ("since", DateText(profile.Since)),
        ("marks", $"[{string.Join(", ", profile.Marks.Select(mark => PlanYamlLines.Flow(("elapsed", NumberText(mark.Elapsed)), ("share", NumberText(mark.Share)))))}]"));

    public static string? ScheduleText(Schedule? schedule) => schedule is null ? null : PlanYamlSchedule.Text(schedule) ?? PlanYamlLines.Flow(
        ("from", DateText(schedule.From)),
        ("to", DateText(schedule.To)),
        ("precision", PlanYamlWords.Lower(schedule.Precision)));

    public static string? ComparatorText(Comparator? comparator, Comparator? unless) =>
        comparator is null || comparator == unless ? null : $"\"{PlanYamlWords.Word(comparator.Value)}\"";

    public static string? Unless<T>(T value, T usual) where T : struct, Enum =>
        EqualityComparer<T>.Default.Equals(value, usual) ? null : value.ToString();

    private static string? NumberText(decimal? value) => value is { } number ? PlanYamlFigures.NumberText(number) : null;

    public static string? WholeText(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    public static string? DateText(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string? LinesText(LineRange? lines) => lines is { } range ? PlanYamlFigures.SpanText(range.From, range.To) : null;
}
