using System.Globalization;
using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Import;

/// <summary>Finds out from the header what each column holds; wards order and name them as they like.</summary>
internal static partial class ColumnReader
{
    public static IReadOnlyList<Column> Read(IReadOnlyList<string> header)
    {
        Column[] columns = [.. header.Select(Of)];
        NameUnnamed(columns, header);
        var name = Array.FindIndex(columns, column => column.Role == ColumnRole.Name);
        for (var i = 0; i < columns.Length; i++)
        {
            if (i != name && Planned().IsMatch(VietnameseText.Fold(header[i]))) columns[i] = new Column(ColumnRole.By);
        }

        return Counted(columns, header);
    }

    /// <summary>True for a line that can be the header: at least a name and one more known column.</summary>
    public static bool IsHeader(IReadOnlyList<string> cells)
    {
        if (!cells.All(cell => cell.Length < 80)) return false;
        var columns = Read(cells);
        return columns.Any(column => column.Role == ColumnRole.Name)
            && columns.Count(column => column.Role is not (ColumnRole.Other or ColumnRole.Past or ColumnRole.Change)) >= 2;
    }

    /// <summary>Second header line: "Đến năm 2030", years or measures under merged cells, where the number and name stay open.</summary>
    public static bool IsSecondLine(IReadOnlyList<string> header, IReadOnlyList<string> cells)
    {
        var name = Read(header).ToList().FindIndex(column => column.Role == ColumnRole.Name);
        return cells.Count > 0
            && cells[0].Length == 0
            && (name >= cells.Count || cells[name].Length == 0)
            && cells.Any(cell => cell.Length > 0)
            && cells.All(cell => cell.Length < 40 && !Figure().IsMatch(cell));
    }

    /// <summary>
    /// Joins two header lines. A merged cell in the first is one cell for several below it, and says what it says of each.
    /// </summary>
    public static IReadOnlyList<string> Join(IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        var top = first.ToList();
        var merged = Math.Max(0, second.ToList().FindIndex(cell => cell.Length > 0));
        while (top.Count < second.Count) top.Insert(Math.Min(merged + 1, top.Count), string.Empty);
        for (var i = 1; i < top.Count && i < second.Count; i++)
        {
            if (top[i].Length == 0 && second[i].Length > 0 && second[i - 1].Length > 0) top[i] = top[i - 1];
        }

        return [.. top.Select((cell, i) => i < second.Count && second[i].Length > 0 ? $"{cell} {second[i]}".Trim() : cell)];
    }

    private static Column Of(string cell)
    {
        var folded = VietnameseText.Fold(cell);
        var match = Pattern().Match(folded);
        foreach (var role in Enum.GetValues<ColumnRole>())
        {
            if (role == ColumnRole.Other || !match.Groups[role.ToString()].Success) continue;
            return new Column(role == ColumnRole.Year && Actual().IsMatch(folded) ? ColumnRole.Past : role, YearIn(folded));
        }

        return default;
    }

    // A table of goods names them under "Sản phẩm", one of fields under "Lĩnh vực": what stands behind the count is the name.
    private static void NameUnnamed(Column[] columns, IReadOnlyList<string> header)
    {
        if (Array.Exists(columns, column => column.Role == ColumnRole.Name) || !Array.Exists(columns, column => column.IsFigure)) return;
        var behind = Array.FindIndex(columns, column => column.Role == ColumnRole.No) + 1;
        if (behind > 0
            && behind < columns.Length
            && header[behind].Length > 0
            && columns[behind].Role is ColumnRole.Other or ColumnRole.Output)
            columns[behind] = new Column(ColumnRole.Name);
    }

    // Several columns of one year count different things.
    private static Column[] Counted(Column[] columns, IReadOnlyList<string> header)
    {
        var labels = header.Select(cell => PlanWords().Replace(cell, string.Empty).Trim(' ', '-', '–', ':', '(', ')')).ToList();
        var several = columns.Select((column, i) => (column, Label: labels[i]))
            .Where(pair => pair.column.Role == ColumnRole.Year && pair.Label.Length > 2)
            .GroupBy(pair => pair.column.Year)
            .Any(year => year.Select(pair => pair.Label).Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1);
        return several ? [.. columns.Select((column, i) => Counting(column, labels[i]))] : columns;
    }

    private static Column Counting(Column column, string label) =>
        column.Role == ColumnRole.Year && label.Length > 2 ? column with { Counts = Whole(label) } : column;

    private static string Whole(string label) =>
        label.Contains('(', StringComparison.Ordinal) && !label.EndsWith(')') ? label + ")" : label;

    private static int YearIn(string folded) =>
        YearPattern().Matches(folded) is { Count: > 0 } years ? int.Parse(years[^1].ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"^(?:(?<No>(?:stt|tt|so tt|so thu tu)$)"
        + @"|(?<Lead>.*(?:chu tri|phu trach|theo doi|chu dau tu|(?:co quan|don vi|bo phan) (?:thuc hien|tham muu)|trach nhiem))"
        + @"|(?<Cooperating>.*phoi hop)|(?<Measure>(?:don vi tinh|dvt|don vi do|don vi)\b)"
        + @"|(?<Funding>.*(?:nguon von|kinh phi|nguon luc|nguon))"
        + @"|(?<Past>(?:uoc|u?th|kq|thuc hien|hien trang|ket qua|so lieu)\b.*20\d\d)|(?<Change>.*(?:toc do|nhip|tang truong|so voi|so sanh"
        + @"|tang, giam|tang giam|ti le (?:%|hoan thanh)|dat %|ti le dat))"
        + @"|(?<Year>(?!.*(?:binh quan|\bbq\b|\bden\b|thuc hien$|hoan thanh$))(?:lo trinh|ke hoach|kh|nam)\b.*20\d\d\b.*)"
        + @"|(?<Timing>.*(?:nam (?:thuc hien|hoan thanh|khoi cong)|thoi gian|tien do|thoi han|thoi diem|lo trinh))"
        + @"|(?<Output>.*(?:san pham|dau ra|ket qua(?! thuc hien)))"
        + @"|(?<PerYear>.*(?:binh quan|\bbq\b|hang nam|moi nam))"
        + @"|(?<By>.*\bden (?:het )?(?:cuoi )?(?:nam )?20\d\d)|(?<Year>(?:.* )?(?:nam )?20\d\d$)|ghi chu"
        + @"|(?<Name>.*(?:chi tieu|du an|de an|cong trinh|nhiem vu|noi dung|danh muc|ten|muc tieu)))",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pattern();

    // "Chỉ tiêu giao" beside "Tên chỉ tiêu" holds the figure of the plan's end.
    [GeneratedRegex(@"^(chi tieu|muc tieu|ke hoach|kh)( (giao|duoc giao|cu the|ke hoach|phan dau|5 nam|ca giai doan|giai doan [\d -]+))*$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Planned();

    [GeneratedRegex(
        @"(?i)kế hoạch|\bKH\b|lộ trình|thực hiện|mục tiêu|chỉ tiêu|giai đoạn|đến|hết|cuối|năm|20\d\d", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PlanWords();

    [GeneratedRegex(@"^[\d.,\s%≥≤<>-]*(?<!20)\d[\d.,\s%]*$(?<!^(năm )?20\d\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Figure();

    // "Năm 2026 Ước TH" stands beside "Năm 2026 KH".
    [GeneratedRegex(@"(?<!(lo trinh|ke hoach) )\b(uoc|u?th|thuc hien|da dat)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Actual();

    [GeneratedRegex(@"20\d\d", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex YearPattern();
}
