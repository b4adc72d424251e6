namespace ThienVan.Core.Plans;

/// <summary>What of a plan goes by a name of its own.</summary>
public enum PlanThing { Unit, Group, Target, Indicator, Row, Task, Project, Conflict, Reading, Year, Place }

/// <summary>Where something stands in a plan.</summary>
/// <param name="Path">In the storage contract: "targets[3].indicators[0].of".</param>
/// <param name="Lines">Of the source text; null when the plan was typed in.</param>
public readonly record struct PlanPlace(string Path, LineRange? Lines);

/// <summary>A name that two things bear, or that is used and nothing bears it.</summary>
/// <param name="First">Who bore the name first; null for a loose end.</param>
public sealed record PlanFault(PlanThing Thing, string Name, PlanPlace At, PlanPlace? First)
{
    private static string Word(PlanThing thing) => thing switch
    {
        PlanThing.Unit => "đơn vị",
        PlanThing.Group => "nhóm",
        PlanThing.Target => "chỉ tiêu",
        PlanThing.Indicator => "chỉ số",
        PlanThing.Row => "dòng phụ lục",
        PlanThing.Task => "nhiệm vụ",
        PlanThing.Project => "dự án",
        PlanThing.Conflict => "mâu thuẫn",
        PlanThing.Reading => "cách đọc",
        PlanThing.Year => "mức của",
        PlanThing.Place => "trong các chỗ của mâu thuẫn này chỗ",
        _ => throw new ArgumentOutOfRangeException(nameof(thing), thing, message: null),
    };

    /// <summary>What is wrong, without what to do about it.</summary>
    /// <param name="line">"dòng 31" for a place; null where it has no line.</param>
    public string Say(Func<PlanPlace, string?> line) =>
        First is not { } first ? $"không có {Word(Thing)} “{Name}”"
        : line(first) is { } before ? $"{Word(Thing)} “{Name}” bị trùng (đã có ở {before})"
        : $"{Word(Thing)} “{Name}” bị trùng";

    /// <summary>Lines of the source text in words; null when there are none.</summary>
    public static string? Lines(PlanPlace place) => place.Lines switch
    {
        null => null,
        { } one when one.From == one.To => $"dòng {one.From}",
        { } many => $"dòng {many.From}-{many.To}",
    };
}
