using ThienVan.Core.Kernel;

namespace ThienVan.Core.Work.Projects;

/// <summary>How far the land of a household has come to be cleared.</summary>
public enum ClearanceState { Untold, Noticed, Inventoried, PlanPosted, Approved, Paid, HandedOver, Stuck }

/// <summary>How many households stand where, on a day: counts, nobody's name.</summary>
public sealed record ClearanceCount
{
    /// <summary>States a person counts; who is in none of them has not been told.</summary>
    public static IReadOnlyList<ClearanceState> Counted { get; } =
        [.. Enum.GetValues<ClearanceState>().Where(state => state != ClearanceState.Untold)];

    public required DateOnly On { get; init; }

    public required int Households { get; init; }

    /// <summary>Each household once, in the furthest state it has reached; the stuck ones apart.</summary>
    public required IReadOnlyDictionary<ClearanceState, int> States { get; init; }

    /// <summary>Why some are stuck; null where none is.</summary>
    public string? StuckBy { get; init; }

    public int this[ClearanceState state] =>
        state == ClearanceState.Untold ? Households - States.Values.Sum() : States.GetValueOrDefault(state);

    public bool IsDone => this[ClearanceState.HandedOver] == Households;

    /// <summary>Null for a count that can be.</summary>
    public Refusal? Refuse(DateOnly today) =>
        On > today ? new("clearance.day", "Ngày đếm chưa đến; đề nghị nhập ngày đã đếm.")
        : Households < 1 ? new("clearance.none", "Đề nghị nhập tổng số hộ, từ 1 trở lên.")
        : States.Values.Any(count => count < 0) ? new("clearance.negative", "Số hộ không nhỏ hơn 0; đề nghị sửa lại.")
        : this[ClearanceState.Untold] < 0
            ? new("clearance.more", "Cộng các trạng thái nhiều hơn tổng số hộ; mỗi hộ chỉ đếm một lần, đề nghị sửa lại.")
        : this[ClearanceState.Stuck] > 0 && VietnameseText.IsBlank(StuckBy)
            ? new Refusal("clearance.stuck", "Có hộ đang vướng thì phải nói vướng gì (không ghi tên hộ); đề nghị ghi lý do.")
        : null;
}
