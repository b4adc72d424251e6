using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ThienVan.Core.Reports;
using ThienVan.Web.People;
using ThienVan.Web.Reports;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Reports.Grid;

/// <summary>What the grid's script would never send: random trees, nulls among cells, halves of characters, figures of thirty digits.
/// Each is answered or refused, never a failure; what was kept can be read again.</summary>
public abstract class StrangeCellTests(Engine engine) : IAsyncLifetime
{
    private const int Bodies = 150;
    private const int Deepest = 5;

    private static readonly string[] _names =
    [
        "code", "area", "revision", "typed", "text", "focus", "field", "columns", "habit",
        .. typeof(TypedCell).GetProperties().Select(field => char.ToLowerInvariant(field.Name[0]) + field.Name[1..]),
    ];

    private static readonly string[] _words =
    [
        "3a", "3b", "11", "14a", "tdp-01", "co", "chua", "Value", "Name", "Preliminary", "Dot", "12,5", "1.234", "-7", "31/12/2026",
            "1.234|1234",
    ];

    // As JSON writes them: a half of a character and the sign of nothing are lawful there.
    private static readonly string[] _written =
    [
        "\"\\ud800\"", "\"\\udc00x\"", "\"\\u0000\"", "\"a\\u0000b\"", "123456789012345678901234567890", "1e999", "-0", "0.1", "true",
            "null",
        "\"1e400\"", "\"\\uffff\"", "2147483648", "[]", "{}",
    ];

    private TestApp _app = null!;
    private string _page = "";

    public async ValueTask InitializeAsync()
    {
        _app = await PlanRoom.StartAsync(engine);
        _page = ReportLinks.Entry(await _app.OpenRoundAsync(), RoundRoom.Economy);
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    [Theory]
    [InlineData("luu", 2468)]
    [InlineData("dan", 8642)]
    public async Task No_body_breaks_the_cells(string door, int seed)
    {
        var browser = await _app.SignInAsync(Cast.OwnUnit);
        var token = (await browser.ReadAsync(_page)).QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;
        var strange = new StrangeText(seed);
        for (var one = 0; one < Bodies; one++)
        {
            var body = strange.Below(5) == 0 ? Tree(strange, 0) : door == "luu" ? $"[{Cells(strange)}]" : Object(strange, 1, _names[4..9]);
            var content = new StringContent(body, Encoding.UTF8, "application/json");
            content.Headers.Add("RequestVerificationToken", token);
            var answer = await browser.SendAsync(HttpMethod.Post, $"{_page}/{door}", content);
            ((int)answer.StatusCode).ShouldBeLessThan(500, $"{one}: {body}");
        }

        (await browser.GetAsync(_page)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static string Cells(StrangeText strange) => string.Join(',', Enumerable.Range(0, 1 + strange.Below(3)).Select(_ =>
        strange.Below(10) == 0
            ? Tree(strange, Deepest)
            : $$"""{"code":{{Text(strange)}},"revision":{{strange.Below(2)}},"typed":{{Object(strange, Deepest - 1, _names[9..])}}}"""));

    private static string Tree(StrangeText strange, int depth) => depth >= Deepest || strange.Below(3) == 0
        ? Leaf(strange)
        : strange.Below(2) == 0
            ? $"[{string.Join(',', Enumerable.Range(0, strange.Below(4)).Select(_ => Tree(strange, depth + 1)))}]"
            : Object(strange, depth + 1, _names);

    private static string Object(StrangeText strange, int depth, string[] names)
    {
        var fields = Enumerable.Range(0, strange.Below(6)).Select(_ =>
            $"\"{strange.Of(names)}\":{Tree(strange, Math.Max(depth, Deepest - 1))}");
        return $"{{{string.Join(',', fields)}}}";
    }

    private static string Leaf(StrangeText strange) => strange.Below(3) == 0 ? strange.Of(_written) : Text(strange);

    private static string Text(StrangeText strange) =>
        System.Text.Json.JsonSerializer.Serialize(strange.Below(2) == 0 ? strange.Of(_words) : strange.Next());
}

public sealed class StrangeCellsOnSqlite() : StrangeCellTests(Engine.Sqlite);

public sealed class StrangeCellsOnPostgres() : StrangeCellTests(Engine.Postgres);
