using System.Text;
using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Documents.Sheets;

/// <summary>Puts the shared texts in, of those only the used ones, and brings every text into stored form.</summary>
internal sealed class WorkbookTexts(WorkbookPackage package)
{
    public ReadWorkbook Resolve(IReadOnlyList<RawSheet> raw)
    {
        var shared = ReadShared(
            [.. raw.SelectMany(sheet => sheet.Cells).Select(cell => cell.SharedText).OfType<int>()], package.Limits.TextLength);
        var texts = raw.SelectMany(sheet => sheet.Cells).Where(cell => cell.Kind == ReadKind.Text).Select(cell => TextOf(cell, shared));

        // A form of our own is Unicode whatever was pasted into it, so only the other texts are evidence.
        var legacy = VietnameseText.DetectLegacy([
            .. texts.Where(text => !VietnameseText.LooksVietnamese([text])).Distinct(StringComparer.Ordinal),
        ]);
        var sheets = raw.Select(sheet => Sheet(sheet, shared, legacy)).ToArray();
        var converted = sheets.Any(sheet => sheet.Rows.Any(row => row.Cells.Any(cell => cell.Original is not null)));
        return new ReadWorkbook(sheets, converted ? VietnameseText.NameOf(legacy) : null);
    }

    private Dictionary<int, string> ReadShared(HashSet<int> used, int limit)
    {
        var texts = new Dictionary<int, string>(used.Count);
        using var xml = used.Count == 0 ? null : package.OpenTexts();
        var (index, text, inText, inPhonetic) = (-1, new StringBuilder(), false, false);
        while (texts.Count < used.Count && xml?.Read() == true)
        {
            if (xml.Opens("si")) (index, _) = (index + 1, text.Clear());
            if (xml.Opens("rPh")) inPhonetic = true;
            if (xml.Opens("t")) inText = true;
            if (inText && !inPhonetic && xml.Text is { } piece && used.Contains(index))
                text.Append(text.Length + piece.Length > limit ? throw new WorkbookRefusedException(WorkbookRefusals.Damaged()) : piece);
            if (!xml.IsClosing) continue;
            if (xml.Name == "t") inText = false;
            if (xml.Name == "rPh") inPhonetic = false;
            if (xml.Name == "si" && used.Contains(index)) texts[index] = text.ToString();
        }

        return texts;
    }

    private static string TextOf(RawCell cell, Dictionary<int, string> shared) =>
        EscapedText.Unescape(cell.SharedText is { } index ? shared.GetValueOrDefault(index, "") : cell.Text ?? "");

    private static ReadSheet Sheet(RawSheet raw, Dictionary<int, string> shared, LegacyEncoding? legacy)
    {
        var merged = new MergedCells(raw.Merges);
        var old = legacy is { } encoding ? new LegacyCells(encoding, raw.Cells.Where(cell => cell.Kind == ReadKind.Text)
            .Select(cell => (cell.Address, TextOf(cell, shared)))) : null;
        var rows = raw.Cells.Select(cell => Cell(cell, shared, old, merged)).Where(cell => cell.Text.Length > 0 || cell.IsFormula)
            .GroupBy(cell => cell.Address.Row).OrderBy(row => row.Key)
            .Select(row => new ReadRow(row.Key, [.. row.OrderBy(cell => cell.Address.Column)]));
        return new ReadSheet(VietnameseText.Normalize(raw.Name), raw.Hidden, [.. rows]);
    }

    private static ReadCell Cell(RawCell cell, Dictionary<int, string> shared, LegacyCells? old, MergedCells merged)
    {
        var before = TextOf(cell, shared);
        var converted = old is not null && cell.Kind == ReadKind.Text ? old.Read(cell.Address, before) : before;
        return new ReadCell(cell.Address, cell.Kind)
        {
            Text = Stored(converted),
            Number = cell.Number,
            Day = cell.Day,
            Shown = cell.Shown,
            IsFormula = cell.IsFormula,
            IsPercent = cell.IsPercent,
            HasPercentSign = cell.HasPercentSign,
            IsBare = cell.IsBare,
            ShowsWholeDay = cell.ShowsWholeDay,
            Seen = cell.Seen,
            Written = cell.Written,
            IsMerged = merged.Hold(cell.Address),
            Original = converted == before ? null : before.Trim(),
        };
    }

    private static string Stored(string text) =>
        string.Join('\n', text.Split('\n').Select(VietnameseText.Normalize)).Trim();
}

/// <summary>Looks a cell up among thousands of merged blocks without asking each.</summary>
internal sealed class MergedCells(IReadOnlyList<CellRange> merges)
{
    private readonly ILookup<int, CellRange> _short = merges.Where(IsShort).SelectMany(Rows).ToLookup(pair => pair.Row, pair => pair.Range);
    private readonly CellRange[] _tall = [.. merges.Where(range => !IsShort(range))];

    public bool Hold(CellAddress cell) =>
        _short[cell.Row].Any(range => range.Holds(cell)) || Array.Exists(_tall, range => range.Holds(cell));

    private static bool IsShort(CellRange range) => range.Last.Row - range.First.Row < 20;

    private static IEnumerable<(int Row, CellRange Range)> Rows(CellRange range) =>
        Enumerable.Range(range.First.Row, Math.Max(range.Last.Row - range.First.Row + 1, 0)).Select(row => (row, range));
}
