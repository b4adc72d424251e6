using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Checking.Terms;

/// <summary>Shares and amounts that can be counted from two bases, and money that can come from two sources.</summary>
internal static partial class AmbiguousBase
{
    public static IEnumerable<FindingDraft> Check(CheckedPlan plan) =>
        [.. plan.Clauses.Where(clause => clause.Place.Kind is PlaceKind.Target or PlaceKind.Row).SelectMany(Bases), .. Funding(plan.Plan)];

    private static IEnumerable<FindingDraft> Bases(Clause clause)
    {
        if (Reduction().Match(clause.Text) is { Success: true } cut)
        {
            var (who, share, all) = (cut.Groups["who"].Value.Trim(), cut.Groups["share"].Value, cut.Groups["all"].Value.Trim());
            yield return Make(clause,
                $"“Giảm {share} trên {all}” đọc được hai cách: giảm {share} số {who} hiện có, hoặc giảm bằng {share} của {all}; hai con "
                    + "số chênh nhau nhiều lần.",
                $"Giảm {share} của số {who} đầu kỳ", $"Giảm số {who} bằng {share} của {all}");
        }

        if (OneAmongMany().Match(clause.Text) is { Success: true } one)
            yield return Make(clause, $"“{one.Value}”: một cho cả địa bàn hay một cho mỗi nơi; số phải làm khác nhau theo số đơn vị.",
                "Một cho cả địa bàn", "Mỗi nơi một");
    }

    private static IEnumerable<FindingDraft> Funding(PlanDocument plan) =>
        plan.Projects.Where(project => project.Funding.Any(source => Glued().IsMatch(source.Trim()))).Select(project => new FindingDraft
        {
            Kind = "ambiguous_funding",
            Weight = FindingWeight.Wording,
            Message =
                $"Nguồn vốn mục {project.No} ghi “{string.Join(", ", project.Funding)}”: ngân sách hay xã hội hóa, hay cả hai; không rõ "
                    + "phải bố trí dự toán hay vận động.",
            Provisions =
            [
                project.Provision.Quote is null
                    ? project.Provision
                    : project.Provision with
                    {
                        Quote = $"{Wording.Clip(project.Name, 100)} | {string.Join(", ", project.Funding)}",
                    },
            ],
            Concerns = [Place.Project(project)],
            Readings = [new Reading { Id = "a", Text = "Ngân sách và xã hội hóa" }, new Reading { Id = "b", Text = "Chỉ xã hội hóa" }],
        });

    private static FindingDraft Make(Clause clause, string message, string one, string other) =>
        FindingDraft.Of("ambiguous_base", FindingWeight.Wording, message, [clause]) with
        {
            Readings = [new Reading { Id = "a", Text = one }, new Reading { Id = "b", Text = other }],
        };

    [GeneratedRegex(
        @"(?<who>hộ \p{L}+ \p{L}+|\p{L}+ \p{L}+)\s+giảm\s+(?:từ |ít nhất |tối thiểu )?(?<share>\d+(?:,\d+)?\s?%)\s+(?:trên|so với) "
            + @"(?<all>tổng số[^,;.()]*)",
        Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Reduction();

    [GeneratedRegex(
        @"\b(?:thêm |ít nhất |xây dựng )?(?:(?:01|một)|(?<=thêm )0?[1-9]) (?:\p{L}+ ){1,5}(?:tại|ở) các \p{L}+",
        Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex OneAmongMany();

    [GeneratedRegex(
        @"^(?:(?:nguồn|vốn|nguồn vốn) )?ngân sách(?: (?:nhà nước|địa phương|xã|phường|đặc khu|tỉnh|thành phố))? xã hội h[óo][áa]$|\bhoặc\b",
        Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Glued();
}
