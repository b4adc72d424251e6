using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Entry.Past;

/// <summary>One cell of a block of past figures.</summary>
public sealed record PastCell
{
    /// <summary>Row in the block, from 1.</summary>
    public required int Row { get; init; }

    /// <summary>As it stands in the block.</summary>
    public required string Text { get; init; }

    /// <summary>Null where the row names none of the plan's.</summary>
    public Indicator? Indicator { get; init; }

    /// <summary>Null where no column says it.</summary>
    public PastSlot? Slot { get; init; }

    /// <summary>What would be kept; without any figure where the cell asks to take one back; null where it cannot be read.</summary>
    public Observation? Seen { get; init; }

    /// <summary>Null where the cell stands in a row without a paper of its own.</summary>
    public PastPaper? Paper { get; init; }

    /// <summary>Why it cannot be kept; null when it can.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>True where the cell asks that a figure be taken back.</summary>
    public bool TakesBack { get; init; }
}

/// <summary>Reads a figure of a past year as it is typed, with what its indicator measures.</summary>
internal static class PastCellReader
{
    private static readonly string TakeBack = VietnameseText.Fold("xóa");

    public static PastCell Read(PastCell cell, PlanDocument plan)
    {
        if (cell.Refusal is not null || cell is not { Indicator: { } indicator, Slot: { } slot }) return cell;
        var empty = new Observation { Code = indicator.Code, Period = slot.DaysOf(indicator.YearWindow), Quality = Quality.Official };
        if (VietnameseText.Fold(cell.Text) == TakeBack) return cell with { Seen = empty, TakesBack = true };
        var read = Figure(indicator, empty, cell.Text, cell.Paper);
        if (read.IsRefused) return cell with { Refusal = read.Refusal };
        return PastRules.Refuse(indicator, plan, read.Value) is { } refusal
            ? cell with { Refusal = refusal } : cell with { Seen = read.Value };
    }

    private static Result<Observation> Figure(Indicator indicator, Observation empty, string text, PastPaper? paper)
    {
        if (AsksWhetherMet(indicator)) return Outcome(empty, text, paper);
        if (indicator.Kind == IndicatorKind.Ratio && text.Split('/') is [var part, var whole])
            return Parts(empty, Read(part, IndicatorMeasure.PartOf(indicator)), Read(whole, IndicatorMeasure.PartOf(indicator)));
        var figure = Read(text, IndicatorMeasure.Of(indicator));
        return figure.IsRefused ? figure.Refusal! : empty with { Value = figure.Value };
    }

    private static bool AsksWhetherMet(Indicator indicator) =>
        indicator.Kind is IndicatorKind.Standard or IndicatorKind.Milestone
        || indicator is { Kind: IndicatorKind.ZeroEvent, Restricted: true };

    private static Result<Observation> Outcome(Observation empty, string text, PastPaper? paper) => OutcomeWords.Read(text) switch
    {
        null => new Refusal("past.met", $"“{text}” không đọc được; đề nghị ghi “đạt” hoặc “chưa đạt”."),
        false => empty with { Met = false },
        _ => empty with { Met = true, DocumentNumber = paper?.DocumentNumber, MetOn = paper?.DocumentDate },
    };

    private static Result<Observation> Parts(Observation empty, Result<decimal> numerator, Result<decimal> denominator) =>
        (numerator.Refusal ?? denominator.Refusal) is { } refusal
            ? refusal : empty with { Numerator = numerator.Value, Denominator = denominator.Value };

    /// <summary>Thousands parted by points can be meant in one way only where things are counted, and are taken: the person sees them read
    /// before anything is kept. A comma may come from a program set to English, or from a figure of another line.</summary>
    private static Result<decimal> Read(string text, FigureMeasure measure)
    {
        var input = FigureInput.Read(text, measure);
        var only = input.Choices is [var choice] ? choice : (decimal?)null;
        if (only is { } thousands && text.Contains(',', StringComparison.Ordinal))
            return new Refusal("figure.ambiguous",
                $"“{text}” có phải là {FigureText.Number(thousands)} không? Đúng thì đề nghị gõ {FigureInput.Write(thousands)}.");
        return (only ?? input.Value) is not { } value
                ? input.Refusal ?? new Refusal("past.empty", "Ô này chưa có số; để trống không có nghĩa là 0.")
            : FigureLimits.Refuse(value) is { } refusal ? refusal
            : value;
    }
}
