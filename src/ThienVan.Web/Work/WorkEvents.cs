using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Work;

/// <summary>What is written down about the work of the ward.</summary>
internal static class WorkEvents
{
    public static readonly EventKind TaskGiven = new(
        "work.task_given", "work/task/{id}",
        "a task was given to a unit or a person",
        "number, title, unit, person, last day, what it is about");
    public static readonly EventKind TaskMoved = new(
        "work.task_moved", "work/task/{id}",
        "a person took a step: accepted, declined, handed in, took back, returned, agreed, stopped",
        "reason or result; old and new state, the step");
    public static readonly EventKind TaskHandedOn = new(
        "work.task_handed_on", "work/task/{id}",
        "it went to another unit or person, who is asked anew",
        "reason; old and new unit and person");
    public static readonly EventKind TaskReported = new(
        "work.task_reported", "work/task/{id}",
        "whoever does it said how far it has come",
        "share done where one was said");
    public static readonly EventKind TaskPartAnswered = new(
        "work.task_part_answered", "work/task/{id}",
        "a cooperating unit answered for its part",
        "unit, its words");
    public static readonly EventKind ExtensionAsked = new(
        "work.extension_asked", "work/task/{id}",
        "whoever does it asked for a later day",
        "reason; the day that holds, the day asked for");
    public static readonly EventKind ExtensionGranted = new(
        "work.extension_granted", "work/task/{id}",
        "the giver agreed with the later day",
        "old and new day, how often it was put off");
    public static readonly EventKind ExtensionDenied = new(
        "work.extension_denied", "work/task/{id}",
        "the giver did not agree with the later day",
        "reason; the day that stays");
    public static readonly EventKind TaskDayMoved = new(
        "work.task_day_moved", "work/task/{id}",
        "the giver set another last day",
        "reason; old and new day, how often it was put off");
    public static readonly EventKind TaskChecked = new(
        "work.task_checked", "work/task/{id}",
        "a line of its list was added, ticked or unticked",
        "the line, whether it is done");
    public static readonly EventKind TaskFollowed = new(
        "work.task_followed", "work/task/{id}",
        "a person began or ceased to follow it",
        "whether they follow");
    public static readonly EventKind TaskReminded = new(
        "work.task_reminded", "work/task/{id}",
        "the giver asked after it, at most once a day",
        "the words are the event's reason");
    public static readonly EventKind TaskLinked = new(
        "work.task_linked", "work/task/{id}",
        "it was linked to another task, or made to wait for it",
        "number of the other, how they are linked");
    public static readonly EventKind TaskUnlinked = new(
        "work.task_unlinked", "work/task/{id}",
        "a link to another task was taken away, from either end",
        "number of the other, how they were linked");
    public static readonly EventKind TaskStepRefused = new(
        "work.task_step_refused", "work/task/{id}",
        "a step on somebody else's task was asked for and not taken",
        "the refusal's code");
    public static readonly EventKind TaskClimbed = new(
        "work.task_climbed", "work/task/{id}",
        "an overdue task was told one level higher, each level once",
        "the level reached, working days late");
    public static readonly EventKind MeetingOpened = new(
        "work.meeting_opened", "work/meeting/{id}",
        "a meeting of the chair was begun",
        "day, title");
    public static readonly EventKind MeetingConcluded = new(
        "work.meeting_concluded", "work/meeting/{id}",
        "a conclusion was typed and became a directive in the same write",
        "its place, the task's number");
    public static readonly EventKind MeetingWithdrawn = new(
        "work.meeting_withdrawn", "work/meeting/{id}",
        "a conclusion typed by mistake was taken out before the meeting was concluded, and its task stopped",
        "its place, title, the task's number, why");
    public static readonly EventKind MeetingClosed = new(
        "work.meeting_closed", "work/meeting/{id}",
        "the meeting was concluded and its pack kept as it was",
        "day");
    public static readonly EventKind MeetingNumbered = new(
        "work.meeting_numbered", "work/meeting/{id}",
        "the notice of conclusions took its number, or another one",
        "old and new number, day, signer");
    public static readonly EventKind Demonstrated = new(
        "work.demonstrated", "work",
        "the demonstration invented a year of tasks",
        "how many");
    public static readonly EventKind TaskRevised = new(
        "work.task_revised", "work/task/{id}",
        "a later version of the programme it stands in was accepted, and it followed",
        "title, output, person, last day before and after");
    public static readonly EventKind ProgrammeLineSaved = new(
        "work.programme_line_saved", "work/programme/{year}/{unit}",
        "a unit added a line to its programme or changed one; the same line again is no event",
        "the line before and after");
    public static readonly EventKind ProgrammeLineRemoved = new(
        "work.programme_line_removed", "work/programme/{year}/{unit}",
        "a unit took a line out of its programme",
        "the line");
    public static readonly EventKind ProgrammeSheetTaken = new(
        "work.programme_sheet_taken", "work/programme/{year}/{unit}",
        "a workbook was read into the programme; in the same write as its lines",
        "how many rows were kept and refused");
    public static readonly EventKind ProgrammeSent = new(
        "work.programme_sent", "work/programme/{year}/{unit}",
        "a unit sent its programme to the Văn phòng",
        "number of the sending, version, how many lines");
    public static readonly EventKind ProgrammeRecalled = new(
        "work.programme_recalled", "work/programme/{year}/{unit}",
        "a unit took back what nobody had decided on",
        "number of the sending");
    public static readonly EventKind ProgrammeReturned = new(
        "work.programme_returned", "work/programme/{year}/{unit}",
        "the Văn phòng gave it back; the reason is the event's",
        "number of the sending");
    public static readonly EventKind ProgrammeAccepted = new(
        "work.programme_accepted", "work/programme/{year}/{unit}",
        "the Văn phòng accepted it; its lines are tasks from then on",
        "number of the sending, version, how many tasks were given, followed and stopped");
    public static readonly EventKind ProgrammeRevised = new(
        "work.programme_revised", "work/programme/{year}/{unit}",
        "a unit opened an accepted programme again as a new version; the reason is the event's",
        "version");
    public static readonly EventKind ProgrammeRefused = new(
        "work.programme_refused", "work/programme/{year}/{unit}",
        "an attempt on another unit's programme, or a decision by somebody who may not decide",
        "the refusal's code");
}
