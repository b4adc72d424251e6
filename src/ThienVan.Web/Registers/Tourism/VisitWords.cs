using ThienVan.Core.Kernel;

namespace ThienVan.Web.Registers.Tourism;

/// <summary>What is said of ways between sights.</summary>
public static class VisitWords
{
    private const double Kilometre = 1000;

    /// <summary>"350 m", "1,2 km": to ten metres, for the true way is longer anyhow.</summary>
    public static string Far(double metres) => metres < Kilometre
        ? $"{FigureText.Number((decimal)(Math.Round(metres / 10) * 10))} m" : $"{FigureText.Number((decimal)(metres / Kilometre), 1)} km";
}
