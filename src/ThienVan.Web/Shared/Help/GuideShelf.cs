using System.Collections.Concurrent;
using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Components;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Shared.Help;

/// <param name="Title">Its first heading.</param>
/// <param name="Headings">Those below it, as written.</param>
/// <param name="Text">What follows, as markup; nothing in it was typed by a user of the program.</param>
/// <param name="Paragraphs">The same as plain text.</param>
public sealed record Guide(string Title, IReadOnlyList<string> Headings, MarkupString Text, IReadOnlyList<string> Paragraphs);

/// <param name="Said">The first paragraph that meets the search; null where the title alone does.</param>
public sealed record GuideHit(string Title, string Address, string? Said);

/// <summary>The pages of the guide as they lie in the program, each read once.</summary>
public sealed class GuideShelf
{
    /// <summary>The page that says who reads what.</summary>
    private const string First = "README";

    private const string Folder = "guide/";
    private const string Ending = ".md";

    private static readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();
    private readonly ConcurrentDictionary<string, Guide> _read = new(StringComparer.Ordinal);

    /// <summary>Names of the pages that were shipped, without the first.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(GuideShelf).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(Ending, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..^Ending.Length]).Where(name => name != First).Order(StringComparer.Ordinal),
    ];

    /// <param name="name">Null for the first page.</param>
    /// <returns>Null for a page that is not there.</returns>
    public Guide? Find(string? name) =>
        name is null ? _read.GetOrAdd(First, Read) : Names.Contains(name, StringComparer.Ordinal) ? _read.GetOrAdd(name, Read) : null;

    /// <summary>Pages that say the words, those that say them in a heading first.</summary>
    public IReadOnlyList<GuideHit> Search(SearchWords words) =>
    [
        .. Names.Select(name => (Name: name, Guide: Find(name)!))
            .Select(page => (page.Name, page.Guide, Heading: words.Meet([page.Guide.Title, .. page.Guide.Headings]),
                Said: page.Guide.Paragraphs.FirstOrDefault(paragraph => words.Meet(paragraph))))
            .Where(page => page.Heading || page.Said is not null).OrderByDescending(page => page.Heading)
            .Select(page => new GuideHit(page.Guide.Title, HelpLinks.Page(page.Name), page.Said)),
    ];

    private static Guide Read(string name)
    {
        using var stream = typeof(GuideShelf).Assembly.GetManifestResourceStream(Folder + name + Ending)!;
        using var reader = new StreamReader(stream);
        var page = Markdown.Parse(reader.ReadToEnd(), _pipeline);
        var title = page.OfType<HeadingBlock>().First();
        page.Remove(title);
        foreach (var link in page.Descendants<LinkInline>()) link.Url = Address(link.Url ?? "");
        foreach (var table in page.Descendants<Markdig.Extensions.Tables.Table>()) table.GetAttributes().AddClass("dense");
        string[] headings = [.. page.Descendants<HeadingBlock>().Select(heading => Words(heading.Inline!))];
        string[] paragraphs =
            [.. page.Descendants<LeafBlock>().Where(block => block.Inline is not null).Select(block => Words(block.Inline!))];
        return new(Words(title.Inline!), headings, new(FigureText.Tied(page.ToHtml(_pipeline))), paragraphs);
    }

    // Pages of the guide name each other as files.
    private static string Address(string link) =>
        !link.EndsWith(Ending, StringComparison.Ordinal) ? link
        : link == First + Ending ? SiteLinks.Help
        : HelpLinks.Page(link[..^Ending.Length]);

    private static string Words(ContainerInline inline) =>
        string.Concat(inline.Descendants<LiteralInline>().Select(literal => literal.Content.ToString()));
}
