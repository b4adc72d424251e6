using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports.Entry;

namespace ThienVan.Web.Reports.HandIn.Workbooks;

/// <summary>What people choose from in the template, and what it stands for.</summary>
internal static class TemplateWords
{
    public static IReadOnlyList<string> Met { get; } = ["Đã đạt", "Chưa đạt"];

    public static IReadOnlyList<string> Qualities { get; } = [.. Enum.GetValues<Quality>().Select(Word)];

    public static string Estimated { get; } = Word(Quality.Estimated);

    /// <summary>Null for what is neither.</summary>
    public static string? MetOf(string word) =>
        VietnameseText.Fold(word) switch
        {
            "da dat" or "dat" or "co" => CellReader.Yes,
            "chua dat" or "chua" or "khong" => CellReader.No,
            _ => null,
        };

    public static string? MetWord(string? met) => met switch { CellReader.Yes => Met[0], CellReader.No => Met[1], _ => met };

    /// <summary>Null for what is none of the three.</summary>
    public static string? QualityOf(string word) => VietnameseText.Fold(word) switch
    {
        "uoc" or "uoc tinh" => nameof(Quality.Estimated),
        "so bo" => nameof(Quality.Preliminary),
        "chinh thuc" => nameof(Quality.Official),
        _ => null,
    };

    public static string? QualityWord(string? quality) =>
        Enum.TryParse<Quality>(quality, out var known) && Enum.IsDefined(known) ? Word(known) : quality;

    private static string Word(Quality quality) => VietnameseText.Capital(quality.Word());
}
