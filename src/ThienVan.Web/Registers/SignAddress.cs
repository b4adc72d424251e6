using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Registers;

/// <summary>The site as a code on a sign names it.</summary>
/// <param name="Site">Its address.</param>
/// <param name="IsTrial">Nobody set one: it is the address the demonstration is being looked at by, good for a look alone.</param>
public sealed record SignAddress(Uri Site, bool IsTrial)
{
    public const string Trial = "Biển xem thử: mã dẫn về địa chỉ đang mở, không dùng để gắn.";

    /// <summary>Null where the ward has set no address: a sign hangs for years, and no address may be guessed for it.</summary>
    public static SignAddress? Of(IConfiguration settings, DemonstrationMode demonstration, HttpRequest request) =>
        PublicAddress.Of(settings) is { } site ? new(site, IsTrial: false)
        : demonstration.On ? new(new Uri($"{request.Scheme}://{request.Host}{request.PathBase}"), IsTrial: true) : null;
}
