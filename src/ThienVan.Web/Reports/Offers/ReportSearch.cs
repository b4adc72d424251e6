using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Web.Reports.HandIn.Phone;
using ThienVan.Web.Reports.Papers;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ports;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Reports.Offers;

/// <summary>What this room lends to the search: rounds, reports that took a number, and what can be done.</summary>
internal static class ReportSearch
{
    public static IServiceCollection AddSearch(this IServiceCollection services) => services
        .AddSingleton(new SearchSource("Kỳ báo cáo", 20, RoundsAsync))
        .AddSingleton(new SearchSource("Văn bản đã cấp số", 21, PapersAsync))
        .AddSingleton(new SearchCommand("Mở kỳ báo cáo", ReportLinks.OpenRound, ReportPermissions.Manage))
        .AddSingleton(new SearchCommand("Mở báo cáo đột xuất", ReportLinks.OpenAdHoc, ReportPermissions.Manage))
        .AddSingleton(new SearchCommand("Nhập số liệu", ReportLinks.Home, PhoneMenu.UnitPolicy, "gửi số liệu"))
        .AddSingleton(new SearchCommand("Gửi số liệu tổ dân phố", ReportLinks.NeighbourhoodHome, PhoneMenu.Policy, "nhập số liệu"))
        .AddSingleton(
            new SearchCommand("Xem đơn vị nào chưa gửi số liệu", ReportLinks.Debts, ReportPermissions.View, "đôn đốc", "quá hạn"));

    private static async Task<IReadOnlyList<SearchLine>> RoundsAsync(IServiceProvider services, SearchWords words, CancellationToken ct)
    {
        if (!services.GetRequiredService<ReportRights>().MayViewAll) return [];
        var rounds = await services.GetRequiredService<AppDb>().Set<RoundRow>()
            .OrderByDescending(row => row.DueOn).ThenByDescending(row => row.Id)
            .Select(row => new { row.Id, row.Name, row.Key, row.State }).ToArrayAsync(ct);
        return
        [
            .. rounds.Where(round => words.Meet(round.Name, round.Key))
                .Select(round => new SearchLine(round.Name, ReportLinks.Round(round.Id), RoundWords.Of(round.State))),
        ];
    }

    private static async Task<IReadOnlyList<SearchLine>> PapersAsync(IServiceProvider services, SearchWords words, CancellationToken ct)
    {
        if (!services.GetRequiredService<ReportRights>().MayViewAll) return [];
        var papers = await services.GetRequiredService<AppDb>().Set<RegisterRow>().Where(row => row.RoundId != null)
            .OrderByDescending(row => row.Year).ThenByDescending(row => row.Number)
            .Select(row => new { row.Number, row.Year, row.Subject, row.RoundId }).ToArrayAsync(ct);
        return
        [
            .. papers.Select(paper => (Paper: paper, Number: OfficialWords.Number(paper.Number, "BC-UBND")))
                .Where(line => words.Meet(line.Number, line.Paper.Subject))
                .Select(line => new SearchLine($"{line.Number}. {line.Paper.Subject}", ReportLinks.Paper(line.Paper.RoundId!.Value),
                    $"năm {line.Paper.Year}")),
        ];
    }
}
