using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Checking;
using ThienVan.Web.Plans;
using ThienVan.Web.Plans.Checker;
using ThienVan.Web.Plans.Commands;
using ThienVan.Web.Plans.Files;
using ThienVan.Web.Plans.Versions;
using ThienVan.Web.Tests.Architecture;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Plans;

/// <summary>Stars, tags and formulas that a scan left on the words are shown only where a fault of the scan is spoken of.</summary>
public sealed partial class ScannedWordsTests(Cast cast) : IClassFixture<Cast>
{
    [Fact]
    public async Task No_page_and_no_file_shows_what_the_scan_left()
    {
        (await cast.App.AcceptAsync(await cast.App.UploadTextAsync(Scanned()), otherPlace: true)).ShouldBeNull();
        var chair = await cast.BrowserAsync("chutich");
        foreach (var address in await AddressesAsync())
        {
            var answer = await chair.GetAsync(address);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
            Clean(WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), address);
        }
    }

    [Fact]
    public async Task A_printed_check_quotes_plain_words_but_for_faults_of_the_scan()
    {
        using var text = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Scanned()));
        var read = (await PlanFile.ReadAsync(text, "quet.txt", default)).Value;
        var findings = PlanChecker.Check(read.Document, read.Source);
        Clean(Printed(findings.Where(finding => !finding.IsOfScan)), "plan check");
        Printed(findings.Where(finding => finding.IsOfScan)).ShouldContain("**");
    }

    private static string Printed(IEnumerable<Finding> findings)
    {
        using var output = new StringWriter();
        PlanPrinter.Findings([.. findings], output);
        return output.ToString();
    }

    private static void Clean(string text, string where) => Marks().Matches(text).Select(mark => mark.Value).ShouldBeEmpty(where);

    private async Task<string[]> AddressesAsync() => await cast.App.AsAsync("chutich", async services =>
    {
        var findings = (await services.GetRequiredService<CheckerQueries>().CheckerAsync(default))!.Findings;
        var version = (await services.GetRequiredService<VersionQueries>().VersionsAsync(default)).Single(line => line.InForce);
        return (string[])
        [
            "/", "/dieu-hanh", "/chi-tieu", PlanLinks.TargetFile + ".csv", "/bao-cao", "/tim?q=lua", "/viec-cho-toi", "/lich",
            PlanLinks.Comparison(version.Id),
            .. findings.Where(view => !view.Finding.IsOfScan).Select(view => PlanLinks.Finding(view.Finding.Id)),
            .. Enumerable.Range(1, 9).Select(no => $"/chi-tieu/2.{no}"),
        ];
    });

    // The last word of every line with prose in bold, a tag inside each target, a formula in the appendix.
    private static string Scanned()
    {
        var text = File.ReadAllText(Path.Combine(Sources.Root, "tests", "fixtures", "plans", "xa-dong-bai.txt"));
        text = text.Replace("\t≤ 2,4\t", "\t$\\leq 2,4$\t", StringComparison.Ordinal);
        text = text.Replace("Sản lượng lúa", "Sản <i>lượng</i> lúa", StringComparison.Ordinal);
        return LastWord().Replace(text, " **${word}**.");
    }

    [GeneratedRegex(@" (?<word>\p{L}{3,})\.(?=\r?$)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LastWord();

    [GeneratedRegex(@"\*\*\p{L}+|\$?\\+[gl]eq|(?<!\w)<i>(?=lượng)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marks();
}
