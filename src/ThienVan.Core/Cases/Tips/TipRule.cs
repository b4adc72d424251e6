using ThienVan.Core.Kernel;

namespace ThienVan.Core.Cases.Tips;

/// <summary>From a day to a day: whether a formal denunciation (tố cáo) may come online, and how long a tip is kept.</summary>
public sealed record TipRule
{
    public required LegalRule Rule { get; init; }

    /// <summary>False: the page says where and how a denunciation is made instead.</summary>
    public required bool OnlineDenunciation { get; init; }

    /// <summary>Months from the day it came until all of a tip is deleted, unless the ward's setting says otherwise.</summary>
    public required int KeepMonths { get; init; }

    /// <summary>The rule of a day; where none holds, the last that has begun, and before all the first.</summary>
    public static TipRule On(IReadOnlyList<TipRule> all, DateOnly day) =>
        all.Where(one => one.Rule.Holds(day)).MaxBy(one => one.Rule.From)
        ?? all.Where(one => one.Rule.From <= day).MaxBy(one => one.Rule.From)
        ?? all.MinBy(one => one.Rule.From)!;

    /// <summary>What no rule may say, in words for whoever keeps the file.</summary>
    public IEnumerable<string> Faults()
    {
        if (KeepMonths is < 1 or > 120) yield return "keepMonths phải từ 1 đến 120";
        if (Rule.To < Rule.From) yield return "rule.to phải từ ngày rule.from trở đi";
    }
}
