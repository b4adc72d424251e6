using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Checking;

/// <summary>
/// Tells one thing said twice from two things said alike: "trồng 50 ha vải" and "trồng 70 ha nhãn" are built the same and
/// name something else in the same place. Words that only one of them has make no difference.
/// </summary>
internal static partial class OtherThing
{
    // Longer than any name; the comparison takes the square of it.
    private const int Longest = 60;

    // Words that say how a promise is made or kept, not what is promised.
    private static readonly HashSet<string> _manner =
    [
        .. ("số các những được đạt có ít nhất tối thiểu đa trên dưới từ đến trở lên hàng hằng năm mỗi trong và của cho là khoảng thêm bổ "
            + "sung phấn đấu phần đầu tỷ tỉ lệ tổng toàn địa bàn xã phường đặc khu thực hiện hoàn thành duy trì kế hoạch chỉ tiêu giai "
            + "đoạn bình quân vào cuối hết tháng quý trước sau bảo đảm chiếm còn ubnd tổ chức vận động huy nâng cao tại ở về với bằng "
            + "không quá cộng")
            .Split(' '),
    ];

    public static bool AreTwo(string one, string other)
    {
        var (allOfOne, allOfOther) = (Words(one), Words(other));
        return Gaps(Words(Heart(one)), Words(Heart(other))).Any(gap =>
            gap.One.Length > 0 && gap.Other.Length > 0
            && !gap.One.Any(allOfOther.Contains) && !gap.Other.Any(allOfOne.Contains));
    }

    private static string[] Words(string text) =>
        [.. Syllables.Of(Syllables.Spelled(text)).Where(word => !_manner.Contains(word)).Select(VietnameseText.Fold).Take(Longest)];

    // Why, how and for whose sake are said of one promise here and left out there: from the last such word before the figure to the first
    // behind it. A name without a figure is all heart.
    private static string Heart(string text)
    {
        if (Figure().Match(text) is not { Success: true } figure) return text;
        var head = Opening().Replace(text[..figure.Index], "");
        return $"{(Words(head).Length > 0 ? head : text[..figure.Index])} {Closing().Replace(text[(figure.Index + figure.Length)..], "")}";
    }

    /// <summary>What each has between the words that both have, in order.</summary>
    private static IEnumerable<(string[] One, string[] Other)> Gaps(string[] a, string[] b)
    {
        var common = Common(a, b);
        var (i, j, fromA, fromB) = (0, 0, 0, 0);
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j])
            {
                yield return (a[fromA..i], b[fromB..j]);
                (fromA, fromB) = (++i, ++j);
            }
            else if (common[i + 1, j] >= common[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        yield return (a[fromA..], b[fromB..]);
    }

    // Length of the longest common run of words, gaps allowed, from each place on.
    private static int[,] Common(string[] a, string[] b)
    {
        var lengths = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
                lengths[i, j] = a[i] == b[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        }

        return lengths;
    }

    // Behind a year the figure is another.
    [GeneratedRegex(@"(?<!\bnăm )(?<![\d/-])\d[\d.,]*(?![\d/-])\s*%?", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Figure();

    [GeneratedRegex(@"^.*(?:,|:|\b(?:để|nhằm|bảo đảm|đảm bảo))\s", Pattern.AnyCase | RegexOptions.Singleline, Pattern.Timeout)]
    private static partial Regex Opening();

    [GeneratedRegex(
        @"(?:,|\([^)]*\)?|\s(?:theo|nhằm|để|góp phần|qua đó|trên cơ sở|tạo điểm nhấn|tạo điều kiện)\s).*$",
        Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Closing();
}
