using Microsoft.AspNetCore.OutputCaching;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ports;
using ThienVan.Web.Shared.Ui.Layout;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Portal;

/// <summary>The public face: the plan in plain words, without an account.</summary>
public static class PortalModule
{
    /// <summary>Output cache policy of the public pages.</summary>
    public const string CachePolicy = "portal";

    /// <summary>Evicted by every write of this process.</summary>
    private const string CacheTag = "plan";

    // Another process may have written: a short life bounds how old a citizen's page can be.
    private static readonly TimeSpan _life = TimeSpan.FromSeconds(30);

    public static Room Room { get; } = new()
    {
        Name = "Portal",
        Guides = ["cong-cong-khai"],
        Chapters =
        [
            new(SiteLinks.Home, "cong-cong-khai"), new(SiteLinks.Card, "cong-cong-khai"), new(SiteLinks.Privacy, "cong-cong-khai"),
            new(SiteLinks.Access, "cong-cong-khai"),
        ],
        Endpoints = routes =>
        {
            Pages.CardFile.Map(routes);
            WellKnown.Map(routes);
        },
        Services = (services, _) => services.AddSingleton(new FirstStep(20, "Tên phường và nơi tiếp nhận ý kiến",
            "Ghi ThienVan__WardName, ThienVan__PublicUrl và ThienVan__Contact__... vào tệp thiết lập rồi chạy lại máy chủ.",
            "/huong-dan/cai-dat", Policy: null, WardAsync)),
        Web = builder =>
        {
            builder.Services.AddSingleton(PortalOptions.From(builder.Configuration)).AddSingleton<CardFont>().AddSingleton<WardNotices>();
            builder.Services.AddSingleton(
                new AfterWrite((services, ct) => services.GetRequiredService<IOutputCacheStore>().EvictByTagAsync(CacheTag, ct)));
            builder.Services.AddOutputCache(cache => cache.AddPolicy(CachePolicy, policy => policy
                .Expire(_life)
                .Tag(CacheTag)
                .SetVaryByQuery([])
                .SetVaryByHeader("Accept-Encoding")
                .VaryByValue(http => new("theme", Theme.Chosen(http) ?? ""))));
        },
    };

    private static Task<string?> WardAsync(IServiceProvider services, CancellationToken ct)
    {
        var (ward, options) = (services.GetRequiredService<SiteOptions>().WardName, services.GetRequiredService<PortalOptions>());
        return Task.FromResult(
            ward is not null && options is { PublicUrl: { } address, Contact.Any: true } ? $"{ward}, {address.Host}" : null);
    }
}
