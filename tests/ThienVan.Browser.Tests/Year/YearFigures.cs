namespace ThienVan.Browser.Tests.Year;

/// <summary>What a unit enters for one indicator of the year.</summary>
/// <param name="Printed">How the report prints it in "TH trong kỳ".</param>
internal sealed record YearFigure(string Code, string Printed)
{
    public string? Value { get; init; }
    public string? Part { get; init; }
    public string? Whole { get; init; }

    /// <summary>Null where a figure is asked.</summary>
    public bool? Met { get; init; }
}

/// <summary>A year of the real plan: every line of the four units that lead one. What no unit leads stays missing, with a reason.</summary>
internal static class YearFigures
{
    public const string Economy = "kinh-te-ha-tang-do-thi";
    public const string Culture = "van-hoa-xa-hoi";
    public const string PublicServices = "phuc-vu-hanh-chinh-cong";
    public const string Secretariat = "van-phong";
    public const string Document = "31/QĐ-UBND";
    public const string MetOn = "20/03/2026";

    /// <summary>The one the office returns, as first sent; the mended figure is in <see cref="OfEconomy"/>.</summary>
    public const string ReturnedCode = "3a";
    public const string FirstSent = "1310";

    /// <summary>The one people look for in the cockpit and on the portal: no figure of the demonstration is written so.</summary>
    public const string Trees = "14a";
    public const string TreesPrinted = "5.432";

    public static IReadOnlyList<YearFigure> OfEconomy { get; } =
    [
        Figure("1a", "16,4", "16,4"), Done("2a"), Done("2b"), Done("2c"), Done("2d"), Share("2e", "1931", "2000", "96,55"),
        Figure(ReturnedCode, "131", "131"), Figure("3b", "1207", "1.207"), Figure("3c", "37", "37"), Share("3d", "611", "1500", "40,73"),
        Figure("4", "12,7", "12,7"), Figure("5", "10,9", "10,9"), Share("11", "240", "240", "100"), Share("12", "1943", "2000", "97,15"),
        Share("13", "1999", "1999", "100"), Figure(Trees, "5432", TreesPrinted), Share("19b", "1977", "2000", "98,85"),
    ];

    public static IReadOnlyList<YearFigure> OfCulture { get; } =
    [
        Figure("10a", "3", "3"),
        NotYet("10b"),
        Done("17"),
        Figure("21a", "0", "0"),
        Share("21b", "71", "580", "12,24"),
        Figure("21c", "0", "0"),
        Done("22a"),
        Share("22b", "9612", "9900", "97,09"),
        Share("22c", "58", "60", "96,67"),
        Done("23a"),
        Share("23b", "12", "15", "80"),
        Figure("23c", "1", "1"),
        NotYet("23d"),
        NotYet("23e"),
        NotYet("23f"),
        NotYet("23g"),
        NotYet("23h"),
        Figure("23i", "4", "4"),
        Share("24a", "500", "500", "100"),
        Share("24b", "300", "300", "100"),
        Share("25", "48950", "50100", "97,7"), Share("26", "5712", "10000", "57,12"), Done("27"),
    ];

    public static IReadOnlyList<YearFigure> OfPublicServices { get; } =
    [Figure("16a", "11", "11"), Figure("16b", "14", "14"), Share("19a", "1946", "2000", "97,3")];

    public static IReadOnlyList<YearFigure> OfSecretariat { get; } = [Figure("28a", "100", "100"), Figure("28b", "100", "100")];

    public static IReadOnlyList<YearFigure> All { get; } = [.. OfEconomy, .. OfCulture, .. OfPublicServices, .. OfSecretariat];

    private static YearFigure Figure(string code, string value, string printed) => new(code, printed) { Value = value };

    private static YearFigure Share(string code, string part, string whole, string printed) =>
        new(code, printed) { Part = part, Whole = whole };

    private static YearFigure Done(string code) => new(code, "đã hoàn thành") { Met = true };

    private static YearFigure NotYet(string code) => new(code, "chưa đến hạn năm 2030") { Met = false };
}
