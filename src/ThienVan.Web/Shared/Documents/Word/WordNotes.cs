using System.Text;
using ThienVan.Web.Shared.Documents.Bounded;

namespace ThienVan.Web.Shared.Documents.Word;

/// <summary>Footnotes and endnotes by their number.</summary>
internal sealed class WordNotes
{
    private const int LongestNote = 4000;

    private readonly Dictionary<(string Kind, string Id), string> _notes = [];

    public static WordNotes Read(WordPackage package)
    {
        var notes = new WordNotes();
        package.ReadPart("footnotes", xml => notes.Take(xml, "footnote"));
        package.ReadPart("endnotes", xml => notes.Take(xml, "endnote"));
        return notes;
    }

    /// <param name="reference">"footnoteReference" or "endnoteReference".</param>
    /// <returns>Empty for a note that is not there.</returns>
    public string TextOf(string reference, string? id) =>
        _notes.GetValueOrDefault((reference.Replace("Reference", "", StringComparison.Ordinal), id ?? ""), "");

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
