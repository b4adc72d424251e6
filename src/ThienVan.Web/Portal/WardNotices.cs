using Markdig;
using Microsoft.AspNetCore.Components;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Ui.Layout;

namespace ThienVan.Web.Portal;

/// <summary>
/// What a ward must tell everybody about personal data and access. The program ships what it knows of itself; a ward puts its own text in
/// place of it with <c>ThienVan:Notices:Privacy</c> and <c>ThienVan:Notices:Access</c>, each a Markdown file.
/// </summary>
public sealed class WardNotices(IConfiguration configuration, PortalOptions options, SiteOptions site)
{
    private const string Folder = "notice/";
    private const string Ward = "{{phuong}}";
    private static readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    public ContactOptions Contact => options.Contact;

    public MarkupString Privacy => Read("Privacy", "du-lieu-ca-nhan");

    public MarkupString Access => Read("Access", "kha-nang-tiep-can");

    private MarkupString Read(string setting, string shipped)
    {
        var own = configuration[$"ThienVan:Notices:{setting}"];
        var text = own is { Length: > 0 } && File.Exists(own) ? File.ReadAllText(own) : Shipped(shipped);
        // Where the ward's name begins a line, it begins a sentence.
        var named = $"\n{text}".Replace($"\n{Ward}", $"\n{VietnameseText.Capital(site.WardInSentence)}", StringComparison.Ordinal)
            .Replace(Ward, site.WardInSentence, StringComparison.Ordinal)
            .Replace("{{noi-tiep-nhan}}", Desk, StringComparison.Ordinal);
        return new(FigureText.Tied(Markdown.ToHtml(named, _pipeline)));
    }

    private string Desk => Contact.Any ? "nơi tiếp nhận ghi ở cuối trang này"
        : $"trụ sở Ủy ban nhân dân {site.WardInSentence}; nơi tiếp nhận khác chưa được ghi trên trang này";

    private static string Shipped(string name)
    {
        using var stream = typeof(WardNotices).Assembly.GetManifestResourceStream($"{Folder}{name}.md")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
