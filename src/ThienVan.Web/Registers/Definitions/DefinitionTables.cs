using Microsoft.EntityFrameworkCore;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Registers.Definitions;

/// <summary>A version of a register's definition, as it was written. None is ever taken away.</summary>
public sealed class DefinitionRow
{
    public string WardId { get; init; } = "";
    public required string Code { get; init; }

    /// <summary>From 1.</summary>
    public required int Version { get; init; }

    /// <summary>As YAML.</summary>
    public required string Text { get; init; }
    public required DateTimeOffset From { get; init; }

    /// <summary>Who wrote it in the browser; null where it came as a file beside the program.</summary>
    public string? By { get; init; }

    /// <summary>Why; null for a file.</summary>
    public string? Reason { get; init; }
}

internal static class DefinitionTables
{
    public static readonly ToldTable[] Told =
        [new(typeof(DefinitionRow), "Cách ghi của sổ theo dõi", nameof(DefinitionRow.Code), nameof(DefinitionRow.Version))];

    public static void Map(ModelBuilder model) => model.Entity<DefinitionRow>(table =>
        table.ToTable("register_definition").HasKey(row => new { row.WardId, row.Code, row.Version }));
}
