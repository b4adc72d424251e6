using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Checking;

/// <summary>Figures of an appendix row: the name says what, the columns say when.</summary>
internal static partial class RowClaims
{
    public static IEnumerable<Claim> Read(IndicatorRow row, CheckedPlan plan, FrameReader frames)
    {
        var yearly = Yearly().IsMatch(row.Name);
        var whole = Whole().IsMatch(row.Name) && !ByYear().IsMatch(row.Name);
        foreach (var figure in Cell(row.By2030, row))
            yield return Make(
                figure,
                row.By2030!,
                yearly ? frames.Every()
                    : IsByYear(row) ? new TimeFrame(FrameKind.InYear, plan.Plan.PeriodTo, plan.Plan.PeriodTo)
                    : Total(plan.Plan, whole && figure.Unit != "%")
            );
        foreach (var figure in Cell(row.PerYear, row))
            yield return Make(figure, row.PerYear!, frames.Every());

        Claim Make(WrittenFigure figure, string cell, TimeFrame frame) =>
            ClaimReader.Make(figure, At(row, cell), $"{Colon().Replace(row.Name, "")} {cell}", frames.Settled(frame));
    }

    // A column for each year: the last one speaks of that year, not of all.
    private static bool IsByYear(IndicatorRow row) =>
        row.PerYear is null && row.Points.Select(point => (point.Low, point.High)).Distinct().Count() > 1;

    private static TimeFrame Total(PlanDocument plan, bool sum) =>
        sum ? new TimeFrame(FrameKind.Whole, plan.PeriodFrom, plan.PeriodTo) : new TimeFrame(FrameKind.By, plan.PeriodTo, plan.PeriodTo);

    private static IEnumerable<WrittenFigure> Cell(string? cell, IndicatorRow row)
    {
        if (cell is null) yield break;
        var plain = Figures.Plain(cell).Trim();
        var found = Figures.In(plain);
        if (found.Count > 0 && found[0].Noun.Length + (found[0].Unit == "%" ? 1 : 0) > 0) yield return found[0];
        else if (Bare().Match(plain) is { Success: true } bare
            && Figures.In($"{bare.Groups["figure"].Value} {Unit(row)} {bare.Groups["up"].Value}".TrimEnd()) is [var figure, ..])
            yield return figure;
    }

    // A cell may hold the bare figure; its unit then stands in the unit column.
    private static string Unit(IndicatorRow row) =>
        row.Unit?.Trim().ToLowerInvariant() switch
        {
            null or "" => "mục",
            "dn" => "doanh nghiệp",
            var unit => unit,
        };

    public static Clause At(IndicatorRow row, string cell)
    {
        var lines = row.Provision.Lines ?? default;
        var code = Place.Row(row);
        return new Clause(
            $"{row.Name.Trim()} | {row.Unit} | {cell.Trim()}", lines, new Place(PlaceKind.Row, code, row.Provision.Reference, lines),
            lines.From);
    }

    [GeneratedRegex(@"h[ằà]ng năm|mỗi năm", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Yearly();

    [GeneratedRegex(@"\b0?5 năm\b", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Whole();

    [GeneratedRegex(@"\bđến (?:hết )?năm 20\d\d", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex ByYear();

    [GeneratedRegex(
        @"^(?<figure>(?:≥|≤|>|<|từ|ít nhất|tối thiểu|tối đa|không (?:dưới|quá)|trên|dưới)?\s*[\d.,]+(?:\s*-\s*[\d.,]+)?)\s*(?<up>trở "
            + @"lên)?\s*$",
        Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Bare();

    [GeneratedRegex(@":.*$", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Colon();
}
