using ThienVan.Core.Cases.Kinds;
using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Clocks;

namespace ThienVan.Core.Cases.Flow;

/// <summary>Why a step may not be taken, clocks apart.</summary>
internal static class StepRules
{
    /// <summary>Null for a moment that a step may have: not to come, not before the step before.</summary>
    public static Refusal? Moment(Case @case, DateTimeOffset at, DateTimeOffset now) =>
        at > now ? Future(at)
        : @case.Moves[^1].At > at
            ? new("case.before", $"Bước trước đã ghi vào {FigureText.Moment(@case.Moves[^1].At)}; đề nghị ghi thời điểm sau đó.")
        : null;

    public static Refusal Future(DateTimeOffset at) =>
        new("case.future", $"Thời điểm {FigureText.Moment(at)} chưa đến; đề nghị ghi thời điểm đã diễn ra.");

    /// <summary>Whether the state allows the step, on this day.</summary>
    public static Refusal? State(Case @case, CaseKindVersion law, CaseStep step, DateTimeOffset at) =>
        !step.From.Contains(@case.State)
            ? new("case.state", $"Vụ việc đang ở trạng thái “{law.State(@case.State)?.Name}” nên không thực hiện được bước “{step.Name}”; "
                + "đề nghị xem lại trang hiện nay.")
            { IsDone = true }
        : step.WithinDays is { } days && CalendarDays.Between(UnitTime.Day(@case.Since), UnitTime.Day(at)) > days
            ? new Refusal("case.within", $"Chỉ thực hiện được bước “{step.Name}” trong {days} ngày; đề nghị gửi vụ việc mới.")
        : null;

    public static Refusal? Role(CaseStep step, CaseActor who) => step.Who.Intersect(who.Roles).Any()
        ? null : new("case.role", $"Tài khoản không có quyền thực hiện bước “{step.Name}”; đề nghị chuyển người có thẩm quyền.");

    /// <summary>Whether all that the step asks for is there.</summary>
    public static Refusal? Facts(CaseKindVersion law, CaseStep step, StepFacts facts)
    {
        if (step.Asks.Contains(StepAsk.Reason) && VietnameseText.IsBlank(facts.Reason))
            return new("case.reason", $"Đề nghị ghi nội dung, lý do của bước “{step.Name}”.");
        if (step.Asks.Contains(StepAsk.Document) && VietnameseText.IsBlank(facts.Document))
            return new("case.document", $"Bước “{step.Name}” phải có văn bản; đề nghị ghi số, ngày của văn bản.");
        if (step.Asks.Contains(StepAsk.Ground) && law.GroundsOf(step).All(ground => ground.Code != facts.Ground))
            return new("case.ground", $"Đề nghị chọn một căn cứ của bước “{step.Name}” trong danh mục.");
        return step.Asks.Contains(StepAsk.Paper) && step.Papers.FirstOrDefault(paper => !facts.Papers.Contains(paper)) is { } missing
            ? new Refusal("case.paper", $"Đề nghị kèm giấy tờ “{law.Paper(missing)!.Name}”.")
            : null;
    }

    /// <summary>Whether a case may go on in another one: of the same kind, open, and come in no later, so that nothing is owed later than
    /// before.</summary>
    public static Refusal? Merge(Case @case, Case? into, Func<Case, bool> isOpen) => into switch
    {
        null => new("case.merge", "Đề nghị chọn vụ việc để gộp vào."),
        _ when into.Id == @case.Id || into.MergedInto is not null || into.Kind != @case.Kind || !isOpen(into) =>
            new("case.merge_into", "Chỉ gộp được vào một vụ việc khác cùng loại, chưa kết thúc; đề nghị chọn lại."),
        _ when into.FirstDay > @case.FirstDay =>
            new("case.merge_later", "Chỉ gộp được vào vụ việc nhận trước hoặc cùng ngày; đề nghị gộp theo chiều ngược lại."),
        _ => null,
    };

    public static Refusal? Kind(CaseStep step, string? kind) => step.Kinds.Contains(kind)
        ? null : new("case.other_kind", $"Đề nghị chọn loại vụ việc mà bước “{step.Name}” cho phép.");
}
