namespace ThienVan.Web.Shared.Ports;

/// <summary>Where the figure of an indicator is entered; the room of the reporting rounds registers it.</summary>
public sealed record EntryDoor(Func<string, string> AddressOf);
