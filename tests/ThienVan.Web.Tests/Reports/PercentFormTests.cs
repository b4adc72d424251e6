using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Reports.Rounds;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Reports;

/// <summary>The demonstration, followed from link to link by those who see most of it.</summary>
public sealed partial class PercentFormTests
{
    /// <summary>Addresses of one shape that are read: the third value page says nothing new.</summary>
    private const int Alike = 2;

    private static readonly string[] _told = ["title", "aria-label", "placeholder", "value", "content"];

    // The plan's own words stay as the plan wrote them, longest first.
    private static readonly string[] _quoted =
    [
        .. File.ReadLines(PlanRoom.RealPlan)
            .Where(line => line.Contains('%', StringComparison.Ordinal))
            .Select(line => Scalar().Replace(line, "").Trim().Trim('"'))
            .Where(said => said.Length > 1).OrderByDescending(said => said.Length),
    ];

    [Fact]
    public async Task Every_percentage_of_every_page_has_one_form()
    {
        await using var app = await RoundOffice.LivingAsync();
        var (faults, read) = (new SortedSet<string>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var person in (string[])["vanphong", "chutich", "kinh-te-ha-tang-do-thi", "totruong01", "quantri"])
            await foreach (var (address, page) in WalkAsync(await app.SignInAsync(person)))
            {
                read[Shape(address)] = read.GetValueOrDefault(Shape(address)) + 1;
                faults.UnionWith(
                    Texts(page).SelectMany(text => Other().Matches(Own(text)).Select(found => $"{Shape(address)}: {found.Value}")));
            }

        read.Count.ShouldBeGreaterThan(25);
        faults.ShouldBeEmpty();
    }

    private static async IAsyncEnumerable<(string Address, IHtmlDocument Page)> WalkAsync(Browser browser)
    {
        var (queue, seen, alike) = (new Queue<string>(["/", "/dieu-hanh"]), new HashSet<string>(StringComparer.Ordinal),
            new Dictionary<string, int>(StringComparer.Ordinal));
        while (queue.TryDequeue(out var address))
        {
            var shape = Shape(address);
            if (!seen.Add(address) || (alike[shape] = alike.GetValueOrDefault(shape) + 1) > Alike) continue;
            using var answer = await browser.GetAsync(address);
            if (!answer.IsSuccessStatusCode || answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            var page = await Browser.ParseAsync(answer);
            foreach (
                var link in page.QuerySelectorAll("a[href^='/']").Select(link => link.GetAttribute("href")!.Split('#')[0]).Where(IsPage))
                queue.Enqueue(link);
            yield return (address, page);
        }
    }

    private static IEnumerable<string> Texts(IHtmlDocument page) =>
        page.All.Where(element => element is not (IHtmlScriptElement or IHtmlStyleElement))
            .SelectMany(element =>
                element.ChildNodes.OfType<IText>().Select(text => text.Data).Concat(_told.Select(element.GetAttribute).OfType<string>())
            )
            .Where(text => text.Contains('%', StringComparison.Ordinal));

    // Files are made when they are asked for, some by LibreOffice.
    private static bool IsPage(string address) => !address.Split('?')[0].Split('/')[^1].Contains('.', StringComparison.Ordinal);

    private static string Own(string text) => _quoted.Aggregate(text, (rest, said) => rest.Replace(said, "", StringComparison.Ordinal));

    private static string Shape(string address) => Varying().Replace(address.Split('?')[0], "/*");

    /// <summary>A percent sign close to its figure, or behind a space that may break the line.</summary>
    [GeneratedRegex(@".{0,20}\d ?%", RegexOptions.None, 1000)]
    private static partial Regex Other();

    [GeneratedRegex(@"^[\s-]*\w+: ", RegexOptions.None, 1000)]
    private static partial Regex Scalar();

    [GeneratedRegex(@"/[^/]*\d[^/]*", RegexOptions.None, 1000)]
    private static partial Regex Varying();
}
