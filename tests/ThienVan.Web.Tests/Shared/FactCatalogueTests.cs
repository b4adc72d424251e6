using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Facts;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Tests.Shared;

public sealed class FactCatalogueTests
{
    private static readonly Period Year = Period.ReportingYear(2026);

    [Theory]
    [InlineData("cases.closed_on_time", true)]
    [InlineData("cases", false)]
    [InlineData("Cases.closed", false)]
    [InlineData("cases.", false)]
    [InlineData("", false)]
    public void A_key_is_a_room_a_dot_and_a_measure(string key, bool good) => new FactKey(key).IsWellFormed.ShouldBe(good);

    [Fact]
    public void Two_sources_for_one_key_keep_the_server_from_starting() =>
        new FactCatalogue([new Counted("cases.closed"), new Counted("cases.open", "cases.closed")])
            .Refuse([])!
            .Code.ShouldBe("facts.key_twice");

    [Fact]
    public void A_key_that_is_named_and_not_served_keeps_the_server_from_starting()
    {
        var refusal = new FactCatalogue([new Counted("cases.closed")]).Refuse([
            new(new("cases.closed"), "Chỉ tiêu 1"),
            new(new("trees.planted"), "Chỉ tiêu 14"),
        ])!;
        refusal.Code.ShouldBe("facts.key_missing");
        refusal.Message.ShouldContain("Chỉ tiêu 14");
    }

    [Fact]
    public void A_key_of_another_shape_keeps_the_server_from_starting() =>
        new FactCatalogue([new Counted("closed")]).Refuse([])!.Code.ShouldBe("facts.key_invalid");

    [Fact]
    public async Task A_served_key_is_read_from_its_source_and_another_gives_nothing()
    {
        var facts = new FactCatalogue([new Counted("cases.closed")]);
        (await facts.ReadAsync(new("cases.closed"), Year, new AreaId("to-1"), default)).ShouldBe(new Fact(3, 4, 4, TestApp.Start));
        (await facts.ReadAsync(new("cases.open"), Year, area: null, default)).ShouldBeNull();
    }

    [Fact]
    public async Task The_running_product_serves_every_key_it_names()
    {
        await using var app = await TestApp.StartAsync();
        app.Refusal.ShouldBeNull();
        (await app.InScopeAsync(services => Task.FromResult(services.GetRequiredService<FactCatalogue>().Refuse([])))).ShouldBeNull();
    }

    private sealed class Counted(params string[] keys) : IFactSource
    {
        public IReadOnlyList<FactKey> Keys => [.. keys.Select(key => new FactKey(key))];

        public string Describe(FactKey key) => "Đếm thử";

        public Task<Fact?> ReadAsync(FactKey key, Period period, AreaId? area, CancellationToken ct) =>
            Task.FromResult<Fact?>(new(3, 4, 4, TestApp.Start));
    }
}
