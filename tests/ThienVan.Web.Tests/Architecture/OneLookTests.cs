using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Chasing;
using ThienVan.Web.Shared.Ui.Figures;
using Xunit;

namespace ThienVan.Web.Tests.Architecture;

/// <summary>One state, one look, one word: pages ask for them, and none has its own.</summary>
public sealed partial class OneLookTests
{
    /// <summary>Where words and colours of states are written down.</summary>
    private static readonly string[] _homes =
    [
        "ThienVan.Core/Reports/ValueStates.cs", "ThienVan.Core/Reports/Chasing/UnitProgress.cs", "ThienVan.Core/Plans/VerdictWords.cs",
        "ThienVan.Core/Work/Programmes/ProgrammeStates.cs", "ThienVan.Web/Plans/StatusWords.cs",
        "ThienVan.Web/Shared/Ui/Figures/StatusToneStyle.cs",
    ];

    /// <summary>Of a standard these are the figure itself, typed and printed as such.</summary>
    private static readonly string[] _figures = ["đạt", "chưa đạt", "Đạt"];

    private static IEnumerable<string> Words =>
    [
        .. Enum.GetValues<ValueState>().Select(state => ValueStates.Word(state)),
        .. Enum.GetValues<UnitStage>().Select(stage => UnitStages.Step(stage).Word),
        .. Enum.GetValues<Performance>().Select(performance => VerdictWords.Of(performance)),
        .. Enum.GetValues<StatusTone>().Select(tone => tone.Word()),
    ];

    [Fact]
    public void No_field_leaves_its_words_to_the_browser() =>
        Sources.All.Where(source => source.Path.EndsWith(".razor", StringComparison.Ordinal))
            .Where(source => OfTheBrowser().IsMatch(source.Text.Split("\n@code", 2)[0])).Select(source => source.Path).ShouldBeEmpty();

    // What these ask and refuse is said in the browser's own language.
    [GeneratedRegex("""(?i:type)="(date|month|week|time|datetime-local|number|email|url)"|"""
        + """\s(required|pattern|minlength)(=|>|\s+([a-z-]+=|autofocus|/?>))""",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OfTheBrowser();

    [Fact]
    public void No_page_writes_the_word_of_a_state_itself()
    {
        string[] written = [.. Words.Except(_figures).SelectMany(word => new[] { word, VietnameseText.Capital(word) }).Distinct()];

        var own = from source in Sources.All
                  where !_homes.Contains(source.Path)
                  let code = Comments().Replace(source.Text, "")
                  from word in written
                  where code.Contains($"\"{word}\"", StringComparison.Ordinal) || code.Contains($">{word}<", StringComparison.Ordinal)
                  select $"{source.Path}: {word}";

        Assert.Empty(own);
    }

    [Fact]
    public void No_page_chooses_the_word_or_the_colour_of_a_state_itself() =>
        Assert.Empty(
            from source in Sources.All
            where source.Path.StartsWith("ThienVan.Web/", StringComparison.Ordinal) && !_homes.Contains(source.Path)
            from Match own in OwnChoice().Matches(source.Text)
            select $"{source.Path}: {own.Value}"
        );

    [Theory]
    [InlineData("ValueState.Draft => StatusTone.AtRisk", true)]
    [InlineData("UnitStage.Sent or UnitStage.Verified =>\n  \"Đã gửi\"", true)]
    [InlineData("Performance.Lost => new(StatusTone.OffTrack, word)", true)]
    [InlineData("ValueState.Draft => ValueStates.Word(state)", false)]
    public void Choices_are_found(string text, bool found) => Assert.Equal(found, OwnChoice().IsMatch(text));

    [GeneratedRegex(@"^\s*///.*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comments();

    [GeneratedRegex(@"\b(ValueState|UnitStage|Performance)\.\w+\s*=>\s*(new\()?(StatusTone\.|"")",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OwnChoice();
}
