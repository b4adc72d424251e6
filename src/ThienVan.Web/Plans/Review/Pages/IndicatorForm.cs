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

    // A form without any of a dictionary's fields gives null.
    public Dictionary<int, string?> Years { get; set => field = value ?? []; } = [];
    public string? Total { get; set; }

    /// <summary>For a year that may be read in two ways: which was chosen, with the text it was chosen for.</summary>
    public Dictionary<int, string?> Meant { get; set => field = value ?? []; } = [];
    public string? TotalMeant { get; set; }
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
        if (VietnameseText.IsBlank(Name)) return new Refusal("indicator.unnamed", "Chỉ tiêu chưa có tên. Đề nghị ghi tên.");
        if (TooLong(indicator) is { } wrong) return wrong;
        var points = Points(indicator);
        if (points.Refusal is { } wrongYear) return wrongYear;
        var total = Total == Written(indicator.Total) && IsReadAsBefore(indicator)
            ? indicator.Total : AmountText.Read(Total, Typed(indicator), TotalMeant);
        if (total.Refusal is { } wrongTotal) return wrongTotal with { Message = $"Cả giai đoạn: {wrongTotal.Message}" };
        return Typed(indicator) with { Name = Name.Trim(), Points = points.Value, Total = total.Value };
    }

    /// <summary>What its figures are read for: the indicator by the kind, unit and comparator chosen.</summary>
    public Indicator Typed(Indicator indicator) => indicator with
    {
        Kind = Kind,
        Unit = Kept(Unit),
        Comparator = Comparator,
        Base = Kind == IndicatorKind.Ratio ? Base ?? indicator.Base : null,
    };

    private Refusal? TooLong(Indicator indicator) => TypedLength.Refuse(
        LongestName,
        new("Tên chỉ tiêu", Name, indicator.Name),
        new("Đơn vị tính", Unit, indicator.Unit),
        new("Đơn vị chủ trì riêng", OtherLead, Stored: null));

    private Result<IReadOnlyList<TargetPoint>> Points(Indicator indicator)
    {
        var points = new List<TargetPoint>();
        foreach (var (year, text) in Years.OrderBy(pair => pair.Key))
        {
            var before = indicator.PointFor(year);
            if (before is not null && text == Written(before) && IsReadAsBefore(indicator))
            {
                points.Add(before);
                continue;
            }

            var amount = AmountText.Read(text, Typed(indicator), Meant.GetValueOrDefault(year));
            if (amount.Refusal is { } wrong) return wrong with { Message = $"Năm {year}: {wrong.Message}" };
            if (amount.Value is { } read) points.Add(Point(before, year, read));
        }

        return points;
    }

    /// <summary>What stands as it stood is not read again while nothing says that it is another kind of figure.</summary>
    private bool IsReadAsBefore(Indicator indicator) => Typed(indicator) == indicator with
    {
        Unit = Kept(indicator.Unit),
        Base = indicator.Kind == IndicatorKind.Ratio ? indicator.ShareBase : null,
    };

    /// <summary>An untouched point keeps where it came from; a retyped one is the reviewer's.</summary>
    private static TargetPoint Point(TargetPoint? before, int year, Amount amount) =>
        before is not null && before.Low == amount.Low && before.High == amount.High
            ? before
            : new TargetPoint { Year = year, Low = amount.Low, High = amount.High, Due = before?.Due, Provenance = Provenance.Typed };

    private static string? Written(Amount? total) => total is null ? null : AmountText.Write(total.Low, total.High);

    private static string? Written(TargetPoint? point) => point switch
    {
        null => null,
        { Low: null, High: null } => AmountText.Due,
        _ => AmountText.Write(point.Low, point.High),
    };

    private static string? Kept(string? text) => VietnameseText.IsBlank(text) ? null : text.Trim();
}
