using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Movements;
using ThienVan.Core.Work.Programmes;
using ThienVan.Web.People;
using ThienVan.Web.Plans;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Work.Movements;
using ThienVan.Web.Work.Projects;

namespace ThienVan.Web.Work.Demonstration;

/// <summary>
/// A year of three movements that the plan names, invented and marked so: goals, results of neighbourhood groups, some of which sent
/// nothing and one of which got its entry back, a settled contest with its commendations. The same at every start; a ward that has a
/// movement is left alone.
/// </summary>
internal sealed class DemoMovements(
    DemoWorkOptions options, AppDb db, WriteScope write, PlanReader plans, PeopleDirectory people, ShippedKinds kinds)
{
    private const string Mark = "Minh họa";
    private const int Many = 3;

    /// <summary>Days after which a year has something to show.</summary>
    private const int Running = 30;

    public Task RunAsync(CancellationToken ct) => write.RunAsync<int>(Actor.System("Chế độ minh họa"), async change =>
    {
        if (!options.Movements || await plans.ForReportsAsync(ct) is not { } plan || await db.Set<MovementRow>().AnyAsync(ct)) return 0;
        var groups = await people.NeighbourhoodsAsync(ct);
        var offers = MovementOffers.Of(plan.Document, kinds.All, new HashSet<string>())
            .Where(offer => offer is { Kind: not null, Lead: not null, Source.Kind: SourceKind.Project }).Take(Many).ToArray();
        if (groups.Count == 0 || offers.Length == 0) return 0;
        for (var i = 0; i < offers.Length; i++) Enter(change, MovementService.Of(offers[i], plan.Period, change.At, true), groups, i);
        change.Record(MovementEvents.Demonstrated, "work/movement", now: new { results = db.Set<MovementEntryRow>().Local.Count });
        return offers.Length;
    }, ct);

    private void Enter(Change change, MovementRow movement, IReadOnlyList<WardUnitLine> groups, int i)
    {
        var today = VietnamDay.Of(change.At);
        (movement.Counted, movement.Unit) = Measure(movement);
        movement.Document = $"{Mark}: kế hoạch phát động năm {today.AddDays(-Running).Year}";
        var isContest = movement.Kind == MovementKind.Contest;
        var first = new DateOnly(today.AddDays(-Running).Year, 1, 5);
        var year = new MovementYearRow
        {
            Id = Guid.CreateVersion7(change.At),
            MovementId = movement.Id,
            Year = first.Year,
            From = first,
            To = isContest ? Earlier(first.AddDays(250), today.AddDays(-10)) : new(first.Year, 12, 20),
            Goal = groups.Count * 40,
            ChangedAt = change.At,
        };
        if (isContest) (year.ClosedOn, year.ClosedBy) = (year.To.AddDays(5), Mark);
        db.Add(movement);
        db.Add(year);
        var dice = DemoStory.Dice(movement.PlanKey!);
        for (var at = 0; at < groups.Count; at++) Enter(change, year, groups[at], at, dice, isContest, i);
        if (isContest) Commend(year, groups, change);
    }

    private void Enter(Change change, MovementYearRow year, WardUnitLine group, int at, Random dice, bool isContest, int movement)
    {
        var row = MovementYears.Row(year.Id, group);
        row.Goal = movement == 1 && at == 5 ? null : 30 + (dice.Next(0, 5) * 5);
        row.Households = dice.Next(180, 320);
        db.Add(row);

        // The last group says nothing, of the drive that still runs the one before it neither.
        if (at == 5 || (!isContest && at == 4)) return;
        var last = Earlier(year.To, VietnamDay.Of(change.At));
        var amount = 0;
        DateOnly[] days = [.. Enumerable.Range(1, 3).Select(part => year.From.AddDays((last.DayNumber - year.From.DayNumber) * part / 3))];
        for (var number = 1; number <= days.Length; number++)
        {
            amount += dice.Next(9, 20);
            var isLast = number == days.Length;
            Send(change, row, number, days[number - 1], amount, !isLast || isContest || at < 2 ? EntryState.Confirmed
                : at == 3 ? EntryState.Returned : EntryState.Sent);
        }
    }

    private void Send(Change change, MovementGroupRow group, int number, DateOnly day, int amount, EntryState state)
    {
        var at = At(day, change.At);
        db.Add(new MovementEntryRow
        {
            Id = Guid.CreateVersion7(at),
            YearId = group.YearId,
            UnitId = group.UnitId,
            Number = number,
            Amount = amount,
            On = day,
            SentById = null,
            SentBy = $"Tổ trưởng {group.Name} ({Mark})",
            SentAt = at,
            State = state,
            DecidedBy = state == EntryState.Sent ? null : Mark,
            DecidedAt = state == EntryState.Sent ? null : at,
            ReturnReason = state == EntryState.Returned ? $"{Mark}: chưa trừ số đã báo quý trước, đề nghị đếm lại." : null,
        });
    }

    private void Commend(MovementYearRow year, IReadOnlyList<WardUnitLine> groups, Change change)
    {
        var decided = year.ClosedOn!.Value;
        for (var i = 0; i < Math.Min(2, groups.Count); i++)
            db.Add(Line(year, change, CommendedKind.Group, groups[i].Id, person: null, i == 0 ? decided : null));
        db.Add(Line(year, change, CommendedKind.Person, groups[0].Id, $"Người tham gia thứ nhất ({Mark})", decided: null));
    }

    private static CommendationRow Line(
        MovementYearRow year, Change change, CommendedKind kind, string unit, string? person, DateOnly? decided) => new()
        {
            Id = Guid.CreateVersion7(change.At.AddMilliseconds((kind == CommendedKind.Person ? 2 : 0) + (decided is null ? 1 : 0))),
            YearId = year.Id,
            Kind = kind,
            UnitId = unit,
            PersonName = person,
            Form = "Giấy khen của Chủ tịch UBND phường",
            Merit = $"{Mark}: vận động đông người tham gia",
            ProposedBy = Mark,
            ProposedOn = year.To,
            State = decided is null ? CommendationState.Proposed : CommendationState.Decided,
            Number = decided is null ? null : $"{Mark} 01/QĐ-UBND",
            DecidedOn = decided,
        };

    private static (string Counted, string Unit) Measure(MovementRow movement) => VietnameseText.Fold(movement.Name) switch
    {
        var name when name.Contains("xanh", StringComparison.Ordinal) => ("Cây xanh trồng mới", "cây"),
        var name when name.Contains("bao hiem", StringComparison.Ordinal) => ("Người mới tham gia bảo hiểm y tế", "người"),
        _ => ("Người đăng ký tham gia", "người"),
    };

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private static DateTimeOffset At(DateOnly day, DateTimeOffset now)
    {
        var moment = new DateTimeOffset(day.ToDateTime(new(17, 0)), FigureText.Indochina).ToUniversalTime();
        return moment < now ? moment : now;
    }
}
