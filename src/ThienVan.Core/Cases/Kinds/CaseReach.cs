namespace ThienVan.Core.Cases.Kinds;

/// <summary>A state with what every clock is doing, by the order of the clocks: "-" not yet or no more, "r" running, "p" paused.</summary>
internal sealed record CaseStand(string State, string Clocks)
{
    public bool HasClock => Clocks.AsSpan().ContainsAny('r', 'p');
}

/// <summary>All that can ever become of a case of a version, walked through step by step.</summary>
internal sealed class CaseReach
{
    private readonly CaseKindVersion _version;
    private readonly Dictionary<CaseStand, List<CaseStand>> _ways = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public CaseReach(CaseKindVersion version)
    {
        _version = version;
        var idle = new string('-', version.Clocks.Count);
        var open = new Stack<CaseStand>();
        foreach (var step in version.Steps.Where(step => step is { Begins: true, To: not null })) Reach(step, After(step, step.To!, idle));
        while (open.TryPop(out var stand))
        {
            foreach (var step in version.Steps.Where(step => step.From.Contains(stand.State)))
                if (Reach(step, After(step, step.To ?? stand.State, stand.Clocks)) is { } next) _ways[stand].Add(next);
        }

        CaseStand? Reach(CaseStep step, CaseStand? stand)
        {
            if (stand is null) return null;
            _taken.Add(step.Code);
            if (_ways.TryAdd(stand, [])) open.Push(stand);
            return stand;
        }
    }

    public IEnumerable<CaseStand> Stands => _ways.Keys;

    /// <summary>The step can be taken somewhere on the way.</summary>
    public bool Takes(CaseStep step) => _taken.Contains(step.Code);

    /// <summary>Stands from which no step ever leads to a state that is not open.</summary>
    public IEnumerable<CaseStand> Stuck()
    {
        var free = _ways.Keys.Where(stand => _version.State(stand.State) is { IsOpen: false }).ToHashSet();
        var before = -1;
        while (before < free.Count)
        {
            before = free.Count;
            free.UnionWith([.. _ways.Where(way => way.Value.Exists(free.Contains)).Select(way => way.Key)]);
        }

        return _ways.Keys.Except(free);
    }

    // Null where a clock forbids the step.
    private CaseStand? After(CaseStep step, string state, string clocks)
    {
        var (after, isIdle) = (clocks.ToCharArray(), step is { To: null, Clocks.Count: > 0 });
        foreach (var act in step.Clocks)
        {
            var at = _version.Clocks.Select(clock => clock.Code).ToList().IndexOf(act.Clock);
            if (at < 0) return null;
            if (!act.May(clocks[at] is 'r' or 'p', clocks[at] == 'p'))
            {
                if (act.IsLeftOut) continue;
                return null;
            }

            isIdle = false;
            after[at] = act.Does switch { ClockDeed.Pause => 'p', ClockDeed.End => '-', ClockDeed.Extend => after[at], _ => 'r' };
        }

        // A step that is there for its clocks alone and finds none of them is no step.
        return isIdle ? null : new(state, _version.State(state) is { IsOpen: false } ? new string('-', after.Length) : new(after));
    }
}
