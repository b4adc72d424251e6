namespace ThienVan.Core.Plans;

/// <summary>What the parts of a share are counted in, in words: "còn thiếu 12 dự án", "đã có 30 tấn không đạt".</summary>
public static class CountedThing
{
    private const string File = "hồ sơ";
    private const string Case = "trường hợp";

    /// <summary>Of tonnes and money nobody says cases.</summary>
    private const string Unit = "đơn vị tính";

    private static readonly string[] _amounts =
        [.. "giải ngân|vốn|kinh phí|ngân sách|tiền|quỹ|rác|chất thải|nước thải|diện tích|sản lượng|khối lượng|tỷ trọng chi".Split('|')];

    /// <summary>As the plan says; else files where the name counts files, a bare unit where it measures an amount, and cases.</summary>
    public static string Of(Indicator indicator) =>
        Named(indicator) ?? (Array.Exists(_amounts, word => Says(indicator, word)) ? Unit : Case);

    /// <summary>As the plan or the name says; null where neither does.</summary>
    public static string? Named(Indicator indicator) => indicator.Counted ?? (Says(indicator, File) ? File : null);

    private static bool Says(Indicator indicator, string words) => indicator.Name.Contains(words, StringComparison.OrdinalIgnoreCase);
}
