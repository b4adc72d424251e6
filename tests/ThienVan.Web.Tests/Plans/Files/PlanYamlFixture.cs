using ThienVan.Core.Plans;
using ThienVan.Web.Plans.Files;

namespace ThienVan.Web.Tests.Plans.Files;

internal static class PlanFixture
{
    public static PlanDocument KienAn()
    {
        var read = PlanYaml.Read(File.ReadAllText(Path("kien-an-135.yaml")), "kien-an-135.yaml");
        read.Refusal.ShouldBeNull();
        return read.Value;
    }

    /// <summary>A file of the repository's <c>plans/</c> folder, found from the test's output folder upwards.</summary>
    public static string Path(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "ThienVan.slnx"))) folder = folder.Parent;
        return System.IO.Path.Combine(folder.ShouldNotBeNull().FullName, "plans", file);
    }
}
