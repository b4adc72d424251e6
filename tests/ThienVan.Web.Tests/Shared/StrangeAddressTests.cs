using System.Net;
using System.Text.RegularExpressions;
using ThienVan.Web.Tests.Architecture;
using ThienVan.Web.Tests.People;

namespace ThienVan.Web.Tests.Shared;

/// <summary>Every page under addresses nobody would type: whatever the query says, the answer is a page, never a failure.</summary>
public sealed class StrangeAddressTests(Cast cast) : IClassFixture<Cast>
{
    private const int EachPage = 8;

    /// <summary>Bytes that are no UTF-8, a lone surrogate among them.</summary>
    private static readonly string[] _broken = ["%ff", "%ED%A0%80", "%C3%28", "%", "%zz", "+%2B", "%00"];

    /// <summary>Every name some page asks its address for.</summary>
    private static readonly string[] _fields =
    [
        .. Sources.All.SelectMany(source => Regex.Matches(
                source.Text,
                """(?:\.(?:Text|Number|Choice<\w+>)\(|Query\[|FromQuery\(Name = |const string \w*(?:Field|Url|Failed|Left|Code) = )"(?<name>[\w-]+)["]""",
                RegexOptions.None, TimeSpan.FromSeconds(1)))
            .Select(match => match.Groups["name"].Value).Distinct().Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void The_fields_are_those_of_the_pages() => new[] { "trang", "xep", "tim", "nam", "tt" }.ShouldBeSubsetOf(_fields);

    [Fact]
    public async Task No_query_breaks_a_page()
    {
        var strange = new StrangeText(seed: 1357);
        foreach (var (route, page, person) in Pages())
        {
            var browser = await cast.BrowserAsync(person);
            for (var one = 0; one < EachPage; one++)
            {
                var address = $"{page}?{Query(strange)}";
                var answer = await browser.GetAsync(address);
                ((int)answer.StatusCode).ShouldBeLessThan(500, $"{route}: {address}");
            }
        }
    }

    // The first role that the page opens to.
    private static IEnumerable<(string Route, string Address, string? Person)> Pages() =>
        from row in WhoMayOpenTests.Table
        let opens = Array.IndexOf(row.Data.Item3.Split(' '), ".")
        where opens >= 0 && !row.Data.Item2.Contains('{', StringComparison.Ordinal)
        select (row.Data.Item1, row.Data.Item2.Split('?')[0], Cast.People[opens]);

    private static string Query(StrangeText strange) =>
        string.Join('&', Enumerable.Range(0, 1 + strange.Below(6)).SelectMany(_ => Parts(strange)));

    // Now and then the same name many times.
    private static IEnumerable<string> Parts(StrangeText strange)
    {
        var name = strange.Below(8) == 0 ? Uri.EscapeDataString(strange.Next()) : strange.Of(_fields);
        var times = strange.Below(6) == 0 ? 3 : 1;
        return Enumerable.Range(0, times)
            .Select(_ => $"{name}={(strange.Below(6) == 0 ? strange.Of(_broken) : Uri.EscapeDataString(strange.Next()))}");
    }
}
