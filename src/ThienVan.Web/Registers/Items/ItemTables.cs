using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
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

    /// <summary>Its key field as <see cref="ItemKey"/> holds keys against each other: two items that are known at once never share
    /// one.</summary>
    public required string Key { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }
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

    /// <summary>Window of its line or area, in degrees; null for an item without one.</summary>
    public double? West { get; init; }
    public double? South { get; init; }
    public double? East { get; init; }
    public double? North { get; init; }
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

    /// <summary>Of its version, as all below: an index answers which items hold a value, how many by state, in the order of their names,
    /// without looking at the items (ADR 0039).</summary>
    public required string Title { get; init; }
    public required string State { get; init; }
    public required bool IsEnded { get; init; }

    /// <summary>Null while its version is the newest; <see cref="CellEnds"/> keeps it so.</summary>
    public DateTimeOffset? KnownTo { get; set; }
}

internal static class ItemTables
{
    /// <summary>Letters of <see cref="ItemRow.Search"/> up to which it lies in an index. With the longest name (500 letters) an entry stays
    /// below the 2,704 bytes that PostgreSQL takes, whatever is written.</summary>
    public const int ShortSearch = 250;

    private const string Newest = "known_to IS NULL";

    public static readonly ToldTable[] Told =
    [
        new(typeof(ItemRow), "Mục trong sổ theo dõi", nameof(ItemRow.Register), nameof(ItemRow.Title))
        {
            Apart = new[]
            {
                nameof(ItemRow.Square), nameof(ItemRow.West), nameof(ItemRow.South), nameof(ItemRow.East), nameof(ItemRow.North),
            }.ToDictionary(column => column, _ => "made of the item's own place"),
        },
        new(typeof(CellRow), "Ô của mục trong sổ") { Untold = "made of the item's own row, whose digest holds them" },
    ];

    public static void Map(ModelBuilder model)
    {
        model.Entity<ItemRow>(table =>
        {
            table.ToTable("register_item").HasKey(row => new { row.WardId, row.ItemId, row.Number });
            table.HasIndex(row => new { row.WardId, row.Register, row.Key }).IsUnique().HasFilter(Newest);
            MapLists(table);

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
            table.HasIndex(row => new
            {
                row.WardId,
                row.Register,
                row.Field,
                row.Text,
                row.Title,
                row.ItemId,
                row.Number,
                row.State,
                row.IsEnded,
                row.KnownTo,
            }).HasDatabaseName("ix_register_cell_by_text").HasFilter(Newest);
            table.HasIndex(row => new
            {
                row.WardId,
                row.Register,
                row.Field,
                row.Figure,
                row.Title,
                row.ItemId,
                row.Number,
                row.State,
                row.IsEnded,
                row.Text,
                row.KnownTo,
            }).HasDatabaseName("ix_register_cell_by_figure").HasFilter($"{Newest} AND figure IS NOT NULL");
        });
    }

    // Each holds all that lists ask of the newest versions, in an order that lists have: a page deep inside is found by reading the index
    // alone. The end of a version stands last in them because SQLite otherwise looks at the row to be sure of it.
    private static void MapLists(EntityTypeBuilder<ItemRow> table)
    {
        table.HasIndex(
            row => new { row.WardId, row.Register, row.Title, row.ItemId, row.Number, row.State, row.IsEnded, row.KnownTo })
            .HasDatabaseName("ix_register_item_by_title").HasFilter(Newest);
        table.HasIndex(
            row => new { row.WardId, row.Register, row.State, row.Title, row.ItemId, row.Number, row.IsEnded, row.KnownTo })
            .HasDatabaseName("ix_register_item_by_state").HasFilter(Newest);
        table.HasIndex(
            row => new { row.WardId, row.Register, row.Title, row.ItemId, row.Number, row.State, row.IsEnded, row.Search, row.KnownTo })
            .HasDatabaseName("ix_register_item_by_words").HasFilter($"{Newest} AND length(search) <= {ShortSearch}");
        table.HasIndex(row => new { row.WardId, row.Register, row.KnownTo }).HasDatabaseName("ix_register_item_of_many_words")
            .HasFilter($"{Newest} AND length(search) > {ShortSearch}");
    }
}

internal static class KnownItems
{
    /// <summary>The versions that were known, one an item.</summary>
    public static IQueryable<ItemRow> Known(this IQueryable<ItemRow> rows, AsOf asOf) => asOf.Moment is { } at
        ? rows.Where(row => row.KnownFrom <= at && (row.KnownTo == null || row.KnownTo > at))
        : rows.Where(row => row.KnownTo == null);
}
