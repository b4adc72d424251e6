using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Import;

/// <summary>A stretch of a target that can hold a promise of its own.</summary>
/// <param name="Phrase">Its words.</param>
/// <param name="Sentence">Number of the sentence it stands in.</param>
/// <param name="IsAside">True for what stood in brackets beside the clause before.</param>
/// <param name="IsPart">True for what stands behind "trong đó": a part of what was said before.</param>
internal sealed partial record Clause(Phrase Phrase, int Sentence, bool IsAside = false, bool IsPart = false)
{
    public IReadOnlyList<ReadFigure> Figures { get; init; } = [];

    public IReadOnlyList<TimeMark> Times { get; init; } = [];

    public static Clause Of(Phrase phrase, int sentence, bool isAside = false, bool isPart = false) =>
        new(phrase, sentence, isAside, isPart) { Figures = FigureReader.Read(phrase), Times = TimeReader.Read(phrase) };

    /// <summary>The same behind words that it leaves out.</summary>
    public Clause Under(string words) => Of(Phrase.Of($"{words} {And().Replace(Phrase.Text, "")}"), Sentence, IsAside, IsPart);

    /// <summary>The stretch of it between two places, read by itself.</summary>
    public Clause Slice(int from, int to) => Of(Phrase.Slice(from, to), Sentence, IsAside, IsPart);

    [GeneratedRegex(@"^\s*và\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex And();
}
