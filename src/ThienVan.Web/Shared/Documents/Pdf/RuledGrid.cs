namespace ThienVan.Web.Shared.Documents.Pdf;

/// <summary>
/// The cells that borders make on a page. Columns and bands between all borders give the smallest cells; where a border
/// is missing between two of them they are one merged cell.
/// </summary>
internal sealed class RuledGrid
{
    private const double Same = 2.5;
    private const int MostCells = 20_000;

    private readonly List<Ruling> _level;
    private readonly List<Ruling> _upright;

    private RuledGrid(List<Ruling> rulings)
    {
        _level = rulings.Where(ruling => ruling.IsHorizontal).ToList();
        _upright = rulings.Where(ruling => !ruling.IsHorizontal).ToList();
        Xs = Distinct(_upright.Select(ruling => ruling.At));
        Ys = Distinct(_level.Select(ruling => ruling.At));
        Ys.Reverse();
    }

    /// <summary>Borders from left to right.</summary>
    public List<double> Xs { get; }

    /// <summary>Borders from top to bottom.</summary>
    public List<double> Ys { get; }

    public int Columns => Xs.Count - 1;

    public int Rows => Ys.Count - 1;

    /// <summary>Grids of at least two cells, from the top of the page down.</summary>
    public static List<RuledGrid> Find(IReadOnlyList<Ruling> rulings) =>
        Connected(rulings).Select(group => new RuledGrid(group))
            .Where(grid => grid.Rows >= 1 && grid.Columns >= 1 && grid.Rows * grid.Columns is >= 2 and <= MostCells)
            .OrderByDescending(grid => grid.Ys[0]).ToList();

    public bool Holds(Glyph glyph) => Column(glyph) is >= 0 && Row(glyph) is >= 0;

    /// <summary>The row and column a sign stands in, moved to the upper left cell of a merged one.</summary>
    public (int Row, int Column) CellOf(Glyph glyph)
    {
        var (row, column) = (Row(glyph), Column(glyph));
        while (column > 0 && !HasUpright(column, row)) column--;
        while (row > 0 && !HasLevel(row, column)) row--;
        while (column > 0 && !HasUpright(column, row)) column--;
        return (row, column);
    }

    /// <summary>Right border of the cell that begins at a column.</summary>
    public double RightOf(int row, int column)
    {
        var end = column + 1;
        while (end < Columns && !HasUpright(end, row)) end++;
        return Xs[end];
    }

    private bool HasUpright(int border, int row)
    {
        var middle = (Ys[row] + Ys[row + 1]) / 2;
        return _upright.Exists(ruling => Math.Abs(ruling.At - Xs[border]) <= Same && ruling.From <= middle && middle <= ruling.To);
    }

    private bool HasLevel(int border, int column)
    {
        var middle = (Xs[column] + Xs[column + 1]) / 2;
        return _level.Exists(ruling => Math.Abs(ruling.At - Ys[border]) <= Same && ruling.From <= middle && middle <= ruling.To);
    }

    private int Column(Glyph glyph) => Interval(Xs, (glyph.Left + glyph.Right) / 2);

    private int Row(Glyph glyph)
    {
        var y = glyph.Baseline + (0.2 * glyph.Size);
        return y > Ys[0] || y < Ys[^1] ? -1 : Ys.FindIndex(1, border => border <= y) - 1;
    }

    private static int Interval(List<double> borders, double x) =>
        x < borders[0] || x > borders[^1] ? -1 : borders.FindIndex(1, border => border >= x) - 1;

    private static List<double> Distinct(IEnumerable<double> values)
    {
        var distinct = new List<double>();
        foreach (var value in values.Order())
        {
            if (distinct.Count == 0 || value - distinct[^1] > Same) distinct.Add(value);
        }

        return distinct;
    }

    private static IEnumerable<List<Ruling>> Connected(IReadOnlyList<Ruling> rulings)
    {
        var left = rulings.ToList();
        while (left.Count > 0)
        {
            var group = new List<Ruling> { left[^1] };
            left.RemoveAt(left.Count - 1);
            for (var i = 0; i < group.Count; i++)
            {
                var each = group[i];
                group.AddRange(left.Where(other => Touch(each, other)));
                left.RemoveAll(other => Touch(each, other));
            }

            yield return group;
        }
    }

    private static bool Touch(Ruling one, Ruling other)
    {
        if (one.IsHorizontal == other.IsHorizontal)
            return Math.Abs(one.At - other.At) <= Same && one.From <= other.To + Same && other.From <= one.To + Same;
        return one.At >= other.From - Same && one.At <= other.To + Same && other.At >= one.From - Same && other.At <= one.To + Same;
    }
}
