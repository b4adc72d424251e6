using ThienVan.Core.People;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Outbox;

namespace ThienVan.Web.Work.Programmes;

/// <summary>Tells who has the next word on a programme; of each only the newest word stands unread. Call inside the write that moved
/// it.</summary>
public sealed class ProgrammeNotices(OutboxQueue queue, PeopleDirectory people)
{
    public Task SentAsync(Change change, ProgrammeRow programme, CancellationToken ct) =>
        TellAsync(change, programme, WorkPermissions.AcceptProgramme, unit: null, "chờ Văn phòng xem", ct);

    public Task ReturnedAsync(Change change, ProgrammeRow programme, CancellationToken ct) =>
        TellAsync(change, programme, WorkPermissions.WriteProgramme, programme.UnitId, $"bị trả lại: {programme.ReturnReason}", ct);

    public Task AcceptedAsync(Change change, ProgrammeRow programme, CancellationToken ct) =>
        TellAsync(change, programme, WorkPermissions.WriteProgramme, programme.UnitId, "đã được chấp nhận", ct);

    /// <summary>Nobody is asked for a word any more.</summary>
    public Task SettleAsync(ProgrammeRow programme, CancellationToken ct) => queue.WithdrawAsync(Prefix(programme), ct);

    private static string Prefix(ProgrammeRow programme) => $"chuong-trinh/{programme.Id:N}/";

    private async Task TellAsync(
        Change change, ProgrammeRow programme, string permission, string? unit, string what, CancellationToken ct)
    {
        var name = (await people.UnitsAsync(ct)).FirstOrDefault(known => known.Id == programme.UnitId)?.Name ?? programme.UnitId;
        await SettleAsync(programme, ct);
        await queue.AddAsync(change,
        [
            .. (await people.HoldersAsync(permission, unit, ct)).Where(person => person.UserId != change.Actor.UserId)
                .Select(person => new OutboxMessage
                {
                    Key = $"{Prefix(programme)}{programme.Revision}/{person.UserId:N}",
                    UserId = person.UserId,
                    Address = person.Email,
                    Subject = $"Chương trình công tác năm {programme.Year} của {name} {what.Split(':')[0]}",
                    Text = $"Chương trình công tác năm {programme.Year} của {name} {what}",
                    Link = WorkLinks.Programme(programme.Year, programme.UnitId),
                }),
        ], ct);
    }
}
