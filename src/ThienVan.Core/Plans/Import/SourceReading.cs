namespace ThienVan.Core.Plans.Import;

/// <summary>
/// What became of every number of a document, and what each of its blocks was read as: beside the plan as it stands, so that a figure a
/// person corrected is no longer where it was.
/// </summary>
public sealed class SourceReading
{
    private readonly ILookup<int, ReadToken> _tokens;

    private SourceReading(IReadOnlyList<ReadBlock> blocks, IEnumerable<ReadToken> tokens)
    {
        Blocks = blocks;
        _tokens = tokens.ToLookup(token => token.Line);
    }

    /// <summary>In the order of the document; titles and what nobody reads stand between them.</summary>
    public IReadOnlyList<ReadBlock> Blocks { get; }

    /// <summary>The numbers of a line, in order.</summary>
    public IEnumerable<ReadToken> On(int line) => _tokens[line];

    /// <param name="source">The document.</param>
    /// <param name="said">What people said of its blocks, the latest last.</param>
    /// <param name="plan">The plan that was read from it and corrected since.</param>
    public static SourceReading Of(SourceText source, IReadOnlyList<SaidBlock> said, PlanDocument plan)
    {
        var layout = Layout.Of(source, said);
        var tables = TableReader.ReadAll(layout, []).SelectMany(layout.Said.Overrule).ToList();
        return new(BlockReader.Read(layout, tables), new TokenReader(layout, tables, plan).Read());
    }
}
