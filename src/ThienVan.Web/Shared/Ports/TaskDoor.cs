namespace ThienVan.Web.Shared.Ports;

/// <summary>Where a task about a thing is given; the room of the work registers it.</summary>
/// <param name="AddressOf">By the subject that the thing's events carry.</param>
/// <param name="Permission">What a person must hold to give one.</param>
public sealed record TaskDoor(Func<string, string> AddressOf, string Permission);
