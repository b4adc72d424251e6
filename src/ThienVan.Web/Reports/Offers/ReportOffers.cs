using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Reports.Chasing;
using ThienVan.Web.Reports.Approval;
using ThienVan.Web.Reports.Chasing;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Reports.Offers;

/// <summary>What this room lends to the pages that every room shares: inbox, calendar, search, the page of a thing.</summary>
internal static class ReportOffers
{
    private const string Subject = "report/";

    public static IServiceCollection AddOffers(this IServiceCollection services) => services
        .AddSingleton(new InboxSource("Báo cáo", WaitingAsync) { ActsAsync = ReportActs.ReadAsync, Done = ReportActs.Done })
        .AddSingleton(new DueSource(ReportDays.ReadAsync))
        .AddSingleton(new FirstStep(70, "Kỳ báo cáo đầu tiên", "Chọn chế độ báo cáo, xem trước các ngày rồi mở kỳ.",
            ReportLinks.OpenRound, ReportPermissions.Manage, FirstRoundAsync))
        .AddSearch()
        .AddSingleton(new SampleParts(typeof(ReportSamples), 20))
        .AddSingleton(new TrailSource(ReportTrail.NamesAsync) { Say = ReportTrail.Say })
        .AddSingleton(new ThingSource(Subject, ThingAsync));

    private static Task<string?> FirstRoundAsync(IServiceProvider services, CancellationToken ct) =>
        services.GetRequiredService<AppDb>().Set<RoundRow>().AsNoTracking().OrderBy(row => row.Name).Select(row => row.Name)
            .FirstOrDefaultAsync(ct);

    private static async Task<IReadOnlyList<InboxLine>> WaitingAsync(IServiceProvider services, CancellationToken ct)
    {
        var rights = services.GetRequiredService<ReportRights>();
        var view = await services.GetRequiredService<ProgressReader>().OwedAsync(ct);
        var menu = rights.MayViewAll ? ReportLinks.Home : ReportLinks.NeighbourhoodHome;
        return
        [
            .. rights.Own(view.Debts).Select(debt => new InboxLine
            {
                Title = ChasingWords.What(debt) + ChasingWords.Obstacle(debt),
                About = debt.Kind is DebtKind.Publish ? debt.Round.Name : $"{debt.Round.Name}, {view.ShortName(debt.UnitId)}",
                Address = OwnDebts.Address(debt, view),
                Menu = menu,
                By = debt.By,
                Left = debt.Standing,
                Key = ReportActs.Key(debt),
            }),
            .. rights.Awaited(view.Debts).Select(debt => new InboxLine
            {
                Title = ChasingWords.Awaited(debt),
                About = $"{debt.Round.Name}, {view.ShortName(debt.UnitId)}",
                Address = rights.MayViewAll ? ReportLinks.Round(debt.Round.Id) : ReportLinks.Neighbourhood(debt.Round.Id, debt.UnitId!),
                Menu = menu,
                By = debt.By,
                WaitsFor = ChasingWords.Who(debt, view),
            }),
        ];
    }

    /// <summary>"report/(round)" is the round, "report/(round)/14a[/tdp-01]" one of its values.</summary>
    internal static async Task<Thing?> ThingAsync(IServiceProvider services, string subject, CancellationToken ct)
    {
        if (!subject.StartsWith(Subject, StringComparison.Ordinal)) return null;
        var parts = subject[Subject.Length..].Split('/');
        if (
            !Guid.TryParse(parts[0], out var id)
            || await services.GetRequiredService<RoundReader>().FindAsync(id, ct) is not { Round: var round }
        )
            return null;
        var rights = services.GetRequiredService<ReportRights>();
        if (parts.Length == 1) return rights.MayViewAll ? await RoundAsync(services, round, ct) : null;
        if (round.Line(parts[1]) is not { } line || parts.Length > 3) return null;
        var area = parts.Length == 3 ? parts[2] : "";
        if (!rights.MaySee(line.UnitId, area)) return null;
        return new()
        {
            Title = $"Số liệu {line.Code}, {round.Name}",
            Address = ReportLinks.Value(id, line.Code, area),
            FilesAddress = ReportLinks.EvidenceOf(id, line.Code, area),
            MayAdd = true,
            Words = (kind, _) => ValueTraces.Said(kind),
        };
    }

    private static async Task<Thing> RoundAsync(IServiceProvider services, Core.Reports.Round round, CancellationToken ct)
    {
        var nameOf = await services.GetRequiredService<RoundQueries>().NamesAsync(ct);
        return new()
        {
            Title = round.Name,
            Address = ReportLinks.Round(round.Id),
            MayAdd = true,
            Also = (RoundSubject.OfPaper(round.Id), RoundHistory.OfPaper),
            Words = (kind, data) => RoundHistory.Words(kind, data, nameOf),
        };
    }
}
