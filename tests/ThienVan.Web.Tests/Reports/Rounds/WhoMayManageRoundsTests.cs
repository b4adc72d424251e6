using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;

namespace ThienVan.Web.Tests.Reports.Rounds;

/// <summary>Every write of a round x every role, asked of the services themselves: only the office's is done, and a refused one leaves
/// nothing.</summary>
public sealed class WhoMayManageRoundsTests(Cast cast) : IClassFixture<Cast>
{
    private static readonly DateOnly _later = new(2026, 11, 30);

    [Theory]
    [InlineData("open")]
    [InlineData("open ad hoc")]
    [InlineData("define")]
    [InlineData("dates")]
    [InlineData("lock")]
    [InlineData("unlock")]
    [InlineData("grant")]
    public async Task Only_the_office_manages_rounds(string write)
    {
        foreach (var (person, at) in Cast.People.OfType<string>().Select((person, at) => (person, at)))
        {
            var round = (await cast.App.OpenAdHocAsync(RoundOffice.Trees)).Value;
            if (write == "unlock") (await cast.App.SettleAsync(settings => settings.LockAsync(round, default))).ShouldBeNull();
            var before = (await cast.App.EventsAsync()).Length;
            var refusal = await cast.App.AsAsync(person, services => TryAsync(services, write, round, at));
            (refusal?.Code).ShouldBe(person == "vanphong" ? null : "round.manage_denied", $"{write} as {person}");
            (await cast.App.EventsAsync()).Length.ShouldBe(person == "vanphong" ? before + 1 : before, $"{write} as {person}");
        }
    }

    private static async Task<Refusal?> TryAsync(IServiceProvider services, string write, Guid round, int at)
    {
        var settings = services.GetRequiredService<RoundSettings>();
        return write switch
        {
            "open" => (await services.GetRequiredService<RoundService>().OpenAsync(
                "kt-xh-thang", $"2026-{at + 1:00}", _later, default)).Refusal,
            "open ad hoc" => (await services.GetRequiredService<RoundService>().OpenAdHocAsync(RoundOffice.Trees, default)).Refusal,
            "define" => await DefineAsync(services),
            "dates" => await settings.ChangeDatesAsync(
                round,
                new()
                {
                    OpensOn = new(2026, 11, 23),
                    DueOn = _later,
                    GraceUntil = _later,
                    UpwardDueOn = _later,
                    Reason = "thử",
                },
                default
            ),
            "lock" => await settings.LockAsync(round, default),
            "unlock" => await settings.UnlockAsync(round, "thử", default),
            "grant" => await settings.GrantAsync(round, new("kinh-te-ha-tang-do-thi", _later, "thử"), default),
            _ => throw new ArgumentOutOfRangeException(nameof(write), write, message: null),
        };
    }

    private static async Task<Refusal?> DefineAsync(IServiceProvider services)
    {
        var held = (await services.GetRequiredService<DefinitionReader>().FindAsync("kt-xh-nam", default))!;
        return await services
            .GetRequiredService<DefinitionService>()
            .SaveAsync(held.Definition with { GraceWorkingDays = 1 }, held.Revision, default);
    }
}
