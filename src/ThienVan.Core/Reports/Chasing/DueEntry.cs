using ThienVan.Core.Kernel;
using ThienVan.Core.People;

namespace ThienVan.Core.Reports.Chasing;

/// <summary>A due date in a person's calendar: the report, the unit and how many figures, no person and no figure itself, since a calendar
/// travels through other people's servers.</summary>
public sealed record DueEntry
{
    /// <summary>Unique in the ward, the same for the life of the entry.</summary>
    public required string Id { get; init; }
    public required Guid RoundId { get; init; }
    public required DateOnly Day { get; init; }
    public required string Summary { get; init; }

    /// <summary>Grows with every change of the round or of the figures it is about.</summary>
    public required int Sequence { get; init; }
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>Nothing is owed any more.</summary>
    public bool Done { get; init; }
}

/// <summary>How often a round itself was changed, and when last.</summary>
public sealed record RoundChanges(int Count, DateTimeOffset At);

/// <summary>Which due dates a person's calendar shows: a unit's people its own, the Văn phòng and the leaders the whole round's.</summary>
public static class DueCalendar
{
    /// <param name="name">Name of a unit.</param>
    public static IReadOnlyList<DueEntry> Of(
        RoundBoard progress, RoundChanges changes, IReadOnlyCollection<StaffRole> mine, Func<string, string> name)
    {
        string[] units =
        [
            .. mine.Where(held => held.Role is Role.Officer or Role.Head or Role.NeighbourhoodHead)
                .Select(held => held.UnitId)
                .OfType<string>()
                .Distinct(),
        ];
        var own = progress.Units.Where(unit => units.Contains(unit.UnitId))
            .Select(unit => OfUnit(progress.Round, unit, name(unit.UnitId), changes));
        var whole = progress.Whole;
        var ward = mine.Any(held => held.Role == Role.Office)
            ?
            [
                Whole(whole, "han", progress.Round.Dates.DueOn, "Các đơn vị gửi", whole.Sent, ValueState.Submitted, changes),
                Whole(whole, "len", progress.Round.Dates.UpwardDueOn, "Gửi cấp trên", whole.Approved, ValueState.Approved, changes),
            ]
            : mine.Any(held => held.Role is Role.Chair or Role.Deputy)
                ? new[] { Whole(whole, "len", progress.Round.Dates.UpwardDueOn, "Phê duyệt", whole.Approved, ValueState.Approved, changes) }
                : [];
        return [.. own, .. ward];
    }

    private static DueEntry OfUnit(Round round, UnitProgress unit, string name, RoundChanges changes) => new()
    {
        Id = $"{round.Id:N}-{unit.UnitId}-han",
        RoundId = round.Id,
        Day = unit.By,
        Summary = $"Hạn gửi: {round.Name} ({name}, {ValueStates.Word(ValueState.Submitted)} {unit.Sent}/{unit.Owed})",
        Sequence = changes.Count + unit.Revision,
        ChangedAt = Later(changes.At, unit.ChangedAt),
        Done = unit.IsComplete || (unit.IsOut && !unit.OwesByDay),
    };

    private static DueEntry Whole(
        RoundBoard progress, string mark, DateOnly day, string what, int done, ValueState state, RoundChanges changes) => new()
        {
            Id = $"{progress.Round.Id:N}-{mark}",
            RoundId = progress.Round.Id,
            Day = day,
            Summary = $"{what}: {progress.Round.Name} ({ValueStates.Word(state)} {done}/{progress.Owed})",
            Sequence = changes.Count + progress.Units.Sum(unit => unit.Revision),
            ChangedAt = Later(changes.At, progress.Units.Max(unit => unit.ChangedAt)),
            Done = done == progress.Owed || progress.Round.State == RoundState.Published,
        };

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset? other) => other > one ? other.Value : one;
}
