using System.Text.Json;
using System.Text.Json.Serialization;
using ThienVan.Core.Kernel.Clocks;

namespace ThienVan.Core.Tests.Kernel.Clocks;

public sealed class ShippedHoursTests
{
    private static readonly JsonSerializerOptions _json =
        new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    [Fact]
    public void The_hours_that_come_with_the_product_are_sound_and_said_to_be_proposed()
    {
        var days = JsonSerializer.Deserialize<OfficeDay[]>(Shipped.Text("plans/office-hours.json"), _json)!;
        OfficeHours.Of(days).Value.On(new(2026, 11, 30)).Count.ShouldBe(2);
        days.ShouldAllBe(day => day.Rule.IsUnverified);
    }
}
