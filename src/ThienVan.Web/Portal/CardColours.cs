using ThienVan.Web.Shared.Ui.Figures;

namespace ThienVan.Web.Portal;

/// <summary>Colours of a picture that leaves the site: the light ones of Front/tokens.css, whatever its reader's device shows.</summary>
public static class CardColours
{
    public const string Ink = "#14212b";
    public const string Soft = "#5a6b77";
    public const string Line = "#dfe6ea";
    public const string Accent = "#0b5c6b";
    public const string Demonstration = "#f1eafa";

    public static string Of(StatusTone tone) => tone switch
    {
        StatusTone.Achieved => "#0b5c6b",
        StatusTone.OnTrack => "#1f7a4d",
        StatusTone.AtRisk => "#8f5300",
        StatusTone.OffTrack => "#b3261e",
        StatusTone.Decision => "#6a3fa0",
        _ => "#5b6972",
    };
}
