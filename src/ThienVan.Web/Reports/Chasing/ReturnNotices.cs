using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Chasing;
using ThienVan.Web.People;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Outbox;

namespace ThienVan.Web.Reports.Chasing;

/// <summary>Tells a unit's people and its head that figures came back to it. Call inside the write that returned them; the reason stays in
/// the product.</summary>
public sealed class ReturnNotices(OutboxQueue queue, PeopleDirectory people)
{
    public async Task TellAsync(Change change, Round round, IReadOnlyCollection<ValueRow> returned, CancellationToken ct)
    {
        if (returned.Count == 0) return;
        var roles = await people.RolesAsync(ct);
        StaffRole[] staff = [.. roles.Select(held => new StaffRole(held.Person.UserId, held.Role, held.UnitId))];
        var units = returned.GroupBy(row => UnitNotices.Sender(row.Area, row.UnitId));
        await queue.AddAsync(change, [.. units.SelectMany(unit => Messages(round, unit, staff, roles))], ct);
    }

    private static IEnumerable<OutboxMessage> Messages(
        Round round, IGrouping<string, ValueRow> unit, StaffRole[] staff, IReadOnlyList<HeldRole> roles)
    {
        var rows = unit.OrderBy(row => row.Code, StringComparer.Ordinal).ToArray();
        return Audience.Of(ReminderLevel.Head, unit.Key, staff).Select(user => new OutboxMessage
        {
            Key = $"{UnitNotices.Returned(round.Id, unit.Key)}{rows[0].Id:N}-{rows[0].Revision}/{user:N}",
            UserId = user,
            Address = roles.First(held => held.Person.UserId == user).Person.Email,
            Subject = $"{round.Name}: {rows.Length} số liệu bị trả lại",
            Text = $"Mã {round.CodesShown(rows.Select(row => row.Code))}. Đề nghị xem lý do trong hệ thống, sửa rồi gửi lại.",
            Link = rows[0].Area != Ward.Whole ? ReportLinks.Neighbourhood(round.Id, unit.Key) : ReportLinks.Entry(round.Id, unit.Key),
        });
    }
}
