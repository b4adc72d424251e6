using ThienVan.Core.Kernel;

namespace ThienVan.Core.People;

/// <summary>
/// Ủy quyền: a role lent to another person for a while (Luật Tổ chức chính quyền địa phương: in writing, with a content and a term).
/// The lender keeps the role; what is lent ends by itself, never after the lender's own, and is lent no further.
/// </summary>
public sealed record Lending
{
    public required Guid Lender { get; init; }
    public required Guid Borrower { get; init; }

    /// <summary>First and last day, both included.</summary>
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }

    /// <summary>Why, or the number of the document that says so.</summary>
    public required string Reason { get; init; }

    /// <summary>The grant the borrower gets, or why not.</summary>
    /// <param name="own">The lender's grant that is to be lent.</param>
    /// <param name="held">What the borrower holds already.</param>
    /// <param name="today">Lending starts today at the earliest.</param>
    public Result<Grant> Of(Grant own, IReadOnlyCollection<Grant> held, DateOnly today)
    {
        if (Refuse(own, today) is { } refusal) return refusal;
        if (LendingLimits.Refuse(own.Role, held, From, To) is { } limit) return limit;
        var lent = own with { From = From, To = To, LentBy = Lender };
        return held.Any(grant => Covers(grant, lent))
            ? new Refusal("people.lend_held", "Người nhận đã có vai trò này trong thời gian đó nên không cần ủy quyền.")
            : lent;
    }

    private Refusal? Refuse(Grant own, DateOnly today)
    {
        if (Lender == Borrower) return new("people.lend_self", "Không thể ủy quyền cho chính mình. Đề nghị chọn người khác.");
        if (own.LentBy is not null)
            return new("people.lend_again", "Vai trò được ủy quyền không ủy quyền tiếp được. Đề nghị người đã ủy quyền.");
        if (own.Role == Role.Admin)
            return new("people.lend_admin", "Vai trò quản trị không ủy quyền được. Đề nghị nhờ người quản trị khác cấp vai trò.");
        if (VietnameseText.IsBlank(Reason)) return new("people.lend_reason", "Đề nghị ghi lý do hoặc số văn bản ủy quyền.");
        if (From < today) return new("people.day_past", "Ngày bắt đầu không được ở quá khứ. Đề nghị chọn từ hôm nay.");
        if (To < From) return new("people.days_reversed", "Ngày cuối phải từ ngày đầu trở đi. Đề nghị chọn lại.");
        return From < own.From || own.To < To
            ? new("people.lend_beyond", "Không thể ủy quyền ngoài thời gian giữ vai trò của mình. Đề nghị chọn lại ngày.")
            : null;
    }

    private static bool Covers(Grant held, Grant lent) =>
        held.Role == lent.Role
        && (held.UnitId is null || held.UnitId == lent.UnitId)
        && held.From <= lent.From
        && (held.To is null || lent.To <= held.To);
}
