using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Documents.Paper;

/// <summary>Recipients beside the signature. The place of the signature stays empty: what is signed and stamped comes back as another
/// file.</summary>
internal static class OfficialFoot
{
    private const int RecipientsRoom = 4400;
    private const int SignatureHeight = 1300;

    public static Table Print(OfficialPaper paper)
    {
        var room = PageFrame.Portrait.TextWidth;
        return PlainTable.Frame([RecipientsRoom, room - RecipientsRoom], PlainTable.Row(
            header: false,
            PlainTable.Cell(RecipientsRoom, [.. Recipients(paper.Recipients)]),
            PlainTable.Cell(room - RecipientsRoom, [.. Signature(paper.Signature)])));
    }

    private static IEnumerable<OpenXmlElement> Recipients(IReadOnlyList<string> recipients)
    {
        yield return Lines.Line(
            recipients.Count > 0 ? "Nơi nhận:" : "",
            new LineLook
            {
                Size = 12,
                Bold = true,
                Italic = true,
                Side = PaperSide.Left,
            }
        );
        var lines = recipients.Any(line => line.Contains("{{", StringComparison.Ordinal))
            ? recipients
            : OfficialWords.Recipients(recipients);
        foreach (var line in lines) yield return Lines.Line(line, new LineLook { Size = 11, Side = PaperSide.Left });
    }

    private static IEnumerable<OpenXmlElement> Signature(PaperSignature signature)
    {
        foreach (var line in signature.Authority)
            yield return Lines.Line(
                line,
                new LineLook
                {
                    Bold = true,
                    Capitals = true,
                    Glued = true,
                }
            );
        yield return Lines.Line(signature.Name, new LineLook { Bold = true, Before = SignatureHeight });
    }
}
