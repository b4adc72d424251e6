using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Layers;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Registers.Layers;

/// <summary>A version of a layer with the papers it came by. Nothing of it changes but its last day.</summary>
public sealed class LayerVersionRow
{
    public string WardId { get; init; } = "";
    public required Guid Id { get; init; }

    /// <summary>A slug, in addresses: "quy-hoach-phan-khu".</summary>
    public required string Layer { get; init; }
    public required LayerKind Kind { get; init; }
    public required string Name { get; init; }

    /// <summary>From 1, by layer.</summary>
    public required int Number { get; init; }
    public required string Document { get; init; }
    public required DateOnly Issued { get; init; }

    /// <summary>2000 for 1/2000; null for none said.</summary>
    public required int? Scale { get; init; }
    public required DateOnly From { get; init; }

    /// <summary>Last day in force; null for no end in sight, before <see cref="From"/> for one taken back.</summary>
    public DateOnly? To { get; set; }
    public required string Source { get; init; }

    /// <summary>Anybody may see it.</summary>
    public required bool IsPublic { get; init; }

    /// <summary>Version whose last day this one set, with the last day it had; null for none.</summary>
    public Guid? EndedId { get; init; }
    public DateOnly? EndedTo { get; init; }
    public required int Shapes { get; init; }

    /// <summary>Square metres of all shapes on the plane of VN-2000.</summary>
    public required double Area { get; init; }
    public required double West { get; init; }
    public required double South { get; init; }
    public required double East { get; init; }
    public required double North { get; init; }
    public required string FileName { get; init; }

    /// <summary>How the file gave places, and what was mended.</summary>
    public required string Reading { get; init; }
    public required DateTimeOffset At { get; init; }
    public required Guid? ById { get; init; }
    public required string By { get; init; }
    public bool Demonstration { get; init; }

    public LayerSpan Span => new(Id, From, To);

    public MapBox Box => new(West, South, East, North);
}

/// <summary>A shape of a version: polygons in degrees of WGS 84, with the window around them for finding it.</summary>
public sealed class LayerShapeRow
{
    public string WardId { get; init; } = "";
    public required Guid VersionId { get; init; }

    /// <summary>As in the file, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Of a zone as the document writes it; of a neighbourhood group its unit; of a plot <see cref="PlotKey"/>.</summary>
    public required string Code { get; init; }
    public required string Name { get; init; }

    /// <summary>Well-known binary, longitude first.</summary>
    public required byte[] Wkb { get; init; }
    public required double West { get; init; }
    public required double South { get; init; }
    public required double East { get; init; }
    public required double North { get; init; }

    /// <summary>Square metres on the plane of VN-2000.</summary>
    public required double Area { get; init; }
}

/// <summary>A file of a layer on its way in. Once it is kept, or after a week, what it held is forgotten.</summary>
public sealed class LayerDraftRow
{
    public string WardId { get; init; } = "";
    public required Guid Id { get; init; }
    public required LayerKind Kind { get; init; }
    public required string FileName { get; init; }

    /// <summary><see cref="LayerDraft"/>, packed; null once nothing of it is needed.</summary>
    public byte[]? Content { get; set; }

    /// <summary>Version it became; null before.</summary>
    public Guid? VersionId { get; set; }
    public required DateTimeOffset At { get; init; }
    public required Guid? ById { get; init; }
    public required string By { get; init; }
}

internal static class LayerTables
{
    public static readonly ToldTable[] Told =
    [
        new(typeof(LayerVersionRow), "Phiên bản lớp bản đồ", nameof(LayerVersionRow.Name), nameof(LayerVersionRow.Number)),
        new(typeof(LayerShapeRow), "Hình của lớp bản đồ", nameof(LayerShapeRow.Name)),
        new(typeof(LayerDraftRow), "Tệp lớp bản đồ", nameof(LayerDraftRow.FileName)),
    ];

    public static void Map(ModelBuilder model)
    {
        model.Entity<LayerVersionRow>(table =>
        {
            table.ToTable("register_layer").HasKey(row => new { row.WardId, row.Id });
            table.HasIndex(row => new { row.WardId, row.Layer, row.Number }).IsUnique();
            table.Ignore(row => row.Span).Ignore(row => row.Box);
        });
        model.Entity<LayerShapeRow>(table =>
        {
            table.ToTable("register_layer_shape").HasKey(row => new { row.WardId, row.VersionId, row.Number });
            table.HasIndex(row => new { row.WardId, row.VersionId, row.West, row.East, row.South, row.North });
            table.HasIndex(row => new { row.WardId, row.VersionId, row.Code });
        });
        model.Entity<LayerDraftRow>(table =>
        {
            table.ToTable("register_layer_draft").HasKey(row => new { row.WardId, row.Id });
            table.HasIndex(row => new { row.WardId, row.At });
        });
    }
}
