using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Movements;
using ThienVan.Web.Shared.Ui.Figures;

namespace ThienVan.Web.Work.Movements;

/// <summary>What pages and files say of a group's results: the confirmed number and the one sent after it each with its own state, and the
/// mark of the goal beside the confirmed one alone.</summary>
/// <param name="Line">The group.</param>
/// <param name="Year">Of the movement.</param>
/// <param name="Measure">What is counted.</param>
/// <param name="Today">Day it is said on.</param>
public sealed record GroupSaid(GroupLine Line, MovementYearRow Year, MovementMeasure Measure, DateOnly Today)
{
    /// <summary>Null where nothing was confirmed.</summary>
    public ResultEntry? Confirmed => Line.Result.Confirmed;

    /// <summary>Sent last and not confirmed; null for none.</summary>
    public ResultEntry? Unconfirmed => Line.Result.Unconfirmed;

    /// <summary>What was confirmed reaches the goal.</summary>
    public bool IsReached => Line.Result.Reaches(Line.Row.Goal);

    /// <summary>State of what was sent last.</summary>
    public string Word => MovementWords.Word(Line.Result, Year.Days, Year.ClosedOn is not null, Today);

    public StatusTone Tone => MovementWords.Tone(Line.Result);

    /// <summary>"Đã xác nhận 28 cây (12/08/2026), đạt mục tiêu; 37 cây (01/09/2026): bị trả lại, chờ gửi lại".</summary>
    public string Whole => VietnameseText.Capital(string.Join("; ", Parts()));

    private IEnumerable<string> Parts()
    {
        if (Confirmed is { } confirmed)
            yield return $"{VietnameseText.Uncapital(MovementWords.Word(confirmed.State))} {Amount(confirmed)}"
                + (IsReached ? $", {VietnameseText.Uncapital(MovementWords.Reached)}" : "");
        if (Unconfirmed is { } last) yield return $"{Amount(last)}: {VietnameseText.Uncapital(Word)}";
        if (Line.Sent.Count > 0) yield break;
        yield return Year.ClosedOn is not null ? Word
            : Today < Year.From ? $"{Word}, từ ngày {FigureText.Day(Year.From)}"
            : $"{Word}, đến hết ngày {FigureText.Day(Year.To)}";
    }

    private string Amount(ResultEntry entry) => $"{MovementWords.Amount(entry.Amount, Measure)} ({FigureText.Day(entry.On)})";
}
