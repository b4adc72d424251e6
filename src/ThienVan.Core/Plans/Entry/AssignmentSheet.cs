using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Entry;

/// <summary>A row of a sheet of assigned figures.</summary>
/// <param name="Refusal">What cannot be read of it, with its row; null when all can.</param>
public sealed record AssignmentRowRead(TypedFigure Typed, Refusal? Refusal);

/// <summary>A sheet of assigned figures: a row an indicator, a column for the ward's figure, one a unit or a neighbourhood group.</summary>
public sealed class AssignmentSheet
{
    public const string CodeHeading = "Mã";
    public const string GoalHeading = "Mức giao";
    public const string BaseHeading = "Tổng số giao";
    public const string ReplacesHeading = "Thay kế hoạch";
    public const string WhyHeading = "Vì sao các phần không khớp";

    private static readonly Refusal _headings = new("assign.headings",
        $"Hàng đầu phải là tiêu đề có cột “{CodeHeading}” và cột “{GoalHeading}” hoặc “{BaseHeading}”; mỗi đơn vị, tổ dân phố một cột.");

    /// <summary>Columns of the empty sheet that only tell.</summary>
    private static readonly string[] _told = ["chỉ tiêu", "chỉ số", "đơn vị tính", "đvt", "stt", "tt", "kế hoạch nêu", "ghi chú"];

    private readonly PlanDocument _plan;
    private readonly IReadOnlyList<string> _head;
    private readonly int _code;
    private readonly int _goal;
    private readonly int _base;
    private readonly int _replaces;
    private readonly int _why;
    private readonly int[] _parts;

    private AssignmentSheet(IReadOnlyList<string> head, PlanDocument plan)
    {
        (_plan, _head) = (plan, head);
        (_code, _goal, _base) = (At(CodeHeading), At(GoalHeading), At(BaseHeading));
        (_replaces, _why) = (At(ReplacesHeading), Array.FindIndex([.. head], cell => Fold(cell).StartsWith(Fold("vì sao"), Ordinal)));
        int[] known = [_code, _goal, _base, _replaces, _why];
        var told = _told.Select(Fold).ToHashSet(StringComparer.Ordinal);
        _parts = [.. Enumerable.Range(0, head.Count).Where(i => !known.Contains(i) && head[i].Length > 0 && !told.Contains(Fold(head[i])))];
    }

    private const StringComparison Ordinal = StringComparison.Ordinal;

    /// <summary>Every row with anything in it, read or refused; refused whole when no heading says what the columns are.</summary>
    public static Result<IReadOnlyList<AssignmentRowRead>> Read(PastedBlock block, PlanDocument plan)
    {
        var head = block.Rows.ToList().FindIndex(row => !PastedBlock.IsBlank(row));
        if (head < 0) return _headings;
        var sheet = new AssignmentSheet(block.Rows[head], plan);
        if (sheet._code < 0 || (sheet._goal < 0 && sheet._base < 0)) return _headings;
        AssignmentRowRead[] rows =
            [.. Enumerable.Range(head + 1, block.Rows.Count - head - 1).SelectMany(at => sheet.Row(at + 1, block.Rows[at]))];
        return rows;
    }

    private IEnumerable<AssignmentRowRead> Row(int number, IReadOnlyList<string> row)
    {
        var (goal, whole) = (Cell(row, _goal), Cell(row, _base));
        var parts = string.Join('\n', _parts.Where(at => Cell(row, at) is not null).Select(at => $"{_head[at]}: {Cell(row, at)}"));
        if (goal is null && whole is null && parts.Length == 0) yield break;
        var typed = new TypedFigure
        {
            Code = _plan.Indicators.FirstOrDefault(one => Fold(one.Code) == Fold(Cell(row, _code) ?? ""))?.Code ?? Cell(row, _code) ?? "",
            Replaces = Cell(row, _replaces) is not null,
            Why = Cell(row, _why),
        };

        // Parts are those of the figure; of the amount alone where no figure stands beside it.
        if (goal is not null || whole is null)
            yield return Read(number, typed with { Value = goal, Parts = parts.Length > 0 ? parts : null });
        if (whole is not null)
            yield return Read(number, typed with
            {
                What = AssignedWhat.Base,
                Value = whole,
                Replaces = false,
                Parts = goal is null && parts.Length > 0 ? parts : null,
            });
    }

    private AssignmentRowRead Read(int number, TypedFigure typed) => new(typed, AssignmentReader.Read(typed, _plan).Refusal is { } refusal
        ? refusal with { Message = $"dòng {FigureText.Number(number)}: {refusal.Message}", Line = number } : null);

    private int At(string heading) => Array.FindIndex([.. _head], cell => Fold(cell) == Fold(heading));

    private static string Fold(string text) => VietnameseText.Fold(text).Trim(' ', ':', '*', '.');

    private static string? Cell(IReadOnlyList<string> row, int at) =>
        at >= 0 && at < row.Count && row[at] is not ("" or "-" or "–" or "—" or "...") ? row[at] : null;
}
