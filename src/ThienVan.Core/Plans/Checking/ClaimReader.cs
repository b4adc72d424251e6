using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Checking;

/// <summary>Reads every figure that targets, appendix rows, tasks and projects promise.</summary>
internal static partial class ClaimReader
{
    // Longer than any sentence an office writes; reading figures takes the square of the length.
    private const int LongestClause = 4000;

    public static IReadOnlyList<Claim> Read(CheckedPlan plan)
    {
        if (!plan.HasPeriod) return [];
        var frames = new FrameReader(plan.Plan);
        var running = plan
            .Clauses.Where(clause => clause.Place.Kind is not (PlaceKind.Elsewhere or PlaceKind.Row) && clause.Text.Length <= LongestClause)
            .GroupBy(clause => clause.Place.Code).SelectMany(item => Running(item, frames)).Where(claim => !IsCost(claim));
        return [.. running, .. plan.Plan.Rows.SelectMany(row => RowClaims.Read(row, plan, frames))];
    }

    /// <summary>Pairs of syllables that say what is measured: no figures, times, comparing words or formulas of the genre.</summary>
    public static IReadOnlySet<string> Subject(string text) => Syllables.Pairs(Formula().Replace(Syllables.Spelled(text), " ")).ToHashSet();

    private static IEnumerable<Claim> Running(IEnumerable<Clause> item, FrameReader frames)
    {
        frames.Restart();
        foreach (var clause in item)
        {
            foreach (var claim in InClause(clause, frames)) yield return claim;
            frames.Pass(clause.Text);
        }
    }

    private static IEnumerable<Claim> InClause(Clause clause, FrameReader frames)
    {
        var figures = Figures.In(clause.Text);
        for (var i = 0; i < figures.Count; i++)
        {
            var from = i == 0 ? 0 : EndOfPart(clause.Text, figures[i - 1]);
            var to =
                i + 1 == figures.Count
                    ? clause.Text.Length
                    : Math.Max(EndOfPart(clause.Text, figures[i]), figures[i].Index + figures[i].Length);
            if (from > figures[i].Index) from = figures[i].Index;
            var about = Named(clause.Text[from..Math.Max(from, to)], clause.Text[..figures[0].Index]);
            yield return Make(figures[i], clause, about, frames.At(clause.Text, figures[i].Index));
        }

        if (Zero().Match(clause.Text) is { Success: true } none)
            yield return Make(
                new WrittenFigure(none.Index, none.Length, 0, 0, Comparator.Exactly, Unit(none),
                    none.Groups["noun"].Value.ToLowerInvariant()),
                clause, none.Value, frames.At(clause.Text, none.Index));
    }

    // "..., đến năm 2030 còn dưới 3%" speaks of what the clause began with.
    private static string Named(string about, string opening) => Subject(about).Count > 0 ? about : $"{opening} {about}";

    internal static Claim Make(WrittenFigure figure, Clause clause, string about, TimeFrame frame) => new()
    {
        Clause = clause,
        Low = figure.Low,
        High = figure.High,
        Comparator = figure.Comparator,
        Unit = figure.Unit,
        Noun = figure.Noun,
        About = about,
        Subject = Subject(Purpose().Replace(about, "")),
        Frame = frame,
        IsMove = Moves.IsMove(figure, clause, about),
        IsSurpassed = Beyond().IsMatch(clause.Text[..figure.Index]),
    };

    // What a project costs is no promise of income or output.
    private static bool IsCost(Claim claim) => claim.Place.Kind == PlaceKind.Project
        && (claim.Unit is "tỷ" or "tỉ" or "triệu" or "nghìn" or "đồng");

    private static string Unit(Match none) => none.Groups["noun"].Value.ToLowerInvariant().Split(' ')[0];

    // The comma after a figure ends what is said of it when another figure follows.
    private static int EndOfPart(string text, WrittenFigure figure)
    {
        var comma = text.IndexOfAny([',', '('], figure.Index + figure.Length);
        return comma < 0 ? text.Length : comma;
    }

    [GeneratedRegex(@"\bvượt (?:mức )?(?:chỉ tiêu|kế hoạch)\b[^\d,;.]{0,20}$", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Beyond();

    [GeneratedRegex(@"\b(?:không còn|không phát sinh|không có)\s+(?<noun>hộ \p{L}+|\p{L}+ \p{L}+)", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Zero();

    // What is done so that a share comes to a figure is not what the figure says.
    [GeneratedRegex(
        @"^.*\b(?:để|nhằm|phấn đấu|bảo đảm|đảm bảo)\s+(?:(?:giảm|tăng|hạ|nâng|đưa)\s+)?(?=(?:tỷ|tỉ) lệ\b)", Pattern.AnyCase,
        Pattern.Timeout)]
    private static partial Regex Purpose();

    [GeneratedRegex(
        @"[\d.,]+\s*%?|h[ằà]ng năm|mỗi năm|/năm|(?:đến|trong|từ|và|vào)?\s*(?:các |những )?năm(?: tiếp theo)?|kế hoạch|thực hiện|phấn đấu|"
            + @"ph[ầâ]n đ[ầấ]u|trên địa bàn|tỷ lệ|tỉ lệ|trở lên|ít nhất|tối thiểu|tối đa|không (?:quá|dưới|thấp hơn)|chỉ tiêu|triển khai|"
            + @"(?:(?:giảm|hạ|tăng|nâng) )?\b(?:xuống(?: còn)?|lên|còn|về)\b(?=[^\d,;]{0,20}\d)|"
            + @"\b(?:(?:kéo )?giảm|tăng|hạ|nâng|đưa)(?= (?:dần )?(?:tỷ|tỉ|số|mức|thu nhập|tổng) )|"
            + @"duy trì|bình quân|\bđạt\b|\bphường\b|\bxã\b(?! hội)|giai đoạn",
        Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Formula();
}
