using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Ports;
using ThienVan.Web.Shared.Ui.Figures;

namespace ThienVan.Web.Shared.Map;

/// <summary>Shapes and colours of marks, the same on the page, in its legend and on the map that scripts draw.</summary>
public static class MapDrawing
{
    public static StatusTone Tone(MapLook look) => look switch
    {
        MapLook.Good => StatusTone.OnTrack,
        MapLook.Warning => StatusTone.AtRisk,
        MapLook.Bad => StatusTone.OffTrack,
        MapLook.Ended => StatusTone.NoData,
        _ => StatusTone.Achieved,
    };

    /// <summary>Outline in a square of 24.</summary>
    public static string Outline(MapLook look) => look switch
    {
        MapLook.Good => "M12 2a10 10 0 1 0 0 20 10 10 0 1 0 0-20Z",
        MapLook.Warning => "M12 1 23.5 21.5H.5Z",
        MapLook.Bad => "M3 3h18v18H3Z",
        MapLook.Ended => "M12 4a8 8 0 1 0 0 16 8 8 0 1 0 0-16Z",
        _ => "M12 1l10 5.5v11L12 23 2 17.5v-11Z",
    };

    /// <summary>Lines in a square of 16; empty for none.</summary>
    public static string Lines(MapSymbol symbol) => symbol switch
    {
        MapSymbol.Tree => "M8 14V8M8 2C5 2 3.5 4.2 4.2 6.5 2.8 8 4 10.5 8 10.5S13.2 8 11.8 6.5C12.5 4.2 11 2 8 2Z",
        MapSymbol.Lamp => "M5 14V5q0-2.5 2.5-2.5H9M9 2h4l1.5 3h-7ZM3 14h4M11 7v2",
        MapSymbol.Bin => "M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.7 9h5.6l.7-9",
        MapSymbol.Water => "M8 2q4 5 4 8a4 4 0 0 1-8 0q0-3 4-8Z",
        MapSymbol.Shop => "M3 7v7h10V7M2 7l1.5-4h9L14 7ZM7 14v-4h3v4",
        MapSymbol.School => "M8 3l7 3.5L8 10 1 6.5ZM4 8.5V12q4 2.5 8 0V8.5",
        MapSymbol.Health => "M8 3v10M3 8h10",
        MapSymbol.House => "M2 8l6-5 6 5M4 7v6h8V7",
        MapSymbol.Hall => "M2 6l6-4 6 4ZM4 6v7M8 6v7M12 6v7M2 13.5h12",
        MapSymbol.Temple => "M1.5 7Q8 7 8 2q0 5 6.5 5ZM4 7v6M12 7v6M2.5 13.5h11M8 9.5v4",
        MapSymbol.Camera => "M2 5h3l1.5-2h3L11 5h3v8H2ZM8 6.7a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 1 0 0-4.4",
        MapSymbol.Land => "M2 5l4-2 4 2 4-2v8l-4 2-4-2-4 2ZM6 3v8M10 5v8",
        MapSymbol.Fire => "M8 2q1 3 3 4.5t1.5 4a4.5 4.5 0 0 1-9 0Q3.5 8 6 6q0 2 1 2.5Q8.5 6 8 2Z",
        MapSymbol.Hand => "M8 13.5S2 9.5 2 6a3 3 0 0 1 6-1 3 3 0 0 1 6 1c0 3.5-6 7.5-6 7.5Z",
        _ => "",
    };
}
