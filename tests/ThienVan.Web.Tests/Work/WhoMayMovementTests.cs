using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Movements;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Work.Movements;

namespace ThienVan.Web.Tests.Work;

/// <summary>Every change of a movement that one unit leads x every role, asked of the services themselves.</summary>
public sealed class WhoMayMovementTests(Cast cast) : IClassFixture<Cast>
{
    // + done or refused for another reason   - no right, which leaves an event
    // Columns: chair deputy office head own-officer other-officer group-head viewer admin
    [Theory]
    [InlineData("movement", "- - + + - - - - -")]
    [InlineData("movement take", "- - + + - - - - -")]
    [InlineData("movement year", "- - + + - - - - -")]
    [InlineData("movement year change", "- - + + - - - - -")]
    [InlineData("movement goals", "- - + + - - - - -")]
    [InlineData("movement close", "- - + + - - - - -")]
    [InlineData("movement reopen", "- - + + - - - - -")]
    [InlineData("movement send", "- - - - - - + - -")]
    [InlineData("movement confirm", "- - + + + - - - -")]
    [InlineData("movement return", "- - + + + - - - -")]
    [InlineData("commend", "- - + + - - - - -")]
    [InlineData("commend decide", "- - + + - - - - -")]
    [InlineData("commend end", "- - + + - - - - -")]
    public async Task Each_role_may_change_what_the_table_says(string write, string expected)
    {
        var movement = await MovementAsync();
        var year = (await cast.App.BookAsync(movement)).Book.Row.Id;
        var given = new List<string>();
        foreach (var person in Cast.People.OfType<string>()) given.Add(await TryAsync(write, person, movement, year));
        string.Join(' ', given).ShouldBe(expected, $"{write}: {string.Join(' ', Cast.People.OfType<string>())}");
    }

    private async Task<Guid> MovementAsync()
    {
        var held = (await cast.App.AsAsync("vanphong", services => services.GetRequiredService<MovementQueries>().ListAsync(2026, default)))
            .Lines.FirstOrDefault(line => line.Book is not null);
        if (held is not null) return held.Row.Id;
        var id = await cast.App.MovementAsync();
        await cast.App.YearAsync(id);
        return id;
    }

    private async Task<string> TryAsync(string write, string person, Guid movement, Guid year)
    {
        var refusal = await cast.App.AsAsync(person, services => WriteAsync(services, write, movement, year));
        if (refusal?.Code != "people.not_allowed") return "+";
        var last = (await cast.App.EventsAsync())[^1];
        if (write is not ("movement" or "movement take")) (last.Kind, last.ActorId is not null).ShouldBe(("work.movement_refused", true));
        return "-";
    }

    private static async Task<Refusal?> WriteAsync(IServiceProvider services, string write, Guid movement, Guid year)
    {
        var (movements, years, results, list) = (services.GetRequiredService<MovementService>(),
            services.GetRequiredService<MovementYears>(), services.GetRequiredService<MovementResults>(),
            services.GetRequiredService<Commendations>());
        var days = new SaveYear { Year = 2028, Days = new(new(2026, 3, 2), new(2026, 3, 3)) };
        return write switch
        {
            "movement" => (await movements.SaveAsync(
                new() { Id = movement, LeadId = Cast.OwnUnit, Serves = [], Measure = new("Cây", "cây", IsWhole: true) }, default)).Refusal,
            "movement take" => (await movements.TakeAsync(MovementOffice.Trees, default)).Refusal,
            "movement year" => await years.OpenAsync(movement, days, default),
            "movement year change" => await years.ChangeAsync(year, revision: -1, days, default),
            "movement goals" => await years.GiveAsync(year, revision: -1, [], default),
            "movement close" => await years.CloseAsync(year, isSure: true, default),
            "movement reopen" => await years.ReopenAsync(year, reason: null, default),
            "movement send" => await results.SendAsync(new()
            {
                Key = Guid.CreateVersion7(),
                YearId = year,
                UnitId = MovementOffice.Group,
                Amount = "1",
                On = null,
            }, default),
            "movement confirm" => await results.ConfirmAsync(year, movement, default),
            "movement return" => await results.ReturnAsync(year, movement, "thử", default),
            "commend" => await list.ProposeAsync(new() { Key = Guid.CreateVersion7(), YearId = year, Kind = CommendedKind.Group }, default),
            "commend decide" => await list.DecideAsync(year, movement, "1/QĐ", new(2026, 3, 2), default),
            "commend end" => await list.EndAsync(year, movement, "thử", default),
            _ => throw new ArgumentOutOfRangeException(nameof(write), write, message: null),
        };
    }
}
