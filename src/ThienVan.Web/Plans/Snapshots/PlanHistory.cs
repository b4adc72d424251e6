using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans.Snapshots;

/// <summary>Figures and decisions as lines of history, newest first.</summary>
public static class PlanHistory
{
    public static IEnumerable<ChangeLine> Of(PlanSnapshot snapshot, Target? only = null)
    {
        var owners = snapshot.Document.Owned().ToDictionary(owned => owned.Code, StringComparer.Ordinal);
        var nosOf = ConflictTargets.Of(snapshot.Document);
        var conflicts = snapshot.Document.Conflicts.ToDictionary(conflict => conflict.Id, StringComparer.Ordinal);

        var figures = snapshot
            .Observations.Where(line => owners.ContainsKey(line.Observation.Code))
            .Select(line => Figure(line, owners[line.Observation.Code]));
        var decisions = snapshot.Decisions.SelectMany(line => NosOf(line).Select(no => Decision(line, no)));
        return figures.Concat(decisions).Where(line => only is null || line.TargetNo == only.No).OrderByDescending(line => line.At);

        IEnumerable<string?> NosOf(DecisionLine line) =>
            conflicts.TryGetValue(line.ConflictId, out var conflict) ? nosOf(conflict).DefaultIfEmpty() : [null];
    }

    private static ChangeLine Figure(ObservationLine line, OwnedIndicator owner)
    {
        var reason = line.Reason is null ? "" : $", lý do: {line.Reason}";
        var fate = line.State == FigureState.Withdrawn ? ", đã rút" : "";
        var verb = line.Version == 1 ? "nhập" : $"sửa lần {line.Version - 1}:";
        return new ChangeLine(
            line.EnteredAt, line.EnteredBy, $"{owner.Indicator.Name}: {verb} {Words(line.Observation, owner.Indicator)}{fate}{reason}",
            owner.Target.No);
    }

    private static ChangeLine Decision(DecisionLine line, string? no) =>
        new(line.DecidedAt, line.DecidedBy, $"thống nhất cách hiểu “{line.ReadingText}” theo {line.Document}", no);

    private static string Words(Observation observation, Indicator indicator) =>
        (observation.Met is { } met ? (met ? "đạt" : "chưa đạt")
        : observation.Reading is { } reading ? FigureText.WithUnit(reading, indicator.Unit)
        : "chưa tính được") + (observation.Quality == Quality.Estimated ? $" ({observation.Quality.Word()})" : "");
}
