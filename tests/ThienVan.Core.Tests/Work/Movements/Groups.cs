using CsCheck;
using ThienVan.Core.Work.Movements;

namespace ThienVan.Core.Tests.Work.Movements;

/// <summary>Neighbourhood groups as a year may have them.</summary>
internal static class Groups
{
    public static readonly DateOnly Day = new(2026, 6, 30);

    public static readonly MovementMeasure Trees = new("Cây xanh trồng mới", "cây", IsWhole: true);

    public static readonly MovementDays Year = new(new(2026, 1, 5), new(2026, 12, 20));

    private static readonly Gen<decimal?> _maybe = Gen.Int[0, 4].Select(value => value == 0 ? (decimal?)null : value * 5);

    private static readonly Gen<ResultEntry[]> _entries = Gen.Select(Gen.Int[0, 20], Gen.Int[0, 1], Gen.Enum<EntryState>(),
        (amount, back, state) => new ResultEntry(amount, Day.AddDays(-back), state)).Array[0, 3];

    /// <summary>Up to twelve groups with goals, households and entries of every state, some of another day.</summary>
    public static Gen<MovementGroup[]> Any { get; } = Gen.Select(
        _maybe, _maybe, _entries, (goal, households, entries) => (goal, households, entries)).Array[0, 12]
        .Select(all => all.Select((one, i) => new MovementGroup($"tdp-{i:00}", one.goal, one.households, new(one.entries))).ToArray());

    /// <summary>The same where every group can be compared: a confirmed result of one day, and a goal.</summary>
    public static Gen<MovementGroup[]> Comparable { get; } = Gen.Select(Gen.Int[1, 6], Gen.Int[0, 12], (goal, amount) => (goal, amount))
        .Array[Ranking.Fewest, 12].Select(all => all.Select((one, i) => Confirmed($"tdp-{i:00}", one.amount, one.goal)).ToArray());

    public static MovementGroup Confirmed(string unit, decimal amount, decimal? goal, decimal? households = null, DateOnly? on = null) =>
        new(unit, goal, households, new([new(amount, on ?? Day, EntryState.Confirmed)]));
}
