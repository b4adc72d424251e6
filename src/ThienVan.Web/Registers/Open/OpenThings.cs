using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Registers.Open;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Registers.Open;

/// <summary>Items as things that citizens report on: of public registers, as everybody knows them.</summary>
internal static class OpenThings
{
    public static async Task<ReportedThing?> FindAsync(IServiceProvider services, string subject, CancellationToken ct)
    {
        if (!Guid.TryParse(subject[RegisterLinks.ItemPrefix.Length..], out var id)) return null;
        var registers = services.GetRequiredService<OpenRegisters>();
        var code = await services.GetRequiredService<AppDb>().Set<ItemRow>().Where(row => row.ItemId == id && row.KnownTo == null)
            .Select(row => row.Register).FirstOrDefaultAsync(ct);
        if (registers.Find(code) is not { } register || await registers.FindAsync(register, id, ct) is not { } item) return null;
        return new()
        {
            Subject = subject,
            Title = $"{register.One} {item.Name}",
            Place = PublicFace.PlaceOf(register, item.Item),
            Neighbourhood = PublicFace.Fields(register).FirstOrDefault(field => field.Code == register.Neighbourhood?.Code) is { } group
                ? item.Item[group.Code] : null,
        };
    }
}
