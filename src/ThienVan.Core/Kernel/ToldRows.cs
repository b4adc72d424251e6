using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ThienVan.Core.Kernel;

/// <summary>What a write says of one row it left behind.</summary>
/// <param name="Table">Name of the table.</param>
/// <param name="Key">The row's key, its parts as <see cref="ToldRows.Key"/> joins them.</param>
/// <param name="Seal">Digest of its content; null when the write took the row away.</param>
public sealed record ToldRow(string Table, string Key, string? Seal)
{
    /// <summary>What tells which column differs (<see cref="ColumnMarks"/>); null where the row is gone or nobody made them.</summary>
    public string? Marks { get; init; }
}

/// <summary>The rows of a write as text, one a line: table, key, seal ("-" for a row taken away), and the marks of its columns.</summary>
public static class ToldRows
{
    private const string Gone = "-";

    /// <summary>Null for no rows.</summary>
    public static string? Write(IReadOnlyCollection<ToldRow> rows) => rows.Count == 0
        ? null
        : string.Join('\n', rows.Select(row => $"{row.Table} {row.Key} {row.Seal ?? Gone}{(row.Marks is null ? "" : ":" + row.Marks)}"));

    /// <summary>Lines that are no rows are left out: a text like that no longer fits its event's hash, which says so.</summary>
    public static IEnumerable<ToldRow> Read(string? text)
    {
        foreach (var line in (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Split(' ') is not [var table, var key, var sealAndMarks]) continue;
            var parts = sealAndMarks.Split(':');
            yield return new(table, key, parts[0] == Gone ? null : parts[0]) { Marks = parts.ElementAtOrDefault(1) };
        }
    }

    /// <summary>Parts of a key as one word that gives them back.</summary>
    public static string Key(IEnumerable<string?> parts) => string.Join('/', parts.Select(part => Uri.EscapeDataString(part ?? "")));

    /// <summary>A key for people to read.</summary>
    public static string Readable(ToldRow row) => Uri.UnescapeDataString(row.Key);

    /// <summary>
    /// Digest of a row: SHA-256 over its columns, shortened to 128 bits, lower-case hex. An empty column counts as none, so that a
    /// new column changes no row written before there was one.
    /// </summary>
    public static string Seal(IEnumerable<(string Column, string? Text)> columns)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (column, text) in columns)
        {
            if (text is null) continue;
            Append(hash, column);
            Append(hash, text);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }

    private static void Append(IncrementalHash hash, string text)
    {
        Span<byte> length = stackalloc byte[4];
        var bytes = Encoding.UTF8.GetBytes(text);
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
