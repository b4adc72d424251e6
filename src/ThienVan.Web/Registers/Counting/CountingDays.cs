using ThienVan.Core.Kernel;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Registers.Counting;

/// <summary>The period a page of figures counts.</summary>
/// <param name="Days">This calendar year where nothing readable was asked.</param>
/// <param name="Refusal">Why what was asked cannot be counted; null for nothing.</param>
public sealed record CountingDays(Period Days, Refusal? Refusal)
{
    private static readonly Refusal _turned = new("register.days", "Ngày đầu sau ngày cuối; đề nghị xem lại hai ngày.");

    public static CountingDays Year(AsOf asOf) => new(Period.CalendarYear(asOf.Day.Year), Refusal: null);

    public static CountingDays Read(QueryState query, AsOf asOf)
    {
        var (from, to) = (query.Text(RegisterLinks.FromField), query.Text(RegisterLinks.ToField));
        var year = Period.CalendarYear(asOf.Day.Year);
        if (DayInput.Refuse(from, to) is { } refusal) return new(year, refusal);
        var (first, last) = (DayInput.Read(from).Day ?? year.From, DayInput.Read(to).Day ?? year.To);
        return first > last ? new(year, _turned) : new(new(first, last), asOf.Refusal);
    }
}
