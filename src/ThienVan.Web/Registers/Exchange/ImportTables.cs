using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Registers.Exchange;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Registers.Exchange;

/// <summary>How far a sheet has come.</summary>
public enum ImportState { Open, Taken, Taking }

/// <summary>A sheet on its way into a register. Once it is taken only its refused rows are kept, and those for a week.</summary>
public sealed class ImportRow
{
    public string WardId { get; init; } = "";
    public required Guid Id { get; init; }
    public required string Register { get; init; }
    public required string FileName { get; init; }

    /// <summary>Rows with their headings, as JSON; null once nothing of it is needed.</summary>
    public string? Sheet { get; set; }

    /// <summary>Which field each column is, as JSON.</summary>
    public required string Columns { get; set; }

    /// <summary><see cref="Definitions.WrittenRegister.Digest"/> of the definition its columns are said by; null for one that was sent
    /// before this was kept.</summary>
    public string? Definition { get; set; }

    /// <summary>Once it is taken: why each row that is left was refused, as JSON; null before.</summary>
    public string? Reasons { get; set; }

    /// <summary>Old encoding its texts were in; null for Unicode.</summary>
    public string? ConvertedFrom { get; init; }
    public required ImportState State { get; set; }
    public required DateTimeOffset At { get; init; }
    public required Guid? ById { get; init; }
    public required string By { get; init; }

    /// <summary>When it was looked at before somebody asked to take it: what was written since is not written over. Null before.</summary>
    public DateTimeOffset? Seen { get; set; }

    /// <summary>How many rows were to be added or changed; 0 before the first of them was.</summary>
    public int Asked { get; set; }

    /// <summary>Which claim on it stands, and until when (<see cref="ImportClaims"/>); null for none.</summary>
    public Guid? LeaseBy { get; init; }
    public DateTimeOffset? LeaseUntil { get; init; }
    public int Added { get; set; }
    public int Changed { get; set; }
    public int Same { get; set; }
    public int Refused { get; set; }

    public IReadOnlyDictionary<int, string> Match =>
        JsonSerializer.Deserialize<Dictionary<int, string>>(Columns, KeptJson.Column) ?? [];

    /// <summary>Empty before it is taken.</summary>
    public IReadOnlyList<RefusedCell> Why =>
        Reasons is null ? [] : JsonSerializer.Deserialize<RefusedCell[]>(Reasons, KeptJson.Column) ?? [];

    public ForeignTable? Table => Sheet is null ? null : JsonSerializer.Deserialize<ForeignTable>(Sheet, KeptJson.Column);
}

/// <summary>What a heading was said to be the last time.</summary>
public sealed class HeadingRow
{
    public string WardId { get; init; } = "";
    public required string Register { get; init; }

    /// <summary><see cref="ColumnMatch.HeadingKey"/>.</summary>
    public required string Heading { get; init; }
    /// <summary>Field, half of a place or state; <see cref="ColumnMatch.None"/> for a column that is left out.</summary>
    public required string Target { get; set; }
}

internal static class ImportTables
{
    public static readonly ToldTable[] Told =
    [
        new(typeof(ImportRow), "Tệp nhập vào sổ", nameof(ImportRow.Register), nameof(ImportRow.FileName))
        {
            Apart = new Dictionary<string, string>
            {
                [nameof(ImportRow.LeaseBy)] = "says which process takes it, between processes",
                [nameof(ImportRow.LeaseUntil)] = "says until when that process may",
            },
        },
        new(typeof(HeadingRow), "Cách ghép cột của tệp nhập", nameof(HeadingRow.Register), nameof(HeadingRow.Heading)),
    ];

    public static void Map(ModelBuilder model)
    {
        model.Entity<ImportRow>(table =>
        {
            table.ToTable("register_import").HasKey(row => new { row.WardId, row.Id });
            table.HasIndex(row => new { row.WardId, row.Register });
            table.Ignore(row => row.Match).Ignore(row => row.Table).Ignore(row => row.Why);
        });
        model.Entity<HeadingRow>(table =>
            table.ToTable("register_heading").HasKey(row => new { row.WardId, row.Register, row.Heading }));
    }
}
