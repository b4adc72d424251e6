using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.People;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.People;

/// <summary>What the ward chose instead of what the rooms propose; one row a ward, none before the first choice.</summary>
public sealed class PermissionChoices
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    public string WardId { get; init; } = "";

    /// <summary>Another one after every change, so that each process sees that what it holds is old.</summary>
    public Guid Stamp { get; set; }

    /// <summary>Roles by key of the permission, as JSON.</summary>
    public string Roles { get; set; } = "{}";

    public IReadOnlyDictionary<string, IReadOnlyList<Role>> Read() =>
        JsonSerializer.Deserialize<Dictionary<string, IReadOnlyList<Role>>>(Roles, Json)!;

    public void Write(IReadOnlyDictionary<string, IReadOnlyList<Role>> chosen) => Roles = JsonSerializer.Serialize(chosen, Json);
}

/// <summary>The table in force as this process last read it. Each request brings the stamp of today's, so a change counts at once in
/// every process.</summary>
public sealed class WardPermissions(IEnumerable<Permission> declared)
{
    private readonly Permission[] _declared = [.. declared];
    private volatile Held _held = new(Stamp: null, new PermissionTable(declared, new Dictionary<string, IReadOnlyList<Role>>()));

    public PermissionTable Table => _held.Table;

    /// <summary>Brings the table to that stamp; null for the rooms' own.</summary>
    public async Task AtAsync(Guid? stamp, AppDb db, CancellationToken ct)
    {
        if (_held.Stamp != stamp) await FreshAsync(db, ct);
    }

    /// <summary>The table as the database has it now.</summary>
    public async Task<PermissionTable> FreshAsync(AppDb db, CancellationToken ct)
    {
        var row = await db.Set<PermissionChoices>().AsNoTracking().FirstOrDefaultAsync(ct);
        if (row?.Stamp != _held.Stamp)
            _held = new(row?.Stamp, new PermissionTable(_declared, row?.Read() ?? new Dictionary<string, IReadOnlyList<Role>>()));
        return Table;
    }

    private sealed record Held(Guid? Stamp, PermissionTable Table);
}
