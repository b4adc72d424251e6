using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ThienVan.Web.Plans.Files;

/// <summary>A piece of YAML that still knows its line, so that every refusal can name it.</summary>
internal abstract record PlanYamlNode(int Line);

internal sealed record PlanYamlScalar(int Line, string Text, bool Plain) : PlanYamlNode(Line)
{
    public bool IsNull => Plain && Text is "" or "~" or "null";
}

internal sealed record PlanYamlList(int Line, IReadOnlyList<PlanYamlNode> Items) : PlanYamlNode(Line);

internal sealed record PlanYamlMap(int Line, IReadOnlyList<PlanYamlEntry> Entries) : PlanYamlNode(Line);

internal sealed record PlanYamlEntry(int Line, string Key, PlanYamlNode Value);

/// <summary>Builds nodes from the parser's events: anchors, tags, second documents and deep nesting stop here, before anything grows.</summary>
internal sealed class PlanYamlComposer(PlanYamlErrors errors)
{
    private const int MaxDepth = 12;

    public PlanYamlNode? Compose(string text)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            return Document(parser);
        }
        catch (YamlException wrong)
        {
            return Malformed((int)wrong.Start.Line);
        }
        catch (InvalidOperationException)
        {
            // The scanner of YamlDotNet 18.1 throws this on some unclosed brackets.
            return Malformed(parser.Current is { } last ? LineOf(last) : 1);
        }
        catch (PlanYamlStop)
        {
            return null;
        }
    }

    private PlanYamlNode? Malformed(int line)
    {
        errors.Add(Math.Max(1, line), "YAML sai cú pháp từ đây; hãy xem lại thụt đầu dòng, dấu hai chấm, dấu nháy và dấu ngoặc");
        return null;
    }

    private PlanYamlNode? Document(Parser parser)
    {
        parser.Consume<StreamStart>();
        if (parser.TryConsume<StreamEnd>(out _)) return null;
        parser.Consume<DocumentStart>();
        var root = Node(parser, depth: 0);
        parser.Consume<DocumentEnd>();
        if (parser.Current is null) parser.MoveNext();
        if (parser.Current is DocumentStart second) throw Stop(second, "tệp chỉ được có một tài liệu; hãy bỏ dấu “---” thứ hai");
        return root;
    }

    private PlanYamlNode Node(Parser parser, int depth)
    {
        if (parser.Current is null) parser.MoveNext();
        if (parser.Current is AnchorAlias alias) throw Stop(alias, "không dùng bí danh (*); hãy viết lại nội dung");
        if (parser.Current is NodeEvent { Anchor.IsEmpty: false } anchored) throw Stop(anchored, "không dùng neo (&); hãy bỏ dấu & và tên đi kèm");
        if (parser.Current is NodeEvent { Tag.IsEmpty: false } tagged) throw Stop(tagged, "không dùng thẻ kiểu (!); hãy bỏ thẻ");
        if (depth > MaxDepth) throw Stop(parser.Current!, $"lồng quá {MaxDepth} cấp; hãy xem lại thụt đầu dòng");
        return parser.Current switch
        {
            MappingStart => Map(parser, depth),
            SequenceStart => List(parser, depth),
            _ => Scalar(parser),
        };
    }

    private static PlanYamlScalar Scalar(Parser parser)
    {
        var scalar = parser.Consume<Scalar>();
        return new(LineOf(scalar), scalar.Value, scalar.Style == ScalarStyle.Plain);
    }

    private PlanYamlList List(Parser parser, int depth)
    {
        var line = LineOf(parser.Consume<SequenceStart>());
        var items = new List<PlanYamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(Node(parser, depth + 1));
        return new(line, items);
    }

    private PlanYamlMap Map(Parser parser, int depth)
    {
        var line = LineOf(parser.Consume<MappingStart>());
        var entries = new Dictionary<string, PlanYamlEntry>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Node(parser, depth + 1);
            var entry = new PlanYamlEntry(key.Line, (key as PlanYamlScalar)?.Text ?? "?", Node(parser, depth + 1));
            if (!entries.TryAdd(entry.Key, entry)) errors.Add(entry.Line, $"mục “{entry.Key}” viết hai lần (lần đầu ở dòng {entries[entry.Key].Line}); hãy giữ một");
        }

        return new(line, [.. entries.Values]);
    }

    private PlanYamlStop Stop(ParsingEvent at, string message)
    {
        errors.Add(LineOf(at), message);
        return new PlanYamlStop();
    }

    private static int LineOf(ParsingEvent at) => (int)at.Start.Line;

    /// <summary>Leaves the recursion once the reason is noted; never reaches a caller.</summary>
    private sealed class PlanYamlStop : Exception;
}
