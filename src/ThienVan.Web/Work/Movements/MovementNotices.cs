using ThienVan.Core.Kernel;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Outbox;

namespace ThienVan.Web.Work.Movements;

/// <summary>Tells who has the next word on a group's result, and takes back what nobody has read of a result that was decided or sent
/// anew. Call inside the write that sent or decided it; nobody is told of what they did themselves, nor twice of one result.</summary>
public sealed class MovementNotices(OutboxQueue queue, PeopleDirectory people)
{
    /// <summary>Those who look after the results: of the unit that leads, else of the Văn phòng.</summary>
    public async Task SentAsync(Change change, MovementRow movement, MovementYearRow year, GroupLine line, CancellationToken ct)
    {
        var turn = MovementTurn.Of(await people.RolesAsync(ct), MovementPermissions.Confirm, movement.LeadId);
        var to = turn.Count > 0 ? turn : await people.HoldersAsync(MovementPermissions.Confirm, unitId: null, ct);
        await TellAsync(change, movement, year, line, to, ct);
    }

    /// <summary>The head of the group.</summary>
    public async Task DecidedAsync(Change change, MovementRow movement, MovementYearRow year, GroupLine line, CancellationToken ct) =>
        await TellAsync(change, movement, year, line,
            await people.HoldersAsync(MovementPermissions.Send, line.Row.UnitId, ct), ct);

    /// <summary>The result waits for nobody any more.</summary>
    public Task SettleAsync(MovementEntryRow entry, CancellationToken ct) => queue.WithdrawAsync(Prefix(entry), ct);

    private static string Prefix(MovementEntryRow entry) => $"phong-trao/{entry.Id:N}/";

    private Task TellAsync(
        Change change, MovementRow movement, MovementYearRow year, GroupLine line, IEnumerable<PersonLine> to, CancellationToken ct)
    {
        var entry = line.Sent[^1];
        return queue.AddAsync(change,
        [
            .. to.Where(person => person.UserId != change.Actor.UserId).Select(person => new OutboxMessage
            {
                Key = $"{Prefix(entry)}{entry.State}/{person.UserId:N}",
                UserId = person.UserId,
                Address = person.Email,
                Subject = $"Kết quả phong trào của {line.Row.Name} {MovementWords.Became(entry.State)}",
                Text = $"{movement.Name} {year.Year}: {MovementWords.Amount(entry.Amount, movement.Measure)}, "
                    + $"tính đến {FigureText.Day(entry.On)}" + (entry.ReturnReason is { } reason ? $". Phải sửa: {reason}" : ""),
                Link = MovementLinks.Group(movement.Id, year.Year, line.Row.UnitId),
            }),
        ], ct);
    }
}
