using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Registers.Definitions;

/// <summary>A measure of a register, and what somebody measures by it.</summary>
public sealed record RegisterUse(RegisterDefinition Register, RegisterFact Fact, MeasuredThing Measured);

/// <summary>What the registers stand behind, asked of whoever names their measures.</summary>
public sealed class RegisterUses(IServiceProvider services, RegisterShelf shelf, IEnumerable<FactUse> uses)
{
    /// <summary>In the order in which they are named.</summary>
    public async Task<IReadOnlyList<RegisterUse>> AllAsync(CancellationToken ct)
    {
        var facts = shelf.All.SelectMany(register => register.Facts.Select(fact => (register, fact)))
            .ToDictionary(one => new FactKey(one.register.FactKey(one.fact)));
        var all = new List<RegisterUse>();
        foreach (var use in uses)
            foreach (var named in await use.ReadAsync(services, ct))
                if (named.Measured is { } measured && facts.TryGetValue(named.Key, out var known))
                    all.Add(new(known.register, known.fact, measured));
        return all;
    }

    public async Task<IReadOnlyList<RegisterUse>> OfAsync(RegisterDefinition register, CancellationToken ct) =>
        [.. (await AllAsync(ct)).Where(use => use.Register.Code == register.Code)];
}
