using System.Text;
using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Documents.Word;

/// <summary>The paragraph being read: its text so far, its place in a list and how the current run is shown.</summary>
internal sealed class WordParagraph
{
    private readonly StringBuilder _text = new();
    private LegacyEncoding? _legacy;
    private bool _capitals;

    public string? Style { get; set; }

    public int? NumId { get; set; }

    public int? Level { get; set; }

    /// <summary>Its end was deleted with changes tracked: the next paragraph goes on in it.</summary>
    public bool RunsOn { get; set; }

    public string Text => _text.ToString();

    public void StartRun() => (_legacy, _capitals) = (null, false);

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
        var shown = _legacy is { } legacy ? VietnameseText.FromLegacy(text, legacy) : text;
        _text.Append(_capitals ? shown.ToUpperInvariant() : shown);
    }

    /// <summary>A sign of the Symbol font, given as its private-use code; signs without a meaning in text are left out.</summary>
    public void AppendSymbol(string? code) => _text.Append(code?.ToUpperInvariant() switch
    {
        "F0B3" => "≥",
        "F0A3" => "≤",
        "F0B1" => "±",
        "F0B4" => "×",
        "F02D" => "-",
        _ => "",
    });
}
