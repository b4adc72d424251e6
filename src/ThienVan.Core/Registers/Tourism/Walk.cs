using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Items;

namespace ThienVan.Core.Registers.Tourism;

/// <summary>A stop on a walk.</summary>
/// <param name="Metres">From the stop before, as the crow flies; 0 for the first.</param>
public sealed record Stop<T>(T Sight, double Metres);

/// <summary>A walk over some places: always on to the nearest that is left. Not the shortest of all walks; one that anybody can see the
/// sense of.</summary>
public static class Walk
{
    /// <summary>In the order they are walked.</summary>
    /// <param name="sights">What is walked to; the first is where the walk begins.</param>
    /// <param name="at">Where each is.</param>
    public static IReadOnlyList<Stop<T>> Of<T>(IReadOnlyList<T> sights, Func<T, Place> at)
    {
        if (sights.Count == 0) return [];
        var (left, walk) = (sights.Skip(1).ToList(), new List<Stop<T>> { new(sights[0], 0) });
        while (left.Count > 0)
        {
            var here = at(walk[^1].Sight);
            var next = left.MinBy(one => GreatCircle.Metres(here, at(one)))!;
            left.Remove(next);
            walk.Add(new(next, GreatCircle.Metres(here, at(next))));
        }

        return walk;
    }
}
