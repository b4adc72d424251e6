using ThienVan.Core.People;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.People;

/// <summary>The rule of the tests' own day, as shipped.</summary>
internal static class Access
{
    public static AccessRule Rule => AccessRule.On(ShippedAccess.BesideTheProgram.All, VietnamDay.Of(TestApp.Start));
}
