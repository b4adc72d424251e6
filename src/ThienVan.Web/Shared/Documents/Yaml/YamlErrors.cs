using ThienVan.Core.Kernel;
using YamlDotNet.RepresentationModel;

namespace ThienVan.Web.Shared.Documents.Yaml;

/// <summary>Collects what is wrong with a file of data; the first few become one refusal.</summary>
/// <param name="fileName">As the refusal names it.</param>
/// <param name="code">Of the refusal.</param>
internal sealed class YamlErrors(string fileName, string code)
{
    private const int Shown = 5;

    private const int Kept = 500;

    private readonly List<(int Line, string Message)> _found = [];

    public bool None => _found.Count == 0;

    public void Add(YamlNode at, string message) => Add((int)at.Start.Line, message);

    public void Add(int line, string message)
    {
        if (_found.Count < Kept) _found.Add((line, message));
    }

    public Refusal? ToRefusal()
    {
        if (_found.Count == 0) return null;
        var ordered = _found.OrderBy(error => error.Line).ToArray();
        var shown = ordered.Take(Shown).Select(error => $"dòng {error.Line}: {error.Message}");
        var rest = ordered.Length > Shown ? $"; và {ordered.Length - Shown} lỗi khác" : "";
        return new Refusal(code, $"{fileName}, {string.Join("; ", shown)}{rest}.") { Line = ordered[0].Line };
    }
}
