using ThienVan.Core.Work.Programmes;

namespace ThienVan.Web.Work.Programmes.Printing;

/// <summary>A column of the workbook that people fill in.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Label">One of <see cref="LineFields.All"/>.</param>
internal sealed record FilledColumn(int Number, string Label, double Width);

/// <summary>Where things stand in the workbook of a programme. Another arrangement is another version.</summary>
internal static class SheetColumns
{
    public const string Version = "1";
    public const string Sheet = "Chương trình";
    public const string HiddenSheet = "_thienvan";
    public const int HeaderRow = 4;
    public const int Order = 1;

    /// <summary>Kept from view: which line of the programme a row is.</summary>
    public const int Line = 2;

    private static readonly double[] s_widths = [42, 24, 24, 30, 34, 18, 26, 34, 18, 20, 14];

    public static IReadOnlyList<FilledColumn> Filled { get; } =
        [.. LineFields.All.Select((label, i) => new FilledColumn(i + 3, label, s_widths[i]))];

    public static FilledColumn Of(string? label) => Filled.FirstOrDefault(column => column.Label == label) ?? Filled[0];
}
