using System.Globalization;
using System.Text.RegularExpressions;

namespace ThienVan.Web.Tests.Architecture;

/// <summary>Every style sheet keeps to one scale: seven sizes of type beside the ticks of charts, seven steps of space, two radii, four
/// widths at which a page changes. The sheets are few: what pages share has one name in Front, and a part has a sheet of its own only
/// where it is a picture that stands nowhere else.</summary>
public sealed partial class StyleTests
{
    private const string Hairlines = "0 1 2";

    /// <summary>The whole scale enlarged, once: of the screen on a wall.</summary>
    private const string OnWall = "140%";

    /// <summary>Of all sheets together, as they are written. A page built of the names in Front adds nothing (ADR 0005).</summary>
    private const int MostBytes = 89_300;
    private const int MostShared = 13;
    private const string Web = "src/ThienVan.Web/";
    private const string OwnEnding = ".razor.css";
    private const string OfNavLink = "active";

    /// <summary>The parts that have a sheet of their own, and why.</summary>
    private static readonly Dictionary<string, string> _own = new(StringComparer.Ordinal)
    {
        ["Plans/Cockpit/Pages/CockpitAnswer"] = "the sentence over the cockpit, also on the wall",
        ["Plans/Cockpit/Pages/CockpitFurthest"] = "on a telephone, before the board",
        ["Plans/Cockpit/Pages/CockpitPage"] = "the whole plan on one screen that does not scroll, and on one sheet of paper",
        ["Plans/Cockpit/Pages/CockpitSide"] = "a column of small cards that scrolls in itself",
        ["Plans/Cockpit/Pages/CockpitStrip"] = "tiles of rooms in one row, also on the wall",
        ["Plans/Cockpit/Pages/FiguresTile"] = "a small picture of its own",
        ["Plans/Cockpit/Pages/TargetBoard"] = "every target on one screen",
        ["Plans/Cockpit/Pages/WallPage"] = "read across a room, its parts in turn",
        ["Plans/Review/Pages/NumberToken"] = "what became of each number of a text: eight underlinings",
        ["Plans/Review/Pages/SourcePane"] = "a document's lines with their numbers and marks",
        ["Plans/Targets/Pages/IndicatorTable"] = "on a telephone each row has places of its own",
        ["Plans/Targets/Pages/SeenPeriods"] = "a table inside what opens",
        ["Plans/Targets/Pages/TargetTable"] = "on a telephone each row has places of its own",
        ["Plans/Targets/Pages/WayCards"] = "readings side by side, their lines at one height",
        ["Portal/Pages/CardPage"] = "the card of the day, and its paper",
        ["Portal/Pages/PortalPage"] = "the public page, and its paper",
        ["Portal/Pages/PortalProjects"] = "the public page, and its paper",
        ["Portal/Pages/PortalTarget"] = "the public page, and its paper",
        ["Reports/Approval/Pages/ValueCard"] = "what is decided, what stands beside it and why, in three columns",
        ["Reports/Approval/Pages/WellValues"] = "on a telephone each row is a card of two columns",
        ["Reports/Chasing/Parts/BoardTable"] = "a bar inside a cell",
        ["Reports/Chasing/Parts/RoundWeather"] = "a card of the cockpit, also on its paper",
        ["Reports/Grid/Pages/GridPage"] = "the sheet units type into",
        ["Reports/HandIn/Phone/PhoneLayout"] = "the neighbourhoods' form: large fields, the telephone's own typeface",
        ["Shared/Inbox/InboxBand"] = "lines that are links as a whole",
        ["Shared/Inbox/InboxPage"] = "what was done stays in view",
        ["Shared/Inbox/InboxRooms"] = "rooms as choices",
        ["Shared/Inbox/LineAct"] = "a button and what it is pressed for, at the end of a line",
        ["Shared/Inbox/RoomsPage"] = "the menu as a page",
        ["Shared/Map/MapPage"] = "a map that fills the window, what scripts put over it, and its paper",
        ["Shared/Ui/Figures/FigureTile"] = "a number, its sentence and its picture",
        ["Shared/Ui/Forms/DayField"] = "the calendar that opens beside a day",
        ["Shared/Ui/Forms/FileField"] = "the button over the browser's own control",
    };

    private static readonly string[] _sizes =
        [".6875rem", ".75rem", ".8125rem", ".875rem", "1rem", "1.25rem", "1.75rem", "2.5rem", "inherit"];
    private static readonly string[] _weights = ["400", "500", "600"];
    private static readonly string[] _radii = ["0", "6px", "10px", "99px", "50%", "var(--radius)"];
    private static readonly string[] _spaces = [.. Hairlines.Split(' '), "4", "8", "12", "16", "24", "32", "48"];
    private static readonly string[] _widths = ["480", "768", "1120", "1800"];

    [Fact]
    public void Type_has_seven_sizes_and_three_weights()
    {
        Off("font-size", value => !value.EndsWith("pt", StringComparison.Ordinal) && !_sizes.Contains(value))
            .ShouldHaveSingleItem().ShouldEndWith(OnWall);
        Off("font-weight", value => !_weights.Contains(value)).ShouldBeEmpty();
    }

    [Fact]
    public void Space_has_seven_steps_and_corners_two_radii()
    {
        Off("(?:row-|column-)?gap|(?:padding|margin)(?:-[a-z-]+)?", value => Pixels().Matches(value)
            .Any(length => !_spaces.Contains(length.Groups["length"].Value))).ShouldBeEmpty();
        Off("border-radius", value => value.Split(' ').Any(radius => !_radii.Contains(radius))).ShouldBeEmpty();
    }

    // "min-width: 769px" begins where "max-width: 768px" ends, and "max-width: 767px" ends where "min-width: 768px" begins.
    [Fact]
    public void A_page_changes_at_four_widths() =>
        Rules(@"@media[^{]*?(?<property>(?:min|max)-width): (?<value>\d+)px")
            .Where(rule => int.Parse(rule.Value, CultureInfo.InvariantCulture) is var width
                && !_widths.Contains($"{width}") && !_widths.Contains($"{(rule.Property == "min-width" ? width - 1 : width + 1)}"))
            .Select(rule => $"{rule.Path}: {rule.Property} {rule.Value}").ShouldBeEmpty();

    [Fact]
    public void A_sheet_of_its_own_is_listed_with_its_reason() =>
        Sheets().Select(sheet => sheet.Path).Where(path => path.EndsWith(OwnEnding, StringComparison.Ordinal))
            .Select(path => path[Web.Length..^OwnEnding.Length]).ShouldBe(_own.Keys, ignoreOrder: true);

    [Fact]
    public void Style_is_a_few_small_sheets()
    {
        Shared().Count().ShouldBeLessThanOrEqualTo(MostShared);
        Sheets().Sum(sheet => sheet.Text.Length).ShouldBeLessThanOrEqualTo(MostBytes);
    }

    [Fact]
    public void Every_name_in_Front_stands_on_some_page()
    {
        var written = string.Concat(Sources.All.Select(file => file.Text));
        Shared().SelectMany(sheet => Steps().Matches(Comment().Replace(sheet.Text, "")))
            .SelectMany(step => Name().Matches(step.Groups["rule"].Value).Select(name => name.Groups["name"].Value))
            .Distinct(StringComparer.Ordinal).Where(name => name != OfNavLink && !IsIn(written, name)).ShouldBeEmpty();
    }

    // Some are put together where they are written: the role of a line of a chart, how deep a unit stands.
    private static bool IsIn(string written, string name)
    {
        var whole = Made().Match(name) is { Success: true } made ? made.Value : $@"{Regex.Escape(name)}(?![\w-])";
        return Regex.IsMatch(written, @"(?<![\w-])" + whole, RegexOptions.None, TimeSpan.FromSeconds(5));
    }

    // A brace lost in the middle of a sheet makes every rule behind it part of the one before, and matches nothing.
    [Fact]
    public void No_rule_stands_inside_another() =>
        Sheets().SelectMany(sheet => Nested(sheet.Text).Select(rule => $"{sheet.Path}: {rule}")).ShouldBeEmpty();

    [Fact]
    public void A_lost_brace_is_seen() =>
        Nested("@media print { .a { .b { gap: 0; } } .c { gap: 0; } }").ShouldBe([".b"]);

    private static IEnumerable<string> Nested(string sheet)
    {
        var open = new Stack<string>();
        foreach (Match step in Steps().Matches(Comment().Replace(sheet, "")))
        {
            if (step.Value == "}") open.TryPop(out _);
            else
            {
                var rule = step.Groups["rule"].Value.Trim();
                if (open.TryPeek(out var outer) && !outer.StartsWith('@')) yield return rule;
                open.Push(rule);
            }
        }
    }

    private static IEnumerable<string> Off(string property, Func<string, bool> isOff) =>
        Rules($@"(?<![\w-])(?<property>{property}): (?<value>[^;{{}}]+)")
            .Where(rule => isOff(rule.Value.Trim())).Select(rule => $"{rule.Path}: {rule.Property}: {rule.Value}");

    private static IEnumerable<(string Path, string Property, string Value)> Rules(string pattern) =>
        from sheet in Sheets()
        from Match rule in Regex.Matches(sheet.Text, pattern, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
        select (sheet.Path, rule.Groups["property"].Value, rule.Groups["value"].Value);

    private static IEnumerable<(string Path, string Text)> Shared() =>
        Sheets().Where(sheet => sheet.Path.StartsWith(Web + "Front/", StringComparison.Ordinal));

    private static IEnumerable<(string Path, string Text)> Sheets() =>
        from path in Directory.EnumerateFiles(Path.Combine(Sources.Root, "src"), "*.css", SearchOption.AllDirectories)
        let name = Path.GetRelativePath(Sources.Root, path).Replace('\\', '/')
        where !Array.Exists(["/bin/", "/obj/", "/node_modules/", "/wwwroot/"], folder => name.Contains(folder, StringComparison.Ordinal))
        select (name, File.ReadAllText(path));

    [GeneratedRegex(@"(?<![\w.])-?(?<length>\d+)px", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pixels();

    [GeneratedRegex(@"(?<rule>[^{};]+)\{|\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Steps();

    [GeneratedRegex(@"\.(?<name>[a-zA-Z][\w-]*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();

    [GeneratedRegex("^(is|depth)-", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Made();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Comment();
}
