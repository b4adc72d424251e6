using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Web.People.Administration;
using ThienVan.Web.People.Register;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.People.Units;

/// <summary>What an administrator changes about a unit, or a new unit.</summary>
public sealed record EditUnit
{
    /// <summary>Null for a new unit: its id is made from its name.</summary>
    public string? Id { get; init; }
    public required string Name { get; init; }
    public string? ShortName { get; init; }
    public required UnitKind Kind { get; init; }
    public string? ParentId { get; init; }
    public bool Internal { get; init; }
    public IReadOnlyList<string> Aliases { get; init; } = [];
}

/// <summary>Units, for whoever may <see cref="PeoplePermissions.Manage"/>. A unit keeps its id whatever becomes of its name.</summary>
public sealed class UnitService(AppDb db, WriteScope write, CurrentActor who, IServiceProvider services, IEnumerable<UnitSource> sources)
{
    public Task<Result<string>> AddAsync(EditUnit add, CancellationToken ct) => RunAsync((change, units) =>
    {
        var unit = Clean(add, UnitSlug.Of(add.Name, units.Select(row => row.Id)), VietnamDay.Of(change.At));
        if (Refuse(units, unit, change) is { } refusal) return refusal;
        var row = new UnitRow { Id = unit.Id, Name = unit.Name, From = unit.From };
        Take(row, unit, add.Internal);
        db.Add(row);
        change.Record(PeopleEvents.UnitAdded, $"unit/{row.Id}", now: unit);
        return row.Id;
    }, ct);

    /// <summary>Renames, moves, says what it is. The old name stays as an alias, so that older documents still find it.</summary>
    public Task<Result<string>> EditAsync(EditUnit edit, CancellationToken ct) => RunAsync((change, units) =>
    {
        if (units.FirstOrDefault(unit => unit.Id == edit.Id) is not { } row) return RoleWriter.UnknownUnit;
        var (old, unit) = (row.ToUnit(), Clean(edit, row.Id, row.From) with { To = row.To });
        if (old.Name != unit.Name) unit = unit with { Aliases = [.. unit.Aliases.Append(old.Name).Distinct()] };
        if (Refuse(units, unit, change) is { } refusal) return refusal;
        if (Same(old, unit) && row.Internal == edit.Internal) return row.Id;
        Take(row, unit, edit.Internal);
        change.Record(PeopleEvents.UnitChanged, $"unit/{row.Id}", old: old, now: unit);
        return row.Id;
    }, ct);

    /// <param name="id">Which unit.</param>
    /// <param name="lastDay">Last day, included; null to open a closed unit again.</param>
    /// <param name="ct">Cancels the write.</param>
    public Task<Result<string>> CloseAsync(string id, DateOnly? lastDay, CancellationToken ct) => RunAsync(async (change, units) =>
    {
        if (units.FirstOrDefault(unit => unit.Id == id) is not { } row) return RoleWriter.UnknownUnit;
        if (row.To == lastDay) return id;
        if (await RefuseCloseAsync(units, row, lastDay, change, ct) is { } refusal) return refusal;
        change.Record(lastDay is null ? PeopleEvents.UnitReopened : PeopleEvents.UnitClosed, $"unit/{id}", old: new { row.To },
            now: new { to = lastDay });
        row.To = lastDay;
        return id;
    }, ct);

    /// <summary>Units that documents name and that are not registered yet.</summary>
    public async Task<IReadOnlyList<AddUnit>> UnregisteredAsync(CancellationToken ct)
    {
        var known = await db.Set<UnitRow>().Select(row => row.Id).ToArrayAsync(ct);
        var found = new List<WardUnit>();
        foreach (var source in sources) found.AddRange(await source.ReadAsync(services, ct));
        return [.. found.DistinctBy(unit => unit.Id).ExceptBy(known, unit => unit.Id).Select(AddUnit.Of)];
    }

    public async Task<Result<int>> RegisterAsync(CancellationToken ct)
    {
        if (who.Refuse(PeoplePermissions.Manage, unitId: null) is { } denied) return denied;
        return await services.GetRequiredService<PeopleService>().AddUnitsAsync(who.Required, await UnregisteredAsync(ct), ct);
    }

    private static Refusal? Refuse(UnitRow[] rows, Unit unit, Change change)
    {
        var (units, today) = (rows.Select(row => row.ToUnit()).ToArray(), VietnamDay.Of(change.At));
        var moved = rows.FirstOrDefault(row => row.Id == unit.Id) is not { } row || row.ParentId != unit.ParentId;
        return UnitTree.RefuseNames(units, unit, today) ?? (moved ? UnitTree.RefuseParent(units, unit.Id, unit.ParentId, today) : null);
    }

    private async Task<Refusal?> RefuseCloseAsync(UnitRow[] rows, UnitRow row, DateOnly? lastDay, Change change, CancellationToken ct)
    {
        var today = VietnamDay.Of(change.At);
        var units = rows.Select(unit => unit.ToUnit()).ToArray();
        if (lastDay is not { } day)
            return UnitTree.RefuseNames(units, row.ToUnit(), today) ?? UnitTree.RefuseParent(units, row.Id, row.ParentId, today);
        var holders = await db.Set<GrantRow>().CountAsync(grant => grant.UnitId == row.Id && (grant.To == null || grant.To > day), ct);
        return UnitTree.RefuseClose(units, row.ToUnit(), day, holders, today);
    }

    private static Unit Clean(EditUnit edit, string id, DateOnly from) => new()
    {
        Id = id,
        Name = OneLine(edit.Name) ?? "",
        ShortName = OneLine(edit.ShortName),
        Kind = edit.Kind,
        ParentId = string.IsNullOrEmpty(edit.ParentId) ? null : edit.ParentId,
        Aliases = [.. edit.Aliases.Select(OneLine).OfType<string>().Distinct()],
        From = from,
    };

    private static string? OneLine(string? text) => VietnameseText.Normalize(text ?? "").Trim() is { Length: > 0 } kept ? kept : null;

    private static bool Same(Unit old, Unit unit) => old with { Aliases = unit.Aliases } == unit && old.Aliases.SequenceEqual(unit.Aliases);

    private static void Take(UnitRow row, Unit unit, bool isInternal) =>
        (row.Name, row.ShortName, row.Kind, row.ParentId, row.Internal, row.Aliases) = (
            unit.Name, unit.ShortName, unit.Kind, unit.ParentId, isInternal, unit.Aliases);

    private Task<Result<string>> RunAsync(Func<Change, UnitRow[], Result<string>> edit, CancellationToken ct) =>
        RunAsync((change, units) => Task.FromResult(edit(change, units)), ct);

    private async Task<Result<string>> RunAsync(Func<Change, UnitRow[], Task<Result<string>>> edit, CancellationToken ct)
    {
        if (who.Refuse(PeoplePermissions.Manage, unitId: null) is { } denied) return denied;
        return await write.RunAsync<string>(who.Required, async change => await edit(change, await db.Set<UnitRow>().ToArrayAsync(ct)), ct);
    }
}
