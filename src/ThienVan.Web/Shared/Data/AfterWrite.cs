namespace ThienVan.Web.Shared.Data;

/// <summary>What this process does once a write is committed, such as forgetting a cached page. It must not fail the write.</summary>
public sealed record AfterWrite(Func<IServiceProvider, CancellationToken, ValueTask> RunAsync);
