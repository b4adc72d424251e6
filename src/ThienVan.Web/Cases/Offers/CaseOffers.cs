using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Clocks;
using ThienVan.Web.Cases.Book;
using ThienVan.Web.Cases.Categories;
using ThienVan.Web.Cases.Handling;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Cases.Offers;

/// <summary>Cases as inbox, search, the page of a thing, the trail and late forms ask for them.</summary>
internal static class CaseOffers
{
    private const int Found = 20;
    private const int Waiting = 200;

    private static readonly IReadOnlyDictionary<string, string> _words = new Dictionary<string, string>
    {
        [CaseEvents.Received.Name] = "Nhận phản ánh",
        [CaseEvents.Joined.Name] = "Có người cùng phản ánh",
        [CaseEvents.StepTaken.Name] = "Chuyển bước",
        [CaseEvents.PassedOn.Name] = "Giao, chuyển",
        [CaseEvents.Noted.Name] = "Ghi trao đổi",
        [CaseEvents.LetOut.Name] = "Sửa nội dung công khai",
        [CaseEvents.Rated.Name] = "Người dân đánh giá",
        [CaseEvents.PhotoKept.Name] = "Nhận ảnh",
        [CaseEvents.Refused.Name] = "Thao tác bị từ chối",
    };

    public static IServiceCollection AddOffers(this IServiceCollection services) => services
        .AddSingleton(new InboxSource("Phản ánh", WaitingAsync))
        .AddSingleton(new SearchSource("Phản ánh", 35, FindAsync))
        .AddSingleton(new SearchCommand("Xem phản ánh của người dân", CaseLinks.Home, CasePermissions.View, "kiến nghị", "người dân"))
        .AddSingleton(new ThingSource(CaseLinks.CasePrefix, ThingAsync))
        .AddSingleton(new TrailSource(NamesAsync) { Say = Say })
        .AddSingleton(FormDeed.On(
            late => Guid.TryParse(late.Part("Id"), out var id) ? CaseLinks.Subject(id) : "",
            (kind, _) => _words.GetValueOrDefault(kind), "ho-so-", CaseEvents.StepTaken, CaseEvents.PassedOn));

    private static async Task<IReadOnlyList<InboxLine>> WaitingAsync(IServiceProvider services, CancellationToken ct)
    {
        var rights = services.GetRequiredService<CaseRights>();
        if (!rights.MayView) return [];
        var (db, clocks) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<CaseClocks>());
        var categories = services.GetRequiredService<ShippedCategories>().Catalogue;
        var units = (await services.GetRequiredService<CaseNames>().ReadAsync(ct)).Units.Keys.Where(WorksFor).ToArray();
        var me = rights.Me;
        var rows = await db.Set<CaseRow>().AsNoTracking().Where(row => row.IsOpen && row.JoinedTo == null)
            .Where(row => row.PersonId == me || (row.PersonId == null && units.Contains(row.UnitId)))
            .OrderBy(row => row.Due == null).ThenBy(row => row.Due).Take(Waiting).ToArrayAsync(ct);
        var lines = new List<InboxLine>();
        foreach (var row in rows)
            lines.Add(new()
            {
                Title = $"Xử lý phản ánh {row.Called}",
                About = categories.Find(row.Category)?.Name,
                Address = CaseLinks.Case(row.Id),
                Menu = CaseLinks.Home,
                By = row.Due is { } due ? VietnamDay.Of(due) : null,
                Left = await clocks.SayAsync(row, ct),
            });
        return lines;

        // A leader of all units works for none of them: what waits there is theirs to see, not to do.
        bool WorksFor(string unit) => rights.Works(unit);
    }

    private static async Task<IReadOnlyList<SearchLine>> FindAsync(IServiceProvider services, SearchWords words, CancellationToken ct)
    {
        var rights = services.GetRequiredService<CaseRights>();
        if (words.IsEmpty || !rights.MayView) return [];
        var page = await services.GetRequiredService<CaseQueries>().FindAsync(words, Found, ct);
        return [.. page.Select(line => new SearchLine($"{line.Row.Called}: {line.Category}", CaseLinks.Case(line.Row.Id), line.State))];
    }

    private static async Task<Thing?> ThingAsync(IServiceProvider services, string subject, CancellationToken ct)
    {
        if (!Guid.TryParse(subject[CaseLinks.CasePrefix.Length..], out var id)) return null;
        var rights = services.GetRequiredService<CaseRights>();
        var row = await services.GetRequiredService<AppDb>().Set<CaseRow>().AsNoTracking()
            .Where(one => one.Id == id).Select(one => new { one.UnitId, one.Number, one.Year }).FirstOrDefaultAsync(ct);
        return row is null || !rights.Sees(row.UnitId) ? null : new()
        {
            Title = $"PA {row.Number}/{row.Year}",
            Address = CaseLinks.Case(id),
            FilesAddress = CaseLinks.Case(id),
            MayAdd = rights.MayHandle(row.UnitId),
            Words = (kind, _) => _words.GetValueOrDefault(kind),
        };
    }

    private static async Task<IReadOnlyDictionary<string, string>> NamesAsync(
        IServiceProvider services, IReadOnlyCollection<string> subjects, CancellationToken ct)
    {
        var named = new Dictionary<string, string>();
        if (subjects.Contains("cases")) named["cases"] = "Phản ánh, kiến nghị";
        var ids = subjects.Where(subject => subject.StartsWith(CaseLinks.CasePrefix, StringComparison.Ordinal))
            .Select(subject => Guid.TryParse(subject[CaseLinks.CasePrefix.Length..], out var id) ? id : Guid.Empty).ToArray();
        foreach (var some in ids.Chunk(Found * Found))
            foreach (var row in await services.GetRequiredService<AppDb>().Set<CaseRow>().AsNoTracking().Where(row => some.Contains(row.Id))
                .Select(row => new { row.Id, row.Number, row.Year }).ToArrayAsync(ct))
                named[CaseLinks.Subject(row.Id)] = $"PA {row.Number}/{row.Year}";
        return named;
    }

    private static string? Say(string kind, string field, string kept) => field switch
    {
        "audience" => TrailSource.Word<NoteAudience>(kept, CaseWords.Readers),
        "channel" => TrailSource.Word<CaseChannel>(kept, CaseWords.Channel),
        _ => null,
    };
}
