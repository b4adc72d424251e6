using Microsoft.EntityFrameworkCore;
using ThienVan.Web.Registers.Layers;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Registers.Offers;

/// <summary>Layers as search, the page of a thing, the trail and late forms ask for them.</summary>
internal static class LayerOffers
{
    private static readonly IReadOnlyDictionary<string, string> _words = new Dictionary<string, string>
    {
        [RegisterEvents.LayerKept.Name] = "Ghi phiên bản lớp bản đồ",
        [RegisterEvents.LayerEnded.Name] = "Ghi ngày hết hiệu lực của phiên bản lớp bản đồ",
    };

    public static IServiceCollection AddLayerOffers(this IServiceCollection services) => services
        .AddSingleton(new SearchCommand(
            "Xem lớp bản đồ, quy hoạch", RegisterLinks.Layers, RegisterPermissions.View, "ranh giới", "bản đồ", "shapefile"))
        .AddSingleton(new ThingSource(RegisterLinks.LayerPrefix, ThingAsync))
        .AddSingleton(new TrailSource(NamesAsync))
        .AddSingleton(new FormDeed
        {
            Form = "lop-giu",
            Kinds = [RegisterEvents.LayerKept],
            Subjects = KeptAsync,
            Words = (kind, _) => _words.GetValueOrDefault(kind),
            TakesPage = true,
        })
        .AddSingleton(FormDeed.On(
            late => Guid.TryParse(late.Part("Id"), out var id) ? RegisterLinks.LayerSubjectOf(id) : "",
            (kind, _) => _words.GetValueOrDefault(kind), "lop-het", RegisterEvents.LayerEnded));

    private static async Task<Thing?> ThingAsync(IServiceProvider services, string subject, CancellationToken ct)
    {
        var rights = services.GetRequiredService<LayerRights>();
        if (!rights.SeesAll || !Guid.TryParse(subject[RegisterLinks.LayerPrefix.Length..], out var id)) return null;
        return await services.GetRequiredService<LayerReader>().FindAsync(id, ct) is not { } version ? null : new()
        {
            Title = $"{version.Name}, phiên bản {version.Number}",
            Address = RegisterLinks.LayerVersion(id),
            MayAdd = rights.MayKeep,
            Words = (kind, _) => _words.GetValueOrDefault(kind),
        };
    }

    private static async Task<IReadOnlyDictionary<string, string>> NamesAsync(
        IServiceProvider services, IReadOnlyCollection<string> subjects, CancellationToken ct)
    {
        var named = new Dictionary<string, string>();
        if (subjects.Contains(RegisterLinks.LayerSubject)) named[RegisterLinks.LayerSubject] = "Lớp bản đồ";
        var ids = subjects.Where(subject => subject.StartsWith(RegisterLinks.LayerPrefix, StringComparison.Ordinal))
            .Select(subject => Guid.TryParse(subject[RegisterLinks.LayerPrefix.Length..], out var id) ? id : Guid.Empty).ToArray();
        if (ids.Length == 0) return named;
        foreach (var row in await services.GetRequiredService<AppDb>().Set<LayerVersionRow>().AsNoTracking()
            .Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Name, row.Number }).ToArrayAsync(ct))
            named[RegisterLinks.LayerSubjectOf(row.Id)] = $"{row.Name}, phiên bản {row.Number}";
        return named;
    }

    // The version that the file of the page became, where it was one's own.
    private static async Task<IReadOnlyList<string>> KeptAsync(LateForm late, CancellationToken ct)
    {
        var services = late.Http.RequestServices;
        var rights = services.GetRequiredService<LayerRights>();
        if (!rights.MayKeep || !Guid.TryParse(late.Part("Id"), out var id)) return [];
        var by = rights.Actor.UserId;
        return await services.GetRequiredService<AppDb>().Set<LayerDraftRow>().AsNoTracking().Where(row => row.Id == id && row.ById == by)
            .Select(row => row.VersionId).FirstOrDefaultAsync(ct) is { } version ? [RegisterLinks.LayerSubjectOf(version)] : [];
    }
}
