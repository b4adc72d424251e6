using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Entry;
using ThienVan.Web.Reports.Values;

namespace ThienVan.Web.Reports.Grid.Pages;

/// <summary>The page after a post that could not be kept whole: what was typed stands in the form, beside what somebody else
/// kept.</summary>
internal static class GridConflicts
{
    public static GridView Beside(GridView view, GridForm form, IReadOnlyList<CellOutcome> outcomes, IReadOnlyList<UnitText> texts)
    {
        var refused = outcomes.Where(outcome => outcome.Refusal is not null).ToDictionary(outcome => outcome.Code, StringComparer.Ordinal);
        return view with
        {
            Rows =
            [
                .. view.Rows.Select(row =>
                    refused.TryGetValue(row.Code, out var outcome) && Mine(form, row.Code) is { } mine ? Overtaken(row, mine, outcome) : row
                ),
            ],
            Texts =
            [
                .. view.Texts.Select(text => texts.FirstOrDefault(mine => mine.Topic == text.Topic && mine.Theirs is not null) ?? text),
            ],
        };
    }

    /// <summary>Nothing was kept: everything stands as it was typed and in its field, even where the window has closed, so that one press
    /// keeps it once that is open again.</summary>
    public static GridView Typed(GridView view, GridForm form) => view with
    {
        Rows = [.. view.Rows.Select(row => Mine(form, row.Code) is { } mine ? Unkept(row, mine) : row)],
        Texts =
        [
            .. view.Texts.Select(text =>
                form.Texts.FirstOrDefault(mine => mine.Topic == text.Topic) is { } mine ? text with { Text = mine.Text } : text
            ),
        ],
    };

    /// <summary>A suggestion taken over knowingly, beside whatever else the form holds for that cell.</summary>
    public static CellEntry Copy(GridRow row, Suggestion suggestion, CellEntry? typed)
    {
        var cell = typed?.Typed ?? row.Typed;
        return new()
        {
            Code = row.Code,
            Area = row.Area,
            BasedOnRevision = typed?.BasedOnRevision ?? row.Revision,
            Typed = suggestion.Cell with
            {
                Quality = cell.Quality,
                Source = suggestion.Cell.Source ?? cell.Source,
                Explanation = cell.Explanation,
                YearEstimate = cell.YearEstimate,
                YearEstimateWhy = cell.YearEstimateWhy,
                YearEstimateMeant = cell.YearEstimateMeant,
            },
        };
    }

    private static GridRow Unkept(GridRow row, TypedCell mine) =>
        row with { Typed = mine, Reading = new(), Words = CellWords.None, Checks = [], Editable = row.IsOpen };

    private static GridRow Overtaken(GridRow row, TypedCell mine, CellOutcome outcome) =>
        Unkept(row, mine) with { Conflict = outcome, Revision = outcome.TheirRevision ?? row.Revision };

    private static TypedCell? Mine(GridForm form, string code) => form.Cells.FirstOrDefault(cell => cell.Code == code)?.Typed;
}
