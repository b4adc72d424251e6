namespace ThienVan.Core.Plans.Checking.References;

/// <summary>One law under two numbers, and one number under two dates.</summary>
internal static class CitedTwice
{
    // Words that every citation has say nothing about what the document is on.
    private const double CommonFrom = 0.03;

    private static readonly string[] _formula =
    [
        "nghị quyết",
        "quyết số",
        "bộ chính",
        "chính trị",
        "trị về",
        "của bộ",
        "quyết định",
        "định số",
        "chương trình",
        "trình hành",
        "hành động",
        "động số",
        "thủ tướng",
        "tướng chính",
        "chính phủ",
        "thực hiện",
        "hiện nghị",
        "ban thường",
        "thường vụ",
        "vụ thành",
        "thành ủy",
        "quốc hội",
        "của quốc",
        "của ban",
    ];

    public static IEnumerable<FindingDraft> Check(CheckedPlan plan)
    {
        var citations = plan.Citations;
        return [.. TwoDates(citations), .. TwoNumbers(plan, citations)];
    }

    private static IEnumerable<FindingDraft> TwoDates(IReadOnlyList<Citation> citations)
    {
        foreach (var same in citations.Where(citation => citation.Date is not null).GroupBy(citation => citation.Name))
        {
            var dates = same.Select(citation => citation.Date!.Value).Distinct().ToArray();
            if (dates.Length < 2) continue;
            yield return FindingDraft.Of("same_document_two_dates", FindingWeight.Contradiction,
                $"Văn bản {same.Key} được ghi {Wording.Digits(dates.Length)} ngày ban hành khác nhau; viện dẫn sai ngày thì căn cứ không "
                    + "còn giá trị.",
                same.Select(citation => citation.Clause)) with
            {
                Readings =
                [
                    .. dates.Select((date, i) => new Reading
                    {
                        Id = $"{(char)('a' + i)}",
                        Text = $"Ngày {date.Day}/{date.Month}/{Wording.Digits(date.Year)}",
                        Provisions = [.. same.Where(one => one.Date == date).Select(one => one.Clause.Provision).Distinct()],
                    }),
                ],
            };
        }
    }

    private static IEnumerable<FindingDraft> TwoNumbers(CheckedPlan plan, IReadOnlyList<Citation> citations)
    {
        var common = plan.Clauses.SelectMany(clause => Syllables.Pairs(clause.Text).Distinct()).CountBy(pair => pair)
            .Where(pair => pair.Value >= Math.Max(6, plan.Clauses.Count * CommonFrom))
            .Select(pair => pair.Key)
            .Concat(_formula)
            .ToHashSet();
        var series = citations.DistinctBy(citation => (citation.Name, citation.Clause)).GroupBy(citation => citation.Series);
        return series.SelectMany(group => Pairs([.. group.Select(citation => (citation, Subject(citation, common)))]))
            .OrderBy(pair => pair.One.Clause.Paragraph).Select(pair => Make(pair.One, pair.Other));
    }

    private static IEnumerable<(Citation One, Citation Other)> Pairs((Citation Citation, HashSet<string> Subject)[] series) =>
        from i in Enumerable.Range(0, series.Length)
        from j in Enumerable.Range(i + 1, series.Length - i - 1)
        where AreOneLaw(series[i], series[j])
        select (series[i].Citation, series[j].Citation);

    private static bool AreOneLaw((Citation Citation, HashSet<string> Subject) one, (Citation Citation, HashSet<string> Subject) two)
    {
        var (a, b) = (one.Citation, two.Citation);
        if (a.Number == b.Number || a.Clause == b.Clause || (a.Date is not null && b.Date is not null)) return false;
        var shared = one.Subject.Count(two.Subject.Contains);
        return OneDigitApart(a.Number, b.Number) ? shared >= 3 : shared >= 5 && Syllables.Containment(one.Subject, two.Subject) >= 0.6;
    }

    private static HashSet<string> Subject(Citation citation, HashSet<string> common) =>
        [.. Syllables.Pairs(citation.Clause.Text).Where(pair => !common.Contains(pair))];

    private static bool OneDigitApart(string a, string b) => a.Length == b.Length && a.Zip(b).Count(pair => pair.First != pair.Second) == 1;

    private static FindingDraft Make(Citation a, Citation b) =>
        FindingDraft.Of("same_law_two_numbers", FindingWeight.Contradiction,
            $"Hai số {a.Name} và {b.Name} cùng nói một nội dung; một số là viện dẫn sai, áp dụng nhầm văn bản thì cơ chế không có căn cứ.",
            [a.Clause, b.Clause]) with
        {
            Readings =
            [
                new Reading { Id = "a", Text = $"Cả hai là {a.Name}", Provisions = [a.Clause.Provision] },
                new Reading { Id = "b", Text = $"Cả hai là {b.Name}", Provisions = [b.Clause.Provision] },
                new Reading { Id = "c", Text = "Là hai văn bản khác nhau" },
            ],
        };
}
