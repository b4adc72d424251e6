using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Judging;

/// <summary>Words of several rules for what can still be done, and for what cannot.</summary>
internal static class Remedy
{
    /// <summary>Of what must not go on, where the rest of the sentence says that it is too late.</summary>
    public const string Stop = "cần không để có thêm";

    /// <summary>Of a promise that is broken for the year while the year still runs.</summary>
    public const string NoMore = "không lấy lại được, " + Stop;

    /// <summary>Of a year that ended short.</summary>
    public const string Over = "đã hết kỳ, không lấy lại được";

    /// <summary>"gần nhất trong kỳ đến 14/03/2026, cách đây 92 ngày": nothing is known of the days inside a period, and no day has passed
    /// since one that still runs.</summary>
    /// <returns>Nothing of days still to come: what is said of them is an estimate.</returns>
    public static string Since(JudgedIndicator judged, Observation last) => last.Period.To > judged.SaidOn ? ""
        : $"gần nhất trong kỳ đến {FigureText.Day(last.Period.To)}"
        + (last.Period.To < judged.SaidOn ? $", cách đây {Days(judged, last)} ngày" : "");

    /// <summary>"–" while the period still runs.</summary>
    public static string Days(JudgedIndicator judged, Observation last) => last.Period.To < judged.SaidOn
        ? FigureText.Number(CalendarDays.Between(last.Period.To, judged.SaidOn))
        : FigureText.Missing;

    /// <summary>An estimate that is known and does not count: what was counted inside its days stands in its place.</summary>
    public static Step Guess(Observation guess, string? unit) =>
        new($"Số ước kỳ {FigureText.Days(guess.Period)}, chưa thay số đã duyệt", FigureText.WithUnit(guess.Reading, unit));

    /// <summary>The same within a sentence; nothing for null.</summary>
    public static string Guessed(Observation? guess, string? unit) => guess is null ? ""
        : $"; số ước {FigureText.WithUnit(guess.Reading, unit)} chưa thay số đã duyệt";

    /// <summary>What lacks to a figure, or goes beyond it.</summary>
    public static string Lacking(decimal actual, decimal asked, string? unit) => actual <= asked
        ? $"còn thiếu {FigureText.Beside(asked - actual, 0, unit)}"
        : $"còn phải giảm {FigureText.Beside(actual - asked, 0, unit)}";
}
