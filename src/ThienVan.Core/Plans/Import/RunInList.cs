using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Import;

/// <summary>A list that runs on in one paragraph: "Nhóm kinh tế: (1) ...; (2) ..." is a heading and its items.</summary>
internal static partial class RunInList
{
    private static readonly string[][] _counts =
    [
        [.. Enumerable.Range(1, 99).Select(no => $"{no}")],
        "a b c d đ e g h i k l m n".Split(' '),
        "a b c d e f g h i k l m n".Split(' '),
        "i ii iii iv v vi vii viii ix x".Split(' '),
    ];

    /// <returns>The paragraph itself when no two marks in it count on.</returns>
    public static IEnumerable<Passage> Split(Passage passage)
    {
        var marks = Pattern().Matches(passage.Text).ToList();
        var run = _counts.Select(count => Run(marks, count)).MaxBy(found => found.Count)!;
        return run.Count < 2 ? [passage] : Pieces(passage, run.ConvertAll(mark => mark.Groups["mark"].Index));
    }

    /// <summary>True for a mark that goes on with a list begun inside the paragraph.</summary>
    public static bool GoesOn(Passage passage, Mark mark)
    {
        if (mark.No.Length == 0 || mark.IsSameLevel(passage.Mark)) return false;
        var last = Pattern().Matches(passage.Text).LastOrDefault(found => found.Groups["mark"].Index >= passage.Mark.Length);
        var no = last?.Groups["no"].Value.TrimStart('0');
        return no is not null
            && _counts.Any(count => Array.IndexOf(count, no) is >= 0 and var at && Array.IndexOf(count, mark.No) == at + 1);
    }

    // Marks of one kind, one behind the other, each behind a stop or at the start.
    private static List<Match> Run(List<Match> marks, string[] count)
    {
        var run = new List<Match>();
        var next = -1;
        foreach (var mark in marks)
        {
            var at = Array.IndexOf(count, mark.Groups["no"].Value.TrimStart('0'));
            if (at < 0 || (next >= 0 && at != next)) continue;
            run.Add(mark);
            next = at + 1;
        }

        return run;
    }

    private static IEnumerable<Passage> Pieces(Passage passage, List<int> cuts)
    {
        var head = passage.Text[..cuts[0]].TrimEnd();
        if (head.Length > passage.Mark.Length) yield return passage with { Text = head, Quote = head };
        for (var i = 0; i < cuts.Count; i++)
        {
            var piece = passage.Text[cuts[i]..(i + 1 < cuts.Count ? cuts[i + 1] : passage.Text.Length)].Trim();
            yield return passage with { Text = piece, Quote = piece, Mark = Mark.Read(piece) };
        }
    }

    [GeneratedRegex(
        @"(?:^|[:;.]\s*)(?<mark>(\((?<no>\d{1,2})\)|\(?(?<no>[a-zđ]|[ivx]{1,4}|\d{1,2})\))\s*(?=\p{L}|\d))",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pattern();
}
