using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ThienVan.Web.Shared.Documents.Paper;

public enum PageTone { Plain, Good, Warning, Bad }

/// <summary>What fits one A4 page, to be printed or sent as a picture.</summary>
public sealed record OnePageSummary
{
    public required string Issuer { get; init; }

    public required string Title { get; init; }

    /// <summary>How fresh and how final the figures are.</summary>
    public required string AsOf { get; init; }

    public required IReadOnlyList<OnePageCount> Counts { get; init; }

    /// <summary>Heads of the four columns.</summary>
    public required IReadOnlyList<string> Heads { get; init; }

    /// <summary>How the columns share the width.</summary>
    public IReadOnlyList<double> Weights { get; init; } = [98, 30, 30, 28];

    /// <summary>The columns hold words and not figures.</summary>
    public bool IsWorded { get; init; }

    /// <summary>Where what is left out stands: "và 3 chỉ tiêu khác trong báo cáo đầy đủ".</summary>
    public required Func<int, string> Rest { get; init; }

    /// <summary>What the table does not tell, and why; null where it tells all.</summary>
    public string? Aside { get; init; }

    public required IReadOnlyList<OnePageGroup> Groups { get; init; }

    /// <summary>Where to read on and ask.</summary>
    public required string Foot { get; init; }
}

public sealed record OnePageCount(string Value, string Label, PageTone Tone);

public sealed record OnePageGroup(string Title, IReadOnlyList<OnePageLine> Lines);

/// <summary>The four columns; the last bears the tone.</summary>
public sealed record OnePageLine(string Name, string Result, string Plan, string Verdict, PageTone Tone);

/// <summary>Writes a summary as a Word file of exactly one page, from which .pdf and .png are made. Same summary, same bytes.</summary>
public static class OnePage
{
    private const string Accent = "0B5C6B";
    private const string Soft = "5A6B77";
    private const int Edge = 680;
    private const int Width = 11906 - (2 * Edge);

    public static byte[] Write(OnePageSummary summary)
    {
        var fit = OnePageFit.Of(summary, PlainTable.Share(Width, [.. summary.Weights]));
        var body = new Body(
            Lines.Line(summary.Issuer, Look(10, PaperSide.Left) with { Bold = true, Capitals = true, Colour = Soft }),
            Lines.Line(summary.Title, Look(19, PaperSide.Left) with { Bold = true, Colour = Accent, After = 20 }),
            Lines.Line(summary.AsOf, Look(9.5, PaperSide.Left) with { Colour = Soft, After = 120 }),
            Counts(summary.Counts),
            Lines.Line("", Look(5, PaperSide.Left)),
            Groups(summary, fit));
        if (Beside(summary, fit) is { Length: > 0 } beside)
            body.Append(
                Lines.Line(
                    beside,
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

    private static string Beside(OnePageSummary summary, OnePageFit fit) =>
        string.Join("; ", new[] { fit.LeftOut > 0 ? summary.Rest(fit.LeftOut) : null, summary.Aside }.OfType<string>());

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

    private static Table Groups(OnePageSummary summary, OnePageFit fit)
    {
        var widths = PlainTable.Share(Width, [.. summary.Weights]);
        var look = Look(fit.Size, PaperSide.Left) with { Before = fit.Padding, After = fit.Padding };
        var head = PlainTable.Row(
            header: true,
            summary.Heads.Select(
                (title, i) =>
                    Cell(widths[i], title, look with
                    {
                        Side = i == 0 || summary.IsWorded ? PaperSide.Left : PaperSide.Centre,
                        Bold = true,
                        Colour = Soft,
                    })
            )
        );
        var rows = fit.Groups.SelectMany(group => group.Lines.Select(line => Row(line, widths, look, summary.IsWorded))
            .Prepend(
                PlainTable.Row(
                    header: false, Cell(Width, group.Title, look with { Bold = true, Colour = Accent }, columns: 4, shade: "E2F1F3"))
            )
    );
        return PlainTable.Table(widths, [head, .. rows], PlainTable.Lined("DFE6EA"), room: 60);
    }

    private static TableRow Row(OnePageLine line, IReadOnlyList<int> widths, LineLook look, bool worded) => worded
        ? PlainTable.Row(header: false, Cell(widths[0], line.Name, look), Cell(widths[1], line.Result, look),
            Cell(widths[2], line.Plan, look), Cell(widths[3], line.Verdict, look with { Colour = Ink(line.Tone) }, shade: Tint(line.Tone)))
        : PlainTable.Row(
            header: false,
            Cell(widths[0], line.Name, look),
            Cell(widths[1], line.Result, look with { Side = PaperSide.Right, Bold = true }),
            Cell(widths[2], line.Plan, look with { Side = PaperSide.Right }),
            Cell(widths[3], line.Verdict, look with { Side = PaperSide.Centre, Bold = true, Colour = Ink(line.Tone) },
                shade: Tint(line.Tone)));

    private static TableCell Cell(int width, string text, LineLook look, int columns = 1, string? shade = null) =>
        PlainTable.Cell(width, [Lines.Line(text, look)], columns, middle: true, shade);

    private static LineLook Look(double size, PaperSide side) => new() { Size = size, Side = side };

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
