using System.Globalization;

namespace ThienVan.Core.Plans.Import;

/// <summary>Numbers that the targets jump over: what stood there was not read, or never was.</summary>
internal static class NumberGaps
{
    /// <param name="targets">The targets of the plan.</param>
    /// <param name="headed">Numbers that stand, among those of the targets, over a list of them.</param>
    public static IEnumerable<UnreadText> Find(IReadOnlyList<Target> targets, IReadOnlySet<int> headed)
    {
        var counted = targets
            .Select(target => (Target: target, Number: NumberOf(target)))
            .Where(pair => pair.Number > 0)
            .OrderBy(pair => pair.Number)
            .ToArray();
        return counted.Zip(counted.Skip(1))
            .Where(pair => Enumerable.Range(pair.First.Number + 1, Math.Max(0, pair.Second.Number - pair.First.Number - 1))
                .Any(no => !headed.Contains(no)) && pair.Second.Target.Provision.Lines is not null)
            .Select(pair => new UnreadText(
                pair.Second.Target.Provision.Lines!.Value,
                $"({pair.First.Target.No}) → ({pair.Second.Target.No})",
                $"Số thứ tự chỉ tiêu nhảy từ {pair.First.Target.No} sang {pair.Second.Target.No}; "
                + "hãy xem bản gốc có chỉ tiêu nào chưa đọc được không."));
    }

    private static int NumberOf(Target target) =>
        int.TryParse(target.No, NumberStyles.None, CultureInfo.InvariantCulture, out var no) ? no : 0;
}
