using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Plans;

/// <summary>What is written down about the plan.</summary>
internal static class PlanEvents
{
    public static readonly EventKind DraftUploaded = new(
        "plan.draft_uploaded", "plan/version/{id}",
        "a document was uploaded and read",
        "file name, number");
    public static readonly EventKind DraftCorrected = new(
        "plan.draft_corrected", "plan/version/{id}",
        "a reviewer corrected the reading",
        "revision");
    public static readonly EventKind BlockSaid = new(
        "plan.block_said", "plan/version/{id}",
        "a reviewer said what a block of the document is, and it was read anew",
        "first and last line, what it is read as (empty: as its text shows), revision");
    public static readonly EventKind DraftDiscarded = new("plan.draft_discarded", "plan/version/{id}", "a draft was thrown away");
    public static readonly EventKind AcceptanceProposed = new(
        "plan.acceptance_proposed", "plan/version/{id}",
        "a person asked that a draft come into force",
        "number and day of the document, revision, whether the proposer means a document of another place");
    public static readonly EventKind AcceptanceEnded = new(
        "plan.acceptance_ended", "plan/version/{id}",
        "the request was taken back or turned down",
        "number and day of the document, who had asked");
    public static readonly EventKind Accepted = new(
        "plan.accepted", "plan/version/{id}",
        "another person confirmed it: a version came into force",
        "number, file, what it replaced, document, who had asked, whether a document of another place is meant");
    public static readonly EventKind Reverted = new(
        "plan.reverted", "plan/version/{id}",
        "a former version came into force again",
        "reason; number, what it replaced, whether a document of another place is meant");
    public static readonly EventKind TitleChanged = new(
        "plan.title_changed", "plan/target/{no}",
        "a person gave a target of the plan in force another short title",
        "old and new title");
    public static readonly EventKind ReadingDecided = new(
        "plan.reading_decided", "plan/conflict/{id}",
        "a reading of a contradiction was chosen",
        "old and new reading, document number, first day it holds");
    public static readonly EventKind PastEntered = new(
        "plan.past_entered", "plan/{code}/{days}",
        "a figure of a year before the plan was entered",
        "the figure, its source, number and day of its document");
    public static readonly EventKind PastCorrected = new(
        "plan.past_corrected", "plan/{code}/{days}",
        "such a figure was corrected or taken back",
        "reason; old and new figure with their documents");
    public static readonly EventKind PastDemonstrated = new(
        "plan.past_demonstrated", "plan",
        "the demonstration invented the years before the plan",
        "how many figures");
    public static readonly EventKind OverrideProposed = new(
        "plan.override_proposed", "plan/{code}/{year}",
        "a person asked for another verdict beside the computed one",
        "computed verdict, the one asked for, last day");
    public static readonly EventKind OverrideApproved = new(
        "plan.override_approved", "plan/{code}/{year}",
        "another person approved it; it stands until its day",
        "computed verdict, the one that stands, last day, who asked");
    public static readonly EventKind OverrideEnded = new(
        "plan.override_ended", "plan/{code}/{year}",
        "it was taken back, turned down, or ended before its day",
        "the verdict, last day, who had approved");
    public static readonly EventKind TermProposed = new(
        "plan.term_proposed", "plan/term/{code}",
        "a person asked that an indicator be judged in another way",
        "what held and what is asked: kind, setting, document, provenance, first day");
    public static readonly EventKind TermConfirmed = new(
        "plan.term_confirmed", "plan/term/{code}",
        "another person confirmed it; it holds from its day",
        "what held and what holds: kind, setting, document, provenance, first day, who asked");
    public static readonly EventKind TermEnded = new(
        "plan.term_ended", "plan/term/{code}",
        "the request was taken back or turned down",
        "kind, setting, document, who had asked");
    public static readonly EventKind AssignmentProposed = new(
        "plan.assignment_proposed", "plan/assignment/{id}",
        "a person typed a document that assigns figures of a year",
        "level, year, document, issuer, first day, figures with their parts");
    public static readonly EventKind AssignmentConfirmed = new(
        "plan.assignment_confirmed", "plan/assignment/{id}",
        "another person confirmed it; its figures hold from its day",
        "the same, who had typed it");
    public static readonly EventKind AssignmentEnded = new(
        "plan.assignment_ended", "plan/assignment/{id}",
        "what was typed was taken back or turned down",
        "the same, who had typed it");
    public static readonly EventKind AssignmentsDemonstrated = new(
        "plan.assignments_demonstrated", "plan",
        "the demonstration invented documents that assign figures",
        "how many documents");
}
