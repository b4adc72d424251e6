using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Checking.Measures;

/// <summary>One measure with two figures or two frequencies, and targets that say what another already says.</summary>
internal static class MeasureConflicts
{
    public static IEnumerable<FindingDraft> Check(CheckedPlan plan)
    {
        var pairs = plan.Pairs;
        return
        [
            .. Groups(pairs, PairKind.TwoFrequencies).Select(group => Named(Frequencies(plan, group))),
            .. Groups(pairs, PairKind.TwoFigures).Select(group => Named(Figures(plan, group))),
            .. Groups(pairs, PairKind.Duplicate).Select(Duplicates),
        ];
    }

    // Pairs that share a claim are one finding.
    private static List<List<Claim>> Groups(IReadOnlyList<ClaimPair> pairs, PairKind kind)
    {
        var groups = new List<List<Claim>>();
        foreach (var pair in pairs.Where(pair => pair.Kind == kind))
        {
            var touched = groups.Where(group => group.Contains(pair.First) || group.Contains(pair.Second)).ToArray();
            groups.RemoveAll(group => touched.Contains(group));
            groups.Add([.. touched.SelectMany(group => group).Append(pair.First).Append(pair.Second).Distinct()]);
        }

        return groups;
    }

    private static FindingDraft Frequencies(CheckedPlan plan, List<Claim> group)
    {
        var figure = group[0];
        var frames = group.Select(claim => claim.Frame).Distinct().ToArray();
        var cost =
            frames.Any(frame => frame.Kind == FrameKind.Whole)
            && frames.FirstOrDefault(frame => frame.Kind == FrameKind.Yearly) is { From: > 0 } yearly
            ? $"cả kỳ đọc thành {FigureText.Number(figure.Low)} hoặc "
                + $"{FigureText.Number(figure.Low * (yearly.To - yearly.From + 1))} {figure.Noun}".TrimEnd()
            : "năm nào phải đạt và năm nào bị coi là không đạt sẽ khác nhau";
        return Of("two_frequencies", FindingWeight.Contradiction,
            $"Cùng con số {Amount(figure)} nhưng ghi hai kỳ hạn: {string.Join("; ", frames.Select(frame => frame.Words()))} – {cost}.",
            group) with
        {
            Readings = ClaimReadings.ByFrame(plan.Plan, group),
        };
    }

    private static FindingDraft Figures(CheckedPlan plan, List<Claim> group)
    {
        var values = group.DistinctBy(claim => (claim.Low, claim.High, claim.Frame)).OrderBy(claim => claim.Clause.Lines.From).ToArray();
        return Of("two_figures", FindingWeight.Contradiction,
            $"Cùng một chỉ tiêu ghi nhiều số: {string.Join("; ", values.Select(claim => claim.Words))} – cùng một kết quả có thể vừa đạt "
                + "vừa không đạt.",
            group) with
        {
            Readings = ClaimReadings.ByFigure(plan.Plan, values),
        };
    }

    private static FindingDraft Duplicates(List<Claim> group)
    {
        var codes = Wording.List(group.Select(claim => claim.Place.Code));
        return Of("duplicate_target", FindingWeight.Duplicate,
            $"Các chỉ tiêu {codes} cùng đo một việc hoặc chỉ tiêu này nằm trong chỉ tiêu kia ({Amount(group[0])}): một kết quả bị tính "
                + "hai lần khi tổng hợp.",
            group) with
        {
            Readings =
            [
                new Reading { Id = "a", Text = "Gộp làm một chỉ tiêu" },
                new Reading { Id = "b", Text = "Giữ cả hai, ghi rõ phạm vi từng chỉ tiêu" },
            ],
        };
    }

    // The indicator that the readings change is what the reader knows the fault by.
    private static FindingDraft Named(FindingDraft draft)
    {
        var codes = draft.Readings.SelectMany(reading => reading.Changes).Select(change => change.Code).Distinct().ToArray();
        return codes.Length == 0
            ? draft
            : draft with
            {
                Message = $"Chỉ tiêu {Wording.List(codes)}: {char.ToLowerInvariant(draft.Message[0])}{draft.Message[1..]}",
                Concerns = [.. codes.Concat(draft.Concerns).Distinct()],
            };
    }

    private static string Amount(Claim claim) => FigureText.WithUnit(claim.Low, claim.Said);

    private static FindingDraft Of(string kind, FindingWeight weight, string message, IEnumerable<Claim> claims) =>
        FindingDraft.Of(kind, weight, message, claims.Select(claim => claim.Clause));
}
