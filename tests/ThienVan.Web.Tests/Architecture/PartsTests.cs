using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace ThienVan.Web.Tests.Architecture;

/// <summary>A request has one database context, which does one thing at a time, and sister parts of a page begin together. So of a
/// page's parts one at most asks it; the page reads for the others, or they open a scope of their own.</summary>
public sealed partial class PartsTests
{
    /// <summary>What opens a scope of its own.</summary>
    private static readonly string[] _apart = ["IServiceScopeFactory", "ProgressOfPart", "TasksOfPart"];

    private static readonly Dictionary<string, string> _shipped = Sources.All
        .Where(source => source.Path.EndsWith(".razor", StringComparison.Ordinal))
        .ToDictionary(source => source.Path, source => source.Text);

    [Fact]
    public void One_part_of_a_page_at_most_asks_the_database_of_the_request() => Crowded(_shipped).ShouldBeEmpty();

    /// <summary>A page is drawn once before what it waits for has come; only the small database answers at once.</summary>
    [Fact]
    public void No_page_takes_for_granted_what_it_has_not_read_yet() => Assert.Empty(
        from source in _shipped
        from Match taken in Taken().Matches(source.Value)
        let guard = $"@if ({taken.Groups["field"].Value} is "
        where !source.Value.Contains(guard, StringComparison.Ordinal)
        select $"{source.Key}: {taken.Value}");

    [Fact]
    public void No_part_asks_again_whenever_it_is_drawn_again() =>
        _shipped.Where(source => !IsPage(source.Value) && source.Value.Contains("OnParametersSetAsync", StringComparison.Ordinal))
            .Select(source => source.Key).ShouldBeEmpty();

    [Theory]
    [InlineData("await Queries.ReadAsync(ct)", false)]
    [InlineData("await Scopes.ReadAsync(ct) /* IServiceScopeFactory */", true)]
    public void Two_that_ask_are_seen_however_deep_they_lie(string second, bool allowed) => Crowded(new()
    {
        ["a/Page.razor"] = "@page \"/a\"\n<Left />\n<div><Right A=\"1\" /></div>",
        ["a/Left.razor"] = "protected override async Task OnInitializedAsync() => await Queries.ReadAsync(ct);",
        ["a/Right.razor"] = "<Deep />",
        ["a/Deep.razor"] = $"protected override async Task OnInitializedAsync() => {second};",
    }).Any().ShouldBe(!allowed);

    // Razor takes what is given to a text as the text itself: Word="view.Word" would show "view.Word".
    [Fact]
    public void No_part_is_given_the_name_of_a_value_where_it_takes_a_text() => Named(_shipped).ShouldBeEmpty();

    [Theory]
    [InlineData("<StatusChip AllWays=\"word.Ways\" />", true)]
    [InlineData("<StatusChip Tone=\"word.Tone\" Word=\"@word.Word\" AllWays=\"hai cách\" />", false)]
    public void A_name_given_for_a_text_is_seen(string markup, bool wrong) =>
        Named(new() { ["a/Page.razor"] = markup }).Any().ShouldBe(wrong);

    private static IEnumerable<string> Named(Dictionary<string, string> sources) =>
        from source in sources
        from Match tag in Given().Matches(source.Value)
        where _texts.Contains((tag.Groups["part"].Value, tag.Groups["name"].Value))
        select $"{source.Key}: {tag.Groups["part"].Value} {tag.Groups["name"].Value}=\"{tag.Groups["value"].Value}\"";

    private static readonly HashSet<(string Part, string Name)> _texts =
    [
        .. from type in typeof(Program).Assembly.GetTypes()
           where typeof(IComponent).IsAssignableFrom(type)
           from property in type.GetProperties()
           where property.PropertyType == typeof(string) && property.IsDefined(typeof(ParameterAttribute), inherit: true)
           select (type.Name.Split('`')[0], property.Name),
    ];

    private static IEnumerable<string> Crowded(Dictionary<string, string> sources)
    {
        var parts = sources.Where(source => !IsPage(source.Value)).ToLookup(source => Path.GetFileNameWithoutExtension(source.Key));
        return
            from page in sources
            where IsPage(page.Value)
            let asking = Under(page.Value, parts, []).Where(Asks).Select(part => Path.GetFileName(part.Key)).ToArray()
            where asking.Length > 1
            select $"{page.Key}: {string.Join(", ", asking)}";
    }

    private static IEnumerable<KeyValuePair<string, string>> Under(
        string markup, ILookup<string, KeyValuePair<string, string>> parts, HashSet<string> met) =>
        Tags().Matches(markup).Select(tag => tag.Groups["name"].Value).SelectMany(name => parts[name]).Where(part => met.Add(part.Key))
            .SelectMany(part => Under(part.Value, parts, met).Prepend(part)).ToArray();

    private static bool IsPage(string text) => text.Contains("@page ", StringComparison.Ordinal);

    private static bool Asks(KeyValuePair<string, string> part) =>
        part.Value.Contains("Task OnInitializedAsync", StringComparison.Ordinal)
        && !Array.Exists(_apart, scope => part.Value.Contains(scope, StringComparison.Ordinal));

    [GeneratedRegex(@"=> (?<field>_\w+)!;", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Taken();

    [GeneratedRegex("<(?<name>[A-Z][A-Za-z]+)", RegexOptions.None, 1000)]
    private static partial Regex Tags();

    [GeneratedRegex(
        "<(?<part>[A-Z][A-Za-z]+)\\b(?:[^<>\"]|\"[^\"]*\")*?\\s(?<name>[A-Z][A-Za-z]+)=\"(?<value>_?[a-z]\\w*(?:\\.[A-Z]\\w*)+)\"",
        RegexOptions.None, 1000)]
    private static partial Regex Given();
}
