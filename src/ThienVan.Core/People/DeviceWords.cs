namespace ThienVan.Core.People;

/// <summary>A browser's own description, as its owner would say it. Nothing else of it is kept.</summary>
public static class DeviceWords
{
    // In this order: most browsers also name the ones they descend from.
    private static readonly (string Mark, string Word)[] Browsers =
        [
            ("Edg", "Edge"),
            ("OPR/", "Opera"),
            ("coc_coc", "Cốc Cốc"),
            ("SamsungBrowser", "Samsung Internet"),
            ("Firefox/", "Firefox"),
            ("Chrome/", "Chrome"),
            ("CriOS", "Chrome"),
            ("Safari/", "Safari"),
        ];

    private static readonly (string Mark, string Word)[] Systems =
        [
            ("Android", "Android"),
            ("iPhone", "iPhone"),
            ("iPad", "iPad"),
            ("Windows", "Windows"),
            ("Mac OS", "máy Mac"),
            ("CrOS", "Chromebook"),
            ("Linux", "Linux"),
        ];

    public static string Of(string? userAgent) =>
        $"{Find(Browsers, userAgent) ?? "Trình duyệt"} trên {Find(Systems, userAgent) ?? "thiết bị không rõ"}";

    private static string? Find((string Mark, string Word)[] known, string? text) =>
        Array.Find(known, item => text?.Contains(item.Mark, StringComparison.OrdinalIgnoreCase) == true).Word;
}
