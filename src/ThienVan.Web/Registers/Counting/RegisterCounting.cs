using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Facts;
using ThienVan.Core.Registers.Items;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Registers.Counting;

/// <summary>An item that was counted.</summary>
public sealed record CountedItem(Guid Id, string Title, RegisterItem Item);

/// <summary>A measure with what it came to, for the ward and by neighbourhood group.</summary>
/// <param name="Fact">The measure.</param>
/// <param name="Days">In which it was asked for.</param>
/// <param name="Whole">Null when there is nothing to measure.</param>
/// <param name="Parts">By the answers that the register tells apart; empty where it tells none.</param>
/// <param name="Groups">By id of the group; those without anything left out.</param>
public sealed record CountedFact(
    RegisterFact Fact, Period Days, Fact? Whole, IReadOnlyList<FactPart> Parts, IReadOnlyDictionary<string, Fact> Groups)
{
    /// <summary>Items that count and name no group.</summary>
    public int RowsElsewhere => (Whole?.Rows ?? 0) - Groups.Values.Sum(group => group.Rows);
}

/// <summary>Counts out of what was known of the items at a moment: asked again of that moment it gives the same, whatever was written
/// since.</summary>
public sealed class RegisterCounting(AppDb db, TimeProvider time)
{
    /// <returns>Null when there is nothing to measure, and for a period that has not begun.</returns>
    public async Task<Fact?> CountAsync(
        RegisterDefinition register, RegisterFact fact, Period period, AreaId? area, AsOf asOf, CancellationToken ct) =>
        UpTo(period, asOf) is { } days
            ? FactCount.Of(register, fact, await KnownAsync(register, asOf, ct), days, area, Moment(asOf)) : null;

    /// <summary>What there is, then every measure of a register, each in its days, in one reading.</summary>
    public async Task<IReadOnlyList<CountedFact>> AllAsync(
        RegisterDefinition register, Func<RegisterFact, Period> daysOf, AsOf asOf, CancellationToken ct)
    {
        RegisterFact[] facts = [RegisterFact.Standing, .. register.Facts];
        if (facts.All(fact => UpTo(daysOf(fact), asOf) is null))
            return [.. facts.Select(fact => new CountedFact(fact, daysOf(fact), Whole: null, [], Nothing))];
        var known = await KnownAsync(register, asOf, ct);
        var at = Moment(asOf);
        var groups = register.Neighbourhood is { } field
            ? known.Select(item => item[field.Code]).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToArray() : [];
        return [.. facts.Select(Counted)];

        CountedFact Counted(RegisterFact fact)
        {
            var asked = daysOf(fact);
            return UpTo(asked, asOf) is not { } days ? new(fact, asked, Whole: null, [], Nothing) : new(
                fact, asked, FactCount.Of(register, fact, known, days, area: null, at), FactCount.PartsOf(register, fact, known, days, at),
                groups.Select(group => (group, Count: FactCount.Of(register, fact, known, days, new AreaId(group), at)))
                    .Where(one => one.Count is { Rows: > 0 }).ToDictionary(one => one.group, one => one.Count!));
        }
    }

    /// <summary>The items behind a figure, by name.</summary>
    public async Task<IReadOnlyList<CountedItem>> BehindAsync(
        RegisterDefinition register, RegisterFact fact, Period period, AsOf asOf, CancellationToken ct)
    {
        if (UpTo(period, asOf) is not { } days) return [];
        var rows = await Rows(register, asOf).OrderBy(row => row.Title).ThenBy(row => row.ItemId).ToArrayAsync(ct);
        return
        [
            .. rows.Select(row => new CountedItem(row.ItemId, row.Title, row.Item))
                .Where(one => FactCount.Meets(register, fact, one.Item, days)),
        ];
    }

    private static Dictionary<string, Fact> Nothing => [];

    // Of days to come nothing is known: a level is that of the last day that is over, or of today.
    private static Period? UpTo(Period period, AsOf asOf) =>
        period.From > asOf.Day ? null : new(period.From, period.To < asOf.Day ? period.To : asOf.Day);

    private DateTimeOffset Moment(AsOf asOf) => asOf.Moment ?? time.GetUtcNow();

    private IQueryable<ItemRow> Rows(RegisterDefinition register, AsOf asOf) =>
        db.Set<ItemRow>().AsNoTracking().Where(row => row.Register == register.Code).Known(asOf);

    private async Task<RegisterItem[]> KnownAsync(RegisterDefinition register, AsOf asOf, CancellationToken ct)
    {
        var rows = await Rows(register, asOf).Select(row => new { row.Values, row.Life }).ToArrayAsync(ct);
        return [.. rows.Select(row => ItemStorage.Item(row.Values, row.Life))];
    }
}
