namespace ThienVan.Web.Shared.Ports;

/// <summary>Where the figure of an indicator is entered; the room of the reporting rounds registers it.</summary>
/// <param name="AddressOf">By the indicator's code.</param>
/// <param name="Permission">What a person must hold for the unit that enters.</param>
public sealed record EntryDoor(Func<string, string> AddressOf, string Permission);
