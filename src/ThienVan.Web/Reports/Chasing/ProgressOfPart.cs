namespace ThienVan.Web.Reports.Chasing;

/// <summary>
/// Reads progress for a part of a page in a scope of its own: parts are drawn while their page and each other still read,
/// and one database context does one thing at a time.
/// </summary>
public sealed class ProgressOfPart(IServiceScopeFactory scopes)
{
    public async Task<ProgressView> ReadAsync(Func<ProgressReader, Task<ProgressView>> read)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<ProgressReader>());
    }
}
