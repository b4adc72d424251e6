using System.Globalization;
using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Import;

/// <summary>Makes indicators of mentions: those of one subject become one, a yearly flow and its stated sum become two that know each
/// other.</summary>
internal static partial class IndicatorMerger
{
    private const double Alike = 0.5;

    public static IReadOnlyList<Indicator> Merge(string no, IReadOnlyList<Mention> mentions)
    {
        var drafts = new List<Mention>();
        var sums = new Dictionary<int, int>();
        foreach (var said in NamedAhead(mentions))
        {
            var mention = Share(drafts, said);
            if (PaceOf(drafts, mention) is >= 0 and var whole)
            {
                drafts[whole] = drafts[whole] with { Indicator = drafts[whole].Indicator with { Points = mention.Indicator.Points } };
                continue;
            }

            var at = Best(drafts, mention);
            if (at < 0) drafts.Add(Named(mention, drafts));
            else if (IsSumOf(drafts[at], mention)) AddSum(drafts, sums, at, mention);
            else drafts[at] = Join(drafts[at], mention);
        }

        TieSums(drafts, sums);
        return Coded(no, drafts, sums);
    }

    // "Đến năm 2026 có 60%, năm 2028 có 80% và năm 2030 có 100% hộ dùng nước sạch" names its measure last.
    private static IEnumerable<Mention> NamedAhead(IReadOnlyList<Mention> mentions)
    {
        var name = mentions.Count > 1 && mentions[0].Indicator.Name.Length == 0
            ? mentions.FirstOrDefault(one => one.Indicator.Name.Length > 0 && one.Indicator.Unit == mentions[0].Indicator.Unit)
            : null;
        return name is null ? mentions : mentions.Select(one => one.Indicator.Name.Length == 0 ? one.Called(name.Indicator.Name) : one);
    }

    // "Trồng 5.000 cây (mỗi năm 1.000 cây)": what each year gives to a sum that is said.
    private static int PaceOf(List<Mention> before, Mention mention) =>
        mention.When.Recurring && mention.Indicator.Points.Count > 1 && IsBareChange(NameWithoutUnit(mention.Indicator))
            ? before.FindLastIndex(one => one.Indicator is { Kind: IndicatorKind.Flow, Points.Count: 0, Total: not null }
                && one.Indicator.Unit == mention.Indicator.Unit)
            : -1;

    private static string NameWithoutUnit(Indicator indicator) =>
        indicator.Unit is { } unit && indicator.Name.EndsWith(unit, StringComparison.OrdinalIgnoreCase)
            ? indicator.Name[..^unit.Length]
            : indicator.Name;

    // "5 năm 410 tỷ đồng; năm 2026 là 70 tỷ đồng": what one year gives to a sum is a flow.
    private static Mention Share(List<Mention> before, Mention mention) =>
        mention is { IsAnonymous: true, IsSum: false, Indicator.Kind: IndicatorKind.Stock }
        && before.Exists(whole => whole.IsSum && whole.Indicator.Unit == mention.Indicator.Unit)
            ? mention with { Indicator = mention.Indicator with { Kind = IndicatorKind.Flow, TimeAggregation = TimeAggregation.Sum } }
            : mention;

    // A sum said before its years finds their flow only when all are read.
    private static void TieSums(List<Mention> drafts, Dictionary<int, int> sums)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            var sum = drafts[i].Indicator;
            if (sum is not { Kind: IndicatorKind.Cumulative, Points: [var end] } || sums.ContainsKey(i)) continue;
            var flow = drafts.FindIndex(draft =>
                draft.Indicator is { Kind: IndicatorKind.Flow, Total: null, Points.Count: > 1 } one
                && one.Unit == sum.Unit
                && one.Name == sum.Name
            );
            if (flow < 0) continue;
            sums[i] = flow;
            drafts[flow] = drafts[flow] with { Indicator = drafts[flow].Indicator with { Total = new Amount(end.Low, end.High) } };
        }
    }

    private static int Best(List<Mention> drafts, Mention mention)
    {
        var best = -1;
        var score = Alike;
        for (var i = 0; i < drafts.Count; i++)
        {
            if (!CanJoin(drafts[i], mention)) continue;
            var likeness = mention.IsAnonymous ? 1 + i : drafts[i].Words.Likeness(mention.Words);
            if (likeness < score) continue;
            (best, score) = (i, likeness);
        }

        return best;
    }

    private static bool CanJoin(Mention draft, Mention mention) =>
        draft.Indicator.Unit == mention.Indicator.Unit
        && !AreOpposed(draft.Indicator.Comparator, mention.Indicator.Comparator)
        && !AreOpposed(mention.Indicator.Comparator, draft.Indicator.Comparator)
        && (draft.IsPace ?? mention.IsPace) == (mention.IsPace ?? draft.IsPace)
        && draft.Indicator.Kind
            is not (IndicatorKind.Standard or IndicatorKind.Milestone or IndicatorKind.ZeroEvent or IndicatorKind.Narrative
                or IndicatorKind.Rank)
        && (
            IsSumOf(draft, mention)
            || (
                draft.IsSum == mention.IsSum
                && (draft.Indicator.Kind == mention.Indicator.Kind || mention.IsAnonymous)
                && !Clash(draft, mention)
            )
        );

    // "giảm 1 - 1,5%/năm, còn dưới 2%": a pace and the level it leads to are two things.
    private static bool AreOpposed(Comparator floor, Comparator ceiling) =>
        ceiling == Comparator.AtMost && floor is (Comparator.AtLeast or Comparator.MoreThan or Comparator.Range);

    // The same year said twice with the same force is two promises; "hằng năm" gives way to a year named apart.
    private static bool Clash(Mention a, Mention b) =>
        a.Indicator.Points.Count == 0 || b.Indicator.Points.Count == 0
        || (a.When.Recurring == b.When.Recurring && Stated(a).Intersect(Stated(b)).Any());

    private static IEnumerable<int> Stated(Mention mention) =>
        mention.Indicator.Points.Where(point => point.Provenance == Provenance.Stated).Select(point => point.Year);

    // "nâng tổng số lên 850" is what there is then, not what the years add up to.
    private static bool IsSumOf(Mention flow, Mention sum) =>
        !sum.IsPart && !StandingTotal().IsMatch(VietnameseText.Fold(sum.Indicator.Name)) &&
        flow.Indicator is { Kind: IndicatorKind.Flow, Points.Count: > 1 }
        && (sum.Indicator.Kind == IndicatorKind.Cumulative || sum is { Indicator.Kind: IndicatorKind.Stock, When.Recurring: false })
        && sum.Indicator.Points is [var end] && end.Year >= flow.Indicator.Points.Max(point => point.Year);

    private static void AddSum(List<Mention> drafts, Dictionary<int, int> sums, int at, Mention sum)
    {
        var end = sum.Indicator.Points[0];
        drafts[at] = drafts[at] with { Indicator = drafts[at].Indicator with { Total = new Amount(end.Low, end.High) } };
        sums[drafts.Count] = at;
        drafts.Add(
            sum with
            {
                Indicator = sum.Indicator with
                {
                    Kind = IndicatorKind.Cumulative,
                    TimeAggregation = TimeAggregation.Sum,
                    Name = sum.IsAnonymous ? drafts[at].Indicator.Name : sum.Indicator.Name,
                },
            }
        );
    }

    private static Mention Join(Mention draft, Mention mention)
    {
        var (weak, strong) = draft.When.Recurring || !mention.When.Recurring ? (draft, mention) : (mention, draft);
        var points = weak.Indicator.Points.Where(point => strong.Indicator.PointFor(point.Year) is not { } other || Outranks(point, other))
            .Concat(
                strong.Indicator.Points.Where(point => weak.Indicator.PointFor(point.Year) is not { } other || !Outranks(other, point)));
        var comparator = draft.Indicator.Comparator == Comparator.Exactly ? mention.Indicator.Comparator : draft.Indicator.Comparator;
        return draft with
        {
            Indicator = draft.Indicator with
            {
                Points = [.. points.OrderBy(point => point.Year)],
                Comparator = comparator,
                Strictness = draft.Indicator.Strictness == Strictness.Mandatory ? Strictness.Mandatory : mention.Indicator.Strictness,
                MaintainFrom = draft.Indicator.MaintainFrom ?? mention.Indicator.MaintainFrom,
                Baseline = draft.Indicator.Baseline ?? mention.Indicator.Baseline,
            },
            When = draft.When with { Recurring = draft.When.Recurring && mention.When.Recurring },
        };
    }

    private static bool Outranks(TargetPoint point, TargetPoint other) =>
        point.Provenance == Provenance.Stated && other.Provenance != Provenance.Stated;

    /// <summary>True for a name of nothing: "tăng bình quân" of what was named before.</summary>
    public static bool IsBareChange(string name) => BareChange().IsMatch(Phrase.Of(name).Folded);

    private static Mention Named(Mention mention, List<Mention> before) =>
        before.Count > 0 && GoesOn().IsMatch(Phrase.Of(mention.Indicator.Name).Folded)
            ? mention.Called($"{Subject(Named(before), mention)} {VietnameseText.Uncapital(mention.Indicator.Name)}")
        : before.Count > 0 && IsLevelAlone(before[^1], mention)
            ? mention.Called(Subject(before[^1], mention))
        : before.Count == 0 || !IsBareChange(mention.Indicator.Name)
            ? mention
            : mention.Called(
                $"{Subject(before[^1], mention)} {Level().Replace(mention.Indicator.Name.ToLowerInvariant(), string.Empty)}".Trim());

    // "Số hộ nghèo giảm 40 hộ mỗi năm, đến năm 2030 còn 60 hộ"
    private static bool IsLevelAlone(Mention before, Mention mention) => before.IsPace == true && mention.IsPace == false
        && before.Indicator.Unit == mention.Indicator.Unit
        && mention.Indicator.Name.Equals(mention.Indicator.Unit, StringComparison.OrdinalIgnoreCase);

    private static Mention Named(List<Mention> before) =>
        before.FindLast(one => !GoesOn().IsMatch(Phrase.Of(one.Said).Folded)) ?? before[^1];

    // The level that "Tỷ lệ hộ nghèo giảm 1%/năm" leads to is one of "Tỷ lệ hộ nghèo".
    private static string Subject(Mention before, Mention mention)
    {
        var name = before.Indicator.Name;
        if (before.IsPace != true || mention.IsPace == true) return name;
        return WithoutChange(name);
    }

    /// <summary>"Tỷ lệ hộ nghèo" of "Tỷ lệ hộ nghèo giảm".</summary>
    public static string WithoutChange(string name) =>
        EndingChange().Match(VietnameseText.Fold(name)) is { Success: true, Index: > 0 } change ? name[..change.Index] : name;

    private static Indicator[] Coded(string no, List<Mention> drafts, Dictionary<int, int> sums)
    {
        string Code(int i) =>
            drafts.Count == 1 ? no
            : i < 26 ? $"{no}{(char)('a' + i)}"
            : string.Create(CultureInfo.InvariantCulture, $"{no}z{i - 25}");
        return
        [
            .. drafts.Select(
                (draft, i) => draft.Indicator with { Code = Code(i), Of = sums.TryGetValue(i, out var flow) ? Code(flow) : null }),
        ];
    }

    [GeneratedRegex(
        @"\bnang\b|\btong so\b|\bhoat dong\b|\bhien co\b|\btoan (phuong|xa|dac khu|dia ban) co\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex StandingTotal();

    [GeneratedRegex(@"(\s(tang|giam|binh quan|truong|them))+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EndingChange();

    // ", tăng bình quân 15%/năm" speaks of what was named before.
    [GeneratedRegex(
        @"^((tang|giam|toc do|binh quan|trung binh|bq|truong|them|moi|xuong|len|còn|con|de|dat|duy tri|chiem)\s*)*$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BareChange();

    // "luỹ kế 120 xã, chiếm 61,5% tổng số xã" speaks on of what was named.
    [GeneratedRegex(@"^(chiem|luy ke|lũy kế|luỹ kế) ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex GoesOn();

    // "xuống còn 14,7%" is the level of what was named.
    [GeneratedRegex(
        @"^((giảm|tăng|xuống|lên|còn|để|đạt|duy trì|chiếm)\s*)*(xuống|lên|còn|để|đạt|duy trì|chiếm)$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Level();
}
