namespace ThienVan.Core.Work.Tasks;

/// <summary>Whom an overdue task is told to, one after another.</summary>
public enum ClimbLevel { None, Person, Head, Deputy, Chair }

/// <summary>From how many working days late each is told; the ward may choose others.</summary>
public sealed record ClimbRule
{
    public int Person { get; init; } = 1;
    public int Head { get; init; } = 2;
    public int Deputy { get; init; } = 5;
    public int Chair { get; init; } = 10;

    /// <summary>How high it has climbed by now; each level is reached once.</summary>
    /// <param name="daysLate">Working days; 0 or less for one that is not late.</param>
    public ClimbLevel Of(int daysLate) =>
        daysLate < 1 ? ClimbLevel.None
        : daysLate >= Chair ? ClimbLevel.Chair
        : daysLate >= Deputy ? ClimbLevel.Deputy
        : daysLate >= Head ? ClimbLevel.Head
        : daysLate >= Person ? ClimbLevel.Person
        : ClimbLevel.None;
}
