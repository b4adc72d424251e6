using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Checking;
using ThienVan.Core.Plans.Import;
using ThienVan.Core.Tests.Plans.Import;

namespace ThienVan.Core.Tests.Plans.Checking;

/// <summary>
/// The real document, which stays outside the repository: what was read in it by hand, by kind and line, and what must
/// not be reported. The expectations hold line numbers only, never its words.
/// </summary>
public sealed class RealPlanTests
{
    private static readonly Lazy<IReadOnlyList<Finding>?> _findings = new(Read);

    public static readonly TheoryData<string, int[]> Expected = new()
    {
        { "period_mismatch", [33] }, { "period_mismatch", [307] }, { "period_mismatch", [362] },
        { "two_figures", [37] }, { "two_frequencies", [37, 318] }, { "stock_as_flow", [37] },
        { "two_figures", [75, 333] }, { "two_figures", [75, 334] }, { "two_frequencies", [81, 323, 355] },
        { "two_figures", [85, 325] }, { "two_frequencies", [87, 326] }, { "two_figures", [87, 327] }, { "two_frequencies", [63, 354] },
        { "scheme_two_horizons", [85, 231, 373] }, { "scheme_two_names", [85, 231, 373] }, { "scheme_two_deadlines", [85, 373] },
        { "scheme_two_deadlines", [181, 363] }, { "scheme_two_leads", [378, 379] }, { "same_law_two_numbers", [149, 185] },
        { "deadline_passed", [363] },
        { "year_outside_period", [87] },
        { "year_outside_period", [355] },
        { "recurring_vs_single_year", [343] },
        { "duplicate_target", [35, 59] }, { "duplicate_target", [53, 57] },
        { "scheme_listed_twice", [378, 379] }, { "scheme_inside_another", [376, 377] }, { "scheme_inside_another", [368, 369] },
        { "hidden_target_duplicate", [37, 187] }, { "hidden_target_duplicate", [75, 195] }, { "hidden_target_duplicate", [87, 235] },
        { "hidden_target_duplicate", [69, 207] }, { "hidden_target_duplicate", [99, 261] }, { "hidden_target_duplicate", [101, 263] },
        { "duplicate_task", [175, 191] }, { "duplicate_task", [133, 205] },
        { "duplicate_task", [133, 189] }, { "duplicate_task", [155, 181] }, { "duplicate_task", [247, 251] },
        { "duplicate_task", [275, 279] }, { "hidden_target_duplicate", [65, 173] }, { "period_mismatch", [181] },
        { "hidden_target", [147] },
        { "hidden_target", [161] },
        { "hidden_target", [175] },
        { "hidden_target", [201] },
        { "hidden_target", [233] },
        { "hidden_target", [255] }, { "hidden_target", [269] },
        { "no_baseline", [31, 37, 39, 43, 81] }, { "no_yearly_value", [37, 55, 81, 91, 93] }, { "no_denominator", [35, 59, 61] },
        { "no_lead", [45, 47, 49, 65, 73, 77, 101, 103, 105, 107, 109, 111] }, { "no_appendix_row", [45, 57, 63, 95] },
        { "no_project_behind_target", [61, 65] }, { "no_deadline", [345] }, { "no_deadline", [161, 201] },
        { "no_amount", [353, 366, 379] }, { "unit_without_row", [281, 287] }, { "text_for_number", [316, 317, 322, 335, 336] },
        { "unit_mismatch", [316] },
        { "unit_mismatch", [326] },
        { "unit_mismatch", [327] },
        { "unit_mismatch", [330] },
        { "unit_mismatch", [335] },
        { "placeholder_for_number", [365] },
        { "bad_comparator", [315] },
        { "two_comparators", [37, 39, 43, 314, 321] },
        { "yearly_or_average", [31, 43] },
        { "undefined_term", [31, 315] },
        { "undefined_term", [73] },
        { "undefined_term", [37, 187, 321] },
        { "undefined_term", [233] },
        { "undefined_term", [89] },
        { "undefined_period", [175, 335, 336, 365] }, { "ambiguous_base", [81] }, { "ambiguous_funding", [353] }, { "wrong_group", [67] },
        { "two_names", [177, 245, 367] }, { "two_names", [187, 354, 362] }, { "two_names", [121, 245] },
        { "misread_aspiration", [37, 55, 63, 65, 75, 77, 175, 316] }, { "name_variant", [85] }, { "name_variant", [369] },
        { "misspelling", [153] },
        { "misspelling", [225] },
        { "misspelling", [263] },
        { "misspelling", [239] },
        { "misspelling", [201, 237] },
        { "latex_remnant", [321, 322] }, { "html_remnant", [336, 353, 379] }, { "glued_heading", [339] },
        { "row_split", [318, 373] },
        { "sentence_split", [33, 85, 151, 219, 251, 265] },
        { "stray_stop", [125] },
        { "repeated_words", [269] },
    };

    /// <summary>Lines that a hasty reader would object to: terms of elected bodies, other authorities' schemes, sums that add up, laws
    /// that differ.</summary>
    public static readonly TheoryData<string, int[]> Silent = new()
    {
        { "period_mismatch", [9, 13, 15, 17, 19, 21, 81, 199, 241, 344, 345] },
        { "year_outside_period", [33, 167, 199, 241, 344, 345] },
        { "steps_vs_total", [37, 63, 65] },
        { "two_figures", [91, 93, 109, 328, 329] },
        { "two_frequencies", [65, 332] },
        { "same_law_two_numbers", [117, 125, 187, 213, 227] },
        { "same_document_two_dates", [5, 117, 187, 309, 339] },
        { "scheme_listed_twice", [366, 367, 370] },
        { "scheme_inside_another", [366, 367] },
        { "recurring_vs_single_year", [353, 354, 365] },
        { "deadline_passed", [355, 368, 376] },
        { "misread_aspiration", [147, 187, 275, 279] },
        { "name_variant", [121] },
    };

    [Theory]
    [MemberData(nameof(Expected))]
    public void The_flaw_read_by_hand_is_found(string kind, int[] lines)
    {
        var told = Findings().Where(finding => finding.Kind == kind).Select(Lines).ToArray();

        told.ShouldContain(found => lines.All(line => found.Contains(line)), $"{kind} at {string.Join(", ", lines)}");
    }

    [Theory]
    [MemberData(nameof(Silent))]
    public void A_near_miss_stays_unreported(string kind, int[] lines)
    {
        var told = Findings().Where(finding => finding.Kind == kind).SelectMany(Lines);

        told.Intersect(lines).ShouldBeEmpty();
    }

    [Fact]
    public void The_same_text_gives_the_same_findings_under_distinct_ids()
    {
        var ids = Findings().Select(finding => finding.Id).ToArray();

        ids.ShouldBeUnique();
        Read()!.Select(finding => finding.Id).ShouldBe(ids);
    }

    [Fact]
    public void Every_finding_quotes_what_it_speaks_of() =>
        Findings()
            .ShouldAllBe(finding =>
                finding.Provisions.Count > 0
                && finding.Provisions.All(provision => provision.Lines != null && provision.Quote!.Length <= 900)
            );

    private static IReadOnlyList<Finding> Findings()
    {
        if (_findings.Value is null) Assert.Skip(PlanTexts.NoReference);
        return _findings.Value!;
    }

    private static HashSet<int> Lines(Finding finding) =>
        [
            .. finding.Provisions.SelectMany(provision =>
                provision.Lines is { } lines ? Enumerable.Range(lines.From, lines.To - lines.From + 1) : []
            ),
        ];

    private static IReadOnlyList<Finding>? Read()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var source = new DirectoryInfo(Path.Combine(folder.FullName, "shared", "source"));
            if (!source.Exists) continue;
            var text = SourceText.FromText(File.ReadAllText(source.GetFiles("*.txt").Single().FullName).Normalize());
            return PlanChecker.Check(PlanImporter.Import(text), text);
        }

        return null;
    }
}
