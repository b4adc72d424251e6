using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Web.Registers.Definitions;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Registers.Counting;

/// <summary>How lively a register is.</summary>
/// <param name="Standing">Items it has.</param>
/// <param name="Illustrations">How many of them the demonstration invented.</param>
/// <param name="Added">When one was last added; null for never.</param>
/// <param name="Changed">When one was last added or changed.</param>
public sealed record RegisterPulse(int Standing, int Illustrations, DateTimeOffset? Added, DateTimeOffset? Changed);

/// <summary>A measure of a register behind an indicator.</summary>
/// <param name="Year">In which it is counted, as reports count it.</param>
public sealed record FigureBehind(MeasuredThing Measured, MeasuredYear Year, CountedFact Counted);

/// <summary>A register behind a target.</summary>
public sealed record RegisterBehind
{
    public required RegisterDefinition Register { get; init; }

    /// <summary>The person who asks may open its items.</summary>
    public required bool IsOpen { get; init; }
    public required RegisterPulse Pulse { get; init; }

    /// <summary>What there is.</summary>
    public required CountedFact Standing { get; init; }
    public required IReadOnlyList<FigureBehind> Figures { get; init; }
}

/// <summary>The registers behind a target.</summary>
/// <param name="Registers">Each with what its indicators count of it.</param>
/// <param name="At">When it was counted.</param>
public sealed record RegistersBehindView(IReadOnlyList<RegisterBehind> Registers, DateTimeOffset At)
{
    /// <summary>In which figures are counted, the indicators of each.</summary>
    public IEnumerable<IGrouping<MeasuredYear, string>> Years => Registers.SelectMany(register => register.Figures)
        .GroupBy(figure => figure.Year, figure => figure.Measured.Code);
}

/// <summary>The registers behind all targets.</summary>
public sealed record RegisterTileView(
    IReadOnlyList<MeasuredThing> Targets, IReadOnlyList<(RegisterDefinition Register, RegisterPulse Pulse)> Registers);

/// <summary>Reads registers for a part of another room's page, in a scope of its own: the page may still be reading.</summary>
public sealed class RegistersOfPart(IServiceScopeFactory scopes, ReadOnce once, TimeProvider time)
{
    /// <summary>Null for who may see no registers, and where none stands behind these indicators.</summary>
    /// <param name="page">Context of the page, which knows what was written last.</param>
    public async Task<RegistersBehindView?> BehindAsync(AppDb page, IReadOnlyList<string> codes, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<AppDb>().ChainEnd = page.ChainEnd;
        var rights = services.GetRequiredService<RegisterRights>();
        if (!rights.MayView) return null;
        var uses = (await UsesAsync(page, services, ct)).Where(use => codes.Contains(use.Measured.Code)).ToArray();
        if (uses.Length == 0) return null;
        var (now, behind) = (AsOf.Now(time), new List<RegisterBehind>());
        var pulses = await PulsesAsync(page, services, ct);
        var at = time.GetUtcNow();
        foreach (var same in uses.GroupBy(use => use.Register))
        {
            var (standing, figures) = ((CountedFact?)null, new List<FigureBehind>());
            foreach (var use in same)
            {
                var year = use.Measured.YearOf(now.Day);
                var counted = await once.ReadAsync(page, now.Day, $"{same.Key.Code} {year.Name}", async () => new Counted(
                    await services.GetRequiredService<RegisterCounting>().AllAsync(same.Key, _ => year.Days, now, ct), time.GetUtcNow()));
                if (counted.At < at) at = counted.At;
                standing = counted.Facts[0];
                if (counted.Facts.FirstOrDefault(one => one.Fact.Code == use.Fact.Code) is { } figure)
                    figures.Add(new(use.Measured, year, figure));
            }

            behind.Add(new()
            {
                Register = same.Key,
                IsOpen = rights.Sees(same.Key),
                Pulse = pulses.GetValueOrDefault(same.Key.Code) ?? new(0, 0, Added: null, Changed: null),
                Standing = standing!,
                Figures = figures,
            });
        }

        return new(behind, at);
    }

    /// <summary>Null for who may see no registers, and where none stands behind a target or none of them holds anything.</summary>
    /// <param name="page">Context of the page, which knows what was written last.</param>
    public async Task<RegisterTileView?> TileAsync(AppDb page, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<AppDb>().ChainEnd = page.ChainEnd;
        if (!services.GetRequiredService<RegisterRights>().MayView) return null;
        var pulses = await PulsesAsync(page, services, ct);
        var uses = (await UsesAsync(page, services, ct)).Where(use => pulses.ContainsKey(use.Register.Code)).ToArray();
        return uses.Length == 0 ? null : new(
            [.. uses.Select(use => use.Measured).DistinctBy(measured => measured.No)],
            [.. uses.Select(use => use.Register).Distinct().Select(register => (register, pulses[register.Code]))]);
    }

    private async Task<IReadOnlyList<RegisterUse>> UsesAsync(AppDb page, IServiceProvider services, CancellationToken ct) =>
        (await once.ReadAsync(page, VietnamDay.Today(time), async () => new Used(
            await services.GetRequiredService<RegisterUses>().AllAsync(ct)))).Uses;

    private async Task<IReadOnlyDictionary<string, RegisterPulse>> PulsesAsync(
        AppDb page, IServiceProvider services, CancellationToken ct) =>
        (await once.ReadAsync(page, VietnamDay.Today(time), async () => new Pulses(
            await ReadAsync(services.GetRequiredService<AppDb>(), ct)))).Registers;

    private static async Task<IReadOnlyDictionary<string, RegisterPulse>> ReadAsync(AppDb db, CancellationToken ct)
    {
        var rows = await db.Set<ItemRow>().Where(row => row.KnownTo == null).GroupBy(row => row.Register).Select(same => new
        {
            same.Key,
            Standing = same.Count(row => !row.IsEnded),
            Illustrations = same.Count(row => !row.IsEnded && row.Demonstration),
            Changed = same.Max(row => row.KnownFrom),
        }).ToArrayAsync(ct);
        var added = await db.Set<ItemRow>().Where(row => row.Number == 1).GroupBy(row => row.Register)
            .Select(same => new { same.Key, At = same.Max(row => row.KnownFrom) }).ToDictionaryAsync(one => one.Key, one => one.At, ct);
        return rows.ToDictionary(row => row.Key, row => new RegisterPulse(
            row.Standing, row.Illustrations, added.TryGetValue(row.Key, out var at) ? at : null, row.Changed));
    }

    private sealed record Used(IReadOnlyList<RegisterUse> Uses);

    private sealed record Pulses(IReadOnlyDictionary<string, RegisterPulse> Registers);

    private sealed record Counted(IReadOnlyList<CountedFact> Facts, DateTimeOffset At);
}
