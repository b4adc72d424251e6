namespace ThienVan.Core.Registers.Layers;

/// <summary>How far a line of a map can be trusted.</summary>
public static class LineWidth
{
    /// <summary>Half a millimetre on paper: about as wide as a boundary is drawn.</summary>
    private const double OnPaper = 0.0005;

    /// <summary>Metres where nobody said the scale.</summary>
    private const double Unknown = 1;

    /// <summary>Metres on the ground under a line of the map.</summary>
    /// <param name="scale">2000 for 1/2000; null for none said.</param>
    public static double Of(int? scale) => scale is { } known ? known * OnPaper : Unknown;
}
