using ThienVan.Core.Kernel;
using ThienVan.Core.Reports.Papers;
using ThienVan.Web.Shared.Documents.Paper;
using ThienVan.Web.Shared.Documents.Templates;

namespace ThienVan.Web.Reports.Papers.Printing;

/// <summary>The report as a Word file: its content put into a template. Same content, template and copy, same
/// bytes.</summary>
internal static class ReportDocument
{
    public static Result<byte[]> Write(PaperContent paper, PaperCopy copy, byte[] template, CancellationToken ct)
    {
        var read = PaperTemplate.Read(template, ReportFields.Vocabulary, ct);
        return read.IsRefused ? read.Refusal! : read.Value.Fill(Values(paper, copy, read.Value.Asks(ReportFields.Tasks)));
    }

    private static TemplateValues Values(PaperContent paper, PaperCopy copy, bool asksTasks)
    {
        var tells = asksTasks && paper.Tasks.Count > 0;
        var values = new TemplateValues()
            .Set(ReportFields.Number, paper.Issue?.Number ?? "      /BC-UBND")
            .Set(ReportFields.Day, paper.Issue is { } issue ? OfficialWords.Day(issue.Day) : $"ngày      tháng      năm {paper.Year}")
            .Set(ReportFields.Place, paper.Place)
            .Set(ReportFields.Issuer, paper.Issuer)
            .Set(ReportFields.Period, paper.Period)
            .Set(ReportFields.NextPeriod, paper.NextPeriod)
            .Set(ReportFields.Authority, string.Join('\n', paper.Issue?.Authority ?? ["TM. Ủy ban nhân dân", "Chủ tịch"]))
            .Set(ReportFields.Signer, paper.Issue?.Signer ?? "")
            .Set(ReportFields.Addressee, [.. Opening(paper).Select(PaperParagraph.Of)])
            .Set(ReportFields.TableLabel, copy == PaperCopy.Kept || tells ? "Phụ lục I" : "Phụ lục")
            .Set(ReportFields.Table, AppendixTable.Figures(paper, copy))
            .Set(ReportFields.SourcesLabel, tells ? "Phụ lục III" : "Phụ lục II");
        values = tells ? values.Set(ReportFields.Tasks, AppendixTasks.Of(paper, copy)) : values.Without(ReportFields.Tasks);
        foreach (var section in PaperOutline.Sections) values.Set(section.Placeholder, Section(section.Key, paper, copy));
        return copy == PaperCopy.Kept
            ? values.Set(ReportFields.Sources, AppendixTable.Sources(paper))
            : values.Without(ReportFields.Sources);
    }

    private static IEnumerable<string> Opening(PaperContent paper)
    {
        if (paper.Warning is { } warning) yield return warning.ToUpperInvariant();
        if (paper.Addressee is { } addressee) yield return $"Kính gửi: {addressee}";
    }

    private static IReadOnlyList<PaperBlock> Section(string key, PaperContent paper, PaperCopy copy)
    {
        var text = paper.Sections.GetValueOrDefault(key, "");
        if (key is PaperOutline.Grounds or PaperOutline.Recipients)
        {
            var lines = MarkedText.Plain(text).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return
            [
                .. (key == PaperOutline.Grounds ? OfficialWords.Listed(lines) : OfficialWords.Recipients(lines)).Select(PaperParagraph.Of),
            ];
        }

        var paragraphs = MarkedText.Read(copy == PaperCopy.Kept ? text : MarkedText.Plain(text));
        return paragraphs.Count == 0
            ? paper.Issue is null ? [PaperParagraph.Of(PaperWords.NotWritten)] : []
            : [.. paragraphs.Select(pieces => new PaperParagraph([.. pieces.Select(piece => Span(piece, paper))]))];
    }

    private static PaperSpan Span(MarkedPiece piece, PaperContent paper) => new(piece.Text)
    {
        Note = piece.Code is { } code && paper.Line(code) is { } line ? PaperWords.Footnote(line) : null,
    };
}
