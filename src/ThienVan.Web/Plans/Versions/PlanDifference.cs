namespace ThienVan.Web.Plans.Versions;

/// <summary>What becomes of a thing of the plan in another version, worst first.</summary>
public enum DifferenceKind { Lost, Changed, Added }

/// <summary>One line of the comparison of two versions, in the office's words.</summary>
/// <param name="Thing">"Chỉ tiêu 14", "Đơn vị Trạm Y tế".</param>
/// <param name="What">"Năm 2027", "Tên ngắn"; null when the whole thing came or went.</param>
/// <param name="Old">What the plan in force says; null when it says nothing.</param>
/// <param name="New">What the other version says; null when it says nothing.</param>
public sealed record PlanDifference(DifferenceKind Kind, string Thing, string? What, string? Old, string? New);
