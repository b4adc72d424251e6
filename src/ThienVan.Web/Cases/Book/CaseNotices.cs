using ThienVan.Core.People;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Outbox;

namespace ThienVan.Web.Cases.Book;

/// <summary>Tells officers what waits for them: a number and a category, never a word of what was reported. Call inside the
/// write.</summary>
public sealed class CaseNotices(OutboxQueue queue, PeopleDirectory people)
{
    private IReadOnlyList<HeldRole>? _roles;

    public Task ReceivedAsync(Change change, CaseRow row, CancellationToken ct) =>
        TellAsync(change, row, "moi", $"{row.Called}: phản ánh mới chờ giao xử lý", ct);

    public Task PassedOnAsync(Change change, CaseRow row, CancellationToken ct) =>
        TellAsync(change, row, $"giao-{row.Revision}", $"{row.Called} được giao cho {(row.PersonId is null ? "đơn vị bạn" : "bạn")}", ct);

    public Task AnsweredAsync(Change change, CaseRow row, CancellationToken ct) =>
        TellAsync(change, row, $"noi-{row.Revision}", $"{row.Called}: người gửi có ý kiến mới", ct);

    /// <summary>The person, else the unit's heads, else its officers, else the Văn phòng: somebody is always told.</summary>
    private async Task TellAsync(Change change, CaseRow row, string occasion, string subject, CancellationToken ct)
    {
        _roles ??= await people.RolesAsync(ct);
        PersonLine[][] levels =
        [
            [.. _roles.Where(held => held.Person.UserId == row.PersonId).Select(held => held.Person)],
            Of(row.UnitId, Role.Head), Of(row.UnitId, Role.Officer),
            [.. _roles.Where(held => held.Role == Role.Office).Select(held => held.Person)],
        ];
        var told = levels.FirstOrDefault(level => level.Length > 0) ?? [];
        await queue.AddAsync(change, [.. told.Distinct().Where(person => person.UserId != change.Actor.UserId)
            .Select(person => new OutboxMessage
            {
                Key = $"phan-anh/{row.Id:N}/{occasion}/{person.UserId:N}",
                UserId = person.UserId,
                Subject = subject,
                Text = subject + ".",
                Address = person.Email,
                Link = CaseLinks.Case(row.Id),
            })], ct);
    }

    private PersonLine[] Of(string unit, Role role) =>
        [.. _roles!.Where(held => held.UnitId == unit && held.Role == role).Select(held => held.Person)];
}
