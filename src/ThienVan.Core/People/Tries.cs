namespace ThienVan.Core.People;

/// <summary>How many wrong passwords are let pass, and how long whoever typed them waits after.</summary>
/// <param name="Most">The one that makes them wait.</param>
/// <param name="Length">How long; failures of many people are counted within such a span too.</param>
/// <param name="OfOne">Failures of one person in a row, however far apart; those of many are no row.</param>
public sealed record TryLimit(int Most, TimeSpan Length, bool OfOne);

/// <summary>Wrong passwords of one place, and the wait they lead to.</summary>
/// <param name="Failures">Since the last right one, the last wait, or the begin of the span.</param>
/// <param name="Since">The first of them.</param>
/// <param name="Until">End of the wait; null when there never was one.</param>
public sealed record Tries(int Failures, DateTimeOffset Since, DateTimeOffset? Until)
{
    public bool IsHeld(DateTimeOffset now) => Until is { } until && now < until;

    public Tries Fail(DateTimeOffset now, TryLimit limit)
    {
        var (count, since) = Failures == 0 || (!limit.OfOne && now - Since >= limit.Length) ? (1, now) : (Failures + 1, Since);
        return count >= limit.Most ? new(0, now, now + limit.Length) : new(count, since, Until: null);
    }
}
