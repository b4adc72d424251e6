using Microsoft.EntityFrameworkCore;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Cases.Tips;

/// <summary>Whose turn it is.</summary>
public enum TipTurn
{
    Readers,
    Reporter,
}

/// <summary>A tip, as far as it must be known without opening it. No time, no address, nothing of whom or what it is about.</summary>
public sealed class TipRow
{
    public string WardId { get; init; } = "";

    /// <summary>Drawn at random; of its box too.</summary>
    public required Guid Id { get; init; }

    /// <summary>In Viet Nam.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Slow hash of the receipt.</summary>
    public required string Lookup { get; init; }

    /// <summary>Key of the box under the key that the receipt gives.</summary>
    public required byte[] ReporterWrap { get; init; }

    /// <summary>Of the report as it was sealed: <see cref="ThienVan.Core.Cases.Tips.DayCommitment"/>.</summary>
    public required string Leaf { get; init; }

    /// <summary>From this day on it is deleted.</summary>
    public required DateOnly DeleteOn { get; init; }
    public TipTurn Turn { get; set; }
    public bool IsClosed { get; set; }

    /// <summary>"TB-7F3A9C": what readers call it.</summary>
    public string Called => CodeOf(Id);

    public static string CodeOf(Guid id) => $"TB-{id.ToString("N")[..6].ToUpperInvariant()}";
}

/// <summary>A person who receives tips.</summary>
public sealed class TipReaderRow
{
    public string WardId { get; init; } = "";
    public required Guid UserId { get; init; }
    public required string NamedBy { get; init; }
    public required DateTimeOffset NamedAt { get; init; }
}

/// <summary>What was published of a day; stays when its tips are deleted.</summary>
public sealed class TipDayRow
{
    public string WardId { get; init; } = "";
    public required DateOnly Day { get; init; }
    public required string Root { get; init; }

    /// <summary>64 letters each, one after another.</summary>
    public required string Leaves { get; init; }

    public IReadOnlyList<string> AllLeaves => [.. Leaves.Chunk(64).Select(leaf => new string(leaf))];
}

internal static class TipTables
{
    public static readonly ToldTable[] Told =
    [
        new(typeof(TipRow), "Tin báo")
        {
            Untold = "người báo tin không ghi giờ vào nhật ký; mỗi ngày công bố một cam kết (ADR 0040)",
        },
        new(typeof(TipReaderRow), "Người nhận tin báo"),
        new(typeof(TipDayRow), "Cam kết tin báo", nameof(TipDayRow.Day)),
    ];

    public static void Map(ModelBuilder model)
    {
        model.Entity<TipRow>(table =>
        {
            table.ToTable("case_tip").HasKey(row => row.Id);
            table.HasIndex(row => new { row.WardId, row.Lookup }).IsUnique();
            table.HasIndex(row => new { row.WardId, row.Day });
        });
        model.Entity<TipReaderRow>().ToTable("case_tip_reader").HasKey(row => new { row.WardId, row.UserId });
        model.Entity<TipDayRow>(table =>
        {
            table.ToTable("case_tip_day").HasKey(row => new { row.WardId, row.Day });
            table.Ignore(row => row.AllLeaves);
        });
    }
}
