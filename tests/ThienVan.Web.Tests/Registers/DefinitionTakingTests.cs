using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Web.Registers.Definitions;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Shared.Data;
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
        var written = Lamps();
        (await TakeAsync(app, written)).ShouldBeNull();
        (await VersionsAsync(app)).ShouldBe([1]);
        (await TakeAsync(app, written.Replace("Tuyến đường, ngõ", "Tuyến đường", StringComparison.Ordinal))).ShouldBeNull();
        (await VersionsAsync(app)).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task What_is_written_down_keeps_its_field_and_its_state()
    {
        await using var app = await PlanRoom.StartAsync();
        await app.AddAsync(RegisterOffice.Lamp("Đ-001", "12/10/2026"));
        var refusal = await TakeAsync(app, Lamps().Replace("code: nguon", "code: nguon-von", StringComparison.Ordinal)
            .Replace("nguon: xa-hoi-hoa", "nguon-von: xa-hoi-hoa", StringComparison.Ordinal)
            .Replace("ngay-lap, nguon]", "ngay-lap, nguon-von]", StringComparison.Ordinal));
        refusal!.ShouldContain("trường “nguon” đang có dữ liệu");
        (await VersionsAsync(app)).ShouldBe([1]);
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

    private static string Lamps() => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "plans", "registers", "den-nang-luong.yaml"));

    private async Task<string?> TakeAsync(TestApp app, string text)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "den.yaml"), text);
        var shipped = new ShippedRegisters(_folder.FullName);
        shipped.Refuse()?.Message.ShouldBeNull();
        return (await app.InScopeAsync(services => new RegisterTaking(
            services.GetRequiredService<AppDb>(), services.GetRequiredService<WriteScope>(), shipped).TakeAsync(default)))?.Message;
    }

    private static Task<int[]> VersionsAsync(TestApp app) => app.InScopeAsync(services => services.GetRequiredService<AppDb>()
        .Set<DefinitionRow>().AsNoTracking().Where(row => row.Code == RegisterOffice.Lamps).OrderBy(row => row.Version)
        .Select(row => row.Version).ToArrayAsync());
}
