using ThienVan.Core.Plans.Import;

namespace ThienVan.Core.Plans.Checking;

/// <summary>A last day as precise as a reading says it.</summary>
public readonly record struct ReadingDay(DateOnly Day, DatePrecision Precision);

/// <summary>The last days that the readings of a contradiction give to the thing it is about.</summary>
public static class ReadingDays
{
    /// <summary>In order of time; empty or one where no reading changes the day.</summary>
    public static IReadOnlyList<DateOnly> Of(Conflict conflict) =>
        [.. conflict.Readings.SelectMany(SaidBy).Select(said => said.Day).Distinct().Order()];

    /// <summary>What a reading makes of an output says more than its words; one that changes figures is about no day.</summary>
    public static IEnumerable<ReadingDay> SaidBy(Reading reading)
    {
        var points = reading.Changes.SelectMany(change => change.Points ?? []).ToArray();
        if (points.Length > 0) return points.Where(point => point is { Low: null, High: null }).Select(SaidBy);
        return TimeReader.Read(Phrase.Of(reading.Text)).Where(mark => mark.To is not null)
            .Select(mark => new ReadingDay(mark.Due ?? new DateOnly(mark.To!.Value, 12, 31), mark.Precision))
            .OrderBy(said => said.Day).TakeLast(1);
    }

    public static ReadingDay SaidBy(TargetPoint point) =>
        new(point.DueDay, point.Due is null ? DatePrecision.Year : DatePrecision.Day);
}
