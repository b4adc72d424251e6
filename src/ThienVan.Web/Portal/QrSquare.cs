using QRCoder;

namespace ThienVan.Web.Portal;

/// <summary>The public address as a square to photograph from a printed sheet.</summary>
public static class QrSquare
{
    /// <summary>A self-contained SVG without inline style, scaled by its container.</summary>
    public static string Of(Uri address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address.AbsoluteUri, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return code.GetGraphic(4, "#000", "#fff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }
}
