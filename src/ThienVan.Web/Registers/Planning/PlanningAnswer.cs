using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Items;
using ThienVan.Core.Registers.Layers;
using ThienVan.Web.Registers.Layers;

namespace ThienVan.Web.Registers.Planning;

/// <summary>A zone at the place asked for.</summary>
/// <param name="Name">"ODT: Đất ở đô thị".</param>
/// <param name="IsInside">False for one whose border runs by.</param>
/// <param name="ToBorder">Metres to its border.</param>
public sealed record ZoneSaid(string Name, bool IsInside, double ToBorder);

/// <summary>What one layer says.</summary>
public sealed record LayerSaid
{
    public required LayerVersionRow Version { get; init; }

    /// <summary>At the place, those it lies in first; empty for an area.</summary>
    public IReadOnlyList<ZoneSaid> Zones { get; init; } = [];

    /// <summary>Of the area; empty for a place.</summary>
    public IReadOnlyList<ZoneShare> Shares { get; init; } = [];
    public required ZonePicture Picture { get; init; }

    /// <summary>Metres within which a border cannot be told from its line.</summary>
    public double Line => LineWidth.Of(Version.Scale);

    public bool SaysNothing => Zones.Count == 0 && !Shares.Any(share => share.Zones.Count > 0);
}

/// <summary>What is planned at a place or for an area.</summary>
public sealed record PlanningAnswer
{
    /// <summary>"Thửa 45, tờ bản đồ 12", "Khu đất 4 góc", "Vị trí".</summary>
    public required string Title { get; init; }

    /// <summary>The place, or the middle of the area.</summary>
    public required Place Middle { get; init; }
    public required GridPlace Grid { get; init; }

    /// <summary>Null for a place.</summary>
    public double? SquareMetres { get; init; }

    /// <summary>Version the plot was found in; null where none was asked for.</summary>
    public LayerVersionRow? PlotLayer { get; init; }

    /// <summary>It touches the ward nowhere, by the boundary in force.</summary>
    public required bool IsOutside { get; init; }
    public required IReadOnlyList<LayerSaid> Layers { get; init; }
    public required DateTimeOffset At { get; init; }

    public bool IsArea => SquareMetres is not null;

    public bool SaysNothing => Layers.All(layer => layer.SaysNothing);
}
