using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Cases.Sealing;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Cases.Sealing;

/// <summary>A person's key: the public half plain, the private half under their passphrase and again under their recovery code.</summary>
public sealed class PersonKeyRow
{
    public string WardId { get; init; } = "";
    public required Guid Id { get; init; }
    public required Guid UserId { get; init; }

    /// <summary>SubjectPublicKeyInfo, P-256.</summary>
    public required byte[] PublicKey { get; init; }
    public int Iterations { get; set; }
    public byte[] Salt { get; set; } = [];
    public byte[] Sealed { get; set; } = [];
    public int SheetIterations { get; set; }
    public byte[] SheetSalt { get; set; } = [];
    public byte[] SheetSealed { get; set; } = [];
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>When a new key took its place; null for the one in use.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    public KeptKey ByPassphrase
    {
        get => new(Iterations, Salt, Sealed);
        set => (Iterations, Salt, Sealed) = value;
    }

    public KeptKey BySheet
    {
        get => new(SheetIterations, SheetSalt, SheetSealed);
        set => (SheetIterations, SheetSalt, SheetSealed) = value;
    }

    public string Mark => PersonKey.MarkOf(PublicKey);
}

/// <summary>The key of a box, sealed for one reader's key.</summary>
public sealed class BoxWrapRow
{
    public string WardId { get; init; } = "";
    public required Guid BoxId { get; init; }
    public required Guid KeyId { get; init; }
    public required Guid UserId { get; init; }
    public required byte[] Wrap { get; init; }
}

/// <summary>One sealed text or file of a box.</summary>
public sealed class BoxPartRow
{
    public string WardId { get; init; } = "";
    public required Guid Id { get; init; }
    public required Guid BoxId { get; init; }

    /// <summary>From 1, in the order they came.</summary>
    public required int Position { get; init; }
    public required bool IsFile { get; init; }
    public required byte[] Sealed { get; init; }
}

internal static class SealTables
{
    private const string Apart = "đóng dấu bằng chính khóa niêm phong; thư người báo tin không ghi giờ vào nhật ký (ADR 0040)";

    public static readonly ToldTable[] Told =
    [
        new(typeof(PersonKeyRow), "Khóa riêng"),
        new(typeof(BoxWrapRow), "Quyền đọc nội dung niêm phong") { Untold = Apart },
        new(typeof(BoxPartRow), "Nội dung niêm phong") { Untold = Apart },
    ];

    public static void Map(ModelBuilder model)
    {
        model.Entity<PersonKeyRow>(table =>
        {
            table.ToTable("case_key").HasKey(row => row.Id);
            table.HasIndex(row => new { row.WardId, row.UserId });
            table.Ignore(row => row.ByPassphrase).Ignore(row => row.BySheet).Ignore(row => row.Mark);
        });
        model.Entity<BoxWrapRow>(table =>
        {
            table.ToTable("case_box_wrap").HasKey(row => new { row.BoxId, row.KeyId });
            table.HasIndex(row => new { row.WardId, row.UserId });
        });
        model.Entity<BoxPartRow>(table =>
        {
            table.ToTable("case_box_part").HasKey(row => row.Id);
            table.HasIndex(row => new { row.WardId, row.BoxId, row.Position }).IsUnique();
        });
    }
}
