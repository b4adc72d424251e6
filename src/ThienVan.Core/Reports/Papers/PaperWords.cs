using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Core.Reports.Papers;

/// <summary>Comparisons and periods as an official report writes them.</summary>
public static class PaperWords
{
    /// <summary>"104,2" percent, "+1,3 điểm %", or "trong khoảng".</summary>
    public static string Compared(Comparison? comparison) => comparison switch
    {
        null => FigureText.Missing,
        { With: ComparedWith.Range } => "trong khoảng",
        { InPoints: false } => FigureText.Number(comparison.Value, 1),
        _ => $"{(comparison.Value > 0 ? "+" : "")}{FigureText.Beside(comparison.Value, 0, unit: null)} điểm %",
    };

    /// <summary>What the plan's figure is called beside one of its own: a figure that must not be passed is no figure to reach.</summary>
    public static string Goal(Comparison comparison) =>
        comparison.With == ComparedWith.Limit ? "mức tối đa của kế hoạch năm" : "kế hoạch năm";

    /// <summary>What is said of an output or a standard that is not there: its day may be still to come.</summary>
    public static string NotDone(PaperLine line)
    {
        var waits = line.IsDayOpen || line.Verdict is PaperVerdict.NotDue or PaperVerdict.UnderWay or PaperVerdict.Awaited;
        var by = waits && DueSaid(line) is { } said ? ", " + said : "";
        return line.IsUnproven ? "đã báo xong, chưa có số, ngày văn bản" + by
            : line.Verdict == PaperVerdict.NotDue ? NotDue(line) : "chưa hoàn thành" + by;
    }

    /// <summary>"chưa đến hạn 31/12/2026", "chưa đến hạn, thời hạn chờ thống nhất".</summary>
    public static string NotDue(PaperLine line) =>
        line.IsDayOpen ? $"chưa đến hạn, {DayOpen}" : $"chưa đến {DueSaid(line) ?? "hạn"}";

    /// <summary>"hạn 31/12/2026", "hạn năm 2030"; null where the plan names none.</summary>
    public static string? DueSaid(PaperLine line) => line switch
    {
        { IsDayOpen: true } => DayOpen,
        { DueOn: { } day } => $"hạn {FigureText.Day(day)}",
        { DueYear: { } year } => FormattableString.Invariant($"hạn năm {year}"),
        _ => null,
    };

    /// <summary>"lũy kế đến 14/10/2026: 86", "số gần nhất đến 14/10/2026: 96,99", "theo số đã duyệt đến 14/10/2026".</summary>
    public static string Earlier(EarlierFigure earlier, PaperLine line) => To(earlier, line) + FigureText.Day(earlier.Day)
        + (earlier.Value is { } known ? ": " + FigureText.Beside(known, line.Mark, unit: null) : "")
        + (earlier is { Value: not null, IsPreliminary: true } && !line.IsEstimated ? " (sơ bộ)" : "");

    // A total of a report that was kept says no more than its day.
    private static string To(EarlierFigure earlier, PaperLine line) => earlier.Value is null ? "theo số đã duyệt đến "
        : earlier.IsSum || line.Kind == IndicatorKind.Cumulative ? "lũy kế đến "
        : "số gần nhất đến ";

    /// <summary>What must not happen and may not be counted.</summary>
    public static string Kept(bool kept) => kept ? "không để xảy ra" : "còn để xảy ra";

    /// <summary>Said in place of a share of the plan while its figure is read in two ways.</summary>
    public const string Disputed = "kế hoạch năm đang chờ thống nhất";

    /// <summary>Said in place of a last day while it is read in two ways.</summary>
    public const string DayOpen = "thời hạn chờ thống nhất";

    /// <summary>What the plan asks of the year, as far as it is decided.</summary>
    public static string Asked(PaperLine line) =>
        line.GoalDisputed || line.IsGoalOpen ? Disputed : line.IsDayOpen ? DayOpen : line.Goal;

    /// <summary>Said beside a verdict and a share of the plan that speak for one meaning alone; null elsewhere.</summary>
    public static string? Part(PaperLine line) => line.IsPartlyJudged ? VerdictWords.Part : null;

    /// <summary>The same behind words of a sentence: " (còn cách hiểu khác chưa tính được)", or nothing.</summary>
    public static string Apart(PaperLine line) => Part(line) is { } part ? $" ({part})" : "";

    /// <summary>"quý III năm 2026", as it stands inside a sentence; the round's own name for an ad hoc report.</summary>
    public static string Period(Round round)
    {
        var (year, end) = (PaperYear.Of(round.Type, round.Window).Number, round.Window.To.Month);
        return round.Type switch
        {
            PeriodType.Month => $"tháng {end} năm {year}",
            PeriodType.Quarter => $"quý {OfficialWords.Roman((end + 2) / 3)} năm {year}",
            PeriodType.HalfYear => end <= 6 ? $"6 tháng đầu năm {year}" : $"6 tháng cuối năm {year}",
            PeriodType.NineMonths => $"9 tháng năm {year}",
            PeriodType.Year or PeriodType.DisbursementYear => $"năm {year}",
            PeriodType.BudgetYear => $"năm ngân sách {year}",
            PeriodType.SchoolYear => $"năm học {year - 1}-{year}",
            _ => $"kỳ “{round.Name}”",
        };
    }

    /// <summary>What comes after it: "quý IV năm 2026", "năm 2027".</summary>
    public static string NextPeriod(Round round)
    {
        var (year, end) = (PaperYear.Of(round.Type, round.Window).Number, round.Window.To.Month);
        return round.Type switch
        {
            PeriodType.Month => end == 12 ? $"tháng 1 năm {year + 1}" : $"tháng {end + 1} năm {year}",
            PeriodType.Quarter => end == 12 ? $"quý I năm {year + 1}" : $"quý {OfficialWords.Roman(((end + 2) / 3) + 1)} năm {year}",
            PeriodType.HalfYear => end <= 6 ? $"6 tháng cuối năm {year}" : $"6 tháng đầu năm {year + 1}",
            PeriodType.NineMonths => $"3 tháng cuối năm {year}",
            PeriodType.SchoolYear => $"năm học {year}-{year + 1}",
            PeriodType.AdHoc => "thời gian tới",
            _ => $"năm {year + 1}",
        };
    }

    /// <summary>Said beside the day of a report that is read before its window has ended.</summary>
    public static string StillOpen(DateOnly lastDay) => $"kỳ báo cáo chưa kết thúc, còn đến ngày {FigureText.Day(lastDay)}";

    /// <summary>What the table of sources is called, wherever a reader is led to it.</summary>
    public const string Sources = "phụ lục nguồn gốc số liệu";

    /// <summary>The footnote of a figure: which version it is; people and proof stand in the table of sources under the same
    /// code.</summary>
    public static string Footnote(PaperLine line, FigureTrace trace) =>
        $"Chỉ tiêu {line.Code}, bản {trace.Version} ({trace.Quality.Word()})"
        + (trace.ApprovedOn is { } day ? $", duyệt ngày {FigureText.Day(day)}" : "")
        + $"; xem {Sources}.";

    /// <summary>The footnote of whatever is told of the line; null where no source is known.</summary>
    public static string? Footnote(PaperLine line) => line switch
    {
        { Trace: { } trace } => Footnote(line, trace),
        { Earlier: { Sources.Count: > 0 } earlier } =>
            $"Chỉ tiêu {line.Code}, theo số đã duyệt của kỳ trước đến ngày {FigureText.Day(earlier.Day)}; xem {Sources}.",
        _ => null,
    };

    /// <summary>What a part says once a person has stated it; never by itself.</summary>
    public const string Nothing = "Không có nội dung phát sinh trong kỳ.";

    /// <summary>What an empty part of a draft says of itself.</summary>
    public const string NotWritten = "(chưa có nội dung)";

    /// <summary>Enough of a hash to find the file by.</summary>
    public static string Short(string hash) => hash.Length > 12 ? hash[..12] : hash;
}
