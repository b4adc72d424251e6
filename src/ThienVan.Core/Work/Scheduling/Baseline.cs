using ThienVan.Core.Kernel;

namespace ThienVan.Core.Work.Scheduling;

/// <summary>The days of a step as they were promised.</summary>
public sealed record BaselineStep(Guid Step, string Name, DateOnly Start, DateOnly End);

/// <summary>The days of a project as promised on a day: set by a person with a reason, never changed.</summary>
public sealed record Baseline
{
    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    public required DateOnly SetOn { get; init; }

    public required string SetBy { get; init; }

    public required string Reason { get; init; }

    public required IReadOnlyList<BaselineStep> Steps { get; init; }

    /// <summary>Day on which the whole project was promised.</summary>
    public DateOnly End => Steps.Max(step => step.End);

    /// <summary>Null for a step that was not there yet, or had no days.</summary>
    public BaselineStep? Find(Guid step) => Steps.FirstOrDefault(promised => promised.Step == step);
}

/// <summary>Every baseline of a project, the one that holds last; only ever added to.</summary>
public sealed record BaselineBook
{
    private BaselineBook(IReadOnlyList<Baseline> all) => All = all;

    public static BaselineBook Empty { get; } = new([]);

    public IReadOnlyList<Baseline> All { get; }

    /// <summary>Null until one is set.</summary>
    public Baseline? Current => All.Count == 0 ? null : All[^1];

    /// <summary>As kept.</summary>
    public static BaselineBook Of(IEnumerable<Baseline> kept) => new([.. kept.OrderBy(one => one.Number)]);

    /// <summary>One more, out of a project's steps as they are planned; refuses without a reason, without days, and where nothing
    /// differs from the one that holds.</summary>
    public Result<BaselineBook> Set(IEnumerable<TimedStep> planned, string? reason, string by, DateOnly on)
    {
        if (VietnameseText.IsBlank(reason))
            return new Refusal("baseline.reason", "Kế hoạch gốc chỉ đổi khi có lý do; đề nghị ghi lý do, số văn bản nếu có.");
        BaselineStep[] steps =
        [
            .. planned.Where(step => step is { Start: not null, End: not null })
                .Select(step => new BaselineStep(step.Step.Id, step.Step.Name, step.Start!.Value, step.End!.Value))
                .OrderBy(step => step.Step),
        ];
        if (steps.Length == 0)
            return new Refusal("baseline.empty", "Chưa bước nào có ngày; đề nghị ghi ngày của các bước rồi chốt kế hoạch gốc.");
        if (Current is { } held && held.Steps.SequenceEqual(steps))
            return new Refusal("baseline.same", "Ngày của các bước không khác kế hoạch gốc đang giữ; đề nghị sửa ngày trước khi chốt lại.");
        return new BaselineBook(
            [.. All, new() { Number = All.Count + 1, SetOn = on, SetBy = by, Reason = reason.Trim(), Steps = steps }]);
    }
}
