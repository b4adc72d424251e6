using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Web.Registers.Definitions;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Shared.Ports;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Registers.Counting;

/// <summary>The days a page of figures counts.</summary>
/// <param name="Years">Where nothing readable was asked.</param>
/// <param name="Asked">What was asked; null for each measure's own year.</param>
/// <param name="Refusal">Why what was asked cannot be counted; null for nothing.</param>
public sealed record CountingDays(FactYears Years, Period? Asked, Refusal? Refusal)
{
    private static readonly Refusal _turned = new("register.days", "Ngày đầu sau ngày cuối; đề nghị xem lại hai ngày.");

    /// <summary>Of all measures together.</summary>
    public Period Days => Asked ?? Years.Common.Days;

    /// <summary>What the days are called where they are a year's; null for days that were asked.</summary>
    public MeasuredYear? YearOf(RegisterFact fact) => Asked is null ? Years.Of(fact) : null;

    public Period Of(RegisterFact fact) => Asked ?? Years.Of(fact).Days;

    public static CountingDays Year(FactYears years) => new(years, Asked: null, Refusal: null);

    public static CountingDays Read(QueryState query, AsOf asOf, FactYears years)
    {
        var (from, to) = (query.Text(RegisterLinks.FromField), query.Text(RegisterLinks.ToField));
        if (DayInput.Refuse(from, to) is { } refusal) return new(years, Asked: null, refusal);
        var (first, last) = (DayInput.Read(from).Day, DayInput.Read(to).Day);
        if (first is null && last is null) return new(years, Asked: null, asOf.Refusal);
        var (begin, end) = (first ?? years.Common.Days.From, last ?? years.Common.Days.To);
        return begin > end ? new(years, Asked: null, _turned) : new(years, new(begin, end), asOf.Refusal);
    }
}
