using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Shared.Audit;

/// <summary>Names of what the events are about, asked of every room at once.</summary>
public sealed class TrailNames(IEnumerable<TrailSource> sources, IServiceProvider services)
{
    /// <summary>Each room asks its tables by so many: a trail of a year is about more things than one statement may name.</summary>
    private const int Batch = 1000;

    public async Task<IReadOnlyDictionary<string, string>> ReadAsync(IReadOnlyCollection<string> subjects, CancellationToken ct)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var some in subjects.Chunk(Batch))
            foreach (var source in sources)
                foreach (var (subject, name) in await source.NamesAsync(services, some, ct)) names[subject] = name;
        return names;
    }

    public string? Say(string kind, string field, string kept) => sources.Select(source => source.Say(kind, field, kept))
        .FirstOrDefault(said => said is not null);

    public string? Who(string kind, string? person) => sources.Select(source => source.Who(kind, person))
        .FirstOrDefault(who => who is not null);

    /// <summary>Is it what was typed: its name in words, the start of its path, or one step of it ("3a")? Signs alone are no
    /// words.</summary>
    public static bool Meets(string subject, string? name, string asked) =>
        subject.StartsWith(asked, StringComparison.OrdinalIgnoreCase)
        || subject.Split('/').Contains(asked, StringComparer.OrdinalIgnoreCase)
        || (name is not null && new SearchWords(asked) is { IsEmpty: false } words && words.Meet(name));
}
