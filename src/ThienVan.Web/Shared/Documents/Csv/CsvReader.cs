using System.Text;

namespace ThienVan.Web.Shared.Documents.Csv;

/// <summary>Reads a stranger's .csv (RFC 4180) parted by commas, semicolons or tabs, whichever its first line holds most of.</summary>
public static class CsvReader
{
    private const string Marks = ",;\t";

    /// <summary>Rows as they stand, empty ones too; null for what is no text in UTF-8 or UTF-16.</summary>
    public static IReadOnlyList<IReadOnlyList<string>>? Read(byte[] file)
    {
        if (Text(file) is not { } text) return null;
        var first = text.AsSpan(0, text.IndexOfAny(['\r', '\n']) is >= 0 and var end ? end : text.Length).ToString();
        var mark = Marks.MaxBy(one => first.Count(letter => letter == one));
        return Rows(text, mark);
    }

    private static string? Text(byte[] file)
    {
        try
        {
            using var reader = new StreamReader(
                new MemoryStream(file), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
            var text = reader.ReadToEnd();
            return text.Contains('\0', StringComparison.Ordinal) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static List<IReadOnlyList<string>> Rows(string text, char mark)
    {
        var (rows, row, cell, quoted) = (new List<IReadOnlyList<string>>(), new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (quoted)
            {
                if (letter != '"') cell.Append(letter);
                else if (at + 1 < text.Length && text[at + 1] == '"') cell.Append(text[at++]);
                else quoted = false;
            }
            else if (letter == '"' && cell.Length == 0)
            {
                quoted = true;
            }
            else if (letter == mark)
            {
                End(row, cell);
            }
            else if (letter == '\n')
            {
                End(row, cell);
                rows.Add(row);
                row = [];
            }
            else if (letter != '\r')
            {
                cell.Append(letter);
            }
        }

        if (cell.Length == 0 && row.Count == 0) return rows;
        End(row, cell);
        rows.Add(row);
        return rows;
    }

    private static void End(List<string> row, StringBuilder cell)
    {
        row.Add(cell.ToString());
        cell.Clear();
    }
}
