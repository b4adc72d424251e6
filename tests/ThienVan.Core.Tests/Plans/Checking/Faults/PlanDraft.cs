using System.Globalization;
using System.Text.RegularExpressions;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Checking;

namespace ThienVan.Core.Tests.Plans.Checking.Faults;

/// <summary>A clean plan into which faults are written as a person would: with the next mark, in the right column.</summary>
internal sealed partial class PlanDraft
{
    private const string Letters = "abcdđeghiklmnopqrstuvxy";

    private readonly CleanPlan _plan;
    private readonly Random _random;
    private readonly FaultWords _words;
    private readonly List<Line> _lines;
    private readonly Line[] _targets;
    private readonly Line[] _tasks;
    private readonly List<Line> _rows;
    private readonly List<Line> _schemes;
    private Line? _lastTask;

    public PlanDraft(CleanPlan plan, int seed)
    {
        _plan = plan;
        _random = new Random(seed);
        _words = new FaultWords(plan, _random);
        _lines = [.. plan.Text.Lines.Select(text => new Line(text))];
        _targets = At(plan.Targets);
        _tasks = At(plan.Tasks);
        _rows = [.. At(plan.RowLines)];
        _schemes = [.. At(plan.SchemeLines)];
    }

    public SourceText Text => new([.. _lines.Select(line => line.Text)]);

    /// <summary>Writes the fault in and says on which lines a reader would point at it.</summary>
    public IReadOnlyList<int> Write(Fault fault)
    {
        Line? row = null, scheme = null;
        var written = new List<Line>();
        foreach (var line in fault.Lines)
        {
            var text = _words.Fill(line[1..].TrimStart());
            written.AddRange(line[0] switch
            {
                'T' => [Item(_targets, text)],
                'V' => [_lastTask = Item(_tasks, text)],
                'W' => [Item([.. _tasks.Where(task => IsElsewhere(task))], text)],
                'R' => [row = Cells(_rows, _plan.Rows!, text, row)],
                'S' => [scheme = Cells(_schemes, _plan.Schemes!, text, scheme)],
                'U' => [Ordered(text)],
                'B' => [Basis(text)],
                'H' => [Headed(text)],
                _ => Cut(text, fault.Number),
            });
        }

        return [.. written.Select(line => _lines.IndexOf(line) + 1)];
    }

    private Line[] At(IEnumerable<int> lines) => [.. lines.Select(line => _lines[line - 1])];

    private Line One(IReadOnlyList<Line> lines) => lines[_random.Next(lines.Count)];

    private bool IsElsewhere(Line task) => _lastTask is null || Math.Abs(_lines.IndexOf(task) - _lines.IndexOf(_lastTask)) > 2;

    private Line Item(Line[] among, string text)
    {
        var anchor = One(among.Length > 0 ? among : _tasks);
        var mark = Mark().Match(anchor.Text);
        var written = new Line(Next(mark) + text);
        var at = _lines.IndexOf(anchor) + 1;
        if (at < _lines.Count && _lines[at].Text.Length == 0) _lines.Insert(at++, new Line(""));
        _lines.Insert(at, written);
        Renumber(written, at + 1);
        return written;
    }

    private void Renumber(Line written, int from)
    {
        var mark = Mark().Match(written.Text);
        foreach (var line in _lines.Skip(from))
        {
            var other = Mark().Match(line.Text);
            if (!other.Success || other.Groups["before"].Value != mark.Groups["before"].Value || Value(other) < 0) continue;
            if (Value(other) != Value(mark)) return;
            line.Text = Next(other) + line.Text[other.Length..];
            mark = Mark().Match(line.Text);
        }
    }

    private static int Value(Match mark) =>
        mark.Groups["letter"].Success ? Letters.IndexOf(mark.Groups["letter"].Value[0], StringComparison.Ordinal)
        : mark.Groups["number"].Success ? int.Parse(mark.Groups["number"].ValueSpan, CultureInfo.InvariantCulture)
        : -1;

    private static string Next(Match mark) => Value(mark) < 0
        ? mark.Value
        : mark.Groups["before"].Value
            + (mark.Groups["letter"].Success ? Letters[Value(mark) + 1].ToString() : $"{Value(mark) + 1}") + mark.Groups["after"].Value;

    private Line Cells(List<Line> table, string columns, string text, Line? behind)
    {
        var anchor = behind ?? One(table);
        var cells = text.Split('|');
        var said = columns.Contains("money", StringComparison.Ordinal)
            ? new Dictionary<string, string> { ["name"] = cells[0], ["lead"] = cells[1], ["time"] = cells[2], ["money"] = cells[3] }
            : new() { ["name"] = cells[0], ["unit"] = cells[1], ["by"] = cells[2], ["per"] = cells[3], ["lead"] = cells[4] };
        var isPart = cells[0].StartsWith('-');
        var written = new Line(string.Join('\t', columns.Split(' ').Select(column => column switch
        {
            "no" => isPart ? "" : "0",
            "coop" => "Các thôn, tổ",
            "y5" => said["by"].Length > 0 ? said["by"] : said["per"],
            ['y', _] => said["per"],
            _ => said[column],
        })));
        _lines.Insert(_lines.IndexOf(anchor) + 1, written);
        table.Insert(table.IndexOf(anchor) + 1, written);
        Recount(table, columns.Split(' ').IndexOf("no"));
        return written;
    }

    private static void Recount(List<Line> table, int column)
    {
        var no = 0;
        foreach (var line in table)
        {
            var cells = line.Text.Split('\t');
            if (cells[column].Length == 0) continue;
            cells[column] = $"{++no}{(cells[column].EndsWith('.') ? "." : "")}";
            line.Text = string.Join('\t', cells);
        }
    }

    private Line Ordered(string unit)
    {
        var line = _lines.First(line => Orders().IsMatch(line.Text));
        line.Text = Orders().Replace(line.Text, match => $"{match.Value} {unit};");
        return line;
    }

    private Line Basis(string text)
    {
        var at = _lines.FindIndex(line => line.Text.StartsWith("Căn cứ", StringComparison.Ordinal));
        _lines.Insert(at, new Line(text));
        return _lines[at];
    }

    private Line Headed(string text)
    {
        var line = One([.. _lines.Where(line => Heading().IsMatch(line.Text))]);
        line.Text = $"{Heading().Match(line.Text).Groups["title"].Value.TrimEnd()} {text}";
        return line;
    }

    private Line[] Cut(string what, int number)
    {
        if (what == "glue") return [Glued(number % 2 == 0 ? "**" : "")];
        if (what == "group") return [Misplaced()];
        var line = what == "cutrow" ? One(_schemes) : One([.. _targets.Concat(_tasks).Where(one => Inner().Count(one.Text) > 6)]);
        var places = Inner().Matches(line.Text);
        var place = places[places.Count / 2].Index;
        var column = _plan.Schemes?.Split(' ').IndexOf("name") ?? 0;
        var cells = line.Text.Split('\t');
        var rest = new Line(line.Text[(place + 1)..]);
        if (what == "cutrow")
        {
            var name = cells[column].Split(' ');
            rest = new Line(string.Join('\t', cells.Select((_, i) => i == column ? string.Join(' ', name.Skip(name.Length / 2)) : "")));
            cells[column] = string.Join(' ', name.Take(name.Length / 2));
            line.Text = string.Join('\t', cells);
        }
        else
        {
            line.Text = line.Text[..place];
        }

        _lines.InsertRange(_lines.IndexOf(line) + 1, [new Line(""), rest]);
        return [line, rest];
    }

    private Line Glued(string between)
    {
        var line = _lines.Last(one => one.Text.StartsWith("PHỤ LỤC", StringComparison.Ordinal));
        var title = _lines.Skip(_lines.IndexOf(line) + 1).First(one => one.Text.Length > 0);
        line.Text += between + (between.Length > 0 ? title.Text : $"{title.Text[0]}{title.Text[1..].ToLowerInvariant()}");
        _lines.RemoveRange(_lines.IndexOf(line) + 1, _lines.IndexOf(title) - _lines.IndexOf(line));
        return line;
    }

    // A target that speaks of one group's subject, put into another.
    private Line Misplaced()
    {
        var groups = _plan.Plan.Groups.Where(group => Group().Replace(group.Name, "").Split(' ').Length >= 4).ToArray();
        var spoken = groups[_random.Next(groups.Length)];
        var others = _plan.Plan.Targets.Where(target => target.Group.Length > 0 && target.Group != spoken.Id)
            .Select(target => target.Provision.Lines!.Value.To).Where(_plan.Targets.Contains);
        var subject = Group().Replace(spoken.Name, "").TrimEnd('.', ':').ToLowerInvariant();
        return Item(At(others), $"Hằng năm, 100% số cuộc họp về {subject} có biên bản.");
    }

    [GeneratedRegex(
        @"^(?<before>\s*(?:\(|Chỉ tiêu |(?:\d+\.)*))(?:(?<number>\d+)|(?<letter>[a-zđ]))(?<after>[.):]+\s+)|^\s*[-+*]\s+",
        Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Mark();

    [GeneratedRegex(@"Giao các (?:đơn vị|phòng, đơn vị):", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Orders();

    [GeneratedRegex(
        @"^(?<title>(?:DANH MỤC|Danh mục|BIỂU CHỈ TIÊU|CÁC CHỈ TIÊU|Các chỉ tiêu chủ yếu)(?:(?! giai đoạn)[^.:\t])*?)(?: giai đoạn 20.*)?$",
        Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Heading();

    [GeneratedRegex(@"(?<=\p{Ll}) (?=\p{Ll}+ )", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Inner();

    [GeneratedRegex(@"^\W*(?:[\dIVX]+\.\s*)?(?:các\s+)?(?:chỉ tiêu\s+)?(?:về\s+)?", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Group();

    private sealed class Line(string text)
    {
        public string Text { get; set; } = text;
    }
}
