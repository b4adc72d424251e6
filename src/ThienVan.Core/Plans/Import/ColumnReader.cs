using System.Globalization;
using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Import;

/// <summary>Finds out from the header what each column holds; wards order and name them as they like.</summary>
internal static partial class ColumnReader
{
    public static IReadOnlyList<Column> Read(IReadOnlyList<string> header) => [.. header.Select(Of)];

    /// <summary>True for a line that can be the header: at least a name and one more known column.</summary>
    public static bool IsHeader(IReadOnlyList<string> cells)
    {
        var columns = Read(cells);
        return cells.All(cell => cell.Length < 80)
            && columns.Any(column => column.Role == ColumnRole.Name)
            && columns.Count(column => column.Role != ColumnRole.Other) >= 2;
    }

    /// <summary>Second header line: "Đến năm 2030", "Bình quân năm", years, under an open first cell.</summary>
    public static bool IsSecondLine(IReadOnlyList<string> cells) =>
        cells.Count > 0 && cells[0].Length == 0 && cells.All(cell => cell.Length < 40)
        && Read(cells)
            .Any(column =>
                column.Role is ColumnRole.By or ColumnRole.Year or ColumnRole.PerYear or ColumnRole.Lead or ColumnRole.Cooperating
            );

    /// <summary>Joins two header lines. A merged cell in the first is one cell for several below it.</summary>
    public static IReadOnlyList<string> Join(IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        var top = first.ToList();
        var merged = Math.Max(0, second.ToList().FindIndex(cell => cell.Length > 0));
        while (top.Count < second.Count) top.Insert(Math.Min(merged + 1, top.Count), string.Empty);
        return [.. top.Select((cell, i) => i < second.Count && second[i].Length > 0 ? $"{cell} {second[i]}".Trim() : cell)];
    }

    private static Column Of(string cell)
    {
        var folded = VietnameseText.Fold(cell);
        foreach (var role in Enum.GetValues<ColumnRole>())
        {
            if (role != ColumnRole.Other && Pattern().Match(folded).Groups[role.ToString()].Success)
                return new Column(role, YearIn(folded));
        }

        return default;
    }

    private static int YearIn(string folded) =>
        YearPattern().Matches(folded) is { Count: > 0 } years ? int.Parse(years[^1].ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"^(?:(?<No>(?:stt|tt|so tt|so thu tu)$)|(?<Lead>.*(?:chu tri|phu trach|theo doi|chu dau tu|(?:co quan|don vi|bo phan) (?:thuc "
            + @"hien|tham muu)|trach nhiem))|(?<Cooperating>.*phoi hop)|(?<Measure>(?:don vi tinh|dvt|don vi do|don vi)\b)|"
            + @"(?<Funding>.*(?:nguon von|kinh phi|nguon luc|nguon))|(?<Timing>.*(?:thoi gian|tien do|thoi han|thoi diem|lo trinh))|"
            + @"(?<Output>.*(?:san pham|dau ra|ket qua(?! thuc hien)))|(?:uoc|thuc hien|hien trang|ket qua thuc hien).*20\d\d|"
            + @"(?<PerYear>.*(?:binh quan|hang nam|moi nam))|(?<By>.*\bden (?:het )?(?:cuoi )?(?:nam )?20\d\d)|(?<Year>(?:.* )?(?:nam "
            + @")?20\d\d$)|ghi chu|(?<Name>.*(?:chi tieu|du an|de an|cong trinh|nhiem vu|noi dung|danh muc|ten|muc tieu)))",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"20\d\d", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex YearPattern();
}
