using ThienVan.Core.Reports;

namespace ThienVan.Web.Reports.Demonstration;

/// <summary>How far each unit has come in the living round: one has something returned, one still enters, one has sent, one is verified,
/// orphans are untouched.</summary>
internal sealed class DemoStages(Round round)
{
    private readonly string[] _units = [.. round.Lines.Select(line => line.UnitId).OfType<string>().Distinct()];
    private readonly Dictionary<string, int> _taken = new(StringComparer.Ordinal);

    /// <summary>State of the unit's next figure; null when it has none yet.</summary>
    public ValueState? Next(RoundLine line)
    {
        if (line.UnitId is not { } unit) return null;
        var nth = _taken[unit] = _taken.GetValueOrDefault(unit) + 1;
        return (Array.IndexOf(_units, unit) % 4) switch
        {
            0 => nth == 2 ? ValueState.Returned : nth % 3 == 0 ? ValueState.Verified : ValueState.Submitted,
            1 => nth % 4 == 0 ? ValueState.Draft : ValueState.Verified,
            2 => ValueState.Submitted,
            _ => ValueState.Verified,
        };
    }

    /// <summary>All groups but two have sent their part; the last has sent nothing, the one before is still writing.</summary>
    public static ValueState OfGroup(int index, int groups) => index == groups - 2 ? ValueState.Draft : ValueState.Submitted;
}
