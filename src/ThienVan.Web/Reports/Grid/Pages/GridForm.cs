using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Entry;
using ThienVan.Web.Reports.Values;

namespace ThienVan.Web.Reports.Grid.Pages;

/// <summary>The grid as one form. Each cell carries the revision it was opened on and a mark of what stood in it, so that only what the
/// person changed is kept.</summary>
public sealed class GridForm
{
    public const string Save = "luu";
    public const string Submit = "gui";

    /// <summary>To the unit's head, where the ward wants it.</summary>
    public const string Present = "trinh";

    private GridForm(string task, IReadOnlyList<CellEntry> cells, IReadOnlyList<UnitText> texts) =>
        (Task, Cells, Texts) = (task, cells, texts);

    /// <summary>"luu", "gui", "trinh", "chep:14a:ky-truoc", "thu-hoi:14a".</summary>
    public string Task { get; }

    /// <summary>Cells that differ from what the page showed.</summary>
    public IReadOnlyList<CellEntry> Cells { get; }

    public IReadOnlyList<UnitText> Texts { get; }

    public static string Field(string code, string field) => $"c.{code}.{field}";

    public static GridForm Read(IFormCollection form, string area)
    {
        var codes = form.Keys.Where(key => key.StartsWith("rev.", StringComparison.Ordinal)).Select(key => key["rev.".Length..]);
        return new(
            form["viec"].ToString(),
            [.. codes.Select(code => Cell(form, code, area)).Where(cell => TypedCells.Mark(cell.Typed) != form[$"mark.{cell.Code}"])],
            [
                .. UnitTexts
                    .Topics.Where(topic => form.ContainsKey($"t.{topic.Id}"))
                    .Select(topic => new UnitText(topic.Id, form[$"t.{topic.Id}"].ToString(), Number(form[$"trev.{topic.Id}"]))),
            ]
        );
    }

    private static CellEntry Cell(IFormCollection form, string code, string area)
    {
        string? Text(string field) => form.TryGetValue(Field(code, field), out var typed) ? typed.ToString() : null;
        return new()
        {
            Code = code,
            Area = area,
            BasedOnRevision = Number(form[$"rev.{code}"]),
            Typed = TypedCell.Of(Text),
        };
    }

    private static int Number(string? text) =>
        int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
}
