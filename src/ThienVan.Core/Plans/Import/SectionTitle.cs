using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Import;

/// <summary>What a title says of the part of the plan under it.</summary>
internal static partial class SectionTitle
{
    private const int Longest = 200;
    private const int LongestSentence = 40;

    /// <summary>What the words of a part's heading say; null when they say nothing of it.</summary>
    public static PartRole? Of(string title)
    {
        var folded = VietnameseText.Fold(title);
        if (Turn().Match(folded) is { Success: true } turn && Years().Matches(folded).DistinctBy(year => year.Value).Count() > 1)
            folded = folded[turn.Groups["ahead"].Index..];
        if (folded.Contains("to chuc thuc hien", StringComparison.Ordinal)) return PartRole.Organisation;
        if (ReviewWords().IsMatch(folded)) return PartRole.Review;
        if (Views().IsMatch(folded) && !folded.Contains("tieu", StringComparison.Ordinal)) return PartRole.Other;
        if (folded.Contains("chi tieu", StringComparison.Ordinal)) return PartRole.Targets;
        if (TaskWords().IsMatch(folded)) return PartRole.Tasks;
        return folded.Contains("muc tieu", StringComparison.Ordinal) ? PartRole.Objective : null;
    }

    /// <summary>What an item that is a title opens; null for an item that is none, or a title that says nothing of its part.</summary>
    public static PartRole? OfItem(string body)
    {
        if (body.Length is 0 or > Longest || !IsClosedLikeOne(body)) return null;
        var folded = VietnameseText.Fold(body);
        var role = Role(folded.Trim(' ', ':', '.', '*'), announces: body[^1] == ':');
        return role is not null && FigureReader.Read(Phrase.Of(Heading.WithoutCount(body))).Count == 0 ? role : null;
    }

    /// <summary>
    /// "Mục tiêu năm 2026: thu nhập đạt 65 triệu đồng; tỷ lệ hộ nghèo dưới 1%" is a title and what stands under it.
    /// </summary>
    public static IEnumerable<Passage> Part(Passage passage)
    {
        var colon = passage.Text.IndexOf(':', passage.Mark.Length);
        if (colon < 0 || passage.Figures.Count < 2 || OfItem(passage.Text[passage.Mark.Length..(colon + 1)].Trim()) != PartRole.Targets)
            return [passage];
        var (title, list) = (passage.Text[..(colon + 1)], passage.Text[(colon + 1)..].Trim());
        return
        [
            passage with { Text = title, Quote = title, Mark = passage.Mark == Mark.None ? Mark.Title : passage.Mark },
            passage with { Text = list, Quote = list, Mark = Mark.Read(list) },
        ];
    }

    /// <summary>True for the title of the general objective, which stands beside the targets and never under them.</summary>
    public static bool IsOverall(string body) => Overall().IsMatch(VietnameseText.Fold(body));

    private static PartRole? Role(string folded, bool announces)
    {
        if (Overall().IsMatch(folded)) return null;
        if (OrganisationTitle().IsMatch(folded)) return PartRole.Organisation;
        if (ReviewTitle().IsMatch(folded)) return PartRole.Review;
        if (TargetTitle().IsMatch(folded) || (announces && Announcement().IsMatch(folded))) return PartRole.Targets;
        return TaskTitle().IsMatch(folded) ? PartRole.Tasks : folded == "muc tieu" ? PartRole.Objective : null;
    }

    private static bool IsClosedLikeOne(string body) =>
        body[^1] is not (';' or ',') && (body[^1] != '.' || body.Length <= LongestSentence);

    [GeneratedRegex(
        @"ket qua|danh gia|tinh hinh|boi canh|thuc trang|su can thiet|ton tai|han che|nguyen nhan|bai hoc",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ReviewWords();

    // "Kết quả năm 2025 và thông qua các chỉ tiêu năm 2026" opens what its second half says.
    [GeneratedRegex(
        @"(ket qua|danh gia|tinh hinh)\b.*(\bva|[,;]) (?<ahead>(thong qua |de ra |xay dung |ban hanh )?(cac "
        + @"|mot so )?(phuong huong|muc tieu"
        + @"|chi tieu|ke hoach|nhiem vu)\b.*20\d\d)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Turn();

    [GeneratedRegex(@"20\d\d", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Years();

    [GeneratedRegex(@"quan diem|muc dich|yeu cau|can cu", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Views();

    [GeneratedRegex(@"nhiem vu|giai phap", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TaskWords();

    [GeneratedRegex(@"^muc tieu (tong quat|chung)|^quan diem", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Overall();

    [GeneratedRegex(@"^(cong tac )?to chuc thuc hien", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OrganisationTitle();

    [GeneratedRegex(
        @"^(danh gia|tinh hinh|ket qua|thuc trang|boi canh|dac diem|(nhung )?(ton tai|han che|nguyen nhan)|bai hoc)\b",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ReviewTitle();

    [GeneratedRegex(
        @"^(mot so |nhung |cac |he thong |bieu |danh muc )*(chi tieu|muc tieu (cu the|chu yeu|den nam|phan dau|va chi tieu"
        + @"|nam 20|giai doan|, chi tieu)|muc tieu, chi tieu)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TargetTitle();

    // "phấn đấu đạt các chỉ tiêu sau:", "Đến năm 2030, xã phấn đấu:"
    [GeneratedRegex(
        @"\b(cac |mot so |nhung )(chi tieu|muc tieu)\b[^.;:]{0,80}\b(sau|sau day|gom|bao gom|cu the|chu yeu)$"
        + @"|\b20\d\d\b[^.;:]{0,60}\bphan dau( dat( duoc)?)?( nhu)?( sau)?$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Announcement();

    [GeneratedRegex(@"^(mot so |nhung |cac )*(nhiem vu|giai phap)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TaskTitle();
}
