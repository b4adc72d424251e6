using System.Globalization;
using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Import;

/// <summary>Targets and their groups from the parts that list them; numbers and groups are those of the whole plan.</summary>
internal sealed partial class TargetSection(Horizon horizon, List<UnreadText> unread)
{
    // No target has so many parts: what runs on under it is a list of its own.
    private const int MostParts = 200;

    private readonly List<Target> _targets = [];
    private readonly Dictionary<string, OutlineNode?> _numbers = new(StringComparer.Ordinal);
    private readonly Doubles _codes = new("chỉ số", unread);
    private readonly Doubles _doubles = new("chỉ tiêu", unread);
    private Part _part = new(string.Empty, string.Empty, string.Empty, PartRole.Targets, []);

    public TargetGroups Groups { get; } = new();

    public IReadOnlyList<Target> Targets => _targets;

    /// <summary>Lines of the paragraphs the targets were read from.</summary>
    public List<LineRange> Lines { get; } = [];

    /// <summary>Numbers among those of the targets that stand over a list of targets: "2. Cơ cấu kinh tế:".</summary>
    public HashSet<int> Headed { get; } = [];

    public static TargetSection Read(IEnumerable<Part> parts, Horizon horizon, List<UnreadText> unread, KnownPlan known)
    {
        var section = new TargetSection(horizon, unread);
        section.Groups.Know(known.Plan.Groups);
        foreach (var target in known.Plan.AllTargets()) section._numbers[target.No] = null;
        foreach (var code in known.Codes) section._codes.Unused(code);
        foreach (var part in parts) section.Read(part);
        return section;
    }

    private void Read(Part part)
    {
        _part = part;
        var root = OutlineNode.Build(part.Passages);
        Walk(root, TargetLevel(root), horizon.TimeOf(part.Title));
    }

    private void Walk(OutlineNode node, Mark? level, TimeMark? context)
    {
        var isList = node.Children.Exists(child => IsTarget(child, level));
        foreach (var child in node.Children)
        {
            if (SectionTitle.IsOverall(child.Passage.Body)) continue;
            if (IsTarget(child, level) && child.Children.Count <= MostParts)
            {
                AddTarget(child, [.. child.All], context);
                continue;
            }

            if (isList) NoteHeaded(child, level);

            // An item above the targets may promise something itself.
            if (child.Children.Count > 0 && !IsGroup(child) && HasPromise(child.Passage)) AddTarget(child, [child.Passage], context);
            Walk(child, level, horizon.TimeOf(child.Passage.Body) ?? context);
        }
    }

    private void NoteHeaded(OutlineNode node, Mark? level)
    {
        if (node.Children.Count == 0 || level is null || !node.Mark.IsSameLevel(level)) return;
        if (int.TryParse(OwnNumber(node), NumberStyles.None, CultureInfo.InvariantCulture, out var no)) Headed.Add(no);
    }

    private static bool IsTarget(OutlineNode node, Mark? level)
    {
        if (node.Children.Count == 0 && OverTable().IsMatch(node.Passage.Words.Folded) && !HasPromise(node.Passage)) return false;
        if (IsGroup(node)) return false;
        if (level is not null && node.Mark.IsSameLevel(level)) return true;
        if (node.Children.Count > 0) return level is null && HasPromise(node.Passage) && !node.Passage.IsHeading;
        return !node.Passage.IsHeading && (node.Mark.Kind != MarkKind.None || HasPromise(node.Passage));
    }

    private static bool IsGroup(OutlineNode node) => node.Children.Count > 0 && node.Passage.IsHeading;

    // The shallowest kind of mark whose items mostly promise something themselves.
    private static Mark? TargetLevel(OutlineNode root)
    {
        var levels = root
            .Descendants.Where(node => node.Mark.Kind != MarkKind.None && !IsGroup(node))
            .GroupBy(node => (node.Mark.Kind, node.Mark.Depth));
        return levels
            .FirstOrDefault(level => level.Count(node => HasPromise(node.Passage)) * 2 >= level.Count() && level.Count() > 1)
            ?.First()
            .Mark;
    }

    private static bool HasPromise(Passage passage) => passage.Figures.Count > 0 || Promise().IsMatch(passage.Words.Folded);

    private void AddTarget(OutlineNode node, List<Passage> passages, TimeMark? context)
    {
        if (_doubles.Repeats(OwnNumber(node), Provision(node, OwnNumber(node), passages))) return;
        Lines.AddRange(passages.Select(passage => passage.Lines));
        var no = Number(node);
        var provision = Provision(node, no, passages);
        var mentions = new MentionReader(horizon).Read(
            Phrase.Of(Joined(passages)), context);
        var indicators = IndicatorMerger.Merge(no, [.. mentions.Where(mention => mention.Unplaced is null)]);
        var unplaced = mentions.Where(mention => mention.Unplaced is not null).ToList();
        unread.AddRange(unplaced.Select(lost => new UnreadText(provision.Lines!.Value, lost.Said, lost.Unplaced!)));
        if (Conservation.Lost(passages, indicators, unplaced.Select(lost => lost.Said)) is { } why)
            unread.Add(new(provision.Lines!.Value, provision.Quote!, why));
        if (mentions.Count == 0) indicators = [Narrative(no, node.Passage, provision)];
        indicators = Coded(indicators);
        _targets.Add(new Target
        {
            No = no,
            Group = GroupOf(node),
            Name = Name(node.Passage, indicators),
            Provision = provision,
            Indicators = [.. indicators.Select(indicator => indicator with { Provision = provision })],
        });
    }

    // What stands under "trong đó:" is one list; any other paragraph is a sentence of its own.
    private static string Joined(List<Passage> passages)
    {
        var text = new System.Text.StringBuilder();
        var isList = false;
        foreach (var body in passages.Select(passage => passage.Body.TrimEnd('.', ' ')))
        {
            if (text.Length > 0) text.Append(isList ? "; " : ". ");
            text.Append(body);
            isList |= Among().IsMatch(body);
        }

        return text.ToString();
    }

    [GeneratedRegex(@"\btrong đó\s*:$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Among();

    // Target "3" counts its promises 3a, 3b, and so may a list under it.
    private Indicator[] Coded(IReadOnlyList<Indicator> indicators)
    {
        var codes = indicators.ToDictionary(
            indicator => indicator.Code, indicator => _codes.Unused(indicator.Code), StringComparer.Ordinal);
        return
        [
            .. indicators.Select(one => one with { Code = codes[one.Code], Of = one.Of is null ? null : codes[one.Of] }),
        ];
    }

    private static Indicator Narrative(string no, Passage passage, Provision provision) => new()
    {
        Code = no,
        Name = NameReader.Tidy(passage.Body),
        Kind = IndicatorKind.Narrative,
        Provision = provision,
    };

    private static string Name(Passage passage, IReadOnlyList<Indicator> indicators) =>
        indicators.FirstOrDefault(indicator => indicator.Name.Length > 0)?.Name ?? NameReader.Tidy(passage.Body);

    private Provision Provision(OutlineNode node, string no, List<Passage> passages) => new()
    {
        Reference = _part.At($"{Place(node)}chỉ tiêu {no}"),
        Lines = new LineRange(passages[0].Lines.From, passages.Max(passage => passage.Lines.To)),
        Quote = string.Join(' ', passages.Select(passage => passage.Quote)),
    };

    private static string Place(OutlineNode node) =>
        node.Parent is { Mark.No.Length: > 0 } parent ? $"mục {parent.Mark.No}, " : string.Empty;

    private string GroupOf(OutlineNode node)
    {
        if (node.Parent is not { Parent: not null } heading) return Groups.Of(_part.No, "1", _part.Title);
        var id = heading.Mark.No.Length > 0 ? heading.Mark.No : NameReader.Tidy(heading.Passage.Body);
        return Groups.Of(_part.No, id, heading.Passage.Body.TrimEnd(':', '.', ' '));
    }

    // The document's own count; bullets and counts that start again take their group's number in front.
    private string Number(OutlineNode node)
    {
        var own = OwnNumber(node);
        var no = own;
        if (_numbers.TryGetValue(no, out var before))
        {
            if (ReferenceEquals(before, node.Parent)) NoteTwice(node, own);
            no = $"{node.Parent?.Mark.No}.{own}".TrimStart('.');
        }

        for (var twin = 2; !_numbers.TryAdd(no, node.Parent); twin++) no = string.Create(CultureInfo.InvariantCulture, $"{own}-{twin}");
        return no;
    }

    private void NoteTwice(OutlineNode node, string own) =>
        unread.Add(new(node.Passage.Lines, node.Passage.Quote, $"Số {own} đã dùng cho một chỉ tiêu khác cùng nhóm. Hãy xem lại số."));

    private static string OwnNumber(OutlineNode node) =>
        node.Mark.No.Length == 0 ? Counted(node)
        : node.Mark.Kind == MarkKind.Letter ? $"{node.Parent!.Mark.No}{node.Mark.No}"
        : node.Mark.No;

    private static string Counted(OutlineNode node)
    {
        var place = node.Parent!.Children.FindIndex(child => ReferenceEquals(child, node)) + 1;
        return node.Parent.Mark.No.Length > 0 ? $"{node.Parent.Mark.No}.{place}" : place.ToString(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^(danh muc|bieu|bang|he thong|phu luc)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OverTable();

    [GeneratedRegex(
        @"dat chuan|cong nhan|khong (de|phat sinh|còn)|duy tri|hang nam|mỗi nam|nam 20\d\d,|hoan thanh",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Promise();
}
