using System.Globalization;
using System.Text.Json;
using ThienVan.Core.Kernel;
using ThienVan.Core.Tests.Plans.Import;

namespace ThienVan.Core.Tests.Kernel;

/// <summary>Typed figures that were once read wrong, from the reference folder where it is there: U unreadable, V a value, AC two
/// readings to choose from, E nothing typed.</summary>
public sealed class ReferenceFigureTests
{
    [Fact]
    public void Every_typed_figure_of_the_reference_is_read_as_it_should_be()
    {
        var file = PlanTexts.Find(Path.Combine("shared", "judge", "cases.json"));
        Assert.SkipUnless(file is not null, PlanTexts.NoReference);
        using var cases = JsonDocument.Parse(File.ReadAllText(file!));
        cases.RootElement.EnumerateArray()
            .Where(one => one.GetProperty("kind").GetString() == "figure")
            .Select(one => (Typed: one.GetProperty("input").GetString()!, Right: one.GetProperty("expected").GetString()!))
            .Select(one => (one.Typed, one.Right, Read: Said(FigureInput.Read(one.Typed))))
            .Where(one => one.Read != one.Right)
            .ShouldBeEmpty();
    }

    private static string Said(FigureInput input) =>
        input.Ambiguous ? "AC:" + string.Join('|', input.Choices.Select(Plain))
        : input.Unreadable || input.Refusal is not null ? "U"
        : input.Value is { } value ? "V:" + Plain(value)
        : "E";

    private static string Plain(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);
}
