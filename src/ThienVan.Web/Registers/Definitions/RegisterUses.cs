using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Registers.Definitions;

/// <summary>A measure of a register, and what somebody measures by it.</summary>
public sealed record RegisterUse(RegisterDefinition Register, RegisterFact Fact, MeasuredThing Measured);

/// <summary>In which year each measure of a register is counted where nobody asks for other days: in that of the indicator that
/// takes it, so that a page and a report agree.</summary>
public sealed class FactYears(IReadOnlyList<RegisterUse> uses, DateOnly day)
{
    /// <summary>Of what nothing takes, and of all together: the year on which those that are taken agree, else the reporting
    /// year.</summary>
    public MeasuredYear Common { get; } = uses.Select(use => use.Measured.YearType).Distinct().ToArray() is [var only]
        ? MeasuredYear.Of(only, day) : MeasuredYear.Of(PeriodType.Year, day);

    /// <summary>"15a, 15b"; null where nothing is taken.</summary>
    public string? Indicators => uses.Count == 0 ? null : string.Join(", ", uses.Select(use => use.Measured.Code).Distinct());

    public MeasuredYear Of(RegisterFact fact) =>
        uses.FirstOrDefault(use => use.Fact.Code == fact.Code)?.Measured.YearOf(day) ?? Common;
}

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

    /// <summary>The years in which a day lies.</summary>
    public async Task<FactYears> YearsAsync(RegisterDefinition register, DateOnly day, CancellationToken ct) =>
        new(await OfAsync(register, ct), day);
}
