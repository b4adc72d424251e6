using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Documents.Pdf;

/// <summary>
/// Mends rows set with tabs. What print cannot show, the other rows of the table tell: whether a line end was a space
/// or a tab, and how many empty cells end a row.
/// </summary>
internal static class TabbedRows
{
    public static void Mend(IReadOnlyList<Paragraph> paragraphs)
    {
        var known = paragraphs.Where(each => each.IsTabbed && each.Doubtful.Count == 0).SelectMany(each => each.Text.Split('\t'))
            .Select(VietnameseText.Fold).Where(cell => cell.Length > 0).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (!paragraphs[i].IsTabbed) continue;
            var end = EndOfTable(paragraphs, i);
            MendTable(paragraphs.Skip(i).Take(end - i).ToList(), known);
            i = end;
        }
    }

    // A table goes on over headings between its rows (no room above them) and over page breaks.
    private static int EndOfTable(IReadOnlyList<Paragraph> paragraphs, int start)
    {
        var end = start + 1;
        for (var i = end; i < paragraphs.Count; i++)
        {
            if (paragraphs[i].IsTabbed) end = i + 1;
            else if (paragraphs[i].IsApart) break;
        }

        return end;
    }

    private static void MendTable(List<Paragraph> rows, HashSet<string> known)
    {
        var width = Width(rows);
        if (width < 3) return;
        foreach (var row in rows)
        {
            while (Cells(row) < width && BestTab(row, known) is { } at) row.MakeTab(at);
            if (Cells(row) < width) row.Append(new string('\t', width - Cells(row)));
        }
    }

    // The heading row tells when other rows agree; else what most complete rows have.
    private static int Width(List<Paragraph> rows)
    {
        var widths = rows.Where(row => row.IsTabbed).Select(row => Cells(row)).ToList();
        return widths.Count(width => width == widths[0]) >= 2
            ? widths[0]
            : widths.GroupBy(width => width).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key).First().Key;
    }

    private static int Cells(Paragraph row) => row.Text.Count(c => c == '\t') + 1;

    private static int? BestTab(Paragraph row, HashSet<string> known)
    {
        var text = row.Text;
        return row.Doubtful.Select(at => (At: at, Score: Score(text, at, known))).Where(each => each.Score > 0)
            .OrderByDescending(each => each.Score).Select(each => (int?)each.At).FirstOrDefault();
    }

    // A cell begins with a capital or a figure; cells that other rows hold word for word are the best witness.
    private static int Score(string text, int at, HashSet<string> known)
    {
        var left = text[..at].Split('\t')[^1];
        var right = text[(at + 1)..].Split('\t')[0];
        var score = (known.Contains(VietnameseText.Fold(left)) ? 2 : 0) + (known.Contains(VietnameseText.Fold(right)) ? 2 : 0);
        if (known.Contains(VietnameseText.Fold($"{left} {right}"))) score -= 4;
        return score + (right.Length > 0 && !char.IsLower(right[0]) ? 1 : -1);
    }
}
