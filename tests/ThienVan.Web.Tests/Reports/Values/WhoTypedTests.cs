using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Reports;
using ThienVan.Web.Reports;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Reports.Values;

/// <summary>Random afternoons of people who type into the same cells: whatever an event says was typed, its actor typed it.</summary>
public abstract partial class WhoTypedTests(Engine engine)
{
    private const int Steps = 40;
    private static readonly string[] _people = [Cast.OwnUnit, "vanphong", Cast.OtherUnit];
    private static readonly string[] _codes = ["3a", "3b", "3c"];

    [Theory]
    [InlineData(7)]
    [InlineData(135)]
    [InlineData(2026)]
    public async Task No_event_of_one_person_carries_what_another_typed(int seed)
    {
        var dice = new Random(seed);
        await using var app = await PlanRoom.StartAsync(engine);
        var round = await app.OpenRoundAsync();
        for (var step = 0; step < Steps; step++) await StepAsync(app, round, dice, step);

        var names = new Dictionary<Guid, string>();
        foreach (var person in _people) names[await app.PersonIdAsync(person)] = person;
        var typed = 0;
        foreach (var said in (await app.EventsAsync()).Where(row => row.Data is not null))
            foreach (Match mark in Mark().Matches(New(said)))
            {
                typed++;
                names[said.ActorId!.Value].ShouldBe(mark.Groups["person"].Value, $"{said.Kind} {said.Subject}");
            }

        typed.ShouldBeGreaterThan(5);
        foreach (var value in await app.ValuesAsync(round))
            foreach (Match mark in Mark().Matches(value.Typed))
                value.Authors.ShouldContain($"{await app.PersonIdAsync(mark.Groups["person"].Value):N}");
    }

    private static async Task StepAsync(TestApp app, Guid round, Random dice, int step)
    {
        var (person, code) = (_people[dice.Next(_people.Length)], _codes[dice.Next(_codes.Length)]);
        var held = (await app.ValuesAsync(round)).FirstOrDefault(row => row.Code == code);
        var mark = $"[{person}:{step}]";

        // Now and then from a page that is not the newest any more.
        var basedOn = Math.Max(0, (held?.Revision ?? 0) - (dice.Next(4) == 0 ? 1 : 0));
        switch (dice.Next(6))
        {
            case 0:
                await app.SubmitAsync(person, round, Cast.OwnUnit, (code, Ward.Whole));
                break;
            case 1:
                await app.RecallAsync(person, round, Cast.OwnUnit, (code, Ward.Whole));
                break;
            case 2:
                await app.AsAsync(person, services => services.GetRequiredService<UnitTexts>()
                    .SaveAsync(round, Cast.OwnUnit, [new(UnitTexts.Topics[0].Id, $"Lời của {mark}", step % 3)], default));
                break;
            default:
                await app.SaveAsync(person, round, Cast.OwnUnit,
                    RoundRoom.Cell(code, $"{step + 1}", basedOn, explanation: $"Đã đối chiếu {mark}"));
                break;
        }
    }

    private static string New(EventRow said)
    {
        using var data = JsonDocument.Parse(said.Data!);
        return data.RootElement.TryGetProperty("new", out var now) ? Regex.Unescape(now.GetRawText()) : "";
    }

    [GeneratedRegex(@"\[(?<person>[a-z-]+):\d+\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mark();
}

public sealed class WhoTypedOnSqlite() : WhoTypedTests(Engine.Sqlite);

public sealed class WhoTypedOnPostgres() : WhoTypedTests(Engine.Postgres);
