using ThienVan.Core.Kernel;
using ThienVan.Core.Reports.Papers;

namespace ThienVan.Web.Reports.Papers.Printing;

/// <summary>One value in the table of sources, the round's own or one carried over from a round before.</summary>
/// <param name="Said">The value as the table of indicators prints it.</param>
/// <param name="Value">As a number; null for what is none.</param>
/// <param name="Mark"><see cref="PaperLine.Mark"/>.</param>
internal sealed record SourceLine(string Code, string Name, string Said, decimal? Value, decimal? Mark, FigureTrace Trace)
{
    /// <summary>Of all that the report tells, line by line.</summary>
    public static IEnumerable<SourceLine> Of(PaperContent paper) => paper.Lines.SelectMany(line =>
        line.Trace is { } trace ? [Own(line, trace)] : (line.Earlier?.Sources ?? []).Select(source => Carried(line, source)));

    private static SourceLine Own(PaperLine line, FigureTrace trace) => new(
        line.Code, line.Name, AppendixTable.Figure(line), line.Done is null && line.Kept is null ? line.InPeriod : null,
        line.Mark, trace);

    private static SourceLine Carried(PaperLine line, CarriedSource source) => new(
        line.Code, $"{line.Name} ({FigureText.Days(source.Days)})",
        source.Met is { } met ? met ? "đạt" : "chưa đạt" : AppendixTable.Beside(source.Value, line), source.Value, line.Mark, source.Trace);
}
