using ThienVan.Core.Kernel;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Cases.Tips;

/// <summary>Writes down that a reader opened a tip.</summary>
public sealed class TipRecord(WriteScope write, CurrentActor current)
{
    public Task OpenedAsync(Guid id, CancellationToken ct) => write.RunAsync<bool>(current.Required, change =>
    {
        change.Record(TipEvents.Opened, TipLinks.Subject(id));
        return Task.FromResult<Result<bool>>(true);
    }, ct);
}

/// <summary>What people are called, in the order of a register.</summary>
public sealed class PersonNamesReader(PersonNames names, IServiceProvider services)
{
    public async Task<IReadOnlyList<string>> OfAsync(IEnumerable<Guid> users, CancellationToken ct)
    {
        var known = await names.ReadAsync(services, ct);
        return [.. users.Select(user => known.GetValueOrDefault(user, "")).Where(name => name.Length > 0).Order(StringComparer.Ordinal)];
    }
}
