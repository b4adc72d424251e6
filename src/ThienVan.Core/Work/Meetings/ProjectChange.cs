using ThienVan.Core.Kernel;

namespace ThienVan.Core.Work.Meetings;

/// <summary>A thing by its id, with the name it had.</summary>
public sealed record NamedThing(Guid Id, string Name);

/// <summary>How a project stood when a pack was kept, for the next pack to tell what changed.</summary>
public sealed record ProjectMark
{
    public required Guid Id { get; init; }

    /// <summary>Day it was expected to be done; null for none.</summary>
    public DateOnly? Expected { get; init; }
    public DateOnly? DoneOn { get; init; }
    public IReadOnlyList<NamedThing> StepsDone { get; init; } = [];

    /// <summary>What held it up.</summary>
    public IReadOnlyList<NamedThing> Obstacles { get; init; } = [];
}

/// <summary>What became of a project since a pack was kept.</summary>
public sealed record ProjectChange(ProjectMark Before, ProjectMark Now)
{
    /// <summary>Calendar days by which it is expected later, negative when sooner; null where a day is missing on either side.</summary>
    public int? Slip => Before.Expected is { } then && Now is { Expected: { } now, DoneOn: null } ? now.DayNumber - then.DayNumber : null;

    public bool IsNone => Sentence.Length == 0;

    /// <summary>In words, without a stop at the end; empty where nothing changed.</summary>
    public string Sentence => string.Join("; ", Said().OfType<string>());

    private IEnumerable<string?> Said()
    {
        if (Now.DoneOn is { } done && Before.DoneOn is null) yield return $"xong ngày {FigureText.Day(done)}";
        else if (Now.DoneOn is null && Before.DoneOn is not null) yield return "mở lại, trước đã xong";
        else if (Now.DoneOn is null) yield return Day();
        yield return Listed("xong bước", New(Now.StepsDone, Before.StepsDone));
        yield return Listed("không còn ghi xong bước", New(Before.StepsDone, Now.StepsDone));
        yield return Listed("vướng mới", New(Now.Obstacles, Before.Obstacles));
        yield return Listed("đã gỡ vướng", New(Before.Obstacles, Now.Obstacles));
    }

    private string? Day() => (Before.Expected, Now.Expected) switch
    {
        (null, { } now) => $"có ngày dự kiến {FigureText.Day(now)}",
        ({ }, null) => "không còn ngày dự kiến",
        _ when Slip is > 0 and var later => $"dự kiến {FigureText.Day(Now.Expected)}, lùi thêm {FigureText.Number(later)} ngày",
        _ when Slip is < 0 and var sooner => $"dự kiến {FigureText.Day(Now.Expected)}, sớm hơn {FigureText.Number(-sooner)} ngày",
        _ => null,
    };

    private static string? Listed(string word, NamedThing[] things) => things.Length == 0 ? null
        : $"{word} {string.Join(", ", things.Select(thing => $"“{thing.Name}”"))}";

    private static NamedThing[] New(IReadOnlyList<NamedThing> these, IReadOnlyList<NamedThing> those) =>
        [.. these.ExceptBy(those.Select(thing => thing.Id), thing => thing.Id)];
}
