using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.People.Rights;

/// <summary>Gives a permission to other roles than the room proposes, or back to those.</summary>
public sealed class PermissionService(AppDb db, WriteScope write, CurrentActor who, WardPermissions permissions)
{
    private static readonly Refusal _noReason = new("people.reason_missing", "Đề nghị ghi lý do hoặc số văn bản.");

    public async Task<Refusal?> ChooseAsync(string key, IReadOnlyCollection<Role> roles, string? reason, CancellationToken ct)
    {
        if (who.Refuse(PeoplePermissions.Manage, unitId: null) is { } denied) return denied;
        if (permissions.Table.RefuseChoice(key, roles) is { } refusal) return refusal;
        if (VietnameseText.IsBlank(reason)) return _noReason;
        return (
            await write.RunAsync<bool>(who.Required, change => ChooseAsync(change, key, [.. roles.Order()], reason.Trim(), ct), ct)
        ).Refusal;
    }

    private async Task<Result<bool>> ChooseAsync(Change change, string key, IReadOnlyList<Role> roles, string reason, CancellationToken ct)
    {
        var table = await permissions.FreshAsync(db, ct);
        var old = table.Holders(key);
        if (old.Order().SequenceEqual(roles)) return false;
        var row = await db.Set<PermissionChoices>().AsTracking().FirstOrDefaultAsync(ct) ?? db.Add(new PermissionChoices()).Entity;
        var chosen = row.Read().ToDictionary(StringComparer.Ordinal);
        if (table.All.First(one => one.Key == key).Roles.Order().SequenceEqual(roles)) chosen.Remove(key);
        else chosen[key] = roles;
        row.Write(chosen);
        row.Stamp = Guid.CreateVersion7(change.At);
        change.Record(PeopleEvents.PermissionChanged, $"permission/{key}", reason, old, roles);
        return true;
    }
}
