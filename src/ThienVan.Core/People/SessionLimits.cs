namespace ThienVan.Core.People;

/// <summary>How long a session lives without a new sign-in.</summary>
public sealed record SessionLimits
{
    /// <summary>Without a request.</summary>
    public required TimeSpan Idle { get; init; }

    /// <summary>Roles that may be idle for less, or more, than the rest. Who holds several is held to the shortest.</summary>
    public required IReadOnlyDictionary<Role, TimeSpan> IdleByRole { get; init; }

    /// <summary>From the sign-in, however busy.</summary>
    public required TimeSpan Longest { get; init; }

    public TimeSpan IdleFor(IEnumerable<Role> roles) =>
        roles.Select(role => IdleByRole.GetValueOrDefault(role, Idle)).DefaultIfEmpty(Idle).Min();

    public bool IsOver(DateTimeOffset started, DateTimeOffset seen, IEnumerable<Role> roles, DateTimeOffset now) =>
        now - started >= Longest || now - seen >= IdleFor(roles);

    /// <summary>Is it time to write down that the session is in use? A tenth of the idle time is precise enough.</summary>
    public bool IsSeenAnew(DateTimeOffset seen, IEnumerable<Role> roles, DateTimeOffset now) => now - seen >= IdleFor(roles) / 10;
}
