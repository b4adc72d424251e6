using System.Text;
using ThienVan.Web.Shared.Documents.Bounded;

namespace ThienVan.Web.Shared.Documents.Word;

/// <summary>What is written beside the running text: footnotes, endnotes and comments by their number, headers and footers.</summary>
internal sealed class WordNotes
{
    private const int LongestNote = 4000;

    // "Trang 2/10" says nothing of the plan.
    private const int FewestWords = 3;

    private readonly Dictionary<(string Kind, string Id), string> _notes = [];
    private readonly List<string> _margins = [];

    /// <summary>Words of headers and footers, each once; page numbers are none.</summary>
    public IReadOnlyList<string> Margins => _margins;

    public static WordNotes Read(WordPackage package)
    {
        var notes = new WordNotes();
        package.ReadPart("footnotes", xml => notes.Take(xml, "footnote"));
        package.ReadPart("endnotes", xml => notes.Take(xml, "endnote"));
        package.ReadPart("comments", xml => notes.Take(xml, "comment"));
        package.ReadParts("header", xml => notes.TakeMargin(xml, "hdr"));
        package.ReadParts("footer", xml => notes.TakeMargin(xml, "ftr"));
        return notes;
    }

    /// <param name="reference">"footnoteReference", "endnoteReference" or "commentReference".</param>
    /// <returns>Empty for a note that is not there.</returns>
    public string TextOf(string reference, string? id) =>
        _notes.GetValueOrDefault((reference.Replace("Reference", "", StringComparison.Ordinal), id ?? ""), "");

    private void TakeMargin(PartReader xml, string kind)
    {
        var text = Take(xml, kind)._notes.GetValueOrDefault((kind, ""), "").Trim();
        if (text.Split(' ').Count(word => word.Any(char.IsLetter)) >= FewestWords && !_margins.Contains(text)) _margins.Add(text);
    }

    private WordNotes Take(PartReader xml, string kind)
    {
        var (id, text, inText) = ("", new StringBuilder(), false);
        while (xml.Read())
        {
            if (xml.Opens(kind)) (id, _) = (xml["id"] ?? "", text.Clear());
            else if (xml.IsOpening && xml.Name is "p" or "tab" or "br" && text.Length > 0) text.Append(' ');
            else if (xml.Opens("t")) inText = true;
            else if (inText && xml.Text is { } piece && text.Length < LongestNote) text.Append(piece);
            if (!xml.IsClosing) continue;
            if (xml.Name == "t") inText = false;
            if (xml.Name == kind) _notes[(kind, id)] = text.ToString();
        }

        return this;
    }
}
