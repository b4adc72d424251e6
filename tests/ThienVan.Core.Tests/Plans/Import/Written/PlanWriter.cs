namespace ThienVan.Core.Tests.Plans.Import.Written;

/// <summary>How a plan is written down: its skeleton and the marks of its lists.</summary>
/// <param name="Skeleton">The headings.</param>
/// <param name="Group">Mark of a group's heading; "title" for a heading without a mark, "none" for no headings.</param>
/// <param name="Item">Mark of a target and of a task.</param>
/// <param name="Under">Mark of what is listed under a target.</param>
/// <param name="Field">How a group's heading names its field.</param>
/// <param name="Who">How a task says who does it: in brackets, as a sentence behind it, on a line under it.</param>
internal sealed record WritingHabit(Skeleton Skeleton, string Group, string Item, string Under, TellsWho Who, string Field)
{
    private static readonly Dictionary<string, string[]> _items = new(StringComparer.Ordinal)
    {
        ["1."] = ["-", "a)", "1.1.", "(1)", "+", "*", "Chỉ tiêu 1:", "–"],
        ["1.1."] = ["-", "a)", "+", "*", "(1)"],
        ["a)"] = ["-", "+", "*"],
        ["*"] = ["-", "+", "–"],
        ["-"] = ["+"],
        ["title"] = ["-", "1.", "a)", "(1)", "+"],
        ["none"] = ["-", "1.", "a)", "(1)", "+", "*", "1/", "–", "Chỉ tiêu 1:"],
    };

    public static WritingHabit Any(Random random)
    {
        var skeleton = One(Skeleton.All, random);
        var group = One(skeleton.Marks, random);
        string[] items = [.. _items[group].Where(item => Fits(item, group, skeleton))];
        var item = One(items, random);
        string[] taken = [group, item, item == "–" ? "-" : "", IsUnderStar(skeleton) ? "*" : ""];
        string[] unders = [.. new[] { "-", "+", "*" }.Except(taken)];
        return new(skeleton, group, item, One(unders, random), One(Enum.GetValues<TellsWho>(), random),
            One(["Chỉ tiêu {0}", "Về {0}:", "Lĩnh vực {0}", "Nhóm chỉ tiêu về {0}:"], random));
    }

    // A list directly under "2. Mục tiêu cụ thể" goes on as 2.1 or in another kind of mark; one under "* Các chỉ tiêu:" has no stars.
    private static bool Fits(string item, string group, Skeleton skeleton) =>
        !(item == "*" && IsUnderStar(skeleton))
        && (item is not ("1." or "1/") || skeleton.Over.Length == 0 || group is not ("none" or "title"));

    private static bool IsUnderStar(Skeleton skeleton) => skeleton.Before.Contains("#* ", StringComparison.Ordinal);

    public string Named(OneGroup group) => Field.Replace("{0}", group.Field, StringComparison.Ordinal);

    private static T One<T>(T[] among, Random random) => among[random.Next(among.Length)];
}

internal enum TellsWho { InBrackets, InASentence, OnALine }

/// <summary>Writes one plan down by a habit.</summary>
internal sealed class PlanWriter(OnePlan plan, WritingHabit habit)
{
    private readonly List<WrittenLine> _lines = [];

    public static IReadOnlyList<WrittenLine> Write(OnePlan plan, WritingHabit habit)
    {
        var writer = new PlanWriter(plan, habit);
        writer.WriteAll();
        return writer._lines;
    }

    private void WriteAll()
    {
        Text(habit.Skeleton.Before);
        Targets();
        Text(habit.Skeleton.Between);
        Tasks();
        Text(habit.Skeleton.After);
        if (plan.Rows.Count > 0) Table();
    }

    private void Text(string text)
    {
        foreach (var line in text.Split('\n'))
            _lines.Add(line.StartsWith('#') ? new(line[1..]) { IsHeading = true } : new(line));
    }

    private void Targets()
    {
        var count = 0;
        foreach (var (group, at) in plan.Groups.Select((group, i) => (group, i + 1)))
        {
            var over = Heading(habit.Named(group), at);
            if (habit.Group != "none" && habit.Item != "Chỉ tiêu 1:") count = 0;
            foreach (var target in group.Targets)
            {
                Item(target.Text, ++count, over);
                foreach (var (under, i) in target.Under.Select((under, i) => (under, i + 1)))
                    Add(new(under.Text) { Style = habit.Under, No = i });
            }
        }
    }

    private void Tasks()
    {
        var over = Heading("Lĩnh vực kinh tế", 1);
        foreach (var (task, no) in plan.Tasks.Select((task, i) => (task, i + 1)))
        {
            var with = task.With is null ? "" : $"; phối hợp: {task.With}";
            Item(habit.Who switch
            {
                TellsWho.InBrackets => $"{task.Text} (Chủ trì: {task.Lead}{with}).",
                TellsWho.InASentence => $"{task.Text}. Chủ trì: {task.Lead}{with}.",
                _ => $"{task.Text}.",
            }, no, over);
            if (habit.Who == TellsWho.OnALine) Add(new($"Đơn vị chủ trì: {task.Lead}{with}.") { Style = habit.Under, No = 1 });
        }
    }

    // The number a list under the heading goes on with.
    private string Heading(string title, int no)
    {
        if (habit.Group == "none") return habit.Skeleton.Over;
        var style = habit.Group == "title" ? "" : habit.Group;
        var line = new WrittenLine(title) { Style = style, No = no, Over = habit.Skeleton.Over, IsHeading = true };
        Add(line);
        return line.Mark.TrimEnd('.');
    }

    private void Item(string text, int no, string over) => Add(new(text) { Style = habit.Item, No = no, Over = over });

    private void Add(WrittenLine line) => _lines.Add(line);

    private void Table()
    {
        Text("\nPHỤ LỤC 1\nHỆ THỐNG CHỈ TIÊU CHỦ YẾU\n");
        Add(new("TT\tChỉ tiêu\tĐVT\tTH 2025\tKế hoạch 5 năm 2026 - 2030\t\t\t\t"));
        Add(new("\t\t\t\t2026\t2027\t2028\t2029\t2030"));
        var no = 0;
        foreach (var row in plan.Rows)
        {
            if (row.Section is { } section) Add(new($"{(no == 0 ? "I" : "II")}\t{section}\t\t\t\t\t\t\t"));
            Add(new($"{++no}\t{row.Cells}"));
        }
    }
}
