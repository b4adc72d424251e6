using ThienVan.Core.Plans.Import;

namespace ThienVan.Core.Plans.Checking;

/// <summary>The last days that the readings of a contradiction give to the thing it is about.</summary>
public static class ReadingDays
{
    /// <summary>In order of time; empty or one where no reading changes the day.</summary>
    public static IReadOnlyList<DateOnly> Of(Conflict conflict) =>
        [.. conflict.Readings.SelectMany(Of).Distinct().Order()];

    // What a reading makes of an output says more than its words; one that changes figures is about no day.
    private static IEnumerable<DateOnly> Of(Reading reading)
    {
        var points = reading.Changes.SelectMany(change => change.Points ?? []).ToArray();
        if (points.Length > 0) return points.Where(point => point is { Low: null, High: null }).Select(point => point.DueDay);
        return TimeReader.Read(Phrase.Of(reading.Text)).Where(mark => mark.To is not null)
            .Select(mark => mark.Due ?? new DateOnly(mark.To!.Value, 12, 31)).DefaultIfEmpty().Max() is var last && last != default
            ? [last] : [];
    }
}
