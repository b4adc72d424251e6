using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Chasing;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Outbox;

namespace ThienVan.Web.Reports.Rounds;

/// <summary>Tells a unit that it may enter after the lock, or after the round went out. Call inside the write that granted it.</summary>
public sealed class ExceptionNotices(OutboxQueue queue, PeopleDirectory people)
{
    /// <summary>What begins the key of every such notice.</summary>
    public static string Prefix(Guid round, string unit) => $"ngoai-le/{round:N}/{unit}/";

    public async Task TellAsync(Change change, Round round, LockException granted, CancellationToken ct)
    {
        var roles = await people.RolesAsync(ct);
        StaffRole[] staff = [.. roles.Select(held => new StaffRole(held.Person.UserId, held.Role, held.UnitId))];
        var groups = (await people.NeighbourhoodsAsync(ct)).Select(group => group.Id);
        var link = groups.Contains(granted.UnitId)
            ? ReportLinks.Neighbourhood(round.Id, granted.UnitId)
            : ReportLinks.Entry(round.Id, granted.UnitId);
        await queue.AddAsync(change, [.. Audience.Of(ReminderLevel.Officer, granted.UnitId, staff).Select(user => new OutboxMessage
        {
            Key = $"{Prefix(round.Id, granted.UnitId)}{granted.Until:yyyyMMdd}/{user:N}",
            UserId = user,
            Address = roles.First(held => held.Person.UserId == user).Person.Email,
            Subject = $"{round.Name}: được nhập đến hết ngày {FigureText.Day(granted.Until)}",
            Text = "Văn phòng đã mở ngoại lệ cho đơn vị. Đề nghị nhập những số còn thiếu và gửi trong thời gian này.",
            Link = link,
        })], ct);
    }
}
