using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Registers;

/// <summary>Keeps the register of lamps, which the first unit of the cast leads. The tests' day is 23/11/2026.</summary>
internal static class RegisterOffice
{
    public const string Lamps = "den-nang-luong";

    /// <summary>A register of poor households: restricted, led by the other unit of the cast.</summary>
    public const string Poor = "ho-ngheo";

    public static Dictionary<string, string?> Lamp(string key, string installed, string source = "ngan-sach", string? group = null) => new()
    {
        ["ma"] = key,
        ["ngay-lap"] = installed,
        ["nguon"] = source,
        ["to-dan-pho"] = group,
    };

    public static Task<Result<Guid>> TryAddAsync(
        this TestApp app, Dictionary<string, string?> typed, string by = Cast.OwnUnit, Guid? id = null, string register = Lamps) =>
        app.AsAsync(by, services => services.GetRequiredService<ItemService>()
            .AddAsync(register, new() { Id = id ?? Guid.CreateVersion7(), Typed = typed }, default));

    public static async Task<Guid> AddAsync(this TestApp app, Dictionary<string, string?> typed)
    {
        var added = await app.TryAddAsync(typed);
        added.Refusal.ShouldBeNull();
        return added.Value;
    }

    /// <summary>A sight of the ward, which the other unit of the cast keeps.</summary>
    public static async Task<Guid> SightAsync(
        this TestApp app, string name, string? place = null, params (string Field, string Value)[] more)
    {
        var typed = new Dictionary<string, string?>
        {
            ["ma"] = $"DL-{Guid.CreateVersion7()}",
            ["ten"] = name,
            ["loai"] = "tam-linh",
            ["thuyet-minh"] = "chua",
            ["vi-tri"] = place,
        };
        foreach (var (field, value) in more) typed[field] = value;
        var added = await app.TryAddAsync(typed, Cast.OtherUnit, register: "diem-du-lich");
        added.Refusal.ShouldBeNull();
        return added.Value;
    }

    public static Task<Refusal?> ChangeAsync(
        this TestApp app, Guid id, Dictionary<string, string?> typed, string? reason = "đo lại", string by = Cast.OwnUnit) =>
        app.AsAsync(by, services => services.GetRequiredService<ItemService>()
            .ChangeAsync(Lamps, new() { Id = id, Typed = typed, Reason = reason }, default));

    public static Task<Refusal?> MoveAsync(this TestApp app, Guid id, string state, DateOnly day, string by = Cast.OwnUnit) =>
        app.AsAsync(by, services => services.GetRequiredService<ItemService>()
            .MoveAsync(Lamps, new(id, state, day, Reason: null), default));

    public static Task<ItemRow[]> VersionsAsync(this TestApp app, Guid id) => app.InScopeAsync(services => services
        .GetRequiredService<AppDb>().Set<ItemRow>().AsNoTracking().Where(row => row.ItemId == id)
        .OrderBy(row => row.Number).ToArrayAsync());
}
