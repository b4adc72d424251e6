using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using ThienVan.Core.Kernel;
using IPNetwork = System.Net.IPNetwork;

namespace ThienVan.Web.Shared.Serving;

/// <summary>
/// Whose word is taken about a visitor's address and about TLS: the reverse proxies that the ward names in
/// <c>ThienVan:TrustedProxies</c>, addresses or networks. Nobody's by default.
/// </summary>
internal static class TrustedProxies
{
    public const string Setting = "ThienVan:TrustedProxies";

    public static void AddTrustedProxies(this WebApplicationBuilder builder)
    {
        var proxies = Entries(builder.Configuration).Select(Read).OfType<IPNetwork>().ToArray();

        // After the framework's own switch, which would trust everybody: an empty list of known proxies means all of them there.
        builder.Services.PostConfigure<ForwardedHeadersOptions>(options =>
        {
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var proxy in proxies) options.KnownIPNetworks.Add(proxy);
            options.ForwardLimit = null;
            options.ForwardedHeaders = proxies.Length == 0
                ? ForwardedHeaders.None
                : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        });
    }

    /// <summary>Why the server must not start with this setting; null when it may.</summary>
    public static Refusal? Refuse(IConfiguration configuration) =>
        Array.Find(Entries(configuration), entry => Read(entry) is null) is { } wrong
            ? new("start.trusted_proxies",
                $"{Setting} có “{wrong}” không phải là địa chỉ IP hoặc mạng (ví dụ 127.0.0.1 hoặc 10.0.0.0/8). "
                    + "Đề nghị sửa lại rồi khởi động lại.")
            : null;

    /// <summary>As the ward wrote them; empty for nobody.</summary>
    public static string[] Entries(IConfiguration configuration) =>
    [
        .. (configuration[Setting] ?? "").Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries),
        .. configuration.GetSection(Setting).GetChildren().Select(entry => entry.Value ?? ""),
    ];

    private static IPNetwork? Read(string entry) =>
        IPAddress.TryParse(entry, out var one) ? new IPNetwork(one, one.GetAddressBytes().Length * 8)
        : IPNetwork.TryParse(entry, out var network) ? network
        : null;
}
