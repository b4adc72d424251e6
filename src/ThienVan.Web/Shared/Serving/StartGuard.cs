using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Calendar;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Shared.Serving;

/// <summary>Keeps a production start from serving what only a demonstration may: sample data and sample accounts.</summary>
internal static class StartGuard
{
    public static async Task<Refusal?> RefuseAsync(
        IServiceProvider services, IReadOnlyList<Room> rooms, ServeOptions options, CancellationToken ct)
    {
        if (TrustedProxies.Refuse(services.GetRequiredService<IConfiguration>()) is { } proxies) return proxies;
        var db = services.GetRequiredService<AppDb>();
        var marked = await db.Marks.AnyAsync(mark => mark.Name == ProductMark.Demonstration, ct);

        // Every first start loads the working calendar; that alone makes no real data.
        if (options.Demo) return marked || !await db.Events.AnyAsync(row => row.Kind != CalendarEvents.Imported.Name, ct) ? null : RealData;
        if (marked) return DemonstrationData;
        foreach (var room in rooms)
        {
            if ((await room.StartChecks(services, ct)).FirstOrDefault() is { } refusal) return refusal;
        }

        return null;
    }

    public static async Task MarkDemonstrationAsync(IServiceProvider services, CancellationToken ct)
    {
        var db = services.GetRequiredService<AppDb>();
        await services.GetRequiredService<WriteScope>().RunAsync<bool>(Actor.System("Chế độ minh họa"), async change =>
        {
            if (await db.Marks.AnyAsync(mark => mark.Name == ProductMark.Demonstration, ct)) return true;
            db.Marks.Add(new ProductMark { Name = ProductMark.Demonstration, At = change.At });
            change.Record(ProductEvents.DemonstrationStarted, "product");
            return true;
        }, ct);
    }

    private static Refusal DemonstrationData => new(
        "start.demonstration_data",
        "Cơ sở dữ liệu này do chế độ minh họa tạo ra nên không dùng để vận hành thật. Hãy đặt ConnectionStrings:ThienVan sang một cơ sở "
            + "dữ liệu mới, hoặc chạy lại với --demo."
    );

    private static Refusal RealData => new(
        "start.real_data",
        "Cơ sở dữ liệu này đã có dữ liệu thật nên không chạy chế độ minh họa trên đó. Hãy bỏ --demo hoặc chọn một cơ sở dữ liệu khác.");
}
