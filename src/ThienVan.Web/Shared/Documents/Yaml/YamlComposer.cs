using System.Text;
using ThienVan.Core.Kernel;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace ThienVan.Web.Shared.Documents.Yaml;

/// <summary>Text to nodes. Anchors, tags, second documents, deep nesting and doubled keys stop here, before anything grows.</summary>
internal sealed class YamlComposer(YamlErrors errors)
{
    private const int MaxDepth = 12;

    private readonly Stack<Level> _open = [];

    private int _documents;

    /// <summary>Null for an empty text, and for one that is wrong.</summary>
    public YamlNode? Compose(string text)
    {
        CheckCharacters(text);
        return errors.None ? Nodes(VietnameseText.Letters(text)) : null;
    }

    private YamlNode? Nodes(string text)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            while (errors.None && parser.MoveNext()) Look(parser.Current!);
            if (!errors.None) return null;
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents.FirstOrDefault()?.RootNode;
        }
        catch (Exception wrong) when (wrong is YamlException or InvalidOperationException or ArgumentException)
        {
            // YamlDotNet 18.1 throws the others on some unclosed and some stray brackets.
            var line = (wrong as YamlException)?.Start.Line ?? parser.Current?.Start.Line ?? 1;
            errors.Add((int)Math.Max(1, line), "YAML sai cú pháp từ đây; đề nghị xem lại thụt đầu dòng, dấu hai chấm, "
                + "dấu nháy và dấu ngoặc");
            return null;
        }
    }

    private void CheckCharacters(string text)
    {
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (line.TrimStart(' ') is ['\t', ..]) errors.Add(number, "thụt đầu dòng bằng phím Tab; đề nghị thay bằng dấu cách");
            if (line.Contains('\uFFFD') || line.Contains('\0')) errors.Add(number, "tệp không phải UTF-8; đề nghị lưu "
                + "lại với bảng mã UTF-8");
        }
    }

    private void Look(ParsingEvent at)
    {
        var wrong = at switch
        {
            AnchorAlias => "không dùng bí danh (*); đề nghị viết lại nội dung",
            NodeEvent { Anchor.IsEmpty: false } => "không dùng neo (&); đề nghị bỏ dấu & và tên đi kèm",
            NodeEvent { Tag.IsEmpty: false } => "không dùng thẻ kiểu (!); đề nghị bỏ thẻ",
            DocumentStart when _documents++ > 0 => "tệp chỉ được có một tài liệu; đề nghị bỏ dấu “---” thứ hai",
            NodeEvent when _open.Count > MaxDepth => $"lồng quá {MaxDepth} cấp; đề nghị xem lại thụt đầu dòng",
            Scalar key when _open.TryPeek(out var map) => map.Doubled(key),
            _ => null,
        };
        if (wrong is not null) errors.Add((int)at.Start.Line, wrong);
        if (at is Scalar { Value: var said } && said.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar || rune.Value == 0))
            errors.Add((int)at.Start.Line, "có ký tự không đọc được; đề nghị gõ lại chữ ở dòng này");
        if (at is NodeEvent and not Scalar && _open.TryPeek(out var owner)) owner.Pass();
        if (at is MappingStart or SequenceStart) _open.Push(new(at is MappingStart));
        if (at is MappingEnd or SequenceEnd) _open.Pop();
    }

    /// <summary>A map or list that is being read; of a map every other node is a key.</summary>
    private sealed class Level(bool isMap)
    {
        private readonly Dictionary<string, long> _keys = new(StringComparer.Ordinal);

        private bool _value;

        public void Pass() => _value = !_value;

        public string? Doubled(Scalar node)
        {
            Pass();
            if (!isMap || !_value || _keys.TryAdd(node.Value, node.Start.Line)) return null;
            return $"mục “{node.Value}” viết hai lần (lần đầu ở dòng {_keys[node.Value]}); đề nghị giữ một";
        }
    }
}

internal readonly record struct YamlEntry(int Line, string Key, YamlNode Value)
{
    public static IEnumerable<YamlEntry> Of(YamlMappingNode map) =>
        map.Select(pair => new YamlEntry((int)pair.Key.Start.Line, (pair.Key as YamlScalarNode)?.Value ?? "?", pair.Value));

    public bool IsEmpty => IsNull(Value);

    public static bool IsNull(YamlNode node) => node is YamlScalarNode { Style: ScalarStyle.Plain, Value: "" or "~" or "null" };
}
