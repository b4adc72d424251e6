namespace ThienVan.Web.Shared.Documents.Sheets;

public enum CellTint { None, Header, Input, Total, Note, Fault }

public enum CellSide { Auto, Left, Centre, Right }

/// <summary>How a cell looks and what it lets people do. Equal looks become one style of the workbook.</summary>
public sealed record CellLook
{
    /// <summary>Format of a whole number. 42A is Vietnamese.</summary>
    internal const string WholeCode = "[$-42A]#,##0";

    public static CellLook Plain { get; } = new() { Wrapped = true };

    public static CellLook Title { get; } = new() { Bold = true, Size = 14 };

    public static CellLook Header { get; } =
        new()
        {
            Bold = true,
            Wrapped = true,
            Boxed = true,
            Side = CellSide.Centre,
            Tint = CellTint.Header,
        };

    public static CellLook Body { get; } = new() { Wrapped = true, Boxed = true };

    /// <summary>A number with up to two decimals, grouped.</summary>
    public static CellLook Figure { get; } = new() { Boxed = true, Side = CellSide.Right, MostDecimals = 2 };

    /// <summary>A cell people fill in with a number.</summary>
    public static CellLook FigureInput { get; } = Figure with { Unlocked = true, Tint = CellTint.Input, MostDecimals = 6 };

    /// <summary>A cell people fill in with words; what is typed stays text.</summary>
    public static CellLook TextInput { get; } =
        new()
        {
            Wrapped = true,
            Boxed = true,
            Unlocked = true,
            Tint = CellTint.Input,
            AsText = true,
        };

    public static CellLook Note { get; } = new() { Italic = true, Wrapped = true, Tint = CellTint.Note };

    public bool Bold { get; init; }

    public bool Italic { get; init; }

    /// <summary>In points.</summary>
    public int Size { get; init; } = 12;

    public bool Wrapped { get; init; }

    /// <summary>Thin lines around.</summary>
    public bool Boxed { get; init; }

    public CellSide Side { get; init; }

    public CellTint Tint { get; init; }

    /// <summary>Exactly so many decimals, grouped; null leaves it to <see cref="MostDecimals"/>.</summary>
    public int? Decimals { get; init; }

    /// <summary>At most so many decimals, grouped; null for the program's general form.</summary>
    public int? MostDecimals { get; init; }

    /// <summary>Whatever is typed stays text: codes with leading zeros.</summary>
    public bool AsText { get; init; }

    /// <summary>Takes input on a protected sheet.</summary>
    public bool Unlocked { get; init; }

    /// <summary>
    /// The number format code of a cell with this look; null for the general form. Decimals follow the
    /// figure, since "#,##0.##" would leave a bare separator behind whole numbers.
    /// </summary>
    internal string? FormatCode(SheetCell cell)
    {
        if (AsText) return "@";
        if (cell.Day is not null) return "dd/mm/yyyy";
        var places = Decimals ?? (MostDecimals is { } most && cell.Number is { } number ? Places(number, most) : null);
        return places is null ? null : WholeCode + (places > 0 ? "." + new string('0', places.Value) : "");
    }

    private static int? Places(decimal number, int most)
    {
        var places = 0;
        while (places < most && decimal.Round(number, places) != number) places++;
        return places;
    }
}
