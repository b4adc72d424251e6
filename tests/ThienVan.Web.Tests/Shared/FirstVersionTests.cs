using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.Architecture;

namespace ThienVan.Web.Tests.Shared;

/// <summary>What an office kept with 1.0.0 is opened by every later program. The file was written by that version and is never made
/// anew.</summary>
public sealed class FirstVersionTests
{
    [Fact]
    public async Task A_backup_of_the_first_version_is_restored_upgraded_and_whole()
    {
        var folder = Directory.CreateTempSubdirectory("thienvan-first-");
        var file = Path.Combine(folder.FullName, "ward.tvbak");
        File.Copy(Path.Combine(Sources.Root, "tests", "fixtures", "ward-1.0.0.tvbak"), file);
        await using var office = await TestApp.StartAsync(demo: false);
        (await office.RestoreAsync(file)).Refusal.ShouldBeNull();
        (await office.InScopeAsync(services => services.GetRequiredService<AppDb>().Set<UserRow>().Select(user => user.SignInName)
            .OrderBy(name => name).ToArrayAsync())).ShouldBe(["chanh.vp", "quan.tri"]);
        (await office.InScopeAsync(services => services.GetRequiredService<EventAudit>().VerifyAsync((_, _) => { }, default)))
            .IsWhole.ShouldBeTrue();
        folder.Delete(recursive: true);
    }
}
