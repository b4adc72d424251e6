using System.Globalization;
using System.Text.Json;
using CsCheck;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Import;
using ThienVan.Core.Plans.Versions;
using ThienVan.Core.Tests.Plans.Import;

namespace ThienVan.Core.Tests.Plans.Versions;

/// <summary>Whatever people corrected in a reading stays when the same document is read and accepted once more.</summary>
public sealed class SameDocumentAgainTests
{
    private static readonly Dictionary<string, PlanDocument> _read = new(StringComparer.Ordinal);

    private static readonly Func<Random, PlanDocument, PlanDocument>[] _corrections =
    [
        (any, plan) => OfIndicator(any, plan, one => one with
        {
            Points = [.. one.Points.Select(point => point with { Low = any.Next(1, 99) })],
        }),
        (any, plan) => OfIndicator(any, plan, one => one with { Points = [.. one.Points.Skip(1)] }),
        (any, plan) => OfIndicator(any, plan, one => one with { Points = [.. one.Points.Where(point => point.Year != 2031), New(2031)] }),
        (any, plan) => OfIndicator(any, plan, one => one with { Total = new(any.Next(1, 999), null) }),
        (any, plan) => OfIndicator(any, plan, one => one with { Total = null }),
        (any, plan) => OfIndicator(any, plan, one => one with { Base = ShareBase.FixedForYear }),
        (any, plan) => OfIndicator(any, plan, one => one with { Baseline = new(any.Next(9), new(2025, 12, 31), "Sổ") }),
        (any, plan) => OfIndicator(any, plan, one => one with { Unit = "cái", Name = $"Tên khác {any.Next(99)}" }),
        (any, plan) => OfIndicator(any, plan, one => one with { Comparator = Comparator.MoreThan, Direction = Direction.Down }),
        (any, plan) => OfIndicator(any, plan, one => one with { After = [plan.Indicators.First().Code], LeadDays = 30 }),
        (any, plan) => OfIndicator(any, plan, one => one with { Counted = "tấn" }),
        (any, plan) => OfIndicator(any, plan, one => one with { MaintainFrom = 2027, RankOf = 114, Authority = "Sở" }),
        (any, plan) => OfIndicator(any, plan, one => one with
        {
            Lead = plan.Units.Count > 0 ? plan.Units[any.Next(plan.Units.Count)].Id : null,
        }),
        (any, plan) => OfIndicator(any, plan, one => one with { Profile = new("9/QĐ", new(2026, 1, 1), [new(0.5m, 0.2m)]) }),
        (any, plan) => OfTarget(any, plan, one => one with { Name = $"Gọi khác {any.Next(99)}", ShortName = "Ngắn" }),
        (any, plan) => OfTarget(any, plan, one => one with { Group = plan.Groups[any.Next(plan.Groups.Count)].Id, Lead = null }),
        (any, plan) => plan with { Units = At(any, plan.Units, one => one with { Aliases = [], ShortName = "Gọi" }) },
        (any, plan) => plan with { Units = At(any, plan.Units, one => one with { Aliases = [.. one.Aliases, $"Tên {any.Next(99)}"] }) },
        (any, plan) => plan with { Tasks =
            At(any, plan.Tasks, one => one with { Serves = [plan.Indicators.Last().Code], Timing = "2028" }) },
        (any, plan) => plan with { Tasks = At(any, plan.Tasks, one => one with { Name = $"Việc {any.Next(99)}", Output = "Tờ trình" }) },
        (any, plan) => plan with { Tasks = At(any, plan.Tasks, one => one with { Cooperating = ["Hội"], Schedule = null, Lead = null }) },
        (any, plan) => plan with { Projects = At(any, plan.Projects, one => one with { Serves = [], Funding = ["Vốn"], Name = "Đề án" }) },
        (any, plan) => plan with { Projects = Without(any, plan.Projects) },
        (any, plan) => plan with { Rows = At(any, plan.Rows, one => one with { By2030 = "7", PerYear = null, Twins = [] }) },
        (any, plan) => plan with { Rows = Without(any, plan.Rows) },
        (any, plan) => plan with { Unread = Without(any, plan.Unread) },
        (any, plan) => plan with { Number = "1/KH", Title = "Tên kế hoạch khác", Issuer = plan.Issuer, Date = new(2025, 12, 1) },
    ];

    [Theory]
    [InlineData("xa-dong-bai.txt")]
    [InlineData("phuong-lang-sen.txt")]
    [InlineData("dac-khu-hon-mun.txt")]
    public void Nothing_that_people_corrected_changes(string name)
    {
        var read = Read(name);
        Gen.Select(Gen.Int, Gen.Int[0, _corrections.Length - 1].Array[1, 8]).Sample((seed, chosen) =>
        {
            var any = new Random(seed);
            var held = chosen.Aggregate(read, (plan, correction) => _corrections[correction](any, plan));
            Different(held, PlanSuccession.Carry(held, read, read)).ShouldBeEmpty();
        }, iter: 40);
    }

    [Theory]
    [InlineData("xa-dong-bai.txt")]
    [InlineData("phuong-lang-sen.txt")]
    [InlineData("dac-khu-hon-mun.txt")]
    public void What_people_wrote_as_data_keeps_its_ties_when_the_text_is_read_over_it(string name)
    {
        var read = Read(name);
        Gen.Int.Sample(seed =>
        {
            var any = new Random(seed);
            var codes = read.Indicators.Select(one => one.Code).ToArray();
            string[] Tied() => [codes[any.Next(codes.Length)]];
            var held = read with
            {
                Tasks = [.. read.Tasks.Select(one => one with { Serves = Tied() })],
                Projects = [.. read.Projects.Select(one => one with { Serves = Tied() })],
            };
            var next = PlanSuccession.Carry(held, read);
            next.Tasks.Select(one => one.Serves.Single()).ShouldBe(held.Tasks.Select(one => one.Serves.Single()));
            next.Projects.Select(one => one.Serves.Single()).ShouldBe(held.Projects.Select(one => one.Serves.Single()));
        }, iter: 10);
    }

    private static PlanDocument Read(string name)
    {
        lock (_read)
            return _read.TryGetValue(name, out var known) ? known : _read[name] = PlanImporter.Import(PlanTexts.Fixture(name));
    }

    private static TargetPoint New(int year) => new() { Year = year, Low = 5 };

    private static PlanDocument OfIndicator(Random any, PlanDocument plan, Func<Indicator, Indicator> change)
    {
        var codes = plan.Indicators.Select(one => one.Code).ToArray();
        var code = codes[any.Next(codes.Length)];
        return plan.WithTargets(target => target with
        {
            Indicators = [.. target.Indicators.Select(one => one.Code == code ? change(one) : one)],
        });
    }

    private static PlanDocument OfTarget(Random any, PlanDocument plan, Func<Target, Target> change)
    {
        var no = plan.Targets[any.Next(plan.Targets.Count)].No;
        return plan.WithTargets(target => target.No == no ? change(target) : target);
    }

    private static T[] At<T>(Random any, IReadOnlyList<T> items, Func<T, T> change)
    {
        var at = items.Count == 0 ? -1 : any.Next(items.Count);
        return [.. items.Select((item, index) => index == at ? change(item) : item)];
    }

    private static T[] Without<T>(Random any, IReadOnlyList<T> items)
    {
        var at = items.Count == 0 ? -1 : any.Next(items.Count);
        return [.. items.Where((_, index) => index != at)];
    }

    private static IEnumerable<string> Different(PlanDocument held, PlanDocument next) =>
        from part in typeof(PlanDocument).GetProperties()
        let before = JsonSerializer.Serialize(part.GetValue(held))
        let after = JsonSerializer.Serialize(part.GetValue(next))
        let at = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count()
        where before != after
        select string.Create(CultureInfo.InvariantCulture, $"{part.Name} at {at}: {Near(before, at)} | {Near(after, at)}");

    private static string Near(string text, int at) => text[Math.Max(0, at - 80)..Math.Min(text.Length, at + 80)];
}
