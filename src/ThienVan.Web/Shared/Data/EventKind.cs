namespace ThienVan.Web.Shared.Data;

/// <summary>
/// A kind of event. Each room declares its own in one place, <c>XEvents.cs</c>; <c>docs/events.md</c> lists them all, and tests hold it
/// to that.
/// </summary>
/// <param name="Name">The room, then what happened: "people.signed_in".</param>
/// <param name="Subject">What it is about, as a path; " or " between two.</param>
/// <param name="When">What has happened when it is written.</param>
/// <param name="Data">What its data hold; empty for nothing.</param>
public sealed record EventKind(string Name, string Subject, string When, string Data = "");
