using QRCoder;

namespace ThienVan.Web.Shared.Ui.Figures;

/// <summary>An address as a square to photograph from a printed sheet.</summary>
public static class QrSquare
{
    public static string Of(Uri address) => Of(address.AbsoluteUri);

    /// <summary>A self-contained SVG without inline style, scaled by its container.</summary>
    public static string Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return code.GetGraphic(4, "#000", "#fff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }
}
