using System.Globalization;
using ThienVan.Web.Shared.Documents.Bounded;

namespace ThienVan.Web.Shared.Documents.Word;

/// <summary>Walks the main part: a paragraph or a table row a line. What is not taken as the document's words, but might be missed, is
/// listed.</summary>
internal sealed class WordBody(WordNumberer numberer, WordStyles styles, WordNotes notes, ReadingContext context)
{
    private readonly List<string> _lines = [];
    private readonly List<LeftOut> _leftOut = [];
    private readonly Stack<(WordParagraph Anchor, Stack<WordTable> Tables)> _boxes = new();
    private Stack<WordTable> _tables = new();
    private WordParagraph _paragraph = new(styles);
    private const int MostLeftOut = 1000;

    // In EMU, 360 000 a centimetre: a picture as large as a table may be one.
    private const long TableWide = 2_000_000;
    private const long TableHigh = 1_000_000;

    private readonly List<string> _inner = [];
    private int _characters;
    private bool _inProperties;
    private bool _inRowProperties;
    private bool _inTableProperties;
    private bool _hasBackground;
    private bool _inText;
    private bool _inDeletion;
    private bool _isLarge;

    public ReadLines Read(WordPackage package)
    {
        foreach (var margin in notes.Margins) LeaveOut(LeftOutKind.Margin, margin);
        using var xml = package.OpenMain();
        while (xml.Read())
        {
            if (xml.IsOpening) Open(xml);
            else if (_inText && xml.Text is { } text) Take(text);
            if (xml.IsClosing) Close(xml.Name);
        }

        return new(_lines, _leftOut);
    }

    private void Take(string text)
    {
        if (_inDeletion) _paragraph.Deleted.Append(text);
        else _paragraph.Append(text);
    }

    private void Open(PartReader xml)
    {
        if (IsLeftOut(xml))
        {
            xml.Skip();
            return;
        }

        if (_inProperties) OpenProperty(xml);
        else OpenStructure(xml);
    }

    // Moved-away text, field codes, the history of formats and the second copy of a drawing are not the document's words.
    private bool IsLeftOut(PartReader xml)
    {
        switch (xml.Name)
        {
            case "del" when _inRowProperties: _tables.Peek().IsDeleted = true; return true;
            case "hidden" when _inRowProperties: _tables.Peek().IsHidden = xml.IsOn; return true;
            case "del" when _inProperties: _paragraph.RunsOn = true; return true;
            case "object" or "altChunk" or "chart" or "relIds" or "txBody":
            case "pic" when _isLarge:
                LeaveOut(LeftOutKind.Embedded, "");
                return true;
            case "moveFrom" or "Fallback" or "instrText" or "delInstrText" or "binData"
                or "pPrChange" or "rPrChange" or "tblPrChange" or "trPrChange" or "tcPrChange" or "sectPr" or "tabs" or "numberingChange":
                return true;
            default: return false;
        }
    }

    private void OpenProperty(PartReader xml)
    {
        switch (xml.Name)
        {
            case "pStyle": _paragraph.Style = xml["val"]; break;
            case "numId": _paragraph.NumId = xml.Number(0); break;
            case "ilvl": _paragraph.Level = xml.Number(0); break;
            case "shd": _paragraph.IsShaded |= WordLook.IsShade(xml); break;
        }
    }

    private void OpenStructure(PartReader xml)
    {
        switch (xml.Name)
        {
            case "pPr": _inProperties = true; break;
            case "background": _hasBackground = true; break;
            case "del": _inDeletion = !xml.IsClosing; break;
            case "extent": _isLarge = IsLarge(xml); break;
            case "txbxContent": OpenBox(); break;
            case "p" when !_paragraph.RunsOn: _paragraph = new WordParagraph(styles) { IsShaded = IsShadedHere }; break;
            case "p": _paragraph.RunsOn = false; break;
            case "tbl": _tables.Push(new WordTable()); break;
            case "t" or "delText": _inText = true; break;
            default: if (!OpenRun(xml) && _tables.Count > 0) OpenTable(xml, _tables.Peek()); break;
        }
    }

    private bool OpenRun(PartReader xml)
    {
        switch (xml.Name)
        {
            case "r": _paragraph.StartRun(); return true;
            case "rStyle": _paragraph.RunStyle(xml["val"]); return true;
            case "vanish" or "webHidden" or "strike" or "dstrike" or "color" or "sz" or "highlight": _paragraph.Show(xml); return true;
            case "shd" when !_inTableProperties: _paragraph.Show(xml); return true;
            case "footnoteReference" or "endnoteReference": LeaveOut(LeftOutKind.Note, notes.TextOf(xml.Name, xml["id"])); return true;
            case "commentReference": LeaveOut(LeftOutKind.Comment, notes.TextOf(xml.Name, xml["id"])); return true;
            case "rFonts": _paragraph.Font(xml["ascii"]); return true;
            case "caps": _paragraph.Capitals(xml.IsOn); return true;
            case "tab" or "ptab": Take("\t"); return true;
            case "br" or "cr": Take("\n"); return true;
            case "noBreakHyphen": Take("-"); return true;
            case "softHyphen": Take("\u00AD"); return true;
            case "sym": Take(WordParagraph.Symbol(xml["char"])); return true;
            default: return false;
        }
    }

    private void OpenTable(PartReader xml, WordTable table)
    {
        switch (xml.Name)
        {
            case "tr": table.StartRow(); break;
            case "trPr": _inRowProperties = true; break;
            case "gridBefore": table.SkipColumns(xml.Number(0)); break;
            case "gridAfter": table.LeaveColumns(xml.Number(0)); break;
            case "tc": table.StartCell(); break;
            case "gridSpan": table.Span(xml.Number(1)); break;
            case "vMerge" when xml["val"] != "restart": table.Cover(); break;
            case "tcPr" or "tblPr": _inTableProperties = true; break;
            case "tblStyle": table.IsShaded |= styles.LookOf(xml["val"]).Shaded == true; break;
            case "shd": table.Shade(WordLook.IsShade(xml)); break;
        }
    }

    private void Close(string name)
    {
        switch (name)
        {
            case "t" or "delText": _inText = false; break;
            case "del": _inDeletion = false; break;
            case "pPr": _inProperties = false; break;
            case "p": EndParagraph(); break;
            case "txbxContent" when _boxes.Count > 0: CloseBox(); break;
            case "tbl" when _tables.Count > 0: _tables.Pop(); break;
            case "trPr": _inRowProperties = false; break;
            case "tcPr" or "tblPr": _inTableProperties = false; break;
            case "tc" when _tables.Count > 0: _tables.Peek().EndCell(); break;
            case "tr" when _tables.Count > 0: EndRow(_tables.Peek()); break;
        }
    }

    private void EndParagraph()
    {
        if (_paragraph.RunsOn) return;
        var text = numberer.Prefix(_paragraph.Style, _paragraph.NumId, _paragraph.Level) + _paragraph.Text;
        if (_paragraph.Unseen.Length > 0) LeaveOut(LeftOutKind.Hidden, _paragraph.Unseen.ToString());
        if (_paragraph.Struck.Length > 0) LeaveOut(LeftOutKind.Struck, _paragraph.Struck.ToString());
        if (_paragraph.Deleted.Length > 0) LeaveOut(LeftOutKind.Deleted, _paragraph.Deleted.ToString());
        if (_tables.TryPeek(out var table) && table.InCell) table.AddText(string.Join('\n', _paragraph.Boxes.Prepend(text)));
        else foreach (var line in text.Split('\n').Concat(_paragraph.Boxes)) AddLine(line);
        _paragraph.Boxes.Clear();
    }

    // A text box is read by itself and follows the paragraph it hangs on.
    private void OpenBox()
    {
        _boxes.Push((_paragraph, _tables));
        (_paragraph, _tables) = (new WordParagraph(styles), new());
    }

    private void CloseBox() => (_paragraph, _tables) = _boxes.Pop();

    // White letters in a box, on a coloured page or in a shaded table are read.
    private bool IsShadedHere => _hasBackground || _boxes.Count > 0 || _tables.Any(table => table.IsShaded);

    private static bool IsLarge(PartReader xml) =>
        long.TryParse(xml["cx"], CultureInfo.InvariantCulture, out var wide) && wide >= TableWide
        && long.TryParse(xml["cy"], CultureInfo.InvariantCulture, out var high) && high >= TableHigh;

    private void LeaveOut(LeftOutKind kind, string text)
    {
        if (kind != LeftOutKind.Embedded && text.All(sign => char.IsWhiteSpace(sign) || ",.;:".Contains(sign))) return;
        if (_leftOut.Count < MostLeftOut) _leftOut.Add(new(kind, text.Trim(), _lines.Count + 1));
    }

    private void EndRow(WordTable table)
    {
        if (table.IsDeleted)
        {
            LeaveOut(LeftOutKind.Deleted, table.EndRow().Replace('\t', ' '));
            return;
        }

        if (table.IsHidden)
        {
            LeaveOut(LeftOutKind.Hidden, table.EndRow().Replace('\t', ' '));
            return;
        }

        var row = table.EndRow();
        if (_tables.Count == 1) EndOuterRow(row);
        else if (table.IsGrid) _inner.Add(row);
        else _tables.ElementAt(1).AddText(row);
    }

    // A grid inside a cell keeps its cells and follows the row it stands in; a smaller one is part of that cell's text.
    private void EndOuterRow(string row)
    {
        if (_inner.Count == 0 || row.AsSpan().Trim().Length > 0) AddLine(row);
        foreach (var line in _inner) AddLine(line);
        _inner.Clear();
    }

    private void AddLine(string line)
    {
        if (_boxes.TryPeek(out var box))
        {
            if (box.Anchor.IsHidden) LeaveOut(LeftOutKind.Hidden, line);
            else box.Anchor.Boxes.Add(line);
        }

        _characters += line.Length + 1;
        if (_characters > context.Limits.Characters)
            throw new DocumentRefusedException(context.Refusals.TooMuchText(context.Limits.Characters));
        if (_boxes.Count == 0) _lines.Add(line);
    }
}
