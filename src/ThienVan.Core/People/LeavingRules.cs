using ThienVan.Core.Kernel;

namespace ThienVan.Core.People;

/// <summary>A person leaves: what they own goes to one named successor, their roles end on a last day, then the account closes.</summary>
public static class LeavingRules
{
    public static Refusal? Refuse(Guid leaver, Guid successor, DateOnly lastDay, DateOnly today)
    {
        if (leaver == successor) return new("people.leave_self", "Người nhận bàn giao phải là người khác. Đề nghị chọn lại.");
        return lastDay < today ? new("people.last_day_past", "Ngày làm việc cuối không được ở quá khứ. Đề nghị chọn từ hôm nay.") : null;
    }

    /// <summary>Roles the successor takes on from the day after: the leaver's own, neither lent nor an administrator's, that the
    /// successor does not hold already.</summary>
    /// <param name="leaving">What the leaver holds.</param>
    /// <param name="held">What the successor holds.</param>
    /// <param name="lastDay">The leaver's last day.</param>
    public static IReadOnlyList<Grant> Handed(IEnumerable<Grant> leaving, IReadOnlyCollection<Grant> held, DateOnly lastDay)
    {
        var next = lastDay.AddDays(1);
        return
        [
            .. leaving.Where(grant => grant.LentBy is null && grant.Role != Role.Admin && (grant.To is null || grant.To >= next))
                .Select(grant => grant with { From = grant.From > next ? grant.From : next })
                .Where(grant =>
                    !held.Any(mine =>
                        mine.LentBy is null
                        && mine.Role == grant.Role
                        && mine.UnitId == grant.UnitId
                        && mine.From <= grant.From
                        && (mine.To is null || grant.To <= mine.To)
                    )
                )
                .DistinctBy(grant => (grant.Role, grant.UnitId)),
        ];
    }
}
