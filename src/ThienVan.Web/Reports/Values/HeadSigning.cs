using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Outbox;

namespace ThienVan.Web.Reports.Values;

/// <summary>
/// Where the ward wants it, a unit's head looks before its figures go to the Văn phòng: who enters may not send, but lays them before the
/// head. A unit without a head sends as ever.
/// </summary>
public sealed class HeadSigning(WriteScope write, OutboxQueue queue, PeopleDirectory people, ReportRights rights)
{
    private static readonly Refusal _head = new("entry.head_sends",
        "Ở phường này trưởng đơn vị duyệt rồi gửi Văn phòng; đề nghị bấm “Trình trưởng đơn vị”. Số liệu bạn nhập vẫn được giữ.");

    /// <summary>Null where the person who asks may send for the unit.</summary>
    public async Task<Refusal?> RefuseAsync(string unit, CancellationToken ct) =>
        rights.MaySend(Own(unit)) || (await HeadsAsync(unit, ct)).Length == 0 ? null : _head;

    /// <summary>Tells the unit's heads that its figures are ready.</summary>
    /// <param name="ready">How many could be sent as they are.</param>
    public async Task<Refusal?> PresentAsync(Round round, string unit, int ready, CancellationToken ct)
    {
        if (!rights.MayEnter(Own(unit))) return new("entry.denied", "Bạn không nhập số liệu cho đơn vị này; đề nghị liên hệ Văn phòng.");
        if (ready == 0) return new("entry.nothing", "Chưa có ô nào có số liệu chờ gửi.");
        var heads = await HeadsAsync(unit, ct);
        return (await write.RunAsync<bool>(rights.Actor, async change =>
        {
            var prefix = UnitNotices.Presented(round.Id, unit);
            await queue.WithdrawAsync(prefix, ct);
            var added = await queue.AddAsync(change, [.. heads.Select(head => new OutboxMessage
            {
                Key = $"{prefix}{change.At.UtcTicks}/{head.UserId:N}",
                UserId = head.UserId,
                Address = head.Email,
                Subject = $"{round.Name}: {ready} số liệu chờ bạn duyệt và gửi",
                Text = $"{change.Actor.Name} trình số liệu của đơn vị. Đề nghị xem bảng nhập, rồi gửi Văn phòng.",
                Link = ReportLinks.Entry(round.Id, unit),
            })], ct);
            change.Record(ReportEvents.ValuesPresented, $"report/{round.Id}", now: new { unit, ready, messages = added.Count });
            return true;
        }, ct)).Refusal;
    }

    private async Task<PersonLine[]> HeadsAsync(string unit, CancellationToken ct) =>
    [
        .. (await people.RolesAsync(ct)).Where(held => held.Role == Role.Head && held.UnitId == unit)
            .Select(held => held.Person).Distinct(),
    ];

    private static string? Own(string unit) => unit == PlanUnit.None ? null : unit;
}
