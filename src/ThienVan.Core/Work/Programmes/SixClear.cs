using ThienVan.Core.Kernel;

namespace ThienVan.Core.Work.Programmes;

/// <summary>What must be clear of every piece of work ("6 rõ"): người, việc, thời gian, trách nhiệm, sản phẩm, thẩm quyền.</summary>
public enum Clarity { Person, Work, Time, Responsibility, Output, Authority }

/// <summary>One of the six on a line.</summary>
/// <param name="Why">What is missing, in Vietnamese; null where it is clear.</param>
/// <param name="Remedy">What to do about it; null where it is clear.</param>
public sealed record ClarityMark(Clarity Aspect, string? Why = null, string? Remedy = null)
{
    public bool IsClear => Why is null;
}

/// <summary>What the meter must know beside the line.</summary>
public sealed record ClarityQuestion
{
    public required int Year { get; init; }

    /// <summary>Who works in the unit today.</summary>
    public required IReadOnlySet<Guid> Staff { get; init; }

    /// <summary>Leaders of the ward, who may answer for any unit's work.</summary>
    public IReadOnlySet<Guid> Leaders { get; init; } = new HashSet<Guid>();
}

/// <summary>The "6 rõ" meter of one line.</summary>
public static class SixClear
{
    private const int FewestWords = 3;

    public static IReadOnlyList<Clarity> All { get; } = Enum.GetValues<Clarity>();

    public static string Word(this Clarity aspect) => aspect switch
    {
        Clarity.Person => "người",
        Clarity.Work => "việc",
        Clarity.Time => "thời gian",
        Clarity.Responsibility => "trách nhiệm",
        Clarity.Output => "sản phẩm",
        Clarity.Authority => "thẩm quyền",
        _ => throw new ArgumentOutOfRangeException(nameof(aspect), aspect, message: null),
    };

    /// <returns>The six, in their order.</returns>
    public static IReadOnlyList<ClarityMark> Of(ProgrammeLine line, ClarityQuestion asked) =>
        [Person(line, asked), Work(line), Time(line.Time, asked.Year), Responsibility(line, asked), Output(line), Authority(line)];

    private static ClarityMark Person(ProgrammeLine line, ClarityQuestion asked) => line.Person switch
    {
        null => new(Clarity.Person, "chưa có người thực hiện", "chọn một người của đơn vị"),
        { UserId: { } id, Name: var name } when !asked.Staff.Contains(id) =>
            new(Clarity.Person, $"{name} không còn ở đơn vị", "chọn người khác"),
        { UserId: null, Name: var name } =>
            new(Clarity.Person, $"“{name}” không phải tài khoản của đơn vị", "chọn một người trong danh sách của đơn vị"),
        _ => new(Clarity.Person),
    };

    private static ClarityMark Work(ProgrammeLine line) =>
        VietnameseText.Fold(line.Name).Split(' ').Length < FewestWords
            ? new(Clarity.Work, "tên việc quá ngắn", "ghi rõ làm gì, ở đâu hoặc cho ai")
        : line.From is { Kind: not SourceKind.Project } from && IsSame(line.Name, from.Name)
            ? new(Clarity.Work, "còn là câu của kế hoạch 5 năm", "ghi việc cụ thể làm trong năm")
        : new(Clarity.Work);

    private static ClarityMark Time(LineTime? time, int year) => time switch
    {
        null => new(Clarity.Time, "chưa có thời hạn", "ghi ngày, tháng hoặc quý"),
        { Form: TimeForm.OnDirection } => new(Clarity.Time, "còn chờ chỉ đạo của cấp trên", "ghi quý dự kiến, hoặc hạn của văn bản khi có"),
        { Form: TimeForm.EveryYear, When: null } => new(Clarity.Time, "chỉ ghi hằng năm", "ghi thêm ngày, tháng hoặc quý trong năm"),
        { When.Precision: Plans.DatePrecision.Year } => new(Clarity.Time, "chỉ ghi năm", "ghi ngày, tháng hoặc quý"),
        _ when time.In(year).Count == 0 => new(Clarity.Time, $"thời hạn không thuộc năm {year}", $"ghi thời hạn trong năm {year}"),
        _ => new(Clarity.Time),
    };

    private static ClarityMark Responsibility(ProgrammeLine line, ClarityQuestion asked) => line.Answers switch
    {
        null => new(Clarity.Responsibility, "chưa có người chịu trách nhiệm", "ghi lãnh đạo chịu trách nhiệm về kết quả"),
        { UserId: { } id, Name: var name } when !asked.Staff.Contains(id) && !asked.Leaders.Contains(id) =>
            new(Clarity.Responsibility, $"{name} không còn ở đơn vị", "ghi lãnh đạo khác"),
        _ => new(Clarity.Responsibility),
    };

    private static ClarityMark Output(ProgrammeLine line) =>
        VietnameseText.IsBlank(line.Output)
            ? new(Clarity.Output, "chưa có sản phẩm", "ghi văn bản, công trình hoặc con số có được khi xong")
        : IsSame(line.Output, line.Name)
            ? new(Clarity.Output, "sản phẩm lặp lại tên việc", "ghi thứ cầm được, đếm được khi xong")
        : new(Clarity.Output);

    private static ClarityMark Authority(ProgrammeLine line) => VietnameseText.IsBlank(line.Authority)
        ? new(Clarity.Authority, "chưa ghi cấp quyết định", "ghi ai ký, ai phê duyệt sản phẩm") : new(Clarity.Authority);

    private static bool IsSame(string one, string other) =>
        string.Equals(VietnameseText.Fold(one).Trim('.', ' '), VietnameseText.Fold(other).Trim('.', ' '), StringComparison.Ordinal);
}

/// <summary>How many lines of a programme are clear, by each of the six: counts, never an average.</summary>
/// <param name="Lines">How many lines there are.</param>
/// <param name="Whole">How many have all six.</param>
/// <param name="Clear">How many have each.</param>
public sealed record ClarityTally(int Lines, int Whole, IReadOnlyDictionary<Clarity, int> Clear)
{
    public static ClarityTally Of(IReadOnlyCollection<IReadOnlyList<ClarityMark>> lines) => new(
        lines.Count,
        lines.Count(marks => marks.All(mark => mark.IsClear)),
        SixClear.All.ToDictionary(
            aspect => aspect, aspect => lines.Count(marks => marks.Any(mark => mark.Aspect == aspect && mark.IsClear))));

    /// <summary>The six of which some line lacks its own, each with how many do.</summary>
    public IEnumerable<(Clarity Aspect, int Lacking)> Missing =>
        SixClear.All.Where(aspect => Clear[aspect] < Lines).Select(aspect => (aspect, Lines - Clear[aspect]));
}
