using ThienVan.Core.People;

namespace ThienVan.Web.People.Rights.Pages;

/// <summary>Roles ticked for one permission.</summary>
public sealed class RightsForm
{
    public string? Key { get; set; }
    public List<string> Roles { get; set; } = [];
    public string? Reason { get; set; }

    public static RightsForm Of(string key, IReadOnlyCollection<Role> holders) =>
        new() { Key = key, Roles = [.. Enum.GetValues<Role>().Where(holders.Contains).Select(role => $"{role}")] };

    /// <summary>What is no role is left out; forged names tick nothing.</summary>
    public IReadOnlyCollection<Role> Ticked => [.. Enum.GetValues<Role>().Where(role => Roles.Contains($"{role}"))];
}
