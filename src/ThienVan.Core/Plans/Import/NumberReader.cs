using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Import;

/// <summary>A number of a plan: its value, null where it is not taken, and what a person must look at, null where it is plain.</summary>
internal readonly record struct ReadNumber(decimal? Value, string? Doubt);

/// <summary>Numbers as Vietnamese offices write them: 1.500; 12,5; 02; "một". An English "1,850" is told by what it counts.</summary>
internal static class NumberReader
{
    private const int MostShown = 40;

    private static readonly string[] _words = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"];

    public static ReadNumber Read(string text, FigureMeasure measure)
    {
        var word = Array.IndexOf(_words, text);
        if (word >= 0) return new(word, Doubt: null);
        var input = FigureInput.Read(text, measure);
        return input switch
        {
            { Value: { } plain } => new(plain, Doubt: null),
            { Ambiguous: true } => Chosen(text, input, measure),
            { Unreadable: true } => new(Value: null, $"Không đọc được số “{Cut(text)}”; hãy nhập theo bản gốc."),
            _ => new(Value: null, $"“{Cut(text)}” có phần lẻ mà {measure.Unit} được đếm nguyên; hãy xem bản gốc và nhập lại."),
        };
    }

    // A Vietnamese document groups by points; things counted whole have no decimals, a percentage has no thousands.
    private static ReadNumber Chosen(string text, FigureInput input, FigureMeasure measure) => measure.Kind switch
    {
        FigureKind.Counted => new(input.AsThousands, Doubt: null),
        FigureKind.Percent => new(input.AsFraction, Doubtful(text, input, input.AsFraction)),
        _ when text.Contains('.', StringComparison.Ordinal) => new(input.AsThousands, Doubt: null),
        _ => new(input.AsFraction, Doubtful(text, input, input.AsFraction)),
    };

    private static string Doubtful(string text, FigureInput input, decimal? taken) =>
        $"“{Cut(text)}” có hai cách đọc ({string.Join(" hoặc ", input.Choices.Select(choice => FigureText.Number(choice, 3)))}), "
        + $"đã đọc là {FigureText.Number(taken, 3)}; hãy xem bản gốc.";

    private static string Cut(string text) => text.Length > MostShown ? text[..MostShown] + "…" : text;
}
