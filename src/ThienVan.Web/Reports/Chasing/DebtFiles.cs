using ThienVan.Core.Kernel;
using ThienVan.Core.Reports.Chasing;
using ThienVan.Web.Shared.Ui.Lists;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Reports.Chasing;

/// <summary>What is owed, as its page filters it, to take away.</summary>
internal static class DebtFiles
{
    public const string UnitField = "don-vi";

    public static IReadOnlyList<Debt> Of(ProgressView view, string? unit) =>
        [.. view.Debts.Where(debt => unit is null || debt.UnitId == unit)];

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet(ReportLinks.DebtFile + ListFile.Ending, async (
            string format, HttpRequest request, ProgressReader progress, CancellationToken ct) =>
        {
            var view = await progress.OwedAsync(ct);
            return Table(view).File(Of(view, new QueryState(request).Text(UnitField)), format);
        })
        .RequireAuthorization(ReportPermissions.View);

    private static ListTable<Debt> Table(ProgressView view) => new("viec-chua-hoan-thanh",
        new("ai", "Ai", debt => ChasingWords.Who(debt, view)),
        new("don-vi", "Đơn vị", debt => debt.UnitId is null ? null : view.Name(debt.UnitId)),
        new("viec", "Việc", debt => ChasingWords.What(debt) + ChasingWords.Obstacle(debt)),
        new("ma", "Mã số liệu", debt => string.Join(", ", debt.Codes)),
        new("ky", "Kỳ báo cáo", debt => debt.Round.Name),
        new("han", "Hạn", debt => debt.By),
        new("con-lai", "Còn lại", debt => debt.Standing));
}
