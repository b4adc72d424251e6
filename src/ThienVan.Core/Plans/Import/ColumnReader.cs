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
        MeasureUndated(columns, header);
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

    // Where no column bears a year, the one for the whole year or place holds the plan's end; else each names what it counts.
    private static void MeasureUndated(Column[] columns, IReadOnlyList<string> header)
    {
        if (Array.Exists(columns, column => column.IsFigure) || header.Any(cell => Figure().IsMatch(cell))) return;
        var folded = header.Select(VietnameseText.Fold).ToList();
        if (Array.Exists(columns, column => column.Role == ColumnRole.Name))
        {
            var whole = _wholes.Select(words => folded.FindIndex(cell => words.IsMatch(cell))).FirstOrDefault(at => at >= 0, -1);
            if (whole >= 0 && columns[whole].Role == ColumnRole.Other)
            {
                columns[whole] = new Column(ColumnRole.By);
                return;
            }
        }

        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].Role == ColumnRole.Other && Quantity().IsMatch(folded[i]))
                columns[i] = new Column(ColumnRole.By, Counts: header[i].Trim());
        }
    }

    private static Column Of(string cell)
    {
        var folded = VietnameseText.Fold(cell);
        if (PartOfYear().IsMatch(folded)) return default;
        if (RateOfYears().IsMatch(folded)) return new Column(ColumnRole.Change);
        var match = Pattern().Match(folded);
        foreach (var role in Enum.GetValues<ColumnRole>())
        {
            if (role == ColumnRole.Other || !match.Groups[role.ToString()].Success) continue;
            var read = role == ColumnRole.Year && Actual().IsMatch(folded) ? ColumnRole.Past : role;
            return read == ColumnRole.Past && Span().IsMatch(folded) ? new Column(ColumnRole.Change) : new Column(read, YearIn(folded));
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

    private static readonly Regex[] _wholes = [WholeYear(), WholePlace(), Aimed(), Assigned(), Counted()];

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

    [GeneratedRegex(@"\bqui (i|ii|iii|iv|\d)\b|\b(0?[1-9]|1[01]) thang\b|^thang \d|\bdau nam\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PartOfYear();

    // "BQ 2026-2030 (%)" is how fast the figures beside it grow.
    [GeneratedRegex(@"\b(bq|binh quan)\b.*%", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RateOfYears();

    [GeneratedRegex(@"^(ca nam|tong nam)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WholeYear();

    [GeneratedRegex(@"^(toan (xa|phuong|dac khu|dia ban|thi tran|tinh|thanh pho)|tong( so| cong)?)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WholePlace();

    [GeneratedRegex(@"^(phan dau|xa phan dau|phuong phan dau)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Aimed();

    [GeneratedRegex(@"^(hdnd|ubnd|xa|phuong)\b.*\bgiao$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Assigned();

    [GeneratedRegex(@"^(so luong|so lieu|ke hoach|muc tieu|gia tri)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Counted();

    // "Diện tích (ha)", "Sản lượng"
    [GeneratedRegex(
        @"^(dien tich|nang suat|san luong|gia tri|doanh thu|so (con|ho|nguoi|luong|lop|cay)|khoi luong|chieu dai|tong (so|dan|von))\b",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quantity();

    // "Chỉ tiêu giao" beside "Tên chỉ tiêu" holds the figure of the plan's end.
    [GeneratedRegex(
        @"^(chi tieu|muc tieu|ke hoach|kh)( (giao|duoc giao|cu the|ke hoach|phan dau|5 nam|ca giai doan|(giai doan )?20\d\d ?- ?20\d\d"
        + @"|nq|nghi quyet|dh|dai hoi|dang bo))*$",
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

    // What five years gave together is no level of the last.
    [GeneratedRegex(@"20\d\d\s*-\s*20\d\d", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Span();
}
