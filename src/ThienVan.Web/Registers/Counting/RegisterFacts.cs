using System.Collections.Frozen;
using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Web.Registers.Definitions;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Registers.Counting;

/// <summary>What the registers measure, for whoever names it; counted once until anything is written.</summary>
public sealed class RegisterFacts(
    AppDb db, RegisterShelf shelf, RegisterCounting counting, RegisterRights rights, ReadOnce once, TimeProvider time) : IFactSource
{
    private readonly FrozenDictionary<FactKey, (RegisterDefinition Register, RegisterFact Fact)> _known = shelf.All
        .SelectMany(register => register.Facts.Select(fact => (register, fact)))
        .ToFrozenDictionary(one => new FactKey(one.register.FactKey(one.fact)));

    public IReadOnlyList<FactKey> Keys => _known.Keys;

    public string Describe(FactKey key) => $"{_known[key].Fact.Name}, đếm từ sổ {_known[key].Register.Name}";

    // Of a restricted register others see the figure alone.
    public string? Address(FactKey key, Period period, DateTimeOffset asOf) => !rights.Sees(_known[key].Register) ? null
        : RegisterLinks.Behind(_known[key].Register.Code, _known[key].Fact.Code, period, asOf);

    public async Task<Fact?> ReadAsync(FactKey key, Period period, AreaId? area, CancellationToken ct)
    {
        var now = AsOf.Now(time);
        var counted = await once.ReadAsync(db, now.Day, $"{key} {FigureText.Days(period)} {area}", async () =>
            new Counted(await counting.CountAsync(_known[key].Register, _known[key].Fact, period, area, now, ct)));
        return counted.Fact;
    }

    private sealed record Counted(Fact? Fact);
}
