using CsCheck;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Import;
using ThienVan.Web.Plans.Files;
using ThienVan.Web.Tests.Architecture;

namespace ThienVan.Web.Tests.Plans.Files;

public sealed class PlanYamlRoundTripTests
{
    private static readonly Gen<string> Words = Gen.OneOf(
        OneOf(
            "Cây xanh", "- gạch", "a: b", "“≥ 15-17”", "null", "true", "no", "2026", "1.5", "2026-12-31", "#5", "x #y", "[a, b]", "{k: v}",
            "it's \"so\"", "tab\tở giữa", "hai\ndòng", "\\", " lề ", "&a", "*b", "!c", "%", "=", "~", "đuôi:", "a\u0085\u2028\uFEFFb"),
        Gen.String[Gen.Char["aáđ ,:#-'\"\\[]{}&*!|>%@`?0.\t\n~"], 1, 12].Where(text => !VietnameseText.IsBlank(text)));

    private static readonly Gen<Provision> Provisions = Gen.Select(
        Words,
        Gen.Int[1, 400].Nullable(),
        Words.Null(),
        Words.Null(),
        (reference, line, quote, gist) => new Provision
        {
            Reference = reference,
            Lines = line is { } from ? new LineRange(from, from + 2) : null,
            Quote = quote,
            Gist = gist,
        });

    private static readonly Gen<decimal> Numbers = Gen.OneOf(
        OneOf(0m, 1.125m, 1000m, -10m, 0.5m), Gen.Int[-5000, 5000].Select(value => value / 8m));

    private static readonly Gen<Schedule> Schedules = Gen.Select(
        Gen.Int[0, 3000].Nullable(),
        Gen.Int[3000, 6000].Nullable(),
        Gen.Enum<DatePrecision>(),
        (from, to, precision) => new Schedule(Day(from), Day(to), precision));

    [Fact]
    public void The_shipped_plan_survives_writing_and_reading()
    {
        var plan = PlanDataFixture.KienAn();
        ShouldSurvive(plan);
    }

    [Theory]
    [InlineData("tests/fixtures/plans/xa-dong-bai.txt")]
    [InlineData("tests/fixtures/plans/phuong-lang-sen.txt")]
    [InlineData("tests/fixtures/plans/dac-khu-hon-mun.txt")]
    [InlineData("../shared/source/ke-hoach-135-kh-ubnd.txt")]
    public void A_document_read_survives_writing_and_reading(string file)
    {
        var path = Path.Combine(Sources.Root, file);
        Assert.SkipUnless(File.Exists(path), Sources.NoReference);
        ShouldSurvive(PlanImporter.Import(SourceText.FromText(File.ReadAllText(path))));
    }

    [Fact]
    public void A_table_repeats_the_years_before_the_plan_and_counts_from_one_again()
    {
        var text = """
            KẾ HOẠCH
            Phát triển kinh tế - xã hội 5 năm 2026 - 2030
            PHỤ LỤC 1. CÁC CHỈ TIÊU KINH TẾ
            STT	Chỉ tiêu	ĐVT	Năm 2025	Năm 2030
            1	Giá trị sản xuất	tỷ đồng	100	200
            PHỤ LỤC 2. CÁC CHỈ TIÊU XÃ HỘI
            STT	Chỉ tiêu	ĐVT	Năm 2025	Năm 2030
            1	Hộ dùng nước sạch	%	80	98
            """;
        var plan = PlanImporter.Import(SourceText.FromText(text));
        plan.Rows.Select(row => (row.Baseline!.Value, row.Baseline.AsOf.Year)).ShouldBe([(100m, 2025), (80m, 2025)]);
        plan.Rows.SelectMany(row => row.Points).Select(point => (point.Year, point.Low)).ShouldBe([(2030, 200m), (2030, 98m)]);
        ShouldSurvive(plan);
    }

    [Fact]
    public void What_is_written_twice_is_the_same_text()
    {
        var once = PlanYaml.Write(PlanDataFixture.KienAn());
        PlanYaml.Write(PlanYaml.Read(once, "lai.yaml").Value).ShouldBe(once);
    }

    [Fact]
    public void Any_plan_survives_writing_and_reading() =>
        Gen.Select(Words.Array[12], Provisions, Gen.Enum<Comparator>(), Numbers.Array[5], Schedules, Gen.Enum<Provenance>()).Sample(
            (words, provision, comparator, numbers, schedule, provenance) =>
                ShouldSurvive(AnyPlan(words, provision, comparator, numbers, schedule, provenance)),
            iter: 400);

    [Fact]
    public void A_damaged_file_is_refused_or_read_but_never_breaks_the_reader()
    {
        var text = File.ReadAllText(PlanDataFixture.PathOf("kien-an-135.yaml"))[..6000];
        Gen.Select(Gen.Int[0, text.Length - 40], Gen.Int[0, 40], Words).Sample(
            (at, cut, insert) =>
            {
                var read = PlanYaml.Read(text[..at] + insert + text[(at + cut)..], "hong.yaml");
                if (read.Refusal is { } refusal) refusal.Line.ShouldNotBeNull();
            },
            iter: 400);
    }

    [Fact]
    public void A_target_whose_list_of_indicators_cannot_be_read_is_refused_with_its_line()
    {
        var text = File.ReadAllText(PlanDataFixture.PathOf("kien-an-135.yaml"))[..6000];
        var refusal = PlanYaml.Read(text[..5831] + "#5" + text[5869..], "hong.yaml").Refusal;
        refusal.ShouldNotBeNull().Line.ShouldNotBeNull();
    }

    private static void ShouldSurvive(PlanDocument plan)
    {
        var text = PlanYaml.Write(plan);
        var read = PlanYaml.Read(text, "lai.yaml");
        read.Refusal.ShouldBeNull(text);
        string.Equals(PlanDataFixture.Content(read.Value), PlanDataFixture.Content(plan), StringComparison.Ordinal).ShouldBeTrue(text);
    }

    private static PlanDocument AnyPlan(
        string[] words, Provision provision, Comparator comparator, decimal[] numbers, Schedule schedule, Provenance provenance) =>
        new()
        {
            Number = words[0],
            Title = words[1],
            PeriodFrom = 2026,
            PeriodTo = 2030,
            Units = [new PlanUnit { Id = "phong", Name = words[2], Aliases = [words[3], words[4]], Internal = false }],
            Groups = [new TargetGroup("nhom", words[5])],
            Targets =
        [
            new Target
            {
                No = "1",
                Group = "nhom",
                Name = words[6],
                Lead = "phong",
                Provision = provision,
                Indicators = [AnyIndicator(words, provision, comparator, numbers, provenance)],
            },
        ],
            HiddenTargets = [new Target { No = "H1", Group = "", Name = words[7], Provision = provision }],
            Rows =
        [
            new IndicatorRow
            {
                No = "1",
                Name = words[8],
                By2030 = words[9],
                Twins = ["1a"],
                Points = [new TargetPoint { Year = 2030, Low = numbers[0] }],
                Provision = provision,
            },
        ],
            Tasks = [new PlanTask { No = "III.1.1", Name = words[10], Section = words[11], Schedule = schedule, Provision = provision }],
            Projects =
        [
            new PlanProject
            {
                No = "1",
                Name = words[0],
                Cooperating = ["phong", words[1]],
                Schedule = schedule,
                Funding = [words[2]],
                Serves = ["1a"],
                Provision = provision,
            },
        ],
            Conflicts = [AnyConflict(words, provision, numbers)],
            Unread = [new UnreadText(new LineRange(3, 4), words[3], words[4])],
        };

    private static Indicator AnyIndicator(
        string[] words, Provision provision, Comparator comparator, decimal[] numbers, Provenance provenance) =>
        new()
        {
            Code = "1a",
            Name = words[1],
            Kind = IndicatorKind.Flow,
            Unit = words[2],
            Comparator = comparator,
            Direction = Direction.Down,
            Strictness = Strictness.Aspirational,
            TimeAggregation = TimeAggregation.Worst,
            AreaAggregation = AreaAggregation.AllOf,
            Points =
        [
            AnyPoint(2026, numbers[0], comparator) with { Due = new DateOnly(2026, 3, 31) },
            AnyPoint(2027, numbers[1], comparator) with { Provenance = provenance, Basis = words[3] },
            AnyPoint(2028, numbers[1], comparator) with { Provenance = provenance, Basis = words[3] },
            new TargetPoint { Year = 2029, Low = numbers[4], High = comparator == Comparator.Range ? numbers[4] + 1 : numbers[4] },
            new TargetPoint { Year = 2030 },
        ],
            Total = comparator == Comparator.AtMost ? new Amount(null, numbers[2]) : null,
            MaintainFrom = 2027,
            Baseline = new Baseline(numbers[3], new DateOnly(2025, 12, 31), words[4]),
            RankOf = 114,
            Authority = words[5],
            Counted = words[2],
            Restricted = true,
            Lead = "phong",
            Provision = provision with { Reference = words[6] },
        };

    private static Conflict AnyConflict(string[] words, Provision provision, decimal[] numbers) => new()
    {
        Id = "mau-thuan",
        Message = words[6],
        Provisions = [provision, new Provision { Reference = words[7] }],
        Readings =
        [
            new Reading
            {
                Id = "a",
                Text = words[8],
                Provisions = [new Provision { Reference = words[7] }, provision],
                Changes =
                [
                    new IndicatorChange
                    {
                        Code = "1a",
                        Comparator = Comparator.AtLeast,
                        Points = [new TargetPoint { Year = 2026, Low = numbers[4] }],
                        Total = new Amount(numbers[4], null),
                    },
                ],
            },
            new Reading { Id = "b", Text = words[9], Changes = [new IndicatorChange { Code = "1a", Points = [] }] },
        ],
    };

    private static TargetPoint AnyPoint(int year, decimal number, Comparator comparator) => comparator switch
    {
        Comparator.AtMost => new() { Year = year, High = number },
        Comparator.Exactly => new() { Year = year, Low = number, High = number },
        Comparator.Range => new() { Year = year, Low = number, High = number + 2 },
        _ => new() { Year = year, Low = number },
    };

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static DateOnly? Day(int? offset) => offset is { } days ? new DateOnly(2020, 1, 1).AddDays(days) : null;
}
