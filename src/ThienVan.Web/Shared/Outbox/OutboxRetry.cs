namespace ThienVan.Web.Shared.Outbox;

/// <summary>How long to wait after each failed attempt, and when to stop.</summary>
public static class OutboxRetry
{
    private static readonly int[] Minutes = [1, 5, 15, 60, 180, 360, 720];

    /// <summary>Attempts in all, the first included; the last comes about 22 hours after it.</summary>
    public static int Most => Minutes.Length + 1;

    /// <param name="attempts">Attempts made so far, from 1.</param>
    /// <returns>Null to give up.</returns>
    public static TimeSpan? After(int attempts) =>
        attempts > Minutes.Length ? null : TimeSpan.FromMinutes(Minutes[Math.Max(attempts, 1) - 1]);
}
