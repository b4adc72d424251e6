using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using ThienVan.Web.Shared.Files;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Shared.Things;

/// <summary>History, files and notes of a thing, for every room.</summary>
public static class ThingsModule
{
    public static Room Room { get; } = new()
    {
        Name = "Things",
        Tables = ThingTables.Map,
        Told = ThingTables.Told,
        Services = (services, _) => services.AddScoped<ThingQueries>().AddScoped<ThingService>().AddDeeds(),
        Endpoints = routes => routes.MapGet(ThingLinks.Files + "/{id:guid}", FileAsync).RequireAuthorization(),
    };

    private static async Task<Results<FileContentHttpResult, NotFound>> FileAsync(
        Guid id, FileStore files, ThingQueries things, HttpContext http, CancellationToken ct)
    {
        var row = await files.FindAsync(id, ct);
        var seen = row is not null && await things.FindAsync(row.Subject, ct) is { FilesAddress: null };
        return await files.SendAsync(seen ? row : null, http, ct);
    }
}
