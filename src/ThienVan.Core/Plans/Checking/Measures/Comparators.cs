using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Checking.Measures;

/// <summary>Comparing words that cannot be evaluated, differ between target and appendix, or mix "every year" with "on average".</summary>
internal static partial class Comparators
{
    public static IEnumerable<FindingDraft> Check(CheckedPlan plan) =>
        [.. Ranges(plan), .. Reversed(plan), .. Opposed(plan), .. Differing(plan), .. Averages(plan)];

    private static IEnumerable<FindingDraft> Ranges(CheckedPlan plan)
    {
        foreach (var row in plan.Plan.Rows)
        {
            foreach (var cell in new[] { row.By2030, row.PerYear }.OfType<string>().Where(cell => OpenRange().IsMatch(Figures.Plain(cell))))
                yield return Bad(OpenRange().Match(Figures.Plain(cell)).Value, RowClaims.At(row, cell));
        }

        foreach (
            var clause in plan.Clauses.Where(clause =>
                clause.Place.Kind is PlaceKind.Target or PlaceKind.Task && OpenRange().IsMatch(clause.Text)
            )
        )
            yield return Bad(OpenRange().Match(clause.Text).Value, clause);
    }

    private static FindingDraft Bad(string written, Clause clause)
    {
        var figures = Digits().Matches(written).Select(match => match.Value).ToArray();
        return FindingDraft.Of("bad_comparator", FindingWeight.Wording,
            $"“{written.Trim()}” vừa là ngưỡng vừa là khoảng, không so được: đạt {figures[0]} đã đủ, phải tới {figures[^1]}, hay vượt "
                + $"{figures[^1]} lại là sai?",
            [clause]) with
        {
            Readings =
            [
                new Reading { Id = "a", Text = $"Ít nhất {figures[0]}" },
                new Reading { Id = "b", Text = $"Trong khoảng {figures[0]} đến {figures[^1]}" },
                new Reading { Id = "c", Text = $"Ít nhất {figures[^1]}" },
            ],
        };
    }

    private static IEnumerable<FindingDraft> Reversed(CheckedPlan plan) =>
        from claim in plan.Claims
        where claim.High < claim.Low
        let written = $"{FigureText.Number(claim.Low)} - {FigureText.Number(claim.High)}"
        select FindingDraft.Of("bad_comparator", FindingWeight.Wording,
            $"Khoảng “{written}” ghi số lớn trước số nhỏ: không rõ hai đầu khoảng bị đảo hay một số bị sai.", [claim.Clause]) with
        {
            Key = written,
            Readings =
            [
                new Reading { Id = "a", Text = $"Trong khoảng {FigureText.Number(claim.High)} đến {FigureText.Number(claim.Low)}" },
                new Reading { Id = "b", Text = "Một trong hai số ghi sai" },
            ],
        };

    // "At most 10" here and "at least 10" there leave one figure that satisfies both.
    private static IEnumerable<FindingDraft> Opposed(CheckedPlan plan)
    {
        var ends = plan
            .Claims.Where(claim => claim.Low != 0 && claim.Comparator is Comparator.AtMost or Comparator.AtLeast or Comparator.MoreThan)
            .ToArray();
        var atMost = ends.Where(claim => claim.Comparator == Comparator.AtMost).ToLookup(claim => claim.Low);
        return from low in ends
               where low.Comparator != Comparator.AtMost
               from high in atMost[low.Low]
               where low.Place.Code != high.Place.Code && Measure.AreSame(low, high) && low.Frame.Meets(high.Frame)
               select FindingDraft.Of("two_comparators", FindingWeight.Contradiction,
                   $"Cùng con số {low.Words} nhưng chỗ ghi là mức thấp nhất, chỗ ghi là mức cao nhất: kết quả vượt lên thì nơi này đạt, "
                       + "nơi kia không đạt.",
                   [low.Clause, high.Clause]) with
               {
                   Readings =
                   [
                       new Reading { Id = "a", Text = $"Ít nhất {FigureText.Number(low.Low)}" },
                       new Reading { Id = "b", Text = $"Nhiều nhất {FigureText.Number(low.Low)}" },
                   ],
               };
    }

    private static IEnumerable<FindingDraft> Differing(CheckedPlan plan)
    {
        var targets = plan.Claims.Where(claim => claim.Place.Kind == PlaceKind.Target).ToArray();
        var differing = plan.Claims.Where(claim => claim.Place.Kind == PlaceKind.Row)
            .SelectMany(row =>
                targets
                    .Where(target => Measure.AreSame(row, target) && row.Low == target.Low && IsExact(row) != IsExact(target))
                    .Take(1)
                    .SelectMany(target => new[] { target, row })
            )
            .ToArray();
        if (differing.Length == 0) yield break;
        var draft = FindingDraft.Of("two_comparators", FindingWeight.Wording,
            "Chỗ ghi “từ … trở lên / ≥”, chỗ ghi đúng con số: kết quả cao hơn có được coi là đạt không là tùy cách đọc.",
            differing.Select(claim => claim.Clause));
        yield return draft with
        {
            Readings =
            [
                new Reading { Id = "a", Text = "Ít nhất bằng con số đã ghi" },
                new Reading { Id = "b", Text = "Đúng con số đã ghi" },
            ],
        };
    }

    // 100 % and zero have no room above or below.
    private static bool IsExact(Claim claim) => claim.Comparator is null or Comparator.Exactly && claim.Low is not (0 or 100);

    private static IEnumerable<FindingDraft> Averages(CheckedPlan plan)
    {
        var found = plan
            .Clauses.Where(clause =>
                clause.Place.Kind == PlaceKind.Target && EachYear().IsMatch(clause.Text) && Average().IsMatch(clause.Text)
            )
            .ToArray();
        if (found.Length == 0) yield break;
        yield return FindingDraft.Of("yearly_or_average", FindingWeight.Wording,
            "Vừa ghi “hằng năm” vừa ghi “tăng bình quân”: một năm tăng thấp hơn có thể là không đạt (tính từng năm) hoặc vẫn đạt (tính "
                + "bình quân cả kỳ).",
            found) with
        {
            Readings =
            [
                new Reading { Id = "a", Text = "Bình quân cả giai đoạn" },
                new Reading { Id = "b", Text = "Từng năm đều phải đạt" },
            ],
        };
    }

    [GeneratedRegex(
        @"(?:≥|≤|>=|<=|>|<|ít nhất|tối thiểu|tối đa|không (?:quá|dưới|thấp hơn|vượt quá)|\b(?:trên|"
            + @"dưới))\s*\d+(?:[.,]\d+)?\s*%?\s*[-–]\s*\d+(?:[.,]\d+)?\s*%?|"
            + @"\b\d+(?:[.,]\d+)?\s*%?\s*[-–]\s*\d+(?:[.,]\d+)?\s*%?(?= (?:\p{L}+ ){0,3}trở lên)",
        Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex OpenRange();

    [GeneratedRegex(@"\d+(?:[.,]\d+)?", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Digits();

    [GeneratedRegex(@"h[ằà]ng năm|mỗi năm", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex EachYear();

    [GeneratedRegex(@"(?:tăng|tăng trưởng|giảm) bình quân", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Average();
}
