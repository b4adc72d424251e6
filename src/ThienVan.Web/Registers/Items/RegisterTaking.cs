using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Web.Registers.Definitions;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Registers.Items;

/// <summary>Keeps every version of every definition, and lets none in that would leave what is written down without its field.</summary>
internal sealed class RegisterTaking(AppDb db, WriteScope write, ShippedRegisters shipped)
{
    /// <summary>At every start. A definition that cannot follow the one before keeps the server from serving.</summary>
    public async Task<Refusal?> TakeAsync(CancellationToken ct) => (await write.RunAsync<int>(Actor.System("Hệ thống"), async change =>
    {
        var last = (await db.Set<DefinitionRow>().AsNoTracking().ToArrayAsync(ct))
            .GroupBy(row => row.Code).ToDictionary(same => same.Key, same => same.MaxBy(row => row.Version)!);
        var taken = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (code, written) in shipped.All.OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            var before = last.GetValueOrDefault(code);
            if (before?.Text == written.Text) continue;
            if (before is not null && await RefuseAsync(before, written.Definition, ct) is { } refusal) return refusal;
            var version = (before?.Version ?? 0) + 1;
            db.Add(new DefinitionRow { Code = code, Version = version, Text = written.Text, From = change.At });
            taken[code] = version;
        }

        if (taken.Count > 0) change.Record(RegisterEvents.Defined, "registers", now: new { versions = taken });
        return taken.Count;
    }, ct)).Refusal;

    private async Task<Refusal?> RefuseAsync(DefinitionRow before, RegisterDefinition after, CancellationToken ct)
    {
        var old = DefinitionYaml.Read(before.Text, before.Code);
        if (old.IsRefused) return null;
        var faults = DefinitionCheck.Faults(old.Value, after, await UsedAsync(old.Value, ct)).Select(fault => fault.Message).ToArray();
        return faults.Length == 0 ? null : new("register.definition_used",
            $"Cách ghi mới của sổ “{after.Name}” (plans/registers) bỏ mất dữ liệu đã ghi: {string.Join("; ", faults)}.");
    }

    // Of fields about persons no list knows the values: one is in use as soon as the register holds anything.
    private async Task<IReadOnlyDictionary<string, IReadOnlySet<string>>> UsedAsync(RegisterDefinition register, CancellationToken ct)
    {
        var states = await db.Set<ItemRow>().Where(row => row.Register == register.Code).Select(row => row.State).Distinct()
            .ToArrayAsync(ct);
        var used = new Dictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);
        if (states.Length == 0) return used;
        used[RegisterDefinition.StateField] = states.ToHashSet();
        var choices = register.Fields.Where(field => field.Kind == FieldKind.Choice).Select(field => field.Code).ToArray();
        var cells = db.Set<CellRow>().Where(cell => cell.Register == register.Code);
        var fields = await cells.Select(cell => cell.Field).Distinct().ToArrayAsync(ct);
        var chosen = await cells.Where(cell => choices.Contains(cell.Field)).Select(cell => new { cell.Field, cell.Text }).Distinct()
            .ToArrayAsync(ct);
        foreach (var code in fields.Concat(register.Fields.Where(field => field.Personal is not null).Select(field => field.Code)))
            used[code] = chosen.Where(one => one.Field == code).Select(one => one.Text).ToHashSet();
        return used;
    }
}
