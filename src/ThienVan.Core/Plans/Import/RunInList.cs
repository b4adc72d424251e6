using System.Globalization;
using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Import;

/// <summary>A list that runs on in one paragraph: "Nhóm kinh tế: (1) ...; (2) ..." is a heading and its items.</summary>
internal static partial class RunInList
{
    /// <returns>The paragraph itself when no two marks in it count on.</returns>
    public static IEnumerable<Passage> Split(Passage passage)
    {
        var marks = Marks(passage.Text);
        if (marks.Count < 2) return [passage];
        var cuts = marks.ConvertAll(mark => mark.Groups["mark"].Index);
        return Pieces(passage, cuts);
    }

    // Marks of one kind, one behind the other, each behind a stop or at the start.
    private static List<Match> Marks(string text)
    {
        var run = new List<Match>();
        foreach (Match match in Pattern().Matches(text))
        {
            var no = int.Parse(match.Groups["no"].ValueSpan, CultureInfo.InvariantCulture);
            if (run.Count == 0 || no == int.Parse(run[^1].Groups["no"].ValueSpan, CultureInfo.InvariantCulture) + 1) run.Add(match);
        }

        return run;
    }

    private static IEnumerable<Passage> Pieces(Passage passage, List<int> cuts)
    {
        var head = passage.Text[..cuts[0]].TrimEnd();
        if (head.Length > 0) yield return passage with { Text = head, Quote = head };
        for (var i = 0; i < cuts.Count; i++)
        {
            var piece = passage.Text[cuts[i]..(i + 1 < cuts.Count ? cuts[i + 1] : passage.Text.Length)].Trim();
            yield return passage with { Text = piece, Quote = piece, Mark = Mark.Read(piece) };
        }
    }

    [GeneratedRegex(@"(?:^|[:;.]\s*)(?<mark>\((?<no>\d{1,2})\)\s*(?=\p{L}))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pattern();
}
