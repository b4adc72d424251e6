using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Movements;
using ThienVan.Web.Shared.Ui.Figures;

namespace ThienVan.Web.Work;

/// <summary>What is said of movements, results and commendations, in one place.</summary>
public static class MovementWords
{
    public const string NoKind = "Chưa xếp loại";
    public const string NotSent = "Chưa gửi";
    public const string NoGoal = "chưa giao";
    public const string Reached = "Đạt mục tiêu";

    public static string Word(MovementKind? kind) => kind switch
    {
        null => NoKind,
        MovementKind.Emulation => "Phong trào thi đua",
        MovementKind.Contest => "Cuộc thi",
        MovementKind.Drive => "Đợt vận động",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };

    public static string Word(EntryState state) => state switch
    {
        EntryState.Sent => "Chưa xác nhận",
        EntryState.Confirmed => "Đã xác nhận",
        EntryState.Returned => "Trả lại",
        EntryState.Replaced => "Đã thay bằng số sau",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, message: null),
    };

    /// <summary>What became of a result, after its name.</summary>
    public static string Became(EntryState state) => state switch
    {
        EntryState.Sent => "chờ xác nhận",
        EntryState.Confirmed => "đã được xác nhận",
        EntryState.Returned => "bị trả lại để sửa",
        EntryState.Replaced => "đã thay bằng số sau",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, message: null),
    };

    public static StatusTone Tone(EntryState state) => state switch
    {
        EntryState.Sent => StatusTone.Decision,
        EntryState.Confirmed => StatusTone.OnTrack,
        EntryState.Replaced => StatusTone.NoData,
        _ => StatusTone.AtRisk,
    };

    /// <summary>What became of the entry a group sent last, or why it sent none.</summary>
    /// <param name="days">Of the year.</param>
    /// <param name="isClosed">Results of the year are settled.</param>
    public static string Word(GroupResult result, MovementDays days, bool isClosed, DateOnly today) =>
        result.IsReturned ? isClosed ? "Đã chốt, lần bị trả lại chưa gửi lại" : "Bị trả lại, chờ gửi lại"
        : result.Standing is { } standing ? Word(standing.State)
        : isClosed ? "Đã chốt, không gửi"
        : today < days.From ? "Chưa bắt đầu"
        : NotSent;

    public static StatusTone Tone(GroupResult result) =>
        result.IsReturned ? StatusTone.AtRisk : result.Standing is { } standing ? Tone(standing.State) : StatusTone.NoData;

    public static string Word(CommendationState state) => state switch
    {
        CommendationState.Proposed => "Đề nghị",
        CommendationState.Decided => "Đã có quyết định",
        CommendationState.Ended => "Đã rút",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, message: null),
    };

    public static StatusTone Tone(CommendationState state) => state switch
    {
        CommendationState.Proposed => StatusTone.Decision,
        CommendationState.Decided => StatusTone.Achieved,
        _ => StatusTone.NoData,
    };

    public static string Word(CommendedKind kind) => kind switch
    {
        CommendedKind.Group => "Tổ dân phố",
        CommendedKind.Unit => "Đơn vị",
        CommendedKind.Person => "Cá nhân",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };

    public static string Amount(decimal? amount, MovementMeasure measure) =>
        FigureText.WithUnit(amount, measure.Unit, MovementMeasure.MostDecimals);

    /// <summary>"4/6 tổ đã gửi, 2 tổ đạt mục tiêu".</summary>
    public static string Said(MovementTally tally) => tally.Groups == 0 ? "Chưa có tổ dân phố nào tham gia"
        : $"{Of(tally.Sent, tally)} tổ đã gửi, {FigureText.Number(tally.Reached)} tổ đạt mục tiêu"
            + (tally.WithGoal < tally.Groups ? $" ({FigureText.Number(tally.WithGoal)} tổ được giao)" : "");

    /// <summary>"Đã xác nhận 310 cây, từ 3/6 tổ"; says so where nothing was.</summary>
    public static string Confirmed(MovementTally tally, MovementMeasure measure) => tally.ConfirmedSum is null
        ? "Chưa có kết quả nào được xác nhận"
        : $"Đã xác nhận {Amount(tally.ConfirmedSum, measure)}, từ {Of(tally.Confirmed, tally)} tổ";

    /// <summary>"Kể cả số chưa xác nhận: 350 cây, từ 4/6 tổ"; null where nothing waits.</summary>
    public static string? Provisional(MovementTally tally, MovementMeasure measure) => tally.Waiting == 0 ? null
        : $"Kể cả số chưa xác nhận: {Amount(tally.SaidSum, measure)}, từ {Of(tally.Sent, tally)} tổ";

    /// <summary>What the goals come to beside the ward's own.</summary>
    public static string Said(GoalTotal total, MovementMeasure measure)
    {
        var given = total.Given == 0 ? "Chưa giao mục tiêu cho tổ nào"
            : $"Đã giao {Amount(total.Sum, measure)} cho {FigureText.Parts(total.Given, total.Groups)} tổ";
        return total switch
        {
            { Ward: null } => $"{given}; phường chưa đặt mục tiêu chung",
            { Difference: null } => $"{given}; mục tiêu của phường là {Amount(total.Ward, measure)}",
            { Difference: 0 } => $"{given}, vừa đủ mục tiêu của phường",
            { Difference: < 0 } => $"{given}, còn thiếu {Amount(-total.Difference, measure)} so với mục tiêu của phường",
            _ => $"{given}, nhiều hơn mục tiêu của phường {Amount(total.Difference, measure)}",
        };
    }

    /// <summary>Why there are no places.</summary>
    /// <param name="isClosed">Results of the year are settled: nothing more comes.</param>
    public static string Unranked(Ranking ranking, bool isClosed) => (isClosed, ranking.IsTooFew) switch
    {
        (false, true) => $"Chưa xếp thứ: mới có {FigureText.Number(ranking.Sent)} tổ gửi kết quả, cần ít nhất {Ranking.Fewest} tổ.",
        (false, false) => "Chưa xếp thứ: các tổ đã gửi chưa so sánh được với nhau.",
        (true, true) => $"Không xếp thứ: chỉ có {FigureText.Number(ranking.Sent)} tổ có kết quả, cần ít nhất {Ranking.Fewest} tổ.",
        (true, false) => "Không xếp thứ: kết quả các tổ không so sánh được với nhau.",
    };

    /// <summary>What the places go by.</summary>
    public static string Word(RankBasis basis) => basis switch
    {
        RankBasis.Goal => "so với mục tiêu được giao",
        RankBasis.Households => "so với số hộ của tổ",
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, message: null),
    };

    public static string Word(RankLack lack, DateOnly? day) => lack switch
    {
        RankLack.Unconfirmed => "Kết quả chưa được xác nhận",
        RankLack.OtherDay => $"Kết quả không cùng tính đến ngày {FigureText.Day(day)}",
        RankLack.NoGoal => "Chưa giao mục tiêu",
        RankLack.NoHouseholds => "Chưa có số hộ",
        _ => throw new ArgumentOutOfRangeException(nameof(lack), lack, message: null),
    };

    /// <summary>Where the year stands on a day: days alone, and whether results were settled.</summary>
    public static string Stage(MovementDays days, bool isClosed, DateOnly today) =>
        isClosed ? "Đã chốt kết quả"
        : today < days.From ? "Chưa bắt đầu"
        : today <= days.To ? "Đang diễn ra"
        : "Hết ngày, chờ chốt kết quả";

    public static StatusTone StageTone(MovementDays days, bool isClosed, DateOnly today) =>
        isClosed ? StatusTone.Achieved
        : today < days.From ? StatusTone.NoData
        : today <= days.To ? StatusTone.OnTrack
        : StatusTone.Decision;

    private static string Of(int count, MovementTally tally) => FigureText.Parts(count, tally.Groups);
}
