namespace ThienVan.Core.People;

/// <summary>Wrong passwords in a row, and the lock they lead to.</summary>
/// <param name="Failures">Wrong passwords since the last right one or the last lock.</param>
/// <param name="Until">End of the lock; null when there never was one.</param>
public sealed record Lockout(int Failures, DateTimeOffset? Until)
{
    public bool IsLocked(DateTimeOffset now) => Until is { } until && now < until;

    /// <summary>After one more wrong password; the last one of the limit locks and starts the count anew.</summary>
    public Lockout Fail(DateTimeOffset now, TryLimit limit) =>
        Failures + 1 >= limit.Most ? new(0, now + limit.Length) : this with { Failures = Failures + 1 };

    public Lockout Succeed() => new(0, Until: null);
}
