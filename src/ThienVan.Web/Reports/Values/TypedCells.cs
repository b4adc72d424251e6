using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Entry;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Reports.Values;

/// <summary>Typed cells as they are kept: JSON, empty fields left out.</summary>
public static class TypedCells
{
    public static string Write(TypedCell cell) => JsonSerializer.Serialize(cell, KeptJson.Column);

    public static TypedCell Read(string json) => JsonSerializer.Deserialize<TypedCell>(json, KeptJson.Column) ?? new();

    /// <summary>The cell that would be typed for this figure; of parts and their share only the parts.</summary>
    public static TypedCell Of(Observation seen) => new()
    {
        Value = Figure(seen.Numerator is null ? seen.Value : null),
        Numerator = Figure(seen.Numerator),
        Denominator = Figure(seen.Denominator),
        Met = seen.Met switch { true => CellReader.Yes, false => CellReader.No, null => null },
        MetOn = Day(seen.MetOn),
        DocumentNumber = seen.DocumentNumber,
        ValidTo = Day(seen.ValidTo),
    };

    /// <summary>Stands for the cell's whole content: a form that brings it back unchanged has nothing to keep.</summary>
    public static string Mark(TypedCell cell) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Write(Tidy(cell)))))[..16];

    /// <summary>The same cell with empty fields null, the usual quality among them; a quality beside nothing says nothing.</summary>
    public static TypedCell Tidy(TypedCell cell)
    {
        var texts = cell.Texts();
        var tidy = TypedCell.Of(field => Text(texts[field]));
        if (tidy.Quality == nameof(Quality.Preliminary)) tidy = tidy with { Quality = null };
        return tidy with { Quality = null, FactKey = null } == new TypedCell() ? new() : tidy;
    }

    /// <summary>The same for a cell to be kept: before the period is over it says itself that it is an estimate.</summary>
    public static TypedCell Tidy(TypedCell cell, bool early)
    {
        var tidy = Tidy(cell);
        if (!early || tidy == new TypedCell()) return tidy;
        return tidy with { Quality = Text(cell.Quality) ?? nameof(Quality.Estimated) };
    }

    // Browsers send the line breaks of a text area in their own way.
    private static string? Text(string? typed) => VietnameseText.IsBlank(typed) ? null : typed.ReplaceLineEndings("\n");

    private static string? Figure(decimal? value) => value is null ? null : FigureInput.Write(value);

    private static string? Day(DateOnly? day) => day is null ? null : FigureText.Day(day);
}
