using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans;

/// <summary>Which days make a year of an indicator, and what says so.</summary>
public sealed record IndicatorWindow
{
    /// <summary>For every indicator of which nothing else is said.</summary>
    public static IndicatorWindow Reporting { get; } =
        new()
        {
            Type = PeriodType.Year,
            Source = "Điều 12 Nghị định số 09/2019/NĐ-CP",
            Since = new(2019, 3, 12),
            Provenance = Provenance.Derived,
        };

    /// <summary>A type that makes a year (<see cref="ReportingPeriods.IsYear"/>).</summary>
    public required PeriodType Type { get; init; }

    /// <summary>The law or the document that sets it: "Luật Ngân sách nhà nước 89/2025/QH15".</summary>
    public required string Source { get; init; }

    /// <summary>Day from which the source holds.</summary>
    public required DateOnly Since { get; init; }

    public Provenance Provenance { get; init; } = Provenance.Assigned;

    /// <summary>What such a year is called.</summary>
    public string Word => Type switch
    {
        PeriodType.BudgetYear => "năm ngân sách",
        PeriodType.DisbursementYear => "năm giải ngân",
        PeriodType.SchoolYear => "năm học",
        _ => "năm báo cáo",
    };

    /// <summary>Days of a year.</summary>
    public Period Of(int year) => ReportingPeriods.Year(Type, year);

    /// <summary>The year a figure belongs to: the latest one in which its middle day lies.</summary>
    public int YearOf(Period period) => ReportingPeriods.YearOf(Type, period.From.AddDays(period.Days / 2));

    /// <summary>
    /// Days a figure speaks of in a round: the round's own, but where the year begins up to a month after the round does (a budget year in
    /// the round of 15/12 to 14/01) the days before belong to the year that is over.
    /// </summary>
    public Period DaysIn(Period round)
    {
        var year = ReportingPeriods.YearOf(Type, round.To);
        var first = Of(year).From;
        return Of(year - 1) != round && round.From < first && first < round.From.AddMonths(1) ? new(first, round.To) : round;
    }
}
