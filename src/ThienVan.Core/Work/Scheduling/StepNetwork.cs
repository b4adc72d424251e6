using ThienVan.Core.Kernel;

namespace ThienVan.Core.Work.Scheduling;

/// <summary>Steps and what waits for what, of one project or of all: never a circle. Immutable.</summary>
public sealed class StepNetwork
{
    private readonly Dictionary<Guid, PlannedStep> _steps;
    private readonly ILookup<Guid, StepLink> _before;
    private readonly ILookup<Guid, StepLink> _after;

    private StepNetwork(Dictionary<Guid, PlannedStep> steps, IReadOnlyList<StepLink> links, IReadOnlyList<PlannedStep> order)
    {
        _steps = steps;
        _before = links.ToLookup(link => link.After);
        _after = links.ToLookup(link => link.Before);
        (Links, Order) = (links, order);
    }

    public IReadOnlyList<StepLink> Links { get; }

    /// <summary>Every step after all it waits for.</summary>
    public IReadOnlyList<PlannedStep> Order { get; }

    /// <summary>Null for a step that is not here.</summary>
    public PlannedStep? Find(Guid id) => _steps.GetValueOrDefault(id);

    /// <summary>What a step waits for.</summary>
    public IEnumerable<StepLink> Before(Guid step) => _before[step];

    /// <summary>What waits for a step.</summary>
    public IEnumerable<StepLink> After(Guid step) => _after[step];

    /// <summary>Refuses a link to itself or to no step, the same link twice, a lag that cannot be, and a circle.</summary>
    public static Result<StepNetwork> Of(IEnumerable<PlannedStep> steps, IEnumerable<StepLink> links)
    {
        var known = steps.ToDictionary(step => step.Id);
        StepLink[] all = [.. links];
        foreach (var link in all)
            if ((Refuse(link, known) ?? link.Refuse()) is { } refusal) return refusal;
        if (all.GroupBy(link => (link.Before, link.After, link.Kind)).Any(same => same.Skip(1).Any()))
            return new Refusal("link.twice", "Hai bước này đã nối với nhau như vậy rồi; đề nghị sửa liên kết đang có.");
        return Sorted(known, all) is { } order ? new StepNetwork(known, all, order) : Circle(known, all);
    }

    /// <summary>The same with one more link; refuses as <see cref="Of"/> does.</summary>
    public Result<StepNetwork> With(StepLink link) => Of(_steps.Values, [.. Links, link]);

    private static Refusal? Refuse(StepLink link, Dictionary<Guid, PlannedStep> known) =>
        !known.ContainsKey(link.Before) || !known.ContainsKey(link.After)
            ? new Refusal("link.step", "Không còn bước này; đề nghị mở lại trang dự án.")
        : link.Before == link.After ? new Refusal("link.self", "Một bước không chờ chính nó; đề nghị chọn bước khác.")
        : null;

    private static IReadOnlyList<PlannedStep>? Sorted(Dictionary<Guid, PlannedStep> known, StepLink[] links)
    {
        var after = links.ToLookup(link => link.Before, link => link.After);
        var waits = links.GroupBy(link => link.After).ToDictionary(same => same.Key, same => same.Count());
        var ready = new Queue<PlannedStep>(known.Values.Where(step => !waits.ContainsKey(step.Id)).OrderBy(step => step.Id));
        var order = new List<PlannedStep>(known.Count);
        while (ready.TryDequeue(out var step))
        {
            order.Add(step);
            foreach (var next in after[step.Id])
                if (--waits[next] == 0) ready.Enqueue(known[next]);
        }

        return order.Count == known.Count ? order : null;
    }

    private static Refusal Circle(Dictionary<Guid, PlannedStep> known, StepLink[] links)
    {
        var after = links.ToLookup(link => link.Before, link => link.After);
        var way = known.Keys.Order().Select(id => ShortestWay.Of(id, id, after)).First(found => found is not null)!;
        var names = string.Join(" → ", way.Select(id => $"“{known[id].Name}”"));
        return new("link.circle", $"Các bước chờ nhau thành vòng: {names}; đề nghị bỏ một liên kết trong vòng.");
    }
}
