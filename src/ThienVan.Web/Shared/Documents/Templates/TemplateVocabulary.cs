using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Documents.Templates;

/// <summary>One thing a template may ask for, written "{{số ký hiệu}}". Case and marks do not matter.</summary>
/// <param name="Name">As people write it.</param>
/// <param name="Says">What stands in its place, in a few words for the person who changes the template.</param>
public sealed record TemplateField(string Name, string Says)
{
    /// <summary>Paragraphs and tables; the placeholder must stand alone in its paragraph.</summary>
    public bool IsBlock { get; init; }

    /// <summary>A template without it is refused.</summary>
    public bool IsRequired { get; init; }
}

/// <summary>Everything a kind of template may ask for.</summary>
public sealed class TemplateVocabulary
{
    private readonly Dictionary<string, TemplateField> _fields;

    public TemplateVocabulary(IReadOnlyList<TemplateField> fields)
    {
        Fields = fields;
        _fields = fields.ToDictionary(field => Key(field.Name), StringComparer.Ordinal);
    }

    public IReadOnlyList<TemplateField> Fields { get; }

    /// <summary>Null when the vocabulary knows no such name.</summary>
    public TemplateField? Find(string name) => _fields.GetValueOrDefault(Key(name));

    internal static string Key(string name) => VietnameseText.Fold(name).Trim();
}

/// <summary>What is put into a template.</summary>
public sealed class TemplateValues
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<Paper.PaperBlock>> _blocks = new(StringComparer.Ordinal);

    private readonly HashSet<string> _without = new(StringComparer.Ordinal);

    /// <summary>A text; "\n" becomes a line break.</summary>
    public TemplateValues Set(string name, string text)
    {
        _texts[TemplateVocabulary.Key(name)] = text;
        return this;
    }

    /// <summary>Paragraphs and tables; empty takes the placeholder's paragraph away.</summary>
    public TemplateValues Set(string name, IReadOnlyList<Paper.PaperBlock> blocks)
    {
        _blocks[TemplateVocabulary.Key(name)] = blocks;
        return this;
    }

    /// <summary>Takes the placeholder away, and with it the section of the document it has for itself.</summary>
    public TemplateValues Without(string name)
    {
        _without.Add(TemplateVocabulary.Key(name));
        return this;
    }

    internal bool IsWithout(string name) => _without.Contains(TemplateVocabulary.Key(name));

    internal string Text(string name) =>
        _texts.GetValueOrDefault(TemplateVocabulary.Key(name)) ?? throw new InvalidOperationException($"No text for {name}.");

    internal IReadOnlyList<Paper.PaperBlock> Blocks(string name) =>
        _blocks.GetValueOrDefault(TemplateVocabulary.Key(name)) ?? throw new InvalidOperationException($"No blocks for {name}.");
}
