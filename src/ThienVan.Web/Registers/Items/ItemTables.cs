using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Items;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Registers.Items;

/// <summary>An item as it was known from one moment to the next. The newest has no end; none is ever taken away.</summary>
public sealed class ItemRow
{
    public string WardId { get; init; } = "";
    public required Guid ItemId { get; init; }

    /// <summary>From 1; grows with every change.</summary>
    public required int Number { get; init; }
    public required string Register { get; init; }

    /// <summary>Its key field without marks and capitals: two items that are known at once never share one.</summary>
    public required string Key { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>Its title, as lists put it in order (<see cref="Core.Kernel.VietnameseOrder"/>).</summary>
    public string SortKey { get; init; } = "";
    public required string State { get; init; }

    /// <summary>Day from which it has its state; null where nobody wrote one.</summary>
    public required DateOnly? Since { get; init; }

    /// <summary>The state is one of those that end an item.</summary>
    public required bool IsEnded { get; init; }

    /// <summary>Every state with its first day, as JSON.</summary>
    public required string Life { get; init; }

    /// <summary>Fields by code, as JSON.</summary>
    public required string Values { get; init; }

    /// <summary>What the search looks through (<see cref="Core.Kernel.SearchWords.Kept"/>).</summary>
    public required string Search { get; init; }

    /// <summary>Id of its neighbourhood group; null for none.</summary>
    public string? Neighbourhood { get; init; }

    /// <summary>Degrees in WGS 84; null for an item without a place.</summary>
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }

    /// <summary>Square of its place (<see cref="PlaceGrid"/>), by which the map counts; null for an item without a place.</summary>
    public long? Square { get; init; }
    public required DateTimeOffset KnownFrom { get; init; }

    /// <summary>Null while it is the newest.</summary>
    public DateTimeOffset? KnownTo { get; set; }
    public required string By { get; init; }

    /// <summary>Why it became another; null where nobody said.</summary>
    public string? Reason { get; init; }
    public bool Demonstration { get; init; }

    public RegisterItem Item => ItemStorage.Item(Values, Life);
}

/// <summary>A value of a version, as lists filter and sort by it.</summary>
public sealed class CellRow
{
    public string WardId { get; init; } = "";
    public required Guid ItemId { get; init; }
    public required int Number { get; init; }
    public required string Register { get; init; }
    public required string Field { get; init; }

    /// <summary>Codes as they are, words without marks, days as yyyy-MM-dd; the first 100 letters.</summary>
    public required string Text { get; init; }

    /// <summary>Null for what is no figure.</summary>
    public double? Figure { get; init; }
}

internal static class ItemTables
{
    public static readonly ToldTable[] Told =
    [
        new(typeof(ItemRow), "Mục trong sổ theo dõi", nameof(ItemRow.Register), nameof(ItemRow.Title))
        {
            Apart = new Dictionary<string, string>
            {
                [nameof(ItemRow.Square)] = "made of the item's own place",
                [nameof(ItemRow.SortKey)] = "made of the item's own title",
            },
        },
        new(typeof(CellRow), "Ô của mục trong sổ") { Untold = "made of the item's own row, whose digest holds them" },
    ];

    public static void Map(ModelBuilder model)
    {
        model.Entity<ItemRow>(table =>
        {
            table.ToTable("register_item").HasKey(row => new { row.WardId, row.ItemId, row.Number });
            table.HasIndex(row => new { row.WardId, row.Register, row.Key }).IsUnique().HasFilter("known_to IS NULL");
            table.HasIndex(row => new { row.WardId, row.Register, row.KnownTo, row.IsEnded, row.SortKey });
            table.HasIndex(row => new { row.WardId, row.Register, row.KnownTo, row.State });

            // Holds all that a count by squares asks for, in the order it is counted: no row is read, nothing is sorted.
            table.HasIndex(row => new
            {
                row.WardId,
                row.Register,
                row.KnownTo,
                row.Square,
                row.State,
                row.IsEnded,
                row.Latitude,
                row.Longitude,
            });
            table.Ignore(row => row.Item);
        });
        model.Entity<CellRow>(table =>
        {
            table.ToTable("register_cell").HasKey(row => new { row.WardId, row.ItemId, row.Number, row.Field });
            table.HasIndex(row => new { row.WardId, row.Register, row.Field, row.Text });
            table.HasIndex(row => new { row.WardId, row.Register, row.Field, row.Figure });
        });
    }
}

internal static class KnownItems
{
    /// <summary>The versions that were known, one an item.</summary>
    public static IQueryable<ItemRow> Known(this IQueryable<ItemRow> rows, AsOf asOf) => asOf.Moment is { } at
        ? rows.Where(row => row.KnownFrom <= at && (row.KnownTo == null || row.KnownTo > at))
        : rows.Where(row => row.KnownTo == null);
}
