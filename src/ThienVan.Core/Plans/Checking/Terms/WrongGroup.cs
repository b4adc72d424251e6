using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Checking.Terms;

/// <summary>A target that stands under one heading and names the subject of another.</summary>
internal static partial class WrongGroup
{
    public static IEnumerable<FindingDraft> Check(CheckedPlan plan)
    {
        var groups = plan.Plan.Groups
            .Select(group => (Group: group, Subject: Lead().Replace(group.Name, "").Trim().TrimEnd('.', ':').ToLowerInvariant())).ToArray();

        // A short name ("kinh tế") is said everywhere; only a long one says whose the target is.
        var telling = groups.Where(group => Syllables.Of(group.Subject).Count >= 4).ToArray();
        foreach (var target in plan.Plan.Targets)
        {
            var text = (target.Provision.Quote ?? target.Name).ToLowerInvariant();
            var own = groups.FirstOrDefault(group => group.Group.Id == target.Group).Subject;
            if (own is null || text.Contains(own, StringComparison.Ordinal)) continue;
            var other = telling.FirstOrDefault(group =>
                group.Group.Id != target.Group && text.Contains(group.Subject, StringComparison.Ordinal)).Group;
            if (other is not null) yield return Make(plan, target, other);
        }
    }

    private static FindingDraft Make(CheckedPlan plan, Target target, TargetGroup other) => new()
    {
        Kind = "wrong_group",
        Weight = FindingWeight.Wording,
        Message =
            $"Chỉ tiêu {target.No} nói về nội dung của nhóm “{other.Name}” nhưng đứng ở nhóm "
                + $"“{plan.Plan.Groups.First(group => group.Id == target.Group).Name}”: tổng hợp theo nhóm sẽ lệch.",
        Provisions = [target.Provision.Quote is { } quote ? target.Provision with { Quote = Wording.Clip(quote, 200) } : target.Provision],
        Concerns = [target.No],
        Readings =
        [
            new Reading { Id = "a", Text = $"Chuyển sang nhóm “{other.Name}”" },
            new Reading { Id = "b", Text = "Giữ nguyên nhóm" },
        ],
    };

    [GeneratedRegex(
        @"^\s*(?:[\dIVX.]+\s*)?(?:các\s+)?(?:nhóm\s+)?chỉ tiêu\s*(?:về|thuộc|lĩnh vực)?\s*|^\s*(?:về|lĩnh vực)\s+", Pattern.AnyCase,
        Pattern.Timeout)]
    private static partial Regex Lead();
}
