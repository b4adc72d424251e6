using QRCoder;

namespace ThienVan.Web.People.SignIn;

internal static class QrPicture
{
    /// <summary>A self-contained SVG without inline style, scaled by its container.</summary>
    public static string Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return code.GetGraphic(4, "#000", "#fff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }
}
