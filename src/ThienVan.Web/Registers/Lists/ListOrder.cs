using System.Linq.Expressions;

namespace ThienVan.Web.Registers.Lists;

/// <summary>The orders of a list. Each lies in an index; down, it is the same one read backwards, but for gaps, which always stand last.
/// </summary>
internal static class ListOrder
{
    public static IQueryable<ListEntry> ByTitle(IQueryable<ListEntry> entries, bool isDown) => isDown
        ? entries.OrderByDescending(one => one.Title).ThenByDescending(one => one.ItemId)
        : entries.OrderBy(one => one.Title).ThenBy(one => one.ItemId);

    public static IQueryable<ListEntry> ByState(IQueryable<ListEntry> entries, bool isDown) =>
        ThenByTitle(isDown ? entries.OrderByDescending(one => one.State) : entries.OrderBy(one => one.State), isDown);

    /// <param name="entries">With what each holds in the field.</param>
    /// <param name="isFigure">It is a field of figures.</param>
    /// <param name="isDown">The greatest first.</param>
    /// <param name="hasGaps">Some may hold nothing in the field.</param>
    public static IQueryable<ListEntry> ByField(IQueryable<ListEntry> entries, bool isFigure, bool isDown, bool hasGaps) => isFigure
        ? By(entries, one => one.Figure, isDown, hasGaps) : By(entries, one => one.Text, isDown, hasGaps);

    private static IQueryable<ListEntry> By<T>(
        IQueryable<ListEntry> entries, Expression<Func<ListEntry, T>> by, bool isDown, bool hasGaps)
    {
        if (!hasGaps) return ThenByTitle(isDown ? entries.OrderByDescending(by) : entries.OrderBy(by), isDown);
        var last = entries.OrderBy(one => one.Text == null);
        return ThenByTitle(isDown ? last.ThenByDescending(by) : last.ThenBy(by), isDown);
    }

    private static IQueryable<ListEntry> ThenByTitle(IOrderedQueryable<ListEntry> entries, bool isDown) => isDown
        ? entries.ThenByDescending(one => one.Title).ThenByDescending(one => one.ItemId)
        : entries.ThenBy(one => one.Title).ThenBy(one => one.ItemId);
}
