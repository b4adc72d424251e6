using System.Text.Json;
using ThienVan.Core.Cases.Tips;
using ThienVan.Web.Cases.Sealing;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Cases.Tips;

/// <summary>How readers closed a tip; told to the reporter, sealed.</summary>
public enum TipOutcome
{
    Handled,
    NoGround,
    TooLittle,
    Forwarded,
}

/// <summary>A file that came with a message.</summary>
/// <param name="Part">Where its bytes lie, sealed.</param>
public sealed record TipFile(Guid Part, string Name, string Type, int Size);

/// <summary>What one side said, as it is sealed.</summary>
public sealed record TipMessage
{
    public required bool FromReporter { get; init; }
    public required DateOnly Day { get; init; }
    public required string Said { get; init; }

    /// <summary>The first message of a tip alone: unit it is about, or the leaders.</summary>
    public string? About { get; init; }

    /// <summary>The first message alone: when and where.</summary>
    public string? When { get; init; }
    public IReadOnlyList<TipFile> Files { get; init; } = [];

    /// <summary>Closed with it; null for a plain message.</summary>
    public TipOutcome? Outcome { get; init; }

    public static TipMessage Of(TipReport report, DateOnly day) => new()
    {
        FromReporter = true,
        Day = day,
        Said = report.What.Trim(),
        About = report.About,
        When = report.When?.Trim(),
    };

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, KeptJson.Column);

    /// <summary>All of a box that are no files, in order; those that were tampered with are left out.</summary>
    public static IReadOnlyList<TipMessage> Read(OpenBox box, IEnumerable<BoxPartRow> parts) =>
    [
        .. parts.Where(part => !part.IsFile).OrderBy(part => part.Position).Select(box.Read).OfType<byte[]>()
            .Select(bytes => JsonSerializer.Deserialize<TipMessage>(bytes, KeptJson.Column)!),
    ];
}
