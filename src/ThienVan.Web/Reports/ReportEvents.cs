using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Reports;

/// <summary>What is written down about the reporting rounds.</summary>
internal static class ReportEvents
{
    public static readonly EventKind DemonstrationSeeded = new(
        "report.demonstration_seeded", "report",
        "the demonstration filled its rounds",
        "how many rounds and figures");
    public static readonly EventKind ValueSaved = new(
        "report.value_saved", "report/{round}/{code}[/area]",
        "a unit kept a cell as typed; the same cell again is no event",
        "the cell and its figures before and after");
    public static readonly EventKind ValueSubmitted = new(
        "report.value_submitted", "report/{round}/{code}[/area]",
        "a unit sent a value to the Văn phòng",
        "state before, the value as sent");
    public static readonly EventKind ValueRecalled = new(
        "report.value_recalled", "report/{round}/{code}[/area]",
        "a unit took back what nobody had looked at",
        "state before, the value");
    public static readonly EventKind TextSaved = new(
        "report.text_saved", "report/{round}/loi/{unit}/{topic}",
        "a unit wrote its own words for the report",
        "the text before and after");
    public static readonly EventKind EntryRefused = new(
        "report.entry_refused", "report/{round}/{code}[/area]",
        "an attempt on another unit's cell, or on one the round does not ask (? for a forged id); an evidence file, "
            + "a workbook or a phone form turned away",
        "the refusal's code, never what was typed, sent or named");
    public static readonly EventKind FormReceived = new(
        "report.form_received", "report/{round}/{group}",
        "a neighbourhood head's form arrived; in the same write as its figures",
        "the form's key, its SHA-256, how many cells");
    public static readonly EventKind WorkbookReceived = new(
        "report.workbook_received", "report/{round}/{unit}",
        "a filled-in template came back; in the same write as the drafts it made",
        "how many rows were kept and refused");
    public static readonly EventKind EvidenceAdded = new(
        "report.evidence_added", "report/{round}/{code}[/area]",
        "a file was put behind a figure, cleaned of places, devices and authors",
        "id, SHA-256, size, type; never its name");
    public static readonly EventKind EvidenceRemoved = new(
        "report.evidence_removed", "report/{round}/{code}[/area]",
        "a file was taken away; its row stays",
        "id, SHA-256, size");
    public static readonly EventKind DefinitionChanged = new(
        "report.definition_changed", "report/definition/{id}",
        "a report was defined or its definition changed",
        "old and new definition");
    public static readonly EventKind RoundOpened = new(
        "report.round_opened", "report/{round}",
        "a round opened, by hand or by schedule",
        "name, window, dates, how many lines");
    public static readonly EventKind RoundDatesChanged = new(
        "report.round_dates_changed", "report/{round}",
        "its dates were moved",
        "reason, old and new dates");
    public static readonly EventKind RoundLocked = new("report.round_locked", "report/{round}", "entry was closed");
    public static readonly EventKind RoundUnlocked = new("report.round_unlocked", "report/{round}", "entry was opened again", "reason");
    public static readonly EventKind LockExcepted = new(
        "report.lock_excepted", "report/{round}",
        "a unit may enter after the lock, or after the round went out",
        "reason, unit, last day");
    public static readonly EventKind ValueVerified = new(
        "report.value_verified", "report/{round}/{code}[/area]",
        "the Văn phòng verified a value",
        "old and new: version, state, figure");
    public static readonly EventKind ValueReturned = new(
        "report.value_returned", "report/{round}/{code}[/area]",
        "a value went back to its unit; the reason is the event's",
        "old and new: version, state, figure");
    public static readonly EventKind ValueApproved = new(
        "report.value_approved", "report/{round}/{code}[/area]",
        "the chair or the deputy in charge approved a value",
        "old and new: version, state, figure");
    public static readonly EventKind ValuePublished = new(
        "report.value_published", "report/{round}/{code}[/area]",
        "an approved value went out, with its round or after it (then with the reason)",
        "old and new: version, state, figure");
    public static readonly EventKind ValueRevised = new(
        "report.value_revised", "report/{round}/{code}[/area]",
        "an approved value was opened again as a new version; the reason is the event's",
        "old and new: version, state, figure");
    public static readonly EventKind RoundPublished = new(
        "report.round_published", "report/{round}",
        "the round went out",
        "how many values of its lines, how many parts of neighbourhood groups; missing lines with their reasons");
    public static readonly EventKind VerdictsSaid = new(
        "report.verdicts_said", "report/{round}",
        "the day of the ward's own report went by unpublished: the verdicts of the round's last day were kept",
        "the day, how many verdicts");
    public static readonly EventKind PaperEdited = new(
        "report.paper_edited", "report/{round}/paper/{section}",
        "a section of the official report was edited by hand",
        "the text before and after");
    public static readonly EventKind PaperRedrafted = new(
        "report.paper_redrafted", "report/{round}/paper/{section}",
        "an edited section was given up for today's draft",
        "the text before and after");
    public static readonly EventKind PaperIssued = new(
        "report.paper_issued", "report/{round}/paper",
        "the report took its number and is kept whole from then on; the reason is that of numbers passed over",
        "number, day, authority, signer, template version, numbers passed over, "
            + "how many figures, sections stated to be empty, whether sections edited before the figures changed "
            + "were stated to be compared, SHA-256 of each file");
    public static readonly EventKind PaperPrinted = new(
        "report.paper_printed", "report/register/{year}/{series}/{number}",
        "an issued report was first printed as .pdf or .png and is kept so",
        "file name, SHA-256");
    public static readonly EventKind PaperDownloaded = new(
        "report.paper_downloaded", "report/{round}/paper or report/register/{year}/{series}/{number} or report/signed/{id}",
        "somebody took a file of the report away, a draft or an issued one, or a copy that came back",
        "name of the file; of a copy that came back also its SHA-256");
    public static readonly EventKind SignedCopyAdded = new(
        "report.signed_copy_added", "report/register/{year}/{series}/{number}",
        "a signed copy of an issued report came back, and its signatures were read",
        "id, SHA-256, how many signatures, whether it is the issued file itself");
    public static readonly EventKind PaperWithdrawn = new(
        "report.paper_withdrawn", "report/{round}/paper",
        "an issued report became a draft again; its number stays used",
        "reason, number");
    public static readonly EventKind TemplateUploaded = new(
        "report.template_uploaded", "report/template/{version}",
        "the report's template was changed",
        "file name, SHA-256, size");
    public static readonly EventKind TemplateRestored = new(
        "report.template_restored", "report/template/{version}",
        "an older template came into use again, as a new version",
        "version it came from, SHA-256");
    public static readonly EventKind StepRefused = new(
        "report.step_refused", "report/{round}",
        "a step on values was asked for and not taken: no right, four eyes, overtaken, sent twice, forged",
        "step, how many, ids and refusal codes of the first hundred");
    public static readonly EventKind RemindersQueued = new(
        "report.reminders_queued", "report/{round}",
        "units were reminded, once for each occasion and person",
        "how many messages");
    public static readonly EventKind ValuesPresented = new(
        "report.values_presented", "report/{round}",
        "who enters for a unit laid its figures before the unit's head, who sends them",
        "unit, how many figures, how many messages");
    public static readonly EventKind UnitsNudged = new(
        "report.units_nudged", "report/{round}",
        "a person reminded units of what they owe, at most once a day",
        "the units, how many messages");
    public static readonly EventKind RemindersWithdrawn = new(
        "report.reminders_withdrawn", "report/{round}",
        "reminders not yet out or read were taken back: the unit has sent everything",
        "how many messages");
}
