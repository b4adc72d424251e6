using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Core.Reports.Entry;

/// <summary>Which cells of a round are entered in the name of one unit or one neighbourhood group.</summary>
/// <param name="unit">Id of a unit or a group; <see cref="PlanUnit.None"/> for the lines nobody leads.</param>
/// <param name="neighbourhoods">Ids of the ward's neighbourhood groups.</param>
public sealed class UnitCells(Round round, string unit, IReadOnlyCollection<string> neighbourhoods)
{
    public string Unit { get; } = unit;

    /// <summary>Null for orphans, which only a right over the whole ward reaches.</summary>
    public string? UnitId { get; } = unit == PlanUnit.None ? null : unit;

    /// <summary>True when the name is that of a neighbourhood group, which sends parts and no wholes.</summary>
    public bool IsNeighbourhood { get; } = neighbourhoods.Contains(unit);

    /// <summary>Area of the cells this unit sends: <see cref="Ward.Whole"/> for the whole ward, a group's id for its parts.</summary>
    public string Area => IsNeighbourhood ? Unit : Ward.Whole;

    /// <summary>Lines the unit sends, in the round's order.</summary>
    public IReadOnlyList<RoundLine> Lines { get; } = neighbourhoods.Contains(unit)
        ? [.. round.Lines.Where(line => line.ByNeighbourhood)]
        : [.. round.Lines.Where(line => line.UnitId == (unit == PlanUnit.None ? null : unit))];

    /// <summary>The line of a cell, refused when the round does not ask for it or another unit answers for it. A lead unit may write a
    /// group's part for it.</summary>
    /// <param name="area"><see cref="Ward.Whole"/> for the whole ward.</param>
    public Result<RoundLine> Find(string code, string area)
    {
        if (round.Line(code) is not { } line || (area != Ward.Whole && !(line.ByNeighbourhood && neighbourhoods.Contains(area))))
            return new Refusal("entry.unknown_cell", "Kỳ báo cáo này không hỏi ô số liệu đó; đề nghị tải lại trang.");
        var own = IsNeighbourhood ? area == Unit : line.UnitId == UnitId;
        return own ? line : new Refusal("entry.other_unit", "Ô này do đơn vị khác nhập; đề nghị liên hệ đơn vị đó hoặc Văn phòng.");
    }
}
