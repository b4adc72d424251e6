using System.Globalization;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Scheduling;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Work.Projects;

/// <summary>What slips, in an address: "id~days" parted by dots, none of which an address must write otherwise. What cannot be read is
/// left out.</summary>
public static class SlipAddress
{
    /// <summary>Fields of the form that adds one more.</summary>
    public const string Which = "them";
    public const string Days = "ngay";

    /// <summary>Enough for a meeting; more would not be compared by anybody.</summary>
    private const int Most = 20;

    public static IReadOnlyList<Slip> Read(QueryState query)
    {
        var added = query.Text(Which) is { } which ? $"{which}~{query.Text(Days)}" : null;
        return
        [
            .. $"{query.Text(ProjectLinks.Slips)}.{added}".Split('.', StringSplitOptions.RemoveEmptyEntries).Select(One).OfType<Slip>()
                .GroupBy(slip => slip.Id).Select(same => same.Last()).Take(Most),
        ];
    }

    /// <summary>Null where what was typed is a number of days, or nothing was.</summary>
    public static Refusal? Refuse(QueryState query) =>
        query.Text(Which) is not null && !int.TryParse(query.Text(Days), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
            ? new("slip.days", "Số ngày lùi là một số nguyên, như 10; đề nghị nhập lại.") : null;

    /// <summary>Null for none.</summary>
    public static string? Write(IEnumerable<Slip> slips)
    {
        var written = string.Join('.', slips.Select(slip => string.Create(CultureInfo.InvariantCulture, $"{slip.Id}~{slip.Days}")));
        return written.Length == 0 ? null : written;
    }

    private static Slip? One(string text) =>
        text.Split('~') is [var id, var days] && Guid.TryParse(id, out var which)
        && int.TryParse(days, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count) ? new(which, count) : null;
}
