namespace ThienVan.Core.Plans.Import;

/// <summary>A paragraph put together again, with the lines it came from. What is found in it is looked for once.</summary>
internal sealed record Passage(string Text, LineRange Lines, string Quote)
{
    private Phrase? _words;
    private IReadOnlyList<ReadFigure>? _figures;
    private bool? _isHeading;

    // A changed copy is read anew.
    private Passage(Passage other)
    {
        (Text, Lines, Quote, Mark) = (other.Text, other.Lines, other.Quote, other.Mark);
    }

    public Mark Mark { get; init; } = Mark.None;

    /// <summary>The text behind the mark.</summary>
    public string Body => Text[Mark.Length..].TrimStart();

    public Phrase Words => _words ??= Phrase.Of(Body);

    public IReadOnlyList<ReadFigure> Figures => _figures ??= FigureReader.Read(Words);

    public bool IsHeading => _isHeading ??= Heading.Is(this);

    public Passage Join(string text, int line, string raw) =>
        this with { Text = $"{Text} {text}", Lines = Lines with { To = line }, Quote = $"{Quote} {raw}" };

    public Provision At(string reference) => new() { Reference = reference, Lines = Lines, Quote = Quote };
}
