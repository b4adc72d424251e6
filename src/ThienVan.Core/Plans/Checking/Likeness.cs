namespace ThienVan.Core.Plans.Checking;

/// <summary>Two sentences that share words which few others have.</summary>
/// <param name="Shared">Pairs of syllables that both have.</param>
/// <param name="Contained">Weight of what is shared against the lighter sentence: 0 to 1.</param>
/// <param name="Overlap">Weight of what is shared against both together: 0 to 1.</param>
internal sealed record Alike(Clause One, Clause Other, int Shared, double Contained, double Overlap);

/// <summary>
/// How much two sentences of one document say the same. A pair of syllables weighs the more the fewer sentences have it, so the
/// formulas of the genre weigh little. Sentences meet only over pairs that few have: the work grows with the text, not with its
/// square.
/// </summary>
internal sealed class Likeness
{
    // What more sentences than this have in common is a formula.
    private const int MostHolders = 24;

    private readonly (Clause Clause, IReadOnlySet<string> Words)[] _sentences;
    private readonly SharedWords _words;

    public Likeness(CheckedPlan plan, IEnumerable<Clause> clauses)
    {
        _sentences = [.. clauses.Select(clause => (clause, plan.SubjectOf(clause)))];
        _words = new(_sentences.Select(sentence => sentence.Words), MostHolders);
    }

    /// <returns>Pairs of sentences of different items that share at least so many pairs of syllables, in document order.</returns>
    public IEnumerable<Alike> Pairs(int leastShared)
    {
        for (var i = 0; i < _sentences.Length; i++)
        {
            foreach (var j in _words.Near(_sentences[i].Words).Where(j => j > i && AreApart(i, j)))
            {
                if (Compare(i, j) is { } alike && alike.Shared >= leastShared) yield return alike;
            }
        }
    }

    private bool AreApart(int one, int other)
    {
        var (a, b) = (_sentences[one].Clause, _sentences[other].Clause);
        return a.Paragraph != b.Paragraph && (a.Place.Code.Length == 0 || a.Place.Code != b.Place.Code);
    }

    private Alike Compare(int one, int other)
    {
        var (a, b) = (_sentences[one], _sentences[other]);
        string[] shared = [.. a.Words.Where(b.Words.Contains)];
        var weight = shared.Sum(Weight);
        var (ofA, ofB) = (a.Words.Sum(Weight), b.Words.Sum(Weight));
        return new Alike(a.Clause, b.Clause, shared.Length, weight / Math.Min(ofA, ofB), weight / (ofA + ofB - weight));
    }

    private double Weight(string word) => Math.Log(1 + ((double)_sentences.Length / _words.Count(word)));
}
