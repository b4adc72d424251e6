using ThienVan.Web.Tests.Architecture;

namespace ThienVan.Web.Tests.Faults;

/// <summary>Inputs that once became something false, by the names they have in the reference folder; without it their tests are skipped.
/// k01 is tried in the browser (<c>GridTests</c>), k09 by <c>LateFormTests</c> and <c>PaperTests</c>, k11 by <c>SignInTests</c>, k15 by
/// <c>PlanPagesTests</c>, k17 by <c>PhoneFormTests</c>.</summary>
internal static class Fault
{
    public static string Path(string name)
    {
        var path = System.IO.Path.Combine(Sources.Root, "..", "shared", "faults", name);
        Assert.SkipUnless(File.Exists(path), Sources.NoReference);
        return path;
    }

    public static string Text(string name) => File.ReadAllText(Path(name));
}
