using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ports;
using ThienVan.Web.Work.Movements;

namespace ThienVan.Web.Work.Offers;

/// <summary>Movements as search, the page of a thing and late forms ask for them.</summary>
internal static class MovementOffering
{
    private const string Taking = "phong-trao-dua-vao-";

    private static readonly IReadOnlyDictionary<string, string> _words = new Dictionary<string, string>
    {
        [MovementEvents.Added.Name] = "Thêm phong trào",
        [MovementEvents.Changed.Name] = "Sửa phong trào",
        [MovementEvents.YearOpened.Name] = "Mở đợt",
        [MovementEvents.YearChanged.Name] = "Sửa đợt",
        [MovementEvents.GoalsSet.Name] = "Giao mục tiêu cho tổ dân phố",
        [MovementEvents.YearClosed.Name] = "Chốt kết quả",
        [MovementEvents.YearReopened.Name] = "Mở lại kết quả đã chốt",
        [MovementEvents.ResultSent.Name] = "Gửi kết quả",
        [MovementEvents.ResultConfirmed.Name] = "Xác nhận kết quả",
        [MovementEvents.ResultReturned.Name] = "Trả lại kết quả",
        [MovementEvents.CommendationProposed.Name] = "Đề nghị khen thưởng",
        [MovementEvents.CommendationDecided.Name] = "Ghi quyết định khen thưởng",
        [MovementEvents.CommendationEnded.Name] = "Rút khen thưởng",
        [MovementEvents.Refused.Name] = "Thao tác bị từ chối",
    };

    public static IServiceCollection AddMovementOffers(this IServiceCollection services) => services
        .AddSingleton(new InboxSource("Phong trào", MovementInbox.ReadAsync))
        .AddSingleton(new DueSource(MovementInbox.DaysAsync))
        .AddSingleton(new SearchSource("Phong trào", 26, FindAsync))
        .AddSingleton(new SearchCommand("Xem phong trào, cuộc thi", MovementLinks.Home, MovementPermissions.View, "thi đua", "vận động"))
        .AddSingleton(new SearchCommand("Thêm phong trào, cuộc thi", MovementLinks.New, MovementPermissions.Plan, "phát động"))
        .AddSingleton(new ThingSource(MovementLinks.SubjectPrefix, ThingAsync))
        .AddSingleton(new ThingSource(MovementLinks.GroupPrefix, GroupAsync))
        .AddSingleton(new ThingSource(MovementLinks.CommendationPrefix, CommendationsAsync))
        .AddSingleton(new FormDeed { Form = Taking, Kinds = [MovementEvents.Added], Subjects = TakenAsync, Words = Said })
        .AddSingleton(new FormDeed
        {
            Form = "phong-trao-",
            Kinds =
            [
                MovementEvents.Changed, MovementEvents.YearOpened, MovementEvents.YearChanged, MovementEvents.GoalsSet,
                MovementEvents.YearClosed, MovementEvents.YearReopened, MovementEvents.ResultSent, MovementEvents.ResultConfirmed,
                MovementEvents.ResultReturned, MovementEvents.CommendationProposed, MovementEvents.CommendationDecided,
                MovementEvents.CommendationEnded,
            ],
            Subjects = SubjectsAsync,
            Words = Said,
        });

    private static string? Said(string kind, string? data) => _words.GetValueOrDefault(kind);

    private static async Task<IReadOnlyList<SearchLine>> FindAsync(IServiceProvider services, SearchWords words, CancellationToken ct)
    {
        if (words.IsEmpty || !services.GetRequiredService<MovementRights>().MayView) return [];
        var rows = await services.GetRequiredService<AppDb>().Set<MovementRow>().AsNoTracking()
            .Select(row => new { row.Id, row.Name, row.Kind }).ToArrayAsync(ct);
        return
        [
            .. rows.Where(row => words.Meet(row.Name))
                .Select(row => new SearchLine(row.Name, MovementLinks.Movement(row.Id), MovementWords.Word(row.Kind))),
        ];
    }

    private static async Task<Thing?> ThingAsync(IServiceProvider services, string subject, CancellationToken ct)
    {
        var rights = services.GetRequiredService<MovementRights>();
        if (!rights.MayView || !Guid.TryParse(subject[MovementLinks.SubjectPrefix.Length..], out var id)) return null;
        var row = await services.GetRequiredService<AppDb>().Set<MovementRow>().AsNoTracking().FirstOrDefaultAsync(one => one.Id == id, ct);
        return row is null ? null : Thing(row.Name, MovementLinks.Movement(id), rights.MayConfirm(row.LeadId));
    }

    private static async Task<Thing?> GroupAsync(IServiceProvider services, string subject, CancellationToken ct)
    {
        if (subject[MovementLinks.GroupPrefix.Length..].Split('/') is not [var year, var unit]) return null;
        var rights = services.GetRequiredService<MovementRights>();
        return await YearAsync(services, year, ct) is not var (row, movement) || !rights.SeesProofs(movement.LeadId, unit) ? null
            : Thing($"Kết quả {movement.Name} {row.Year}, {await NameAsync(services, row.Id, unit, ct) ?? unit}",
                MovementLinks.Group(movement.Id, row.Year, unit), rights.MaySend(unit) || rights.MayConfirm(movement.LeadId));
    }

    private static async Task<Thing?> CommendationsAsync(IServiceProvider services, string subject, CancellationToken ct)
    {
        var rights = services.GetRequiredService<MovementRights>();
        return await YearAsync(services, subject[MovementLinks.CommendationPrefix.Length..], ct) is not var (row, movement)
            || !rights.SeesNames(movement.LeadId) ? null
            : Thing($"Khen thưởng: {movement.Name} {row.Year}", MovementLinks.Commendations(movement.Id, row.Year),
                rights.MayCommend(movement.LeadId));
    }

    private static Thing Thing(string title, string address, bool mayAdd) =>
        new() { Title = title, Address = address, MayAdd = mayAdd, Words = Said };

    private static async Task<(MovementYearRow Year, MovementRow Movement)?> YearAsync(
        IServiceProvider services, string id, CancellationToken ct)
    {
        var db = services.GetRequiredService<AppDb>();
        if (!Guid.TryParse(id, out var year)) return null;
        var row = await db.Set<MovementYearRow>().AsNoTracking().FirstOrDefaultAsync(one => one.Id == year, ct);
        return row is null ? null : (row, await db.Set<MovementRow>().AsNoTracking().FirstAsync(one => one.Id == row.MovementId, ct));
    }

    private static Task<string?> NameAsync(IServiceProvider services, Guid year, string unit, CancellationToken ct) =>
        services.GetRequiredService<AppDb>().Set<MovementGroupRow>().Where(row => row.YearId == year && row.UnitId == unit)
            .Select(row => row.Name).FirstOrDefaultAsync(ct);

    private static async Task<IReadOnlyList<string>> TakenAsync(LateForm late, CancellationToken ct)
    {
        var (services, key) = (late.Http.RequestServices, late.After(Taking));
        if (!services.GetRequiredService<MovementRights>().MayView) return [];
        return [.. (await services.GetRequiredService<AppDb>().Set<MovementRow>().Where(row => row.PlanKey == key)
            .Select(row => row.Id).ToArrayAsync(ct)).Select(MovementLinks.Subject)];
    }

    private static async Task<IReadOnlyList<string>> SubjectsAsync(LateForm late, CancellationToken ct)
    {
        var services = late.Http.RequestServices;
        if (!services.GetRequiredService<MovementRights>().MayView || !Guid.TryParse(late.Part("Id"), out var id)) return [];
        var db = services.GetRequiredService<AppDb>();
        var years = await db.Set<MovementYearRow>().Where(row => row.MovementId == id).Select(row => row.Id).ToArrayAsync(ct);
        var groups = await db.Set<MovementGroupRow>().Where(row => years.Contains(row.YearId))
            .Select(row => new { row.YearId, row.UnitId }).ToArrayAsync(ct);
        return
        [
            MovementLinks.Subject(id), .. years.Select(MovementLinks.CommendationSubject),
            .. groups.Select(group => MovementLinks.GroupSubject(group.YearId, group.UnitId)),
        ];
    }
}
