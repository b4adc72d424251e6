using System.Text;

namespace ThienVan.Web.Shared.Documents.Pdf;

/// <summary>A paragraph or a row put together from printed lines, or a ruled table's row.</summary>
internal sealed class Paragraph(bool apart, bool afterBlank)
{
    private readonly StringBuilder _text = new();

    /// <summary>Something was left free above it.</summary>
    public bool IsApart { get; } = apart;

    /// <summary>A whole line's room was left free above it: an empty paragraph.</summary>
    public bool IsAfterBlank { get; } = afterBlank;

    /// <summary>Places of spaces, made at line ends, that may have been tabs.</summary>
    public List<int> Doubtful { get; } = [];

    public bool IsTabbed { get; private set; }

    public string Text => _text.ToString();

    public void Append(string text)
    {
        _text.Append(text);
        IsTabbed |= text.Contains('\t', StringComparison.Ordinal);
    }

    public void AppendDoubtfulSpace()
    {
        Doubtful.Add(_text.Length);
        _text.Append(' ');
    }

    public void MakeTab(int at)
    {
        _text[at] = '\t';
        Doubtful.Remove(at);
    }
}
