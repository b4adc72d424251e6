using ThienVan.Core.Work.Movements;
using ThienVan.Web.Shared.Files.Checking;

namespace ThienVan.Web.Work.Movements;

/// <summary>A movement as asked for.</summary>
public sealed record SaveMovement
{
    /// <summary>Null for a new one.</summary>
    public Guid? Id { get; init; }

    /// <summary>Of a new one: made when its form was opened, sent twice it is one movement.</summary>
    public Guid? Key { get; init; }
    public string? Name { get; init; }
    public MovementKind? Kind { get; init; }
    public string? LeadId { get; init; }
    public required IReadOnlyList<string> Serves { get; init; }
    public required MovementMeasure Measure { get; init; }
    public string? Document { get; init; }
}

/// <summary>A year of a movement as asked for.</summary>
public sealed record SaveYear
{
    public required int Year { get; init; }
    public required MovementDays Days { get; init; }
    public string? DocumentNumber { get; init; }
    public DateOnly? DocumentDay { get; init; }

    /// <summary>The ward's own, as typed.</summary>
    public string? Goal { get; init; }
}

/// <summary>A neighbourhood group as the table of goals has it.</summary>
/// <param name="Joins">Takes part.</param>
/// <param name="Goal">As typed.</param>
/// <param name="Households">As typed.</param>
public sealed record SaveGroup(string UnitId, bool Joins, string? Goal, string? Households);

/// <summary>A result as the head of a group sends it.</summary>
public sealed record SendResult
{
    public required Guid? Key { get; init; }
    public required Guid YearId { get; init; }
    public required string UnitId { get; init; }

    /// <summary>As typed.</summary>
    public required string? Amount { get; init; }

    /// <summary>What was meant where the amount can be read in two ways.</summary>
    public string? Meant { get; init; }
    public required DateOnly? On { get; init; }
    public string? Note { get; init; }
    public string? Reason { get; init; }

    /// <summary>Null for none.</summary>
    public CheckedFile? File { get; init; }
}

/// <summary>A line of the list of commendations as asked for.</summary>
public sealed record ProposeCommendation
{
    public required Guid? Key { get; init; }
    public required Guid YearId { get; init; }
    public required CommendedKind Kind { get; init; }
    public string? UnitId { get; init; }
    public string? PersonName { get; init; }
    public string? Form { get; init; }
    public string? Merit { get; init; }
}
