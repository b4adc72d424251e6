using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Checks;
using ThienVan.Web.Plans;
using ThienVan.Web.Reports.Values;

namespace ThienVan.Web.Reports.Grid;

/// <summary>Figures that stand elsewhere and might be this one: the last period, the neighbourhood groups' sum, shorter rounds. A person
/// takes one over, or none.</summary>
public static class Suggestions
{
    public const string Last = "ky-truoc";
    public const string Neighbourhoods = "to-dan-pho";
    public const string Finer = "ky-ngan";
    public const string Measured = "so-he-thong";

    public static IEnumerable<Suggestion> Of(
        Indicator indicator, Period window, IReadOnlyList<Observation> others, IReadOnlyList<AreaPart> parts, Observation? last)
    {
        if (Summed(indicator, parts) is { } whole)
            yield return New(
                Neighbourhoods, $"Cộng {parts.Count(part => part.Seen is not null)}/{parts.Count} tổ dân phố", indicator, whole);
        if (TimeRollUp.Of(indicator, window, others) is { } finer) yield return New(Finer, "Cộng từ các kỳ ngắn hơn", indicator, finer);
        if (last is not null) yield return New(Last, $"Kỳ trước ({PeriodText.Of(last.Period)})", indicator, last);
    }

    /// <summary>A measured figure, with what was counted, from how many rows and when.</summary>
    public static Suggestion Of(FactProposal measured, Indicator indicator)
    {
        var seen = new Observation { Code = measured.Code, Period = default, Observed = measured.Observed };
        var origin = $"{measured.Source}; {FigureText.Number(measured.Rows)} dòng, đọc lúc {FigureText.Moment(measured.AsOf)}";
        var taken = New(Measured, $"Hệ thống đo được ({origin})", indicator, seen);
        return taken with { Cell = taken.Cell with { Source = origin, FactKey = measured.Key } };
    }

    // Groups that have not sent are left out of the sum, and the label says how many are in it.
    private static Observation? Summed(Indicator indicator, IReadOnlyList<AreaPart> parts)
    {
        Observation[] sent = [.. parts.Select(part => part.Seen).OfType<Observation>()];
        return sent.Length > 0 && AreaRollUp.Of(indicator, sent) is { IsRefused: false } whole ? whole.Value : null;
    }

    private static Suggestion New(string id, string label, Indicator indicator, Observation seen) =>
        new(id, label, ObservationText.Marked(seen, indicator.Unit), TypedCells.Of(seen));
}
