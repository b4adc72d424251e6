using Microsoft.AspNetCore.OutputCaching;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ports;
using ThienVan.Web.Shared.Ui.Layout;

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
        Endpoints = Pages.CardFile.Map,
        Web = builder =>
        {
            builder.Services.AddSingleton(PortalOptions.From(builder.Configuration)).AddSingleton<CardFont>();
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
}
