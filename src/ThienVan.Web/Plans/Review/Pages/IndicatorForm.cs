using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Versions;

namespace ThienVan.Web.Plans.Review.Pages;

/// <summary>A reviewer's correction of one indicator, as typed.</summary>
public sealed class IndicatorForm
{
    private const int LongestName = 600;

    /// <summary>Revision of the draft the form was opened on.</summary>
    public int Revision { get; set; }
    public string? Name { get; set; }
    public IndicatorKind Kind { get; set; }
    public string? Unit { get; set; }
    public Comparator Comparator { get; set; }

    /// <summary>Empty for what is no share.</summary>
    public ShareBase? Base { get; set; }
    public Dictionary<int, string?> Years { get; set; } = [];
    public string? Total { get; set; }
    public string? Lead { get; set; }

    /// <summary>Name of a leading unit the draft does not list; goes before <see cref="Lead"/>.</summary>
    public string? OtherLead { get; set; }

    /// <summary>Set by the button that leaves the indicator out.</summary>
    public bool LeaveOut { get; set; }

    public static IndicatorForm Of(Indicator indicator, PlanDocument document, int revision) => new()
    {
        Revision = revision,
        Name = indicator.Name,
        Kind = indicator.Kind,
        Unit = indicator.Unit,
        Comparator = indicator.Comparator,
        Base = indicator.Kind == IndicatorKind.Ratio ? indicator.ShareBase : null,
        Years = document.Years(indicator).ToDictionary(year => year, year => Written(indicator.PointFor(year))),
        Total = Written(indicator.Total),
        Lead = indicator.Lead,
    };

    /// <summary>The plan with the indicator as corrected or left out, or the first field that cannot be read.</summary>
    public Result<PlanDocument> Apply(PlanDocument document, Indicator indicator)
    {
        if (LeaveOut) return LeftOut.Indicator(document, indicator.Code);
        var (plan, lead) = document.WithLead(Lead, OtherLead);
        var corrected = Apply(indicator);
        return corrected.Refusal is { } wrong ? wrong : plan.With(corrected.Value with { Lead = lead });
    }

    /// <summary>The indicator as corrected, or the first field that cannot be read; who leads it is not of it alone.</summary>
    public Result<Indicator> Apply(Indicator indicator)
    {
        if (string.IsNullOrWhiteSpace(Name)) return new Refusal("indicator.unnamed", "Chỉ tiêu chưa có tên. Hãy ghi tên.");
        if (Name.Length > LongestName)
            return new Refusal("indicator.long_name", $"Tên chỉ tiêu dài quá {LongestName} chữ. Hãy ghi ngắn hơn.");
        Result<Amount> total = Total == Written(indicator.Total) && Comparator == indicator.Comparator
            ? indicator.Total ?? new Amount(null, null)
            : AmountText.Read(Total, Comparator, Unit);
        if (total.Refusal is { } wrongTotal) return wrongTotal with { Message = $"Cả giai đoạn: {wrongTotal.Message}" };

        var points = new List<TargetPoint>();
        foreach (var (year, text) in Years.OrderBy(pair => pair.Key))
        {
            if (indicator.PointFor(year) is { } before && text == Written(before) && Comparator == indicator.Comparator)
            {
                points.Add(before);
                continue;
            }

            var amount = AmountText.Read(text, Comparator, Unit);
            if (amount.Refusal is { } wrong) return wrong with { Message = $"Năm {year}: {wrong.Message}" };
            if (!string.IsNullOrWhiteSpace(text)) points.Add(Point(indicator.PointFor(year), year, amount.Value));
        }

        return indicator with
        {
            Name = Name.Trim(),
            Kind = Kind,
            Unit = Kept(Unit),
            Comparator = Comparator,
            Base = Kind == IndicatorKind.Ratio ? Base ?? indicator.Base : null,
            Points = points,
            Total = string.IsNullOrWhiteSpace(Total) ? null : total.Value,
        };
    }

    /// <summary>An untouched point keeps where it came from; a retyped one is what the reviewer read in the document.</summary>
    private static TargetPoint Point(TargetPoint? before, int year, Amount amount) =>
        before is not null && before.Low == amount.Low && before.High == amount.High
            ? before
            : new TargetPoint { Year = year, Low = amount.Low, High = amount.High, Due = before?.Due };

    private static string? Written(Amount? total) => total is null ? null : AmountText.Write(total.Low, total.High);

    private static string? Written(TargetPoint? point) => point switch
    {
        null => null,
        { Low: null, High: null } => AmountText.Due,
        _ => AmountText.Write(point.Low, point.High),
    };

    private static string? Kept(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
