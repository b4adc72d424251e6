using Microsoft.AspNetCore.OutputCaching;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ui.Layout;

namespace ThienVan.Web.Registers.Open;

/// <summary>What everybody reads is made once for all of them, and anew after every write of this process.</summary>
public static class OpenCache
{
    public const string Policy = "registers-open";

    private const string Tag = "registers";

    // Another process may have written: a short life bounds how old an answer can be.
    private static readonly TimeSpan _life = TimeSpan.FromSeconds(30);

    public static void Add(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(
            new AfterWrite((services, ct) => services.GetRequiredService<IOutputCacheStore>().EvictByTagAsync(Tag, ct)));
        builder.Services.AddOutputCache(cache => cache.AddPolicy(Policy, policy => policy
            .Expire(_life)
            .Tag(Tag)
            .SetVaryByHeader("Accept", "Accept-Encoding")
            .VaryByValue(http => new("theme", Theme.Chosen(http) ?? ""))));
    }
}
