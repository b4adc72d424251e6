using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ThienVan.Web.Shared.Documents.Paper;

/// <summary>Everything above the body: issuer beside the state's name, number beside place and day, type, subject, addressees,
/// grounds.</summary>
internal static class OfficialHead
{
    private const string State = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private const string Motto = "Độc lập - Tự do - Hạnh phúc";
    private const int IssuerRoom = 3705;

    private static readonly LineLook Small = new() { Size = 13, Capitals = true };
    private static readonly LineLook Strong = new() { Bold = true };

    public static IEnumerable<OpenXmlElement> Print(OfficialPaper paper)
    {
        var room = PageFrame.Portrait.TextWidth;
        yield return PlainTable.Frame(
            [IssuerRoom, room - IssuerRoom],
            PlainTable.Row(header: false, PlainTable.Cell(IssuerRoom, Issuer(paper.Head)),
                PlainTable.Cell(room - IssuerRoom, StateName(room - IssuerRoom))),
            PlainTable.Row(
                header: false, PlainTable.Cell(IssuerRoom, Number(paper)), PlainTable.Cell(room - IssuerRoom, [PlaceAndDay(paper.Head)]))
        );
        foreach (var line in Titles(paper, room)) yield return line;
        if (paper.Warning is { } warning) yield return Lines.Line(warning, Strong with { Capitals = true, Before = 120 });
        foreach (var line in Addressees(paper.Addressees)) yield return line;
        if (paper.Decides is { } body) yield return Lines.Line(body, Strong with { Capitals = true, Before = 240, After = 120 });
        foreach (var line in Grounds(paper.Grounds)) yield return line;
    }

    private static IEnumerable<OpenXmlElement> Issuer(PaperHead head)
    {
        if (head.Superior is not null) yield return Lines.Line(head.Superior, Small);
        foreach (var line in head.Issuer) yield return Lines.Line(line, Small with { Bold = true });
        yield return Lines.Rule(IssuerRoom, BoldWidth.Of(head.Issuer[^1].ToUpperInvariant(), 13) * 2 / 5);
    }

    private static IEnumerable<OpenXmlElement> StateName(int room) =>
    [
        Lines.Line(State, Small with { Bold = true }),
        Lines.Line(Motto, Strong),
        Lines.Rule(room, BoldWidth.Of(Motto, 14)),
    ];

    private static IEnumerable<OpenXmlElement> Number(OfficialPaper paper)
    {
        yield return Lines.Line($"Số: {paper.Head.Number}", new LineLook { Size = 13, Before = 120 });
        if (paper.Type is null) yield return Lines.Line($"V/v {paper.Subject}", new LineLook { Size = 13, Before = 60 });
    }

    private static Paragraph PlaceAndDay(PaperHead head) =>
        Lines.Line($"{head.Place}, {head.Day}", new LineLook { Italic = true, Before = 120 });

    private static IEnumerable<OpenXmlElement> Titles(OfficialPaper paper, int room)
    {
        if (paper.Type is null) yield break;
        yield return Lines.Line(paper.Type, Strong with { Capitals = true, Before = 320, Outline = 0 });
        yield return Lines.Line(paper.Subject, Strong with { After = 20 });
        yield return Lines.Rule(room, Math.Clamp(BoldWidth.Of(paper.Subject, 14) * 2 / 5, room / 5, room / 3));
    }

    private static IEnumerable<OpenXmlElement> Addressees(IReadOnlyList<string> addressees)
    {
        if (addressees.Count == 1)
            return
            [
                Lines.Line(
                    IsPlaceholder(addressees[0]) ? addressees[0] : $"Kính gửi: {addressees[0]}",
                    new LineLook { Before = 200, After = 120 }
                ),
            ];
        return addressees.Count == 0 ? [] :
        [
            Indented("Kính gửi:", 2268, 120, hang: 0),
            .. Core.Kernel.OfficialWords.Recipients(addressees).Select(line => Indented(line, 3402, 0, hang: 170)),
        ];
    }

    // A block placeholder stands alone and brings the words itself, or nothing.
    private static bool IsPlaceholder(string text) =>
        text.StartsWith("{{", StringComparison.Ordinal) && text.EndsWith("}}", StringComparison.Ordinal);

    private static Paragraph Indented(string text, int left, int before, int hang)
    {
        var line = Lines.Line(text, new LineLook { Side = PaperSide.Left, Before = before });
        line.ParagraphProperties!.Indentation = new Indentation { Left = Lines.Twips(left), Hanging = Lines.Twips(hang) };
        return line;
    }

    private static IEnumerable<OpenXmlElement> Grounds(IReadOnlyList<string> grounds)
    {
        var signed = grounds.Any(line => line.Contains("{{", StringComparison.Ordinal))
            ? grounds
            : Core.Kernel.OfficialWords.Listed(grounds);
        return signed.Select(line => new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = PaperStyles.Ground }), new Run(Lines.Words(line))));
    }
}
