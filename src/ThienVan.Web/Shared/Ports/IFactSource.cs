using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Ports;

/// <summary>
/// A room that measures something from its own rows. It knows no plan; a plan names its keys. What is read is copied where it is
/// used, so later edits change no approved report.
/// </summary>
public interface IFactSource
{
    IReadOnlyList<FactKey> Keys { get; }

    /// <summary>In Vietnamese, what is counted and from which rows, as it is shown beside the figure.</summary>
    string Describe(FactKey key);

    /// <summary>The page of the rows behind a reading; null where the room has none.</summary>
    string? Address(FactKey key, Period period, DateTimeOffset asOf) => null;

    /// <param name="area">Null for the whole ward.</param>
    /// <returns>Null when there is nothing to measure; never 0 for "unknown".</returns>
    Task<Fact?> ReadAsync(FactKey key, Period period, AreaId? area, CancellationToken ct);
}

/// <summary>A fact key that something stored relies on, and where, for the message that it is not served.</summary>
public sealed record NamedFact(FactKey Key, string Where)
{
    /// <summary>What is measured so; null where it has no page.</summary>
    public MeasuredThing? Measured { get; init; }
}

/// <summary>What somebody measures by a fact, as the room that names the fact says it.</summary>
/// <param name="Code">Of the indicator: "15a".</param>
/// <param name="Name">Of the indicator.</param>
/// <param name="No">Of what it belongs to: "15".</param>
/// <param name="Whole">Name of what it belongs to: "Chỉ tiêu 15: Cột đèn năng lượng mặt trời".</param>
/// <param name="Address">Its page.</param>
/// <param name="YearType">What makes a year of it (<see cref="ReportingPeriods.IsYear"/>).</param>
public sealed record MeasuredThing(string Code, string Name, string No, string Whole, string Address, PeriodType YearType)
{
    /// <summary>The year in which a day lies, as everybody counts it who measures this.</summary>
    public MeasuredYear YearOf(DateOnly day) => MeasuredYear.Of(YearType, day);
}

/// <summary>A year in which something is counted.</summary>
/// <param name="Name">"năm báo cáo 2026".</param>
/// <param name="Days">All of them, those to come too.</param>
public sealed record MeasuredYear(string Name, Period Days)
{
    public static MeasuredYear Of(PeriodType type, DateOnly day)
    {
        var year = ReportingPeriods.YearOf(type, day);
        return new(ReportingPeriods.YearName(type, year), ReportingPeriods.Year(type, year));
    }
}

/// <summary>Where keys are named; a room that stores some registers one.</summary>
public sealed record FactUse(Func<IServiceProvider, CancellationToken, Task<IReadOnlyList<NamedFact>>> ReadAsync);
