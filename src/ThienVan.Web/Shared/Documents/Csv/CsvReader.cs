using System.Text;
using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Documents.Csv;

/// <summary>Reads a stranger's .csv (RFC 4180) parted by commas, semicolons or tabs, whichever its first line holds most of.</summary>
public static class CsvReader
{
    private const string Marks = ",;\t";

    private static readonly Refusal _noText = new("csv.text", "Tệp .csv không phải UTF-8; đề nghị lưu lại là CSV UTF-8 hoặc .xlsx.");

    /// <summary>Rows as they stand, empty ones too.</summary>
    public static Result<IReadOnlyList<IReadOnlyList<string>>> Read(byte[] file)
    {
        if (Text(file) is not { } text) return _noText;
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

    private static Result<IReadOnlyList<IReadOnlyList<string>>> Rows(string text, char mark)
    {
        var (rows, row, cell, quoted, opened) = (new List<IReadOnlyList<string>>(), new List<string>(), new StringBuilder(), false, 0);
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
                (quoted, opened) = (true, rows.Count + 1);
            }
            else if (letter == mark)
            {
                End(row, cell);
            }
            else if (letter is '\n' or '\r')
            {
                if (letter == '\r' && at + 1 < text.Length && text[at + 1] == '\n') at++;
                End(row, cell);
                rows.Add(row);
                row = [];
            }
            else
            {
                cell.Append(letter);
            }
        }

        if (quoted)
            return new Refusal("csv.quote", $"Dòng {opened} mở dấu ngoặc kép mà không đóng; đề nghị sửa dòng này.") { Line = opened };

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
