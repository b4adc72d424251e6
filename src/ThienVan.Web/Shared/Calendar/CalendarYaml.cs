using ThienVan.Core.Kernel;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ThienVan.Web.Shared.Calendar;

/// <summary>A list of entries, each with day, kind, name, source.</summary>
internal static class CalendarYaml
{
    private static readonly Refusal NoList = new("calendar.shape", "Tệp YAML phải là một danh sách; mỗi mục có day, kind, name, source.")
    {
        Line = 1,
    };

    public static Result<IReadOnlyList<CalendarEntry>> Read(string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is not [{ RootNode: YamlSequenceNode list }]) return NoList;
            return list.Children.All(child => child is YamlMappingNode)
                ? list.Children.Cast<YamlMappingNode>().Select(Entry).ToArray()
                : NoList;
        }
        catch (YamlException exception)
        {
            return new Refusal("calendar.yaml", "Tệp YAML sai cú pháp ở dòng này; đề nghị sửa rồi nạp lại.")
            {
                Line = (int)exception.Start.Line,
            };
        }
    }

    private static CalendarEntry Entry(YamlMappingNode node)
    {
        var fields = new string?[4];
        foreach (var (name, value) in node.Children)
        {
            if (CalendarEntry.Place((name as YamlScalarNode)?.Value ?? "") is { } place) fields[place] = (value as YamlScalarNode)?.Value;
        }

        return CalendarEntry.From((int)node.Start.Line, fields);
    }
}
