using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Documents.Packages;

namespace ThienVan.Web.Shared.Documents.Paper;

/// <summary>Writes an official document in the form of NĐ 30/2020/NĐ-CP as a Word file. Same paper, same bytes.</summary>
public static class OfficialDocument
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const string Header = "rIdSoTrang";

    public static byte[] Write(OfficialPaper paper)
    {
        var notes = new FootnoteList();
        var body = new Body(OfficialHead.Print(paper));
        var printer = new BlockPrinter(PageFrame.Portrait.TextWidth, notes);
        body.Append(Closed(paper.Body).SelectMany(printer.Print));
        KeepWithSignature(body);
        body.Append(OfficialFoot.Print(paper));
        var frame = PageFrame.Portrait;
        for (var i = 0; i < paper.Appendices.Count; i++)
        {
            body.Append(Lines.Sliver(frame.ToSection(Header)));
            frame = paper.Appendices[i].Landscape ? PageFrame.Landscape : PageFrame.Portrait;
            body.Append(Appendix(paper.Appendices, i, new BlockPrinter(frame.TextWidth, notes)));
        }

        body.Append(Lines.Sliver(), frame.ToSection(Header));
        return PaperFile.Write(body, Header, PageNumber(), notes);
    }

    private static IEnumerable<PaperBlock> Closed(IReadOnlyList<PaperBlock> blocks)
    {
        if (
            blocks.LastOrDefault() is not PaperParagraph { Spans.Count: > 0 } closing
            || closing.Spans[^1].Text.EndsWith("}}", StringComparison.Ordinal)
        )
            return blocks;
        var last = closing.Spans[^1] with { Text = OfficialWords.Closed(closing.Spans[^1].Text) };
        return [.. blocks.SkipLast(1), closing with { Spans = [.. closing.Spans.SkipLast(1), last] }];
    }

    // A signature alone on a page could be put under anything.
    private static void KeepWithSignature(Body body)
    {
        if (body.Elements<Paragraph>().LastOrDefault() is not { } last) return;
        (last.ParagraphProperties ??= new ParagraphProperties()).KeepNext = new KeepNext();
        last.ParagraphProperties.KeepLines = new KeepLines();
    }

    private static IEnumerable<OpenXmlElement> Appendix(IReadOnlyList<PaperAppendix> all, int index, BlockPrinter printer)
    {
        var bold = new LineLook { Bold = true, Glued = true };
        var label = all[index].Label ?? (all.Count == 1 ? "Phụ lục" : $"Phụ lục {OfficialWords.Roman(index + 1)}");
        yield return Lines.Line(label, bold with { Outline = 0 });
        yield return Lines.Line(all[index].Title, bold with { Capitals = true });
        yield return Lines.Line($"({all[index].Attached})", new LineLook { Italic = true, Glued = true, After = 160 });
        foreach (var element in all[index].Blocks.SelectMany(printer.Print)) yield return element;
    }

    private static Header PageNumber() => new(new Paragraph(
        new ParagraphProperties(new Justification { Val = JustificationValues.Center }),
        new SimpleField(new Run(new RunProperties(Lines.HalfPoints(14)), new Text(1.ToString(CultureInfo.InvariantCulture))))
        {
            Instruction = " PAGE ",
        }
    )
);
}
