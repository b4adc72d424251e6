namespace ThienVan.Core.Plans.Import;

/// <summary>A stretch of a target that can hold a promise of its own.</summary>
/// <param name="Phrase">Its words.</param>
/// <param name="Sentence">Number of the sentence it stands in.</param>
/// <param name="IsAside">True for what stood in brackets beside the clause before.</param>
internal sealed record Clause(Phrase Phrase, int Sentence, bool IsAside = false)
{
    public IReadOnlyList<ReadFigure> Figures { get; init; } = [];

    public IReadOnlyList<TimeMark> Times { get; init; } = [];

    public static Clause Of(Phrase phrase, int sentence, bool isAside = false) =>
        new(phrase, sentence, isAside) { Figures = FigureReader.Read(phrase), Times = TimeReader.Read(phrase) };
}
