using System.Net;
using System.Net.Sockets;

namespace ThienVan.Web.Shared.Serving;

/// <summary>Where a request comes from, as far as one may be held to it.</summary>
public static class ClientAddress
{
    /// <summary>Bytes of an IPv6 address that name the subscriber's line; the rest is theirs to choose.</summary>
    private const int LineBytes = 8;

    /// <summary>An IPv4 address, or the line of an IPv6 one; empty when the server was not asked over a network.</summary>
    public static string Of(HttpContext http) => http.Connection.RemoteIpAddress is { } address ? Of(address) : "";

    public static string Of(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address.ToString();
        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, LineBytes, bytes.Length - LineBytes);
        return $"{new IPAddress(bytes)}/64";
    }
}
