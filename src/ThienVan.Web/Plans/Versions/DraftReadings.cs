using System.Collections.Concurrent;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Import;

namespace ThienVan.Web.Plans.Versions;

/// <summary>What became of every number of a draft's text, found once however often its reviewer comes back.</summary>
public sealed class DraftReadings
{
    private const int Kept = 8;
    private readonly ConcurrentDictionary<(Guid Draft, int Revision), SourceReading> _readings = new();

    internal SourceReading Of(PlanVersionRow row, SourceText source, PlanDocument document, IReadOnlyList<ReviewStep> steps)
    {
        if (_readings.Count > Kept) _readings.Clear();
        return _readings.GetOrAdd((row.Id, row.Revision), _ =>
            SourceReading.Of(source, [.. steps.Select(step => step.Block).OfType<SaidBlock>()], document));
    }
}
