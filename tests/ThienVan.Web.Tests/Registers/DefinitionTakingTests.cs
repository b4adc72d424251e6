using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Web.Registers.Definitions;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Registers;

/// <summary>A definition follows the one before it, or the server does not start.</summary>
public sealed class DefinitionTakingTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("thienvan-registers-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Another_text_is_another_version_and_the_same_is_none()
    {
        await using var app = await PlanRoom.StartAsync();
        (await VersionsAsync(app)).ShouldBeEmpty();
        var id = await app.AddAsync(RegisterOffice.Lamp("Đ-001", "12/10/2026"));
        await app.AddAsync(RegisterOffice.Lamp("Đ-002", "12/10/2026"));
        (await VersionsAsync(app)).ShouldBe([1]);
        var other = Written(Lamps().Replace("Tuyến đường, ngõ", "Tuyến đường", StringComparison.Ordinal));
        (await RefuseAsync(app, other)).ShouldBeNull();
        await app.AsAsync(Cast.OwnUnit, services =>
        {
            var shelf = Shelf(services, other);
            var lamps = shelf.Find(RegisterOffice.Lamps)!;
            return services.GetRequiredService<WriteScope>().RunAsync<bool>(Actor.System("Thử"), async change =>
            {
                (await new KeptDefinitions(services.GetRequiredService<AppDb>(), shelf).NoteAsync(lamps, change, default)).ShouldBeNull();
                return true;
            }, default);
        });
        (await VersionsAsync(app)).ShouldBe([1, 2]);
        (await app.VersionsAsync(id)).Length.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_written_down_keeps_its_field_and_its_state()
    {
        await using var app = await PlanRoom.StartAsync();
        await app.AddAsync(RegisterOffice.Lamp("Đ-001", "12/10/2026"));
        var refusal = await RefuseAsync(app, Written(Lamps().Replace("code: nguon", "code: nguon-von", StringComparison.Ordinal)
            .Replace("nguon: xa-hoi-hoa", "nguon-von: xa-hoi-hoa", StringComparison.Ordinal)
            .Replace("parts: nguon", "parts: nguon-von", StringComparison.Ordinal)
            .Replace("ngay-lap, nguon]", "ngay-lap, nguon-von]", StringComparison.Ordinal)));
        refusal!.ShouldContain("trường “nguon” đang có dữ liệu");
        (await RefuseAsync(app, new ShippedRegisters(_folder.CreateSubdirectory("trong").FullName)))!.ShouldContain("không còn tệp");
    }

    [Fact]
    public void A_file_that_is_wrong_is_said_with_its_line()
    {
        var wrong = Lamps().Replace("kind: place", "kind: cho", StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(_folder.FullName, "den.yaml"), wrong);
        new ShippedRegisters(_folder.FullName).Refuse()!.Message.ShouldContain("den.yaml, dòng ");
    }

    [Fact]
    public void Two_files_of_one_code_are_refused()
    {
        foreach (var name in new[] { "a.yaml", "b.yaml" }) File.WriteAllText(Path.Combine(_folder.FullName, name), Lamps());
        new ShippedRegisters(_folder.FullName).Refuse()!.Message.ShouldContain("b.yaml: mã “den-nang-luong” đã có");
    }

    private static RegisterShelf Shelf(IServiceProvider services, ShippedRegisters files) => new(
        services.GetRequiredService<AppDb>(), files, new ReadShelves(services.GetRequiredService<IServiceScopeFactory>()));

    private static string Lamps() => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "plans", "registers", "den-nang-luong.yaml"));

    private ShippedRegisters Written(string text)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "den.yaml"), text);
        var written = new ShippedRegisters(_folder.FullName);
        written.Refuse()?.Message.ShouldBeNull();
        return written;
    }

    private static async Task<string?> RefuseAsync(TestApp app, ShippedRegisters written) => (await app.InScopeAsync(services =>
        new KeptDefinitions(services.GetRequiredService<AppDb>(), Shelf(services, written)).RefuseAsync(default)))?.Message;

    private static Task<int[]> VersionsAsync(TestApp app) => app.InScopeAsync(services => services.GetRequiredService<AppDb>()
        .Set<DefinitionRow>().AsNoTracking().Where(row => row.Code == RegisterOffice.Lamps).OrderBy(row => row.Version)
        .Select(row => row.Version).ToArrayAsync());
}
