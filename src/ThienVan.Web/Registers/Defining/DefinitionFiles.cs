using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using ThienVan.Web.Registers.Definitions;
using ThienVan.Web.Shared.Ui.Lists;

namespace ThienVan.Web.Registers.Defining;

/// <summary>A definition as a file, as it lies under <c>plans/registers</c>.</summary>
internal static class DefinitionFiles
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGroup(RegisterLinks.Home).RequireAuthorization(RegisterPermissions.View).MapGet("/{code}/cach-ghi.yaml", Read);

    private static IResult Read(
        string code, [FromQuery(Name = RegisterLinks.VersionField)] string? version, RegisterShelf shelf, DownloadNames names)
    {
        var text = version is null ? shelf.Written(code)?.Text
            : int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? shelf.Versions(code).FirstOrDefault(row => row.Version == number)?.Text : null;
        return text is null ? TypedResults.NotFound()
            : TypedResults.File(Encoding.UTF8.GetBytes(text), "application/yaml", names.Of(about: null, code, "yaml"));
    }
}
