using System.Text.Json;
using ThienVan.Core.Plans;
using ThienVan.Web.Plans.Files;

namespace ThienVan.Web.Tests.Plans.Files;

internal static class PlanDataFixture
{
    public static PlanDocument KienAn()
    {
        var read = PlanYaml.Read(File.ReadAllText(PathOf("kien-an-135.yaml")), "kien-an-135.yaml");
        read.Refusal.ShouldBeNull();
        return read.Value;
    }

    /// <summary>A file of the repository's <c>plans/</c> folder, found from the test's output folder upwards.</summary>
    public static string PathOf(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ThienVan.slnx"))) folder = folder.Parent;
        return Path.Combine(folder.ShouldNotBeNull().FullName, "plans", file);
    }

    /// <summary>Records compare lists by reference; their whole content as text compares by value.</summary>
    public static string Content(PlanDocument plan) => JsonSerializer.Serialize(plan);
}
