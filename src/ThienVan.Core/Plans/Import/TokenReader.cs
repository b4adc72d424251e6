namespace ThienVan.Core.Plans.Import;

/// <summary>Tells of every number of a document what became of it in the plan.</summary>
internal sealed class TokenReader(Layout layout, IReadOnlyList<PlanTable> tables, PlanDocument plan)
{
    private const string Outside = "Nằm ngoài các phần được đọc; hãy xem có phải chỉ tiêu của kế hoạch không.";
    private const string NoTable = "Bảng chưa đọc được; hãy xem có phải chỉ tiêu của kế hoạch không.";
    private readonly PlanLines _known = new(plan);
    private readonly Horizon _horizon = new(plan.PeriodFrom, plan.PeriodTo);
    private readonly Dictionary<(int Line, int Start), ReadToken> _tokens = [];

    public IEnumerable<ReadToken> Read()
    {
        foreach (var part in layout.Parts) Read(part);
        foreach (var table in tables)
            foreach (var row in table.Rows) Read(table, row);
        for (var line = 1; line <= layout.Source.Count; line++) ReadRest(line);
        return _tokens.Values.OrderBy(token => token.Line).ThenBy(token => token.Start);
    }

    // Items of a list that runs on stand in the same lines, one behind the other.
    private void Read(Part part)
    {
        for (var i = 0; i < part.Passages.Count;)
        {
            var lines = part.Passages[i].Lines;
            var numbers = new List<Told>();
            for (; i < part.Passages.Count && part.Passages[i].Lines.From == lines.From; i++)
                numbers.AddRange(Numbers(part, part.Passages[i]));
            Place(Raw(lines, (_, _) => true), numbers);
        }
    }

    private IEnumerable<Told> Numbers(Part part, Passage passage) =>
        NumberTokens.Of(passage, _horizon).Select(number => In(part, passage, number));

    private Told In(Part part, Passage passage, NumberToken number)
    {
        var lines = passage.Lines;
        if (part.Role == PartRole.LeftOut) return As(number, number.Role ?? TokenRole.LeftOut);
        if (number.Role == TokenRole.Name && _known.Ranked(lines, number.Text) is { Count: > 0 } ranked)
            return As(number, TokenRole.Read, ranked);
        if (number.Role is { } role) return As(number, role);
        if (_known.Read(lines, number) is { } held) return As(number, held.Role, held.Of);
        if (_known.WhyUnread(lines, number, part.Role == PartRole.Review) is { } why) return As(number, TokenRole.Unread, why: why);
        var tasks = _known.Works(lines);
        return part.Role == PartRole.Tasks || tasks.Count > 0 ? As(number, TokenRole.Task, tasks)
            : Conservation.Figures(passage.Body).Any() ? As(number, TokenRole.LeftOut)
            : As(number, TokenRole.Name);
    }

    private void Read(PlanTable table, TableRow row)
    {
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var (column, at) = (i < table.Columns.Count ? table.Columns[i] : default, i);
            var header = table.Header.ElementAtOrDefault(i) ?? string.Empty;
            var unit = column.Counts ?? table.Cell(row, ColumnRole.Measure);
            var numbers = NumberTokens.Of(Phrase.Of(row.Cells[i]), _horizon, counted: null, unit)
                .Select(number => In(table, row, column, header, number));
            Place(Raw(row.Lines, (line, start) => layout.Lines.CellAt(line, start) == at), [.. numbers]);
        }
    }

    private Told In(PlanTable table, TableRow row, Column column, string header, NumberToken number)
    {
        if (column.Role == ColumnRole.No) return As(number, TokenRole.Reference);
        if (number.Role is { } role) return As(number, role);
        if (layout.Said.At(row.Lines.From) == PartRole.LeftOut) return As(number, TokenRole.LeftOut);
        if (_known.Works(row.Lines) is { Count: > 0 } works) return As(number, TokenRole.Task, works);
        if (_known.WhyColumnUnread(row.Lines, header) is { } left) return As(number, TokenRole.Unread, why: left);
        if (column.Role == ColumnRole.Change) return As(number, TokenRole.Reference);
        if (column.Role == ColumnRole.Past) return As(number, TokenRole.Baseline);
        if (_known.Read(row.Lines, number) is { } held) return As(number, held.Role, held.Of);
        if (_known.WhyUnread(row.Lines, number, columns: table.Header) is { } why) return As(number, TokenRole.Unread, why: why);
        return table.Kind == TableKind.Unknown ? As(number, TokenRole.Unread, why: NoTable)
            : column.IsFigure ? As(number, TokenRole.LeftOut) : As(number, TokenRole.Name);
    }

    // Headings, headers of tables, what stands before the first heading, and recipients.
    private void ReadRest(int line)
    {
        var raw = Raw(new(line, line), (_, _) => true).Where(one => !_tokens.ContainsKey((one.Line, one.Start))).ToList();
        if (raw.Count == 0) return;
        var isRead = !layout.Lines.IsRow(line) && layout.Lines[line].Length > 0;
        var text = new Passage(layout.Source[line].Trim(), new(line, line), string.Empty) { Mark = Mark.Read(layout.Source[line].Trim()) };
        var numbers = NumberTokens.Of(text, _horizon).Select(number =>
            number.Role is { } role ? As(number, role)
            : _known.WhyUnread(new(line, line), number) is { } why ? As(number, TokenRole.Unread, why: why)
            : isRead && Conservation.Figures(text.Body).Any() ? As(number, TokenRole.Unread, why: Outside)
            : As(number, TokenRole.Reference));
        foreach (var token in raw) _tokens[(token.Line, token.Start)] = token;
        Place(raw, [.. numbers]);
    }

    private List<ReadToken> Raw(LineRange lines, Func<int, int, bool> wanted) =>
    [
        .. Enumerable.Range(lines.From, lines.To - lines.From + 1).SelectMany(line => NumberTokens.In(layout.Source[line])
            .Where(match => wanted(line, match.Index))
            .Select(match => new ReadToken(line, match.Index, match.Length, TokenRole.Reference, [], null))),
    ];

    // Cleaning a text may take a number off and adds none, so the two run side by side.
    private void Place(List<ReadToken> raw, List<Told> told)
    {
        var next = 0;
        foreach (var token in raw)
        {
            var text = layout.Source[token.Line].Substring(token.Start, token.Length);
            var at = told.FindIndex(Math.Min(next, told.Count), one => one.Text == text);
            if (at < 0) continue;
            next = at + 1;
            _tokens[(token.Line, token.Start)] = token with { Role = told[at].Role, Of = told[at].Of, Why = told[at].Why };
        }
    }

    private static Told As(NumberToken number, TokenRole role, IReadOnlyList<string>? of = null, string? why = null) =>
        new(number.Text, role, of ?? [], why);

    private sealed record Told(string Text, TokenRole Role, IReadOnlyList<string> Of, string? Why);
}
