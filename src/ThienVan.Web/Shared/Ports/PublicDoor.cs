namespace ThienVan.Web.Shared.Ports;

/// <summary>A page of a room that everybody may open, shown on the portal's front page and in the foot of every public page; search engines
/// are let to it.</summary>
/// <param name="Order">Among the others.</param>
/// <param name="Title">"Tham quan".</param>
/// <param name="Address">Its page.</param>
/// <param name="Says">What is there, in one line.</param>
public sealed record PublicDoor(int Order, string Title, string Address, string Says);
