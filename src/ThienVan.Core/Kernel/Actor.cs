namespace ThienVan.Core.Kernel;

/// <summary>Who acts: a signed-in person, or the system itself (import, demonstration, command line).</summary>
/// <param name="UserId">Null when the system acts.</param>
/// <param name="Name">Name as shown in the history.</param>
/// <param name="UnitId">The unit the person acts for; null when none.</param>
public sealed record Actor(Guid? UserId, string Name, string? UnitId = null)
{
    public static Actor System(string name) => new(UserId: null, name);
}
