using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Facts;
using ThienVan.Core.Registers.Items;
using ThienVan.Web.Registers.Counting;
using ThienVan.Web.Registers.Definitions;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Registers.Defining;

/// <summary>A measure as it is and as it would be.</summary>
/// <param name="Fact">As it would be; null for one that would be gone.</param>
/// <param name="Year">In which it is counted, up to today.</param>
/// <param name="Now">What it comes to; null for a new one or nothing to measure.</param>
/// <param name="Then">What it would come to.</param>
public sealed record DraftedFact(RegisterFact? Fact, string Name, MeasuredYear Year, Fact? Now, Fact? Then);

/// <summary>What a definition would make of a register.</summary>
/// <param name="Register">As written.</param>
/// <param name="Changes">What would be different, in words.</param>
/// <param name="Facts">Each of its year up to today.</param>
/// <param name="Refusal">Why it cannot follow; null when it can.</param>
public sealed record DefinitionDraft(
    RegisterDefinition Register, IReadOnlyList<string> Changes, IReadOnlyList<DraftedFact> Facts, Refusal? Refusal);

/// <summary>Looks at a definition before it holds; writes nothing.</summary>
public sealed class DefinitionDrafts(
    AppDb db, RegisterShelf shelf, RegisterDefining service, RegisterCounting counting, RegisterUses uses, TimeProvider time)
{
    public async Task<Result<DefinitionDraft>> ReadAsync(SaveDefinition asked, CancellationToken ct)
    {
        var read = service.Read(asked);
        if (read.IsRefused) return read.Refusal!;
        var (before, after) = (shelf.Find(asked.Code), read.Value);
        return new DefinitionDraft(after, before is null ? [] : DefinitionChanges.Between(before, after),
            await FactsAsync(before, after, ct), await service.RefuseAsync(before, after, ct));
    }

    private async Task<IReadOnlyList<DraftedFact>> FactsAsync(RegisterDefinition? before, RegisterDefinition after, CancellationToken ct)
    {
        var now = AsOf.Now(time);
        var years = await uses.YearsAsync(after, now.Day, ct);
        if (before is null)
            return [.. after.Facts.Select(fact => new DraftedFact(fact, fact.Name, years.Of(fact), Now: null, Then: null))];
        var counted = (await counting.AllAsync(before, fact => years.Of(fact).Days, now, ct)).Skip(1).ToDictionary(one => one.Fact.Code);
        var rows = await db.Set<ItemRow>().AsNoTracking().Where(row => row.Register == after.Code && row.KnownTo == null)
            .Select(row => new { row.Values, row.Life }).ToArrayAsync(ct);
        RegisterItem[] items = [.. rows.Select(row => ItemCarry.Of(ItemStorage.Item(row.Values, row.Life), before, after))];
        return
        [
            .. after.Facts.Select(fact => new DraftedFact(fact, fact.Name, years.Of(fact), counted.GetValueOrDefault(fact.Code)?.Whole,
                FactCount.Of(after, fact, items, new(years.Of(fact).Days.From, now.Day), area: null, time.GetUtcNow()))),
            .. before.Facts.Where(fact => after.Facts.All(one => one.Code != fact.Code))
                .Select(fact => new DraftedFact(Fact: null, fact.Name, years.Of(fact), counted[fact.Code].Whole, Then: null)),
        ];
    }
}
