using System.Globalization;
using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Import;

/// <summary>Targets and their groups from the part that lists them.</summary>
internal sealed partial class TargetSection(Part part, Horizon horizon)
{
    private readonly List<TargetGroup> _groups = [];
    private readonly List<Target> _targets = [];
    private readonly List<UnreadText> _unread = [];
    private readonly HashSet<string> _numbers = new(StringComparer.Ordinal);

    public IReadOnlyList<TargetGroup> Groups => _groups;

    public IReadOnlyList<Target> Targets => _targets;

    public IReadOnlyList<UnreadText> Unread => _unread;

    public static TargetSection Read(Part part, Horizon horizon)
    {
        var section = new TargetSection(part, horizon);
        var root = OutlineNode.Build(part.Passages);
        section.Walk(root, TargetLevel(root), TimeOf(part.Title));
        return section;
    }

    private void Walk(OutlineNode node, Mark? level, TimeMark? context)
    {
        foreach (var child in node.Children)
        {
            if (Overview().IsMatch(Phrase.Of(child.Passage.Body).Folded)) continue;
            if (IsTarget(child, level)) AddTarget(child, context);
            else Walk(child, level, TimeOf(child.Passage.Body) ?? context);
        }
    }

    private static bool IsTarget(OutlineNode node, Mark? level)
    {
        if (IsGroup(node)) return false;
        if (level is not null && node.Mark.IsSameLevel(level)) return true;
        if (node.Children.Count > 0) return level is null && HasPromise(node.Passage) && !Heading.Is(node.Passage);
        return !Heading.Is(node.Passage) && (node.Mark.Kind != MarkKind.None || HasPromise(node.Passage));
    }

    private static bool IsGroup(OutlineNode node) => node.Children.Count > 0 && Heading.Is(node.Passage);

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

    private static bool HasPromise(Passage passage)
    {
        var phrase = Phrase.Of(passage.Body);
        return FigureReader.Read(phrase).Count > 0 || Promise().IsMatch(phrase.Folded);
    }

    private void AddTarget(OutlineNode node, TimeMark? context)
    {
        var no = Number(node);
        var passages = node.All.ToList();
        var provision = Provision(node, no, passages);
        var mentions = new MentionReader(horizon).Read(
            Phrase.Of(string.Join(". ", passages.Select(passage => passage.Body.TrimEnd('.', ' ')))), context);
        var indicators = IndicatorMerger.Merge(no, [.. mentions.Where(mention => mention.Unplaced is null)]);
        foreach (var lost in mentions.Where(mention => mention.Unplaced is not null))
            _unread.Add(new UnreadText(provision.Lines!.Value, lost.Indicator.Name, lost.Unplaced!));
        if (mentions.Count == 0) indicators = [Narrative(no, node.Passage, provision)];
        _targets.Add(new Target
        {
            No = no,
            Group = GroupOf(node),
            Name = Name(node.Passage, indicators),
            Provision = provision,
            Indicators = [.. indicators.Select(indicator => indicator with { Provision = provision })],
        });
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
        Reference = $"Phần {part.No}, {Place(node)}chỉ tiêu {no}",
        Lines = new LineRange(passages[0].Lines.From, passages.Max(passage => passage.Lines.To)),
        Quote = string.Join(' ', passages.Select(passage => passage.Quote)),
    };

    private static string Place(OutlineNode node) =>
        node.Parent is { Mark.No.Length: > 0 } parent ? $"mục {parent.Mark.No}, " : string.Empty;

    private string GroupOf(OutlineNode node)
    {
        var heading = node.Parent is { Parent: not null } parent ? parent : null;
        var id = heading is null ? "1" : heading.Mark.No.Length > 0 ? heading.Mark.No : NameReader.Tidy(heading.Passage.Body);
        var name = heading is null ? part.Title : heading.Passage.Body.TrimEnd(':', '.', ' ');
        if (_groups.Find(group => group.Id == id) is null) _groups.Add(new TargetGroup(id, name));
        return id;
    }

    // The document's own count; bullets and counts that start again take their group's number in front.
    private string Number(OutlineNode node)
    {
        var own = node.Mark.No;
        if (own.Length == 0) own = Counted(node);
        else if (node.Mark.Kind == MarkKind.Letter) own = $"{node.Parent!.Mark.No}{own}";
        var no = own;
        if (_numbers.Contains(no)) no = $"{node.Parent?.Mark.No}.{own}".TrimStart('.');
        for (var twin = 2; !_numbers.Add(no); twin++) no = string.Create(CultureInfo.InvariantCulture, $"{own}-{twin}");
        return no;
    }

    private static string Counted(OutlineNode node)
    {
        var place = node.Parent!.Children.FindIndex(child => ReferenceEquals(child, node)) + 1;
        return node.Parent.Mark.No.Length > 0 ? $"{node.Parent.Mark.No}.{place}" : place.ToString(CultureInfo.InvariantCulture);
    }

    private static TimeMark? TimeOf(string heading) =>
        TimeReader.Read(Phrase.Of(heading)).FirstOrDefault(mark => mark.Kind is TimeKind.By or TimeKind.Year or TimeKind.Every);

    [GeneratedRegex(@"^(muc tieu (tong quat|chung)|quan diem)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Overview();

    [GeneratedRegex(
        @"dat chuan|cong nhan|khong (de|phat sinh|con)|duy tri|hang nam|moi nam|nam 20\d\d,|hoan thanh",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Promise();
}
