using System.Globalization;

namespace ThienVan.Web.Shared.Documents.Sheets;

/// <summary>A place on a sheet as people name it: "C12". Rows and columns count from 1.</summary>
public readonly record struct CellAddress(int Row, int Column)
{
    public const int LastRow = 1_048_576;
    public const int LastColumn = 16_384;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Letters(Column)}{Row}");

    public static string Letters(int column)
    {
        var letters = "";
        for (var rest = column; rest > 0; rest = (rest - 1) / 26) letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return letters;
    }

    /// <summary>Null for anything that is not one cell of a sheet; dollar signs are passed over.</summary>
    public static CellAddress? Parse(string? text)
    {
        if (text is null) return null;
        var (row, column, inDigits) = (0, 0, false);
        foreach (var c in text)
        {
            if (c == '$') continue;
            if (char.IsAsciiLetter(c) && !inDigits) column = (column * 26) + (c & 31);
            else if (char.IsAsciiDigit(c) && column > 0) (row, inDigits) = ((row * 10) + (c - '0'), true);
            else return null;
            if (column > LastColumn || row > LastRow) return null;
        }

        return row > 0 && column > 0 ? new CellAddress(row, column) : null;
    }
}

/// <summary>A block of cells such as "A1:D2"; one cell is a block of its own.</summary>
public readonly record struct CellRange(CellAddress First, CellAddress Last)
{
    public static CellRange? Parse(string? text)
    {
        var ends = text?.Split(':') ?? [];
        return ends.Length is 1 or 2 && CellAddress.Parse(ends[0]) is { } first && CellAddress.Parse(ends[^1]) is { } last
            ? new CellRange(first, last)
            : null;
    }

    public bool Holds(CellAddress cell) =>
        cell.Row >= First.Row && cell.Row <= Last.Row && cell.Column >= First.Column && cell.Column <= Last.Column;
}
