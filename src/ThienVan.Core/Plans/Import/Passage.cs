namespace ThienVan.Core.Plans.Import;

/// <summary>A paragraph put together again, with the lines it came from.</summary>
internal sealed record Passage(string Text, LineRange Lines, string Quote)
{
    public Mark Mark { get; init; } = Mark.None;

    /// <summary>The text behind the mark.</summary>
    public string Body => Text[Mark.Length..].TrimStart();

    public Passage Join(string text, int line, string raw) =>
        this with { Text = $"{Text} {text}", Lines = Lines with { To = line }, Quote = $"{Quote} {raw}" };

    public Provision At(string reference) => new() { Reference = reference, Lines = Lines, Quote = Quote };
}
