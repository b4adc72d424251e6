using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Data.Backups;

namespace ThienVan.Web.Tests.Shared;

internal static class Restoring
{
    public static Task<BackupManifest> BackUpAsync(this TestApp app, string file) =>
        app.InScopeAsync(services => services.GetRequiredService<BackupService>().BackUpAsync(file, default));

    /// <returns>The copy of what was replaced.</returns>
    public static Task<Result<string?>> RestoreAsync(this TestApp app, string file) => app.InScopeAsync(async services =>
    {
        var restoring = services.GetRequiredService<RestoreService>();
        var opened = await restoring.OpenAsync(file, (_, _) => { }, default);
        if (opened.Refusal is { } refusal) return refusal;
        using var pending = opened.Value;
        return await restoring.ApplyAsync(pending, Path.GetDirectoryName(file)!, default);
    });
}
