namespace ThienVan.Web.Tests.Shared;

/// <summary>A clock that stands until it is moved; timers still run on the real one.</summary>
public sealed class TestTime(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;

    public void Advance(TimeSpan by) => Now += by;
}
