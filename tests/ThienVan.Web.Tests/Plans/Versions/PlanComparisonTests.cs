using System.Reflection;
using System.Text.Json.Serialization;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Web.Plans.Versions;
using ThienVan.Web.Tests.Plans.Files;

namespace ThienVan.Web.Tests.Plans.Versions;

/// <summary>Nothing of a plan may change, come or go without a line in the comparison.</summary>
public sealed class PlanComparisonTests
{
    private static readonly PlanDocument _plan = PlanDataFixture.KienAn();

    private static readonly Type[] _said =
    [
        typeof(PlanUnit), typeof(TargetGroup), typeof(Target), typeof(Indicator), typeof(TargetPoint), typeof(IndicatorRow),
        typeof(PlanTask), typeof(PlanProject), typeof(Conflict),
    ];

    public static TheoryData<string, string> Fields()
    {
        var data = new TheoryData<string, string>();
        foreach (var type in _said)
            foreach (var field in type.GetProperties().Where(IsSaid)) data.Add(type.Name, field.Name);
        return data;
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_change_of_any_field_is_listed(string type, string field)
    {
        var owner = _said.Single(one => one.Name == type);
        PlanComparison.Of(_plan, With(owner, owner.GetProperty(field)!)).ShouldNotBeEmpty();
    }

    [Fact]
    public void The_same_plan_differs_in_nothing() => PlanComparison.Of(_plan, _plan).ShouldBeEmpty();

    [Fact]
    public void A_yearly_goal_or_a_tie_that_goes_is_a_loss()
    {
        var next = _plan.WithTargets(target => target with
        {
            Indicators = [.. target.Indicators.Select(one => one with { Points = [.. one.Points.Where(point => point.Year != 2027)] })],
        }) with
        {
            Tasks = [.. _plan.Tasks.Select(task => task with { Serves = [] })],
            Projects = [.. _plan.Projects.Where(project => project.Serves.Count == 0)],
        };
        var lost = PlanComparison.Of(_plan, next).Where(line => line.Kind == DifferenceKind.Lost).ToArray();
        lost.ShouldContain(new PlanDifference(DifferenceKind.Lost, "Chỉ số 14a", "Năm 2027", "≥ 1.000", New: null));
        foreach (var task in _plan.Tasks.Where(task => task.Serves.Count > 0))
            foreach (var code in task.Serves)
                lost.ShouldContain(line => line.Thing == $"Nhiệm vụ {task.No}" && line.What == $"Phục vụ chỉ số {code}");
        lost.ShouldContain(line => line.Thing == "Dự án 2" && line.What == "Phục vụ chỉ số 14b");
    }

    [Fact]
    public void A_goal_that_becomes_disputed_is_told_with_every_reading()
    {
        var next = _plan with
        {
            Conflicts =
            [
                .. _plan.Conflicts,
                new Conflict
                {
                    Id = "cay-xanh",
                    Message = "?",
                    Readings =
                    [
                        Said("a", new TargetPoint { Year = 2030, Low = 5000 }), Said("b", new TargetPoint { Year = 2027, Low = 1200 }),
                    ],
                },
            ],
        };
        PlanComparison.Of(_plan, next).ShouldContain(new PlanDifference(
            DifferenceKind.Changed, "Chỉ số 14a", "Năm 2027", "≥ 1.000", "chờ thống nhất: ≥ 5.000 (2030) hoặc ≥ 1.200"));
    }

    [Fact]
    public void Tasks_numbered_anew_are_the_same_tasks()
    {
        var next = _plan with
        {
            Tasks =
            [
                new PlanTask { No = _plan.Tasks[0].No, Name = "Việc mới", Provision = new() { Reference = "Phần III" } },
                .. _plan.Tasks.Select((task, at) => task with { No = at + 1 < _plan.Tasks.Count ? _plan.Tasks[at + 1].No : "III.99" }),
            ],
        };
        var lines = PlanComparison.Of(_plan, next);
        lines.ShouldNotContain(line => line.Kind == DifferenceKind.Lost);
        lines.Where(line => line.Kind == DifferenceKind.Added).ShouldHaveSingleItem().New.ShouldBe("Việc mới");
        lines.Where(line => line.Kind == DifferenceKind.Changed).ShouldAllBe(line => line.What == "Số");
    }

    private static Reading Said(string id, TargetPoint point) =>
        new() { Id = id, Text = id, Changes = [new IndicatorChange { Code = "14a", Points = [point] }] };

    // Where something stands is no part of what a plan says; names that tell things apart make another thing of it.
    private static bool IsSaid(PropertyInfo field) =>
        field.CanWrite && field.GetCustomAttribute<JsonIgnoreAttribute>() is null
        && field.Name is not ("Provision" or "Provisions" or "Indicators" or "Id" or "Code" or "Year");

    private static PlanDocument With(Type type, PropertyInfo field) =>
        type == typeof(PlanUnit) ? _plan with { Units = First(_plan.Units, field) }
        : type == typeof(TargetGroup) ? _plan with { Groups = First(_plan.Groups, field) }
        : type == typeof(IndicatorRow) ? _plan with { Rows = First(_plan.Rows, field) }
        : type == typeof(PlanTask) ? _plan with { Tasks = First(_plan.Tasks, field) }
        : type == typeof(PlanProject) ? _plan with { Projects = First(_plan.Projects, field) }
        : type == typeof(Conflict) ? _plan with { Conflicts = First(_plan.Conflicts, field) }
        : type == typeof(Target) ? _plan with { Targets = First(_plan.Targets, field) }
        : _plan.WithTargets(target => target with
        {
            Indicators = [.. target.Indicators.Select(one => one.Code != "14a" ? one
            : type == typeof(Indicator) ? Other(one, field) : one with { Points = First(one.Points, field) })]
        });

    private static T[] First<T>(IReadOnlyList<T> items, PropertyInfo field) where T : class => [Other(items[0], field), .. items.Skip(1)];

    private static T Other<T>(T item, PropertyInfo field) where T : class
    {
        var copy = (T)typeof(T).GetMethod("<Clone>$")!.Invoke(item, null)!;
        field.SetValue(copy, Other(field, field.GetValue(item)));
        return copy;
    }

    private static object? Other(PropertyInfo field, object? now) => (field.Name, now) switch
    {
        ("Lead", _) => _plan.Units.First(unit => unit.Id != (string?)now).Id,
        ("Group", _) => _plan.Groups.First(group => group.Id != (string?)now).Id,
        ("Points", _) => new TargetPoint[] { new() { Year = 2026, Low = 7 } },
        ("Baseline", _) => new Baseline(7, new(2025, 12, 31), "Sổ"),
        ("Window", _) => IndicatorWindow.Reporting with { Type = PeriodType.SchoolYear },
        ("Profile", _) => new ApprovedProfile("7/QĐ", new(2026, 1, 1), [new(0.5m, 0.2m)]),
        ("Schedule", _) => new Schedule(From: null, new(2029, 1, 2), DatePrecision.Day),
        ("Readings", _) => Array.Empty<Reading>(),
        ("Due", _) => new DateOnly(2026, 7, 1),
        (_, IReadOnlyList<string> names) => names.Append("14b").ToArray(),
        (_, Amount total) => total with { Low = total.Low + 1, High = total.High + 1 },
        (_, bool yes) => !yes,
        (_, Enum value) => Enum.GetValues(value.GetType()).Cast<Enum>().First(other => !other.Equals(value)),
        (_, decimal value) => value + 1,
        (_, string text) => text + " khác",
        (_, null) => Fresh(Nullable.GetUnderlyingType(field.PropertyType) ?? field.PropertyType),
        _ => throw new NotSupportedException($"{field.Name}: {now}"),
    };

    private static object Fresh(Type type) =>
        type == typeof(string) ? "khác" : type == typeof(int) ? 2027 : type == typeof(decimal) ? 9999m
        : type == typeof(Amount) ? new Amount(7, null) : Enum.GetValues(type).GetValue(0)!;
}
