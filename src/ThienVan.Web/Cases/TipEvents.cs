using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Cases;

/// <summary>What is written down about tips: what readers did, and of each day what was published. That a tip came is no event of its
/// own, for an event has a time (ADR 0040).</summary>
internal static class TipEvents
{
    public static readonly EventKind ReaderNamed = new(
        "cases.tip_reader_named", "cases/tip-readers",
        "the chair named a person to receive tips",
        "the person, mark of their key");
    public static readonly EventKind ReaderUnnamed = new(
        "cases.tip_reader_unnamed", "cases/tip-readers",
        "the chair named somebody no longer; what was sealed for their key is taken away",
        "the person, from how many tips");
    public static readonly EventKind Resealed = new(
        "cases.tips_resealed", "cases/tip-readers",
        "a reader opened tips and sealed them for another reader's key",
        "the person, mark of their key, how many tips");
    public static readonly EventKind Opened = new(
        "cases.tip_opened", "cases/tip/{id}",
        "a reader opened a tip, or a file of it");
    public static readonly EventKind Answered = new(
        "cases.tip_answered", "cases/tip/{id}",
        "a reader wrote to the reporter; the words are sealed");
    public static readonly EventKind Closed = new(
        "cases.tip_closed", "cases/tip/{id}",
        "a reader closed a tip; how it ended is sealed");
    public static readonly EventKind DayCommitted = new(
        "cases.tip_day_committed", "cases/tip-day/{day}",
        "by itself after midnight: what the day's sealed reports come to was published; how many they were is not told",
        "root of the tree");
    public static readonly EventKind Deleted = new(
        "cases.tips_deleted", "cases/tip-day/{day}",
        "by itself: tips whose day had come were deleted with their files",
        "how many");
}
