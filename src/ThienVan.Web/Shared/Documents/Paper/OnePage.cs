using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ThienVan.Web.Shared.Documents.Paper;

public enum PageTone { Plain, Good, Warning, Bad }

/// <summary>A summary to pass on: one A4 page, to be printed or sent as a picture. Nothing in it names a person.</summary>
public sealed record OnePageSummary
{
    public required string Issuer { get; init; }

    public required string Title { get; init; }

    /// <summary>How fresh and how final the figures are.</summary>
    public required string AsOf { get; init; }

    public required IReadOnlyList<OnePageCount> Counts { get; init; }

    /// <summary>Heads of the four columns: name, result, plan, verdict.</summary>
    public required IReadOnlyList<string> Heads { get; init; }

    public required IReadOnlyList<OnePageGroup> Groups { get; init; }

    /// <summary>Where to read on and ask.</summary>
    public required string Foot { get; init; }
}

public sealed record OnePageCount(string Value, string Label, PageTone Tone);

public sealed record OnePageGroup(string Title, IReadOnlyList<OnePageLine> Lines);

public sealed record OnePageLine(string Name, string Result, string Plan, string Verdict, PageTone Tone);

/// <summary>Writes a summary as a Word file of exactly one page, from which .pdf and .png are made. Same summary, same bytes.</summary>
public static class OnePage
{
    private const string Face = "Arial";
    private const string Accent = "0B5C6B";
    private const string Soft = "5A6B77";
    private const int Edge = 680;
    private const int Width = 11906 - (2 * Edge);

    private static readonly double[] Weights = [98, 30, 30, 28];

    public static byte[] Write(OnePageSummary summary)
    {
        var fit = OnePageFit.Of(summary, PlainTable.Share(Width, Weights));
        var body = new Body(
            Lines.Line(summary.Issuer, Look(10, PaperSide.Left) with { Bold = true, Capitals = true, Colour = Soft }),
            Lines.Line(summary.Title, Look(19, PaperSide.Left) with { Bold = true, Colour = Accent, After = 20 }),
            Lines.Line(summary.AsOf, Look(9.5, PaperSide.Left) with { Colour = Soft, After = 120 }),
            Counts(summary.Counts),
            Lines.Line("", Look(5, PaperSide.Left)),
            Groups(summary.Heads, fit));
        if (fit.LeftOut > 0)
            body.Append(
                Lines.Line(
                    $"và {fit.LeftOut} chỉ tiêu khác trong báo cáo đầy đủ",
                    Look(8, PaperSide.Right) with
                    {
                        Italic = true,
                        Colour = Soft,
                    }
                )
            );
        body.Append(Lines.Line(summary.Foot, Look(8.5, PaperSide.Left) with { Colour = Soft, Before = 120 }));
        body.Append(new SectionProperties(
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = Edge, Bottom = 567, Left = Edge, Right = Edge, Header = 340, Footer = 340, Gutter = 0 }));
        return PaperFile.Write(body, headerId: null, header: null, new FootnoteList());
    }

    private static Table Counts(IReadOnlyList<OnePageCount> counts)
    {
        var widths = PlainTable.Share(Width, [.. counts.Select(_ => 1.0)]);
        return PlainTable.Table(widths, [PlainTable.Row(header: false, counts.Select((count, i) => PlainTable.Cell(
            widths[i],
            [
                Lines.Line(count.Value, Look(20, PaperSide.Centre) with { Bold = true, Colour = Ink(count.Tone), Before = 40 }),
                Lines.Line(count.Label, Look(9, PaperSide.Centre) with { Colour = Ink(count.Tone), After = 50 }),
            ],
            shade: Tint(count.Tone))))], PlainTable.Lined("FFFFFF"), room: 40);
    }

    private static Table Groups(IReadOnlyList<string> heads, OnePageFit fit)
    {
        var widths = PlainTable.Share(Width, Weights);
        var look = Look(fit.Size, PaperSide.Left) with { Before = fit.Padding, After = fit.Padding };
        var head = PlainTable.Row(
            header: true,
            heads.Select(
                (title, i) =>
                    Cell(widths[i], title, look with { Side = i == 0 ? PaperSide.Left : PaperSide.Centre, Bold = true, Colour = Soft })
            )
        );
        var rows = fit.Groups.SelectMany(group => group.Lines.Select(line => Row(line, widths, look))
            .Prepend(
                PlainTable.Row(
                    header: false, Cell(Width, group.Title, look with { Bold = true, Colour = Accent }, columns: 4, shade: "E2F1F3"))
            )
    );
        return PlainTable.Table(widths, [head, .. rows], PlainTable.Lined("DFE6EA"), room: 60);
    }

    private static TableRow Row(OnePageLine line, IReadOnlyList<int> widths, LineLook look) => PlainTable.Row(
        header: false,
        Cell(widths[0], line.Name, look),
        Cell(widths[1], line.Result, look with { Side = PaperSide.Right, Bold = true }),
        Cell(widths[2], line.Plan, look with { Side = PaperSide.Right }),
        Cell(widths[3], line.Verdict, look with { Side = PaperSide.Centre, Bold = true, Colour = Ink(line.Tone) }, shade: Tint(line.Tone)));

    private static TableCell Cell(int width, string text, LineLook look, int columns = 1, string? shade = null) =>
        PlainTable.Cell(width, [Lines.Line(text, look)], columns, middle: true, shade);

    private static LineLook Look(double size, PaperSide side) => new() { Size = size, Side = side, Typeface = Face };

    // A word stands beside every colour.
    private static string Ink(PageTone tone) =>
        tone switch
        {
            PageTone.Good => "1F7A4D",
            PageTone.Warning => "9A5B00",
            PageTone.Bad => "B3261E",
            _ => "3C4A54",
        };

    private static string Tint(PageTone tone) =>
        tone switch
        {
            PageTone.Good => "E8F4ED",
            PageTone.Warning => "FDF2DD",
            PageTone.Bad => "FCEAE8",
            _ => "EEF1F3",
        };
}
