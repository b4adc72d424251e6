using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Shared.Serving;

/// <summary>Keeps a production start from serving what only a demonstration may: sample data and sample accounts.</summary>
internal static class StartGuard
{
    public static async Task<Refusal?> RefuseAsync(
        IServiceProvider services, ServeOptions options, CancellationToken ct)
    {
        if (TrustedProxies.Refuse(services.GetRequiredService<IConfiguration>()) is { } proxies) return proxies;
        var db = services.GetRequiredService<AppDb>();
        var marked = await db.Marks.AnyAsync(mark => mark.Name == ProductMark.Demonstration, ct);

        if (options.Demo) return marked || !await DatabaseStanding.HoldsWorkAsync(db, ct) ? null : RealData;
        return marked ? DemonstrationData : await db.RefuseProductionAsync(ct);
    }

    /// <summary>Writes down whose database this is, once: what a demonstration made, and what a real office keeps.</summary>
    public static async Task MarkAsync(IServiceProvider services, bool demonstration, CancellationToken ct)
    {
        var db = services.GetRequiredService<AppDb>();
        var (name, actor, kind) = demonstration
            ? (ProductMark.Demonstration, "Chế độ minh họa", ProductEvents.DemonstrationStarted)
            : (ProductMark.Production, "Máy chủ", ProductEvents.ProductionStarted);
        if (await db.Marks.AnyAsync(mark => mark.Name == name, ct)) return;
        await services.GetRequiredService<WriteScope>().RunAsync<bool>(Actor.System(actor), change =>
        {
            db.Marks.Add(new ProductMark { Name = name, At = change.At });
            change.Record(kind, "product");
            return Task.FromResult<Result<bool>>(true);
        }, ct);
    }

    private static Refusal DemonstrationData => new(
        "start.demonstration_data",
        "Cơ sở dữ liệu này do chế độ minh họa tạo ra nên không dùng để vận hành thật. "
            + "Đề nghị đặt ConnectionStrings:ThienVan sang một cơ sở dữ liệu mới, hoặc chạy lại với --demo."
    );

    private static Refusal RealData => new(
        "start.real_data",
        "Cơ sở dữ liệu này đã có dữ liệu thật nên không chạy chế độ minh họa trên đó. Đề nghị bỏ --demo hoặc chọn một cơ sở dữ liệu khác.");
}
