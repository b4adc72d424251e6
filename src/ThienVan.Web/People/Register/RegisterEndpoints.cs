using ThienVan.Core.People;
using ThienVan.Web.Shared.Ui.Lists;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.People.Register;

/// <summary>The list of people, to take away.</summary>
internal static class RegisterEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet(PeopleLinks.ListFile + ListFile.Ending, ListAsync)
        .RequireAuthorization(PeoplePermissions.Manage);

    private static async Task<IResult> ListAsync(string format, HttpRequest request, PeopleQueries people, CancellationToken ct)
    {
        var query = new QueryState(request);
        return PeopleList.Table.File(PeopleList.Table.Sort(await people.ListAsync(PeopleFilter.From(query), ct), query), format);
    }
}
