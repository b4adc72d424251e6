using System.Globalization;
using System.Text.Json;
using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Data;

/// <summary>A column that is not what was told of it.</summary>
/// <param name="Column">Its name.</param>
/// <param name="Now">What it holds; null for free text, which may be personal, and is then never shown.</param>
/// <param name="Was">What was told, where the event's own data prove it; null where they do not.</param>
public sealed record ColumnFault(string Column, string? Now, string? Was)
{
    public string Words => (Now, Was) switch
    {
        (null, _) => $"cột {Column}",
        (_, null) => $"cột {Column} (nay là {Now})",
        _ => $"cột {Column} (đã ghi {Was}, nay là {Now})",
    };
}

/// <summary>Finds which columns of a changed row differ from what was told, and of one that is no free text both contents.</summary>
internal static class ColumnFaults
{
    private const string Empty = "trống";

    /// <param name="table">The row's table.</param>
    /// <param name="row">The row as it stands.</param>
    /// <param name="told">Event that last told of it.</param>
    public static IReadOnlyList<ColumnFault> Of(StateTable table, StateRow row, ToldBy told)
    {
        var was = ToldRows.Read(told.Told).LastOrDefault(line => (line.Table, line.Key) == (row.Told.Table, row.Told.Key));
        if (was?.Marks is not { } marks) return [];
        var places = ColumnMarks.Differ(marks, table.Marks(row.Told.Key, row.Texts));
        return [.. places.Select(at => Fault(table, row, at, places.Count == 1 ? Former(table, row, at, was, told.Data) : null))];
    }

    private static ColumnFault Fault(StateTable table, StateRow row, int at, (bool Known, string? Text)? former) =>
        IsFreeText(table.Kind(at))
            ? new(table.Columns.ElementAt(at), Now: null, Was: null)
            : new(table.Columns.ElementAt(at), Readable(row.Texts[at], table.Kind(at)),
                former is { Known: true } was ? Readable(was.Text, table.Kind(at)) : null);

    // A content is the one that was told when the row with it has the seal that was told; tried are those the event speaks of, and all
    // there are of a state or an answer.
    private static (bool Known, string? Text)? Former(StateTable table, StateRow row, int at, ToldRow was, string? data)
    {
        if (IsFreeText(table.Kind(at))) return null;
        foreach (var text in Possible(table.Kind(at)).Concat(Spoken(data)).Prepend(null).Distinct(StringComparer.Ordinal))
        {
            string?[] texts = [.. row.Texts];
            texts[at] = text;
            if (table.Seal(texts) == was.Seal) return (true, text);
        }

        return null;
    }

    private static string[] Possible(Type kind) => kind.IsEnum ? Enum.GetNames(kind) : kind == typeof(bool) ? ["0", "1"] : [];

    private static IEnumerable<string?> Spoken(string? data)
    {
        if (data is null) return [];
        using var json = JsonDocument.Parse(data);
        return [.. Leaves(json.RootElement)];
    }

    private static IEnumerable<string?> Leaves(JsonElement at) => at.ValueKind switch
    {
        JsonValueKind.Object => at.EnumerateObject().SelectMany(field => Leaves(field.Value)),
        JsonValueKind.Array => at.EnumerateArray().SelectMany(Leaves),
        JsonValueKind.Number => at.TryGetDecimal(out var number) ? [StateText.Of(number, typeof(decimal))] : [],
        JsonValueKind.True => ["1"],
        JsonValueKind.False => ["0"],
        JsonValueKind.String => [at.GetString()],
        _ => [],
    };

    // Words, ids of people, files: what is neither a figure nor a day nor a state.
    private static bool IsFreeText(Type kind) =>
        !kind.IsEnum && kind != typeof(bool) && kind != typeof(int) && kind != typeof(long) && kind != typeof(decimal)
        && kind != typeof(DateOnly) && kind != typeof(DateTimeOffset);

    private static string Readable(string? text, Type kind) =>
        text is null or "" ? Empty
        : text[0] == '\0' ? "một nội dung lạ"
        : kind == typeof(DateTimeOffset) && long.TryParse(text, CultureInfo.InvariantCulture, out var at)
            ? FigureText.Moment(DateTimeOffset.UnixEpoch.AddMicroseconds(at))
        : text;
}
