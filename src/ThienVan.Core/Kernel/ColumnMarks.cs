using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ThienVan.Core.Kernel;

/// <summary>
/// Sixteen bits of each column of a row, in the order of its table: they say which column differs, never that none does (that is the
/// seal's), and too little to tell a content by. The row's key goes in, so that equal contents of two rows have unequal marks.
/// </summary>
public static class ColumnMarks
{
    private const int Letters = 4;

    /// <summary>Four letters of hex a column, without a gap.</summary>
    /// <param name="key">The row's key, as the log tells it.</param>
    /// <param name="columns">Name and content; null for an empty one.</param>
    public static string Write(string key, IEnumerable<(string Column, string? Text)> columns) =>
        string.Concat(columns.Select(column => Of(key, column.Column, column.Text)));

    /// <summary>Places of the columns that differ; none where the table had other columns when it was told of.</summary>
    public static IReadOnlyList<int> Differ(string told, string now) => told.Length != now.Length
        ? []
        : [.. Enumerable.Range(0, now.Length / Letters).Where(at => !Part(told, at).SequenceEqual(Part(now, at)))];

    private static ReadOnlySpan<char> Part(string marks, int at) => marks.AsSpan(at * Letters, Letters);

    private static string Of(string key, string column, string? text)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{key} {column}{(text is null ? "" : " " + text)}"));
        return BinaryPrimitives.ReadUInt16BigEndian(hash).ToString("x4", CultureInfo.InvariantCulture);
    }
}
