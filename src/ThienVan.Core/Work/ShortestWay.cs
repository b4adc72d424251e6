namespace ThienVan.Core.Work;

/// <summary>The shortest way along arrows between things.</summary>
internal static class ShortestWay
{
    /// <summary>Both ends named; from a thing to itself it is the shortest circle through it. Null for none.</summary>
    public static IReadOnlyList<Guid>? Of(Guid start, Guid end, ILookup<Guid, Guid> next)
    {
        var from = new Dictionary<Guid, Guid>();
        var ahead = new Queue<Guid>([start]);
        while (ahead.TryDequeue(out var at))
            foreach (var reached in next[at])
            {
                if (!from.TryAdd(reached, at)) continue;
                if (reached == end) return Back(start, end, from);
                ahead.Enqueue(reached);
            }

        return null;
    }

    private static List<Guid> Back(Guid start, Guid end, Dictionary<Guid, Guid> from)
    {
        var way = new List<Guid> { end };
        for (var at = from[end]; at != start; at = from[at]) way.Add(at);
        way.Add(start);
        way.Reverse();
        return way;
    }
}
