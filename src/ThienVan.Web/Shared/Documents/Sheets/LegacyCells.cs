using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Documents.Sheets;

/// <summary>Tells which cells of a sheet are of an old encoding where others are Unicode: a cell that may be either goes with its row,
/// else with its column.</summary>
internal sealed class LegacyCells
{
    private readonly LegacyEncoding _encoding;
    private readonly Dictionary<int, int> _columns = [];
    private readonly Dictionary<int, int> _rows = [];

    public LegacyCells(LegacyEncoding encoding, IEnumerable<(CellAddress At, string Text)> texts)
    {
        _encoding = encoding;
        foreach (var (at, text) in texts)
        {
            var weight = VietnameseText.TellsLegacy(text, encoding) switch { true => 1, false => -1, null => 0 };
            _columns[at.Column] = _columns.GetValueOrDefault(at.Column) + weight;
            _rows[at.Row] = _rows.GetValueOrDefault(at.Row) + weight;
        }
    }

    public string Read(CellAddress at, string text) => IsLegacy(at, text) ? VietnameseText.FromLegacy(text, _encoding) : text;

    private bool IsLegacy(CellAddress at, string text) => VietnameseText.TellsLegacy(text, _encoding)
        ?? (_rows.GetValueOrDefault(at.Row) is not 0 and var row ? row > 0 : _columns.GetValueOrDefault(at.Column) >= 0);
}
