using System.Text;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Documents.Bounded;

namespace ThienVan.Web.Shared.Documents.Word;

/// <summary>The paragraph being read: its text so far, its place in a list and how the current run is shown.</summary>
internal sealed class WordParagraph(WordStyles styles)
{
    private readonly StringBuilder _text = new();
    private LegacyEncoding? _legacy;
    private bool _capitals;
    private WordLook _byRun;
    private string? _runStyle;

    /// <summary>Text that is struck out: not the document's any more, and not to be lost without a word.</summary>
    public StringBuilder Struck { get; } = new();

    /// <summary>Text deleted with changes tracked.</summary>
    public StringBuilder Deleted { get; } = new();

    /// <summary>Text that nobody sees who looks at the document: hidden, white on white, or too small.</summary>
    public StringBuilder Unseen { get; } = new();

    /// <summary>Something lies behind it: a shaded cell, a box.</summary>
    public bool IsShaded { get; set; }

    /// <summary>Text boxes that hang on it, line by line.</summary>
    public List<string> Boxes { get; } = [];

    public string? Style { get; set; }

    public int? NumId { get; set; }

    public int? Level { get; set; }

    /// <summary>Its end was deleted with changes tracked: the next paragraph goes on in it.</summary>
    public bool RunsOn { get; set; }

    public string Text => _text.ToString();

    /// <summary>Of the current run.</summary>
    public bool IsHidden => Look.Hidden == true;

    private WordLook Look => _byRun.Else(styles.LookOf(_runStyle)).Else(styles.LookOf(Style));

    public void StartRun() => (_legacy, _capitals, _runStyle, _byRun) = (null, false, null, default);

    public void RunStyle(string? style) => _runStyle = style;

    public void Show(PartReader xml) => _byRun = _byRun.With(xml);

    public void Capitals(bool on) => _capitals |= on;

    // The old fonts say what their letters mean; those that end in H show small codes as capitals.
    public void Font(string? name)
    {
        if (name is null) return;
        if (name.StartsWith(".Vn", StringComparison.OrdinalIgnoreCase))
        {
            _legacy = LegacyEncoding.Tcvn3;
            _capitals |= name.EndsWith('H');
        }
        else if (name.StartsWith("VNI-", StringComparison.OrdinalIgnoreCase))
        {
            _legacy = LegacyEncoding.Vni;
        }
    }

    public void Append(string text)
    {
        var look = Look;
        if (IsUnseen(look, text))
        {
            Unseen.Append(text);
            return;
        }

        if (look.Struck == true)
        {
            Struck.Append(text);
            return;
        }

        var shown = _legacy is { } legacy ? VietnameseText.FromLegacy(text, legacy) : text;
        _text.Append(_capitals ? shown.ToUpperInvariant() : shown);
    }

    // Word hides the page numbers of a table of contents from web pages; they are on paper for all to see.
    private bool IsUnseen(WordLook look, string text) =>
        look.Hidden == true || look.Tiny == true || (look.White == true && look.Shaded != true && !IsShaded)
        || (look.WebHidden == true && text.Any(char.IsLetter));

    /// <summary>A sign of the Symbol font, given as its private-use code; signs without a meaning in text are left out.</summary>
    public static string Symbol(string? code) => code?.ToUpperInvariant() switch
    {
        "F0B3" => "≥",
        "F0A3" => "≤",
        "F0B1" => "±",
        "F0B4" => "×",
        "F02D" => "-",
        _ => "",
    };
}
