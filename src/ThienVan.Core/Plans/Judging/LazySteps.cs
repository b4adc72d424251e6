using System.Collections;

namespace ThienVan.Core.Plans.Judging;

/// <summary>Steps written out when somebody reads them: a country of verdicts is counted far more often than it is explained.</summary>
internal sealed class LazySteps(Func<IReadOnlyList<Step>> write) : IReadOnlyList<Step>
{
    // Two readers may both write; they write the same.
    private IReadOnlyList<Step>? _written;

    private IReadOnlyList<Step> Written => _written ??= write();

    public int Count => Written.Count;

    public Step this[int index] => Written[index];

    public IEnumerator<Step> GetEnumerator() => Written.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
