using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Entry;

/// <summary>An assigned figure as typed.</summary>
public sealed record TypedFigure
{
    public required string Code { get; init; }

    public AssignedWhat What { get; init; }

    /// <summary>"1200", "15–17", "đạt", or "bỏ" to take away what was assigned.</summary>
    public string? Value { get; init; }

    public bool Replaces { get; init; }

    /// <summary>A line a part: "Tổ dân phố số 1: 100".</summary>
    public string? Parts { get; init; }

    public string? Why { get; init; }

    public bool IsEmpty => VietnameseText.IsBlank(Value) && VietnameseText.IsBlank(Parts);
}

/// <param name="Figure">Null where nothing was typed.</param>
public readonly record struct ReadAssigned(AssignedFigure? Figure);

/// <summary>Reads what a person typed of an assigned figure.</summary>
public static class AssignmentReader
{
    public const string Lifted = "bỏ";
    private static readonly string[] _yes = ["đạt", "có", "hoàn thành", "x"];

    public static Result<ReadAssigned> Read(TypedFigure typed, PlanDocument plan)
    {
        if (typed.IsEmpty) return default(ReadAssigned);
        if (plan.FindIndicator(typed.Code) is not { } indicator)
            return new Refusal("assign.indicator", $"Kế hoạch đang áp dụng không có chỉ số {typed.Code}; đề nghị chọn chỉ số khác.");
        var shown = VietnameseText.Normalize(typed.Value ?? "").Trim();
        if (string.Equals(shown, Lifted, StringComparison.OrdinalIgnoreCase))
            return new ReadAssigned(new() { Code = typed.Code, What = typed.What, IsLifted = true });
        var amount = Amount(indicator, typed.What, shown);
        if (amount.IsRefused) return Named(typed.Code, amount.Refusal!);
        var parts = Parts(typed, indicator, plan);
        return parts.IsRefused ? Named(typed.Code, parts.Refusal!) : new ReadAssigned(new()
        {
            Code = typed.Code,
            What = typed.What,
            Low = amount.Value.Low,
            High = amount.Value.High,
            Replaces = typed.Replaces,
            Parts = parts.Value,
            WhyParts = VietnameseText.IsBlank(typed.Why) ? null : typed.Why.Trim(),
        });
    }

    private static Refusal Named(string code, Refusal refusal) => refusal with { Message = $"Chỉ số {code}: {refusal.Message}" };

    private static Result<Amount> Amount(Indicator indicator, AssignedWhat what, string shown)
    {
        if (what == AssignedWhat.Base) return One(shown, IndicatorMeasure.PartOf(indicator)) is { IsRefused: false } whole
            ? new Amount(whole.Value, null) : One(shown, IndicatorMeasure.PartOf(indicator)).Refusal!;
        if (indicator.Kind is IndicatorKind.Standard or IndicatorKind.Milestone)
            return _yes.Contains(shown.ToLowerInvariant()) ? new Amount(null, null)
                : new Refusal("assign.yes", $"“{shown}” không đọc được; loại này chỉ ghi “đạt”, hoặc để trống.");
        if (indicator.Comparator == Comparator.Range && shown.Split('-', '–') is [var from, var to])
            return (One(from, IndicatorMeasure.Of(indicator)), One(to, IndicatorMeasure.Of(indicator))) is var (low, high)
                && (low.Refusal ?? high.Refusal) is { } wrong ? wrong : new Amount(low.Value, high.Value);
        var value = One(shown, IndicatorMeasure.Of(indicator));
        return value.IsRefused ? value.Refusal! : indicator.Comparator switch
        {
            Comparator.AtMost => new Amount(null, value.Value),
            Comparator.Exactly or Comparator.Range => new Amount(value.Value, value.Value),
            _ => new Amount(value.Value, null),
        };
    }

    private static Result<decimal> One(string shown, FigureMeasure measure) => FigureInput.Read(shown, measure) switch
    {
        { Refusal: { } refusal } => refusal,
        { Value: { } value } => value,
        _ => new Refusal("assign.value", "chưa ghi mức giao cho cả phường."),
    };

    private static Result<IReadOnlyList<AssignedPart>> Parts(TypedFigure typed, Indicator indicator, PlanDocument plan)
    {
        var measure = typed.What == AssignedWhat.Base ? IndicatorMeasure.PartOf(indicator) : IndicatorMeasure.Of(indicator);
        var parts = new List<AssignedPart>();
        foreach (var line in (typed.Parts ?? "").Split('\n', Lines).Select(VietnameseText.Normalize))
        {
            var part = Part(line, measure, plan);
            if (part.IsRefused) return part.Refusal!;
            parts.Add(part.Value);
        }

        return parts;
    }

    private const StringSplitOptions Lines = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    private static Result<AssignedPart> Part(string line, FigureMeasure measure, PlanDocument plan)
    {
        var at = line.LastIndexOf(':');
        if (at <= 0) return new Refusal("assign.part_line", $"dòng “{line}” chưa có số; đề nghị ghi như “Tổ dân phố số 1: 100”.");
        var (name, amount) = (line[..at].Trim(), FigureInput.Read(line[(at + 1)..], measure));
        if (amount.Refusal is { } refusal) return refusal with { Message = $"phần của {name}: {refusal.Message}" };
        if (amount.Value is not { } value) return new Refusal("assign.part_line", $"phần của {name} chưa có số.");
        if (IsNeighbourhood(name)) return new AssignedPart(AssignedPartKind.Neighbourhood, name, value);
        return NamedUnits.Find(plan, name) is { } unit ? new AssignedPart(AssignedPartKind.Unit, unit.Id, value)
            : new Refusal("assign.part_name", $"kế hoạch không có đơn vị “{name}”; tổ dân phố thì ghi “Tổ dân phố ...”.");
    }

    private static bool IsNeighbourhood(string name) => VietnameseText.Fold(name).Split(' ')[0] is "to" or "tdp" or "khu" or "thon";
}
