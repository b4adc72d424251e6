using CsCheck;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Scheduling;

namespace ThienVan.Core.Tests.Work.Scheduling;

/// <summary>A network that came out at random, with the day it is looked at.</summary>
internal sealed record Case(IReadOnlyList<PlannedStep> Steps, IReadOnlyList<StepLink> Links, DateOnly Today)
{
    public StepNetwork Network => StepNetwork.Of(Steps, Links).Value;

    public Timetable Table => Timetable.Of(Network, Networks.Calendar, Today);
}

/// <summary>Random steps and links over a year with holidays, and a recount of them that counts day by day.</summary>
internal static class Networks
{
    public static readonly DateOnly First = new(2026, 1, 1);

    public static readonly WorkingCalendar Calendar = new(
    [
        .. Enumerable.Range(14, 7).Select(day => new CalendarDay(new(2026, 2, day), DayKind.Off, "Tết")),
        new(new(2026, 1, 10), DayKind.Working, "Làm bù"),
        new(new(2026, 4, 27), DayKind.Off, "Giỗ Tổ"),
    ]);

    public static readonly Gen<DateOnly> Days = Gen.Int[0, 120].Select(First.AddDays);

    private static readonly Gen<DayCount> _counts = Gen.Enum<DayCount>();

    /// <summary>Links lead from a lower to a higher step, so there is no circle; four steps a project.</summary>
    public static readonly Gen<Case> Cases = Gen.Int[1, 9].SelectMany(count => Gen.Select(
        Gen.Select(Days, Gen.Int[0, 5], Gen.Int[1, 25], _counts, Gen.Int[0, 4]).Array[count],
        Gen.Select(Gen.Int[0, count - 1], Gen.Int[0, count - 1], Gen.Enum<LinkKind>(), Gen.Int[0, 12], _counts).Array[0, 14],
        Days,
        (steps, links, today) => new Case([.. steps.Select((step, no) => Step(no, step, today))], Links(links), today)));

    public static Guid Id(int number) => new(number + 1, 0, 0, new byte[8]);

    public static Guid Project(int step) => new(1000 + step / 4, 0, 0, new byte[8]);

    private static PlannedStep Step(int no, (DateOnly From, int Said, int Days, DayCount Count, int Done) drawn, DateOnly today) => new()
    {
        Id = Id(no),
        ProjectId = Project(no),
        Name = $"Bước {no}",
        From = drawn.Said == 0 ? null : drawn.From,
        Days = drawn.Said == 1 ? null : drawn.Days,
        Count = drawn.Count,
        DoneOn = drawn.Done == 0 && drawn.From <= today ? drawn.From : null,
    };

    private static IReadOnlyList<StepLink> Links((int A, int B, LinkKind Kind, int Lag, DayCount Count)[] drawn) =>
    [
        .. drawn.Where(link => link.A != link.B)
            .Select(link => new StepLink(Id(Math.Min(link.A, link.B)), Id(Math.Max(link.A, link.B)), link.Kind, link.Lag, link.Count))
            .DistinctBy(link => (link.Before, link.After, link.Kind)),
    ];

    /// <summary>The same days found by trying one day after the other until every rule holds; slower, and by no arithmetic.</summary>
    /// <param name="seen">What is asked.</param>
    /// <param name="late">Step that slips; null for none.</param>
    /// <param name="by">Calendar days it slips by.</param>
    public static Dictionary<Guid, (DateOnly? Start, DateOnly? End)> Recount(Case seen, Guid? late = null, int by = 0)
    {
        var days = new Dictionary<Guid, (DateOnly? Start, DateOnly? End)>();
        foreach (var step in seen.Steps.OrderBy(step => step.Id))
        {
            var own = step.Id == late ? by : 0;
            DateOnly?[] floors =
            [
                step.From,
                .. seen.Links.Where(link => link.After == step.Id).Select(link => link.Kind == LinkKind.StartStart
                    ? Walk(days[link.Before].Start, link.Lag, link.Count) : Walk(days[link.Before].End, link.Lag, link.Count)?.AddDays(1)),
            ];
            days[step.Id] = DaysOf(step, floors.Max(), seen.Today, own);
        }

        return days;
    }

    private static (DateOnly? Start, DateOnly? End) DaysOf(PlannedStep step, DateOnly? floor, DateOnly today, int late)
    {
        if (step.DoneOn is { } done) return (floor is { } first && first < done ? first : done, done);
        if (floor is not { } start || step.Days is not { } length) return (null, null);
        while (!Counts(start, step.Count)) start = start.AddDays(1);
        var isBegun = start <= today;
        if (!isBegun)
        {
            start = start.AddDays(late);
            while (!Counts(start, step.Count)) start = start.AddDays(1);
        }

        var end = start;
        for (var worked = 1; worked < length;)
        {
            end = end.AddDays(1);
            if (Counts(end, step.Count)) worked++;
        }

        if (end < today) end = today;
        while (!Counts(end, step.Count)) end = end.AddDays(1);
        if (isBegun) end = end.AddDays(late);
        while (!Counts(end, step.Count)) end = end.AddDays(1);
        return (start, end);
    }

    private static DateOnly? Walk(DateOnly? day, int lag, DayCount count)
    {
        if (day is not { } at) return null;
        while (lag > 0)
        {
            at = at.AddDays(1);
            if (Counts(at, count)) lag--;
        }

        return at;
    }

    private static bool Counts(DateOnly day, DayCount count) => count == DayCount.Calendar || Calendar.IsWorking(day);
}
