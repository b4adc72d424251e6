using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Import;
using ThienVan.Core.Tests.Plans.Import.Written;

namespace ThienVan.Web.Tests.Shared.Documents;

/// <summary>One plan as text, as Word makes it, as LibreOffice makes it and printed is read the same.</summary>
public sealed partial class PlanFormatTests
{
    private static readonly string _habits = FindHabits();

    public static TheoryData<string, WordMarks> Habits =>
        [.. Names.SelectMany(name => Enum.GetValues<WordMarks>().Select(marks => (name, marks)))];

    private static string[] Names =>
        [
            .. Directory.EnumerateFiles(_habits, "*.txt").Select(path => Path.GetFileNameWithoutExtension(path))
                .Order(StringComparer.Ordinal),
        ];

    [Fact]
    public void A_plan_typed_into_Word_is_read_the_same_whatever_its_skeleton_and_marks() =>
        Gen.Int.Select(Gen.Enum<WordMarks>()).Sample((seed, marks) =>
        {
            var random = new Random(seed);
            var (plan, habit) = (OnePlan.Some(random), WritingHabit.Any(random));
            var text = PlanWriter.Write(plan, habit).Select(line => line.ToString()).ToList();
            var read = RealSource.ReadAsync(WrittenWord.Of(text, marks), "a.docx").GetAwaiter().GetResult();
            SameReading.Of(PlanImporter.Import(new SourceText(read.Lines)), habit)
                .ShouldBe(SameReading.Of(plan, habit), $"{habit} {marks}\n{string.Join('\n', read.Lines)}");
        }, iter: 100);

    [Fact]
    public async Task A_plan_that_went_through_LibreOffice_is_read_the_same()
    {
        var plans = Enumerable.Range(0, 16).Select(i => new Random(Random.Shared.Next())).Select(random => (
            Plan: OnePlan.Some(random), Habit: WritingHabit.Any(random), Marks: (WordMarks)random.Next(3))).ToList();
        var texts = plans.ConvertAll(each => PlanWriter.Write(each.Plan, each.Habit).Select(line => line.ToString()).ToList());
        var files = await RealSource.ConvertAsync([.. texts.Zip(plans, (text, each) => WrittenWord.Of(text, each.Marks))], "docx", "docx");
        for (var i = 0; i < files.Count; i++)
        {
            var read = await RealSource.ReadAsync(files[i], "a.docx");
            SameReading.Of(PlanImporter.Import(new SourceText(read.Lines)), plans[i].Habit).ShouldBe(
                SameReading.Of(plans[i].Plan, plans[i].Habit), $"{plans[i].Habit} {plans[i].Marks}\n{string.Join('\n', read.Lines)}");
        }
    }

    [Theory]
    [MemberData(nameof(Habits))]
    public async Task A_habit_in_Word_is_read_as_its_text_is(string name, WordMarks marks)
    {
        var lines = await LinesAsync(name);
        var read = await RealSource.ReadAsync(WrittenWord.Of(lines, marks), "a.docx");
        ShouldBeAlike(read.Lines, lines);
    }

    [Fact]
    public async Task A_habit_printed_is_read_as_its_text_is()
    {
        var texts = await Task.WhenAll(Names.Take(15).Select(LinesAsync));
        var files = await RealSource.ConvertAsync([.. texts.Select(lines => WrittenWord.Of(lines, WordMarks.Automatic))], "docx", "pdf");
        for (var i = 0; i < files.Count; i++)
            ShouldBeAlike((await RealSource.ReadAsync(files[i], "a.pdf")).Lines, texts[i]);
    }

    [Theory]
    [InlineData(WordMarks.TypedWithTab, "docx")]
    [InlineData(WordMarks.Automatic, "docx")]
    [InlineData(WordMarks.Automatic, "pdf")]
    public async Task The_real_plan_is_read_to_the_figure(WordMarks marks, string format)
    {
        var lines = await RealSource.LinesAsync();
        var word = WrittenWord.Of(lines, marks);
        var read = await RealSource.ReadAsync(format == "docx" ? word : await RealSource.ConvertAsync(word, "docx", format), $"a.{format}");
        var plan = PlanImporter.Import(new SourceText(read.Lines));
        (plan.Targets.Count, plan.Rows.Count, plan.Projects.Count).ShouldBe((34, 21, 23));
        ShouldBeAlike(read.Lines, lines);
    }

    private static async Task<string[]> LinesAsync(string name) => await File.ReadAllLinesAsync(Path.Combine(_habits, $"{name}.txt"));

    private static void ShouldBeAlike(IReadOnlyList<string> lines, IReadOnlyList<string> others)
    {
        var (read, expected) = (Said(lines), Said(others));
        read.Except(expected).ShouldBeEmpty(string.Join('\n', lines));
        read.ShouldBe(expected);
    }

    // The plan as text, without what its lines were: their numbers, the gaps in them.
    private static string[] Said(IReadOnlyList<string> lines) =>
        Lines().Replace(JsonSerializer.Serialize(PlanImporter.Import(new SourceText(lines))), "")
            .Replace(@"\t", " ", StringComparison.Ordinal).Split("},{");

    private static string FindHabits()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Path.Combine(folder.FullName, "tests", "fixtures", "plans", "habits") is var path && Directory.Exists(path)) return path;
        }

        throw new DirectoryNotFoundException("habits");
    }

    [GeneratedRegex("\"(From|To)\":[0-9]+|\"Quote\":\"[^\"]*\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Lines();
}
