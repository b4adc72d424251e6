using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Checking;
using ThienVan.Core.Plans.Versions;
using ThienVan.Web.Plans.Files;

namespace ThienVan.Web.Tests.Plans.Files;

/// <summary>A plan file damaged anywhere is read as a whole plan or refused with the line; it never throws.</summary>
public sealed class PlanYamlDamageTests
{
    private static readonly string _whole = File.ReadAllText(PlanDataFixture.PathOf("kien-an-135.yaml"));

    private static readonly string[] _pieces =
    [
        "", "\n", "  ", "\t", ":", ": ", "- ", "[", "]", "{", "}", "\"", "'", "#", "&a", "*a", "!!int ", "? ", "|", ">", "---\n", "...\n",
        "%TAG", "null", "~", "true", "-", "999999999999999999999999999999", "-1", "1e999", "9999-99-99", "2026-02-30", "\0", "\uFFFD",
        "\uD800", "Ð", "<<: *a",
    ];

    [Fact]
    public void Damage_is_refused_with_its_line_or_leaves_a_whole_plan()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var read = PlanYaml.Read(Damaged(new Random(seed)), "a.yaml");
            if (read.IsRefused) read.Refusal!.Line.ShouldNotBeNull($"{seed}: {read.Refusal.Message}");
            else ShouldStand(read.Value, seed);
        }
    }

    // What was read can be checked, accepted or refused, and written down again.
    private static void ShouldStand(PlanDocument plan, int seed)
    {
        Should.NotThrow(() => PlanChecker.Check(Contradictions.WithFound(plan, source: null), source: null), $"{seed}");
        PlanInvariants.Refuse(plan)?.Message.ShouldNotBeEmpty($"{seed}");
        PlanYaml.Read(PlanYaml.Write(plan), "b.yaml").Refusal?.Message.ShouldBeNull($"{seed}");
    }

    private static string Damaged(Random any)
    {
        var text = _whole;
        for (var times = any.Next(1, 5); times > 0; times--)
        {
            var at = any.Next(text.Length + 1);
            text = string.Concat(
                text.AsSpan(0, at), _pieces[any.Next(_pieces.Length)], text.AsSpan(Math.Min(text.Length, at + any.Next(61))));
        }

        return text;
    }
}
