using ThienVan.Core.Kernel;
using ThienVan.Web.Plans.Files;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Plans.Versions;

/// <summary>A target's short title on tiles and lists: the ward's own words, which go on through every version of the plan.</summary>
public sealed class ShortTitles(WriteScope write, PlanRights rights, PlanSuccessors successors)
{
    public const int Longest = 40;

    /// <param name="title">Blank to show the name itself.</param>
    /// <returns>Null when done.</returns>
    public async Task<Refusal?> ChangeAsync(string no, string? title, CancellationToken ct)
    {
        if (!rights.MayImport) return new("plan.import_denied", "Chỉ Văn phòng được sửa tên ngắn của chỉ tiêu.");
        var kept = VietnameseText.Normalize(title ?? "").Trim() is { Length: > 0 } typed ? typed : null;
        if (kept?.Length > Longest) return new("plan.title_long", $"Tên ngắn dài tối đa {Longest} ký tự; đề nghị viết gọn lại.");
        var result = await write.RunAsync<bool>(rights.Actor, async change =>
        {
            var row = await successors.InForceAsync(ct);
            var plan = row is null ? null : PlanStorage.Read(row.Document);
            if (plan?.FindTarget(no) is not { } target)
                return new Refusal("plan.target_unknown", $"Kế hoạch đang áp dụng không có chỉ tiêu {no}; đề nghị mở lại danh sách.");
            if (target.ShortName == kept) return true;
            row!.Document = PlanStorage.Write(plan.WithTargets(one => one.No == no ? one with { ShortName = kept } : one));
            PlanDrafts.Touch(row, change);
            change.Record(PlanEvents.TitleChanged, $"plan/target/{no}", reason: null, new { target.ShortName }, new { ShortName = kept });
            return true;
        }, ct);
        return result.Refusal;
    }
}
