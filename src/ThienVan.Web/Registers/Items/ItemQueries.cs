using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Facts;
using ThienVan.Core.Registers.Items;
using ThienVan.Web.Registers.Definitions;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Registers.Items;

/// <summary>One item with its history.</summary>
public sealed class ItemQueries(AppDb db, RegisterShelf shelf, RegisterRights rights, WardNames names, RegisterUses uses,
    ItemFiles files)
{
    /// <summary>Null for one that is not there, that was not known yet, or that this person may not see.</summary>
    public async Task<ItemView?> FindAsync(string code, Guid id, AsOf asOf, CancellationToken ct)
    {
        if (shelf.Find(code, asOf) is not { } register || !rights.Sees(register)) return null;
        var versions = await db.Set<ItemRow>().AsNoTracking().Where(row => row.ItemId == id && row.Register == code)
            .OrderBy(row => row.Number).ToArrayAsync(ct);
        var known = asOf.Moment is { } at ? [.. versions.Where(row => row.KnownFrom <= at)] : versions;
        if (known is not [.., var row]) return null;
        var ward = await names.ReadAsync(ct);
        var fields = rights.Fields(register);
        return new()
        {
            Register = register,
            Row = row,
            Item = row.Item,
            AsOf = asOf,
            Ward = ward,
            Fields = fields,
            History = [.. known.Select((one, i) => Said(i == 0 ? null : known[i - 1], one, register, ward)).Reverse()],
            Uses = Served(register, row.Item, asOf.Day, await uses.OfAsync(register, ct)),
            Files = register.Fields.Any(field => field.Kind == FieldKind.Files) ? await files.OnAsync(id, ct) : [],
            MayKeep = rights.MayKeep(register) && !asOf.IsPast,
        };
    }

    private static IReadOnlyList<ServedTarget> Served(
        RegisterDefinition register, RegisterItem item, DateOnly day, IReadOnlyList<RegisterUse> uses) =>
    [
        .. from use in uses
           let year = use.Measured.YearOf(day)
           select new ServedTarget(use, year, FactCount.Meets(register, use.Fact, item, new(year.Days.From, day))),
    ];

    // Each version is told by the definition it was written by; the one before is carried over to it.
    private SaidVersion Said(ItemRow? before, ItemRow row, RegisterDefinition present, FieldSurroundings ward)
    {
        var register = shelf.At(row.Register, row.KnownFrom) ?? present;
        var changes = before is null ? []
            : ItemChanges.Between(register, shelf.Carried(row.Register, before.Item, before.KnownFrom, row.KnownFrom), row.Item);
        var fields = rights.Fields(register);
        var seen = changes.Where(change =>
            register.Field(change.Field) is null || fields.Any(field => field.Code == change.Field));
        SaidChange[] said = [.. seen.Select(change => Said(register, change, row, ward))];
        return new(row.Number, row.KnownFrom, row.By, row.Reason, said, changes.Count - said.Length);
    }

    private static SaidChange Said(RegisterDefinition register, FieldChange change, ItemRow row, FieldSurroundings ward) =>
        register.Field(change.Field) is { } field
            ? new(field.Name, FieldWords.Say(field, change.Old, ward), FieldWords.Say(field, change.New, ward))
            : change.Field == RegisterDefinition.SinceField ? new(RegisterWords.Since, Day(change.Old), Day(change.New))
            : new(RegisterWords.State, RegisterWords.Say(register, change.Old), RegisterWords.Say(register, change.New, row.Since));

    private static string Day(string? kept) => FigureText.Day(kept is null ? null : FieldWords.DateOf(kept));
}
