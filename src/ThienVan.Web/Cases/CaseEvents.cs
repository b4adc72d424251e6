using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Cases;

/// <summary>What is written down about cases: never a word of what was reported, nor of who reported it.</summary>
internal static class CaseEvents
{
    private const string OfCase = "cases/case/{id}";

    public static readonly EventKind PhotoKept = new(
        "cases.photo_kept", OfCase,
        "a photo was sent with a report, cleaned of place and device; the report itself may still be asked about",
        "SHA-256, size; never its name");
    public static readonly EventKind Received = new(
        "cases.received", OfCase,
        "a report was taken",
        "number, kind, category, how it came, unit it went to and why; never its words");
    public static readonly EventKind Joined = new(
        "cases.joined", OfCase,
        "somebody reported the same and joined",
        "how many reported it now");
    public static readonly EventKind StepTaken = new(
        "cases.step_taken", OfCase,
        "a step of the kind's rules was taken, with all it did to clocks",
        "reason where the public or the reporter may read it; state before and after, step, ground, document");
    public static readonly EventKind PassedOn = new(
        "cases.passed_on", OfCase,
        "another unit or person holds the case from now on",
        "reason; unit and person before and after");
    public static readonly EventKind Noted = new(
        "cases.noted", OfCase,
        "something was said about a case",
        "who may read it; never the words");
    public static readonly EventKind LetOut = new(
        "cases.let_out", OfCase,
        "an officer said what everybody may read of a report, or took it back",
        "whether there is something to read, which photos");
    public static readonly EventKind Rated = new(
        "cases.rated", OfCase,
        "who reported it said how it was settled",
        "1 to 5");
    public static readonly EventKind Refused = new(
        "cases.refused", OfCase,
        "an act on a case was refused to this person",
        "code of the refusal");
    public static readonly EventKind StrayForgotten = new(
        "cases.stray_forgotten", "cases",
        "photos of forms that were never sent were forgotten",
        "how many");
    public static readonly EventKind ContactsErased = new(
        "cases.contacts_erased", "cases",
        "who reported cases that were settled long ago was erased",
        "how many");
}
