using System.Collections.Frozen;
using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Registers.Counting;

/// <summary>What the registers measure, for whoever names it.</summary>
public sealed class RegisterFacts(RegisterShelf shelf, RegisterCounting counting, TimeProvider time) : IFactSource
{
    private readonly FrozenDictionary<FactKey, (RegisterDefinition Register, RegisterFact Fact)> _known = shelf.All
        .SelectMany(register => register.Facts.Select(fact => (register, fact)))
        .ToFrozenDictionary(one => new FactKey(one.register.FactKey(one.fact)));

    public IReadOnlyList<FactKey> Keys => _known.Keys;

    public string Describe(FactKey key) => $"{_known[key].Fact.Name}, đếm từ sổ {_known[key].Register.Name}";

    public string? Address(FactKey key, Period period, DateTimeOffset asOf) =>
        RegisterLinks.Behind(_known[key].Register.Code, _known[key].Fact.Code, period, asOf);

    public Task<Fact?> ReadAsync(FactKey key, Period period, AreaId? area, CancellationToken ct) =>
        counting.CountAsync(_known[key].Register, _known[key].Fact, period, area, AsOf.Now(time), ct);
}
