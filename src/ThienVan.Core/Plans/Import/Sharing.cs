using System.Globalization;
using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Import;

/// <summary>
/// Who answers for which target or task where a part or the last article shares them out: "Phòng Kinh tế chủ trì các chỉ tiêu 1, 2",
/// "b) Phòng Văn hóa - Xã hội: điểm a, c khoản 2 Điều 1". What is shared out to two is nobody's.
/// </summary>
internal sealed partial class Sharing
{
    private readonly List<Share> _shares;
    private readonly HashSet<LineRange> _lines;

    private Sharing(IReadOnlyList<(LineRange Lines, bool IsAll, Share[] Shares)> read)
    {
        _shares = [.. read.SelectMany(one => one.Shares)];
        _lines = [.. read.Where(one => one.IsAll && one.Shares.Length > 0).Select(one => one.Lines)];
    }

    /// <summary>Units that are given something, as written.</summary>
    public IEnumerable<string> Units => _shares.Select(share => share.Unit);

    /// <param name="parts">All parts of the plan; those that list the targets share out nothing.</param>
    public static Sharing Read(IEnumerable<Part> parts) => new(
        [
            .. parts.Where(part => part.Role is not (PartRole.Targets or PartRole.Review))
                .SelectMany(part => OutlineNode.Build(part.Passages).Descendants).Select(Read),
        ]);

    private static (LineRange Lines, bool IsAll, Share[] Shares) Read(OutlineNode node)
    {
        Share[] shares =
        [
            .. Of(node.Passage.Body, node.Parent is { } parent ? UnitAt(parent.Passage.Body) : null)
                .Select(share => share with { Lines = node.Passage.Lines }),
        ];
        var named = shares.SelectMany(share => share.Items).Concat(shares.Select(share => share.Clause)).ToHashSet(StringComparer.Ordinal);
        return (node.Passage.Lines,
            Conservation.Figures(node.Passage.Body).All(figure => named.Contains(figure.ToString(CultureInfo.InvariantCulture))), shares);
    }

    /// <summary>Whom the plan gives a target by its number, as written, and where.</summary>
    public IEnumerable<(string Unit, LineRange Lines)> GivenTo(Target target) =>
        _shares.FindAll(share => share.Says(target.No, target.Provision)).Select(share => (share.Unit, share.Lines));

    /// <summary>Paragraphs that say nothing but who answers for what; the numbers in them are of targets, not figures.</summary>
    public bool Holds(UnreadText text) => _lines.Contains(text.Lines);

    /// <summary>The plan with who leads what no line or row of its own names.</summary>
    public PlanDocument Lead(PlanDocument plan, UnitRegister units) => _shares.Count == 0 ? plan : plan with
    {
        Targets = [.. plan.Targets.Select(target => target.Lead is null ? target with { Lead = LeadOf(target, plan, units) } : target)],
        Tasks =
        [
            .. plan.Tasks.Select(task => task.Lead is null
                ? task with { Lead = Only(share => share.IsPoint && share.Says(task.No, task.Provision), units) }
                : task),
        ],
    };

    private string? LeadOf(Target target, PlanDocument plan, UnitRegister units)
    {
        var group = plan.Groups.FirstOrDefault(one => one.Id == target.Group)?.Name;
        return Only(share => share.Says(target.No, target.Provision), units)
            ?? Only(share => share.SaysGroup(group) || (share.IsPoint && share.Says(target.Group, target.Provision)), units);
    }

    private string? Only(Predicate<Share> says, UnitRegister units)
    {
        var given = _shares.FindAll(says).Select(share => units.Find(share.Unit)).OfType<string>();
        return given.Distinct(StringComparer.Ordinal).ToList() is [var one] ? one : null;
    }

    /// <param name="over">The unit that the paragraph above names; null when none.</param>
    private static IEnumerable<Share> Of(string text, string? over)
    {
        foreach (var segment in Segment().Split(text))
        {
            var own = UnitAt(segment);
            if ((own ?? over) is not { } unit || (own is null && !Leads().IsMatch(VietnameseText.Fold(segment)))) continue;
            foreach (var share in References(unit, segment)) yield return share;
            over = own ?? over;
        }
    }

    // The name up to what the unit does; "phối hợp" alone gives it nothing.
    private static string? UnitAt(string text)
    {
        var match = Unit().Match(text);
        if (!match.Success || Helps().IsMatch(VietnameseText.Fold(text[match.Length..]))) return null;
        return match.Groups["name"].Value.Trim(' ', ',', ':', '.', ';');
    }

    private static IEnumerable<Share> References(string unit, string said)
    {
        var folded = VietnameseText.Fold(said);
        foreach (Match match in Numbers().Matches(folded)) yield return new(unit, Expand(match.Groups["list"].Value), IsPoint: false);
        foreach (Match match in Points().Matches(folded))
            yield return new(unit, Expand(AsWritten(said, folded, match.Groups["list"])), IsPoint: true)
            {
                Clause = match.Groups["clause"] is { Success: true } clause ? clause.Value : null,
                Article = match.Groups["article"] is { Success: true } article ? $"Điều {article.Value}" : null,
            };
        foreach (Match match in Groups().Matches(folded))
            yield return new(unit, [], IsPoint: false) { Group = match.Groups["name"].Value.Trim() };
    }

    // "điểm d, đ" are two.
    private static string AsWritten(string said, string folded, Group list) =>
        said.Length == folded.Length ? said.Substring(list.Index, list.Length).ToLowerInvariant() : list.Value;

    private static List<string> Expand(string list)
    {
        var said = Item().Matches(list).ToList();
        var all = new List<string>();
        for (var i = 0; i < said.Count; i++)
        {
            all.Add(said[i].Value);
            if (i + 1 == said.Count || !IsSpan(list, said[i], said[i + 1])) continue;
            var (from, to) = (Number(said[i].Value), Number(said[i + 1].Value));
            for (var between = from + 1; from > 0 && between < to; between++) all.Add(between.ToString(CultureInfo.InvariantCulture));
        }

        return all;
    }

    private static bool IsSpan(string list, Match from, Match to) => Span().IsMatch(list[(from.Index + from.Length)..to.Index]);

    private static int Number(string said) =>
        int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(@";\s*|\.\s+(?=\p{Lu})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Segment();

    [GeneratedRegex(
        @"^\s*((Đề nghị|Giao( cho)?|Phân công|Yêu cầu)\s+)?(?<name>(Phòng|Trung tâm|Công an|Công chức|Ban|Văn phòng"
        + @"|Trạm|Đội|Bộ phận|Hội|Đoàn|Mặt trận|Thuế|Hạt)\b(?:(?! (chủ trì|chịu trách nhiệm|có trách nhiệm|là cơ quan|là đơn vị"
        + @"|theo dõi|phụ trách|tham mưu|thực hiện|phối hợp|tổ chức)\b)[^:;.(]){2,80})",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Unit();

    [GeneratedRegex(@"^[\s,:]*(cung )?phoi hop", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Helps();

    [GeneratedRegex(
        @"^(- )?((va )?(cac )?(diem|khoan|chi tieu) |(la (co quan|don vi) )?(chu tri|chiu trach nhiem|theo doi"
        + @"|phu trach|tham muu|dau moi|truc tiep|thuc hien))",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Leads();

    [GeneratedRegex(
        @"chi tieu( (so|thu|tu))*:?\s+(?<list>\d{1,3}(\.\d{1,3})*[a-z]?\b(?! ?%)((\s*(,|va|den|-|–)\s*)((chi tieu|so|va|tu) )*"
        + @"\d{1,3}(\.\d{1,3})*[a-z]?\b(?! ?%))*)(?! (cua nam|thang|nam|doanh|ho |nguoi))",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbers();

    [GeneratedRegex(
        @"\bdiem (?<list>[a-z]\b((\s*(,|va|den|-)\s*)(diem )?[a-z]\b)*)(,? (cua )?(khoan|muc) (?<clause>\d{1,2}))?"
        + @"(,? (cua )?dieu (?<article>\d{1,2}))?",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Points();

    [GeneratedRegex(
        @"(nhom chi tieu|chi tieu (thuoc )?(nhom|linh vuc)|cac chi tieu)( ve| thuoc)?( phat trien)? (?<name>[a-z][a-z -]{3,60}?)"
        + @"(?=$|[,.;:(]| do | theo | trong | nam )",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Groups();

    [GeneratedRegex(@"\b(\d{1,3}(\.\d{1,3})*[a-z]?|[a-zđ])\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Item();

    [GeneratedRegex(@"^\s*(den|-|–)\s*((chi tieu|so) )*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Span();

    /// <param name="Unit">Who answers, as written.</param>
    /// <param name="Items">Numbers or letters named.</param>
    /// <param name="IsPoint">Letters of points, not numbers of targets.</param>
    private sealed record Share(string Unit, List<string> Items, bool IsPoint)
    {
        public LineRange Lines { get; init; }

        public string? Clause { get; init; }

        public string? Article { get; init; }

        public string? Group { get; init; }

        /// <summary>"a" of clause 2 is "2a", "2.a" or "a"; a number is the target's own.</summary>
        public bool Says(string no, Provision at)
        {
            if (!IsPoint) return Items.Contains(no, StringComparer.OrdinalIgnoreCase);
            if (Article is not null && !$"{at.Reference},".Contains($"{Article},", StringComparison.Ordinal)) return false;
            return no.Length > 0 && Items.Contains(no[^1..], StringComparer.Ordinal) && Leading(no[..^1].TrimEnd('.'));
        }

        public bool SaysGroup(string? group) =>
            Group is { } words && group is not null && VietnameseText.Fold(group).Contains(words, StringComparison.Ordinal);

        private bool Leading(string before) =>
            before.Length == 0 || (!char.IsLetter(before[^1]) && (Clause is null || before.Split('.')[^1] == Clause));
    }
}
