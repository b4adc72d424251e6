using ThienVan.Planted.Core.Kernel;

namespace ThienVan.Planted.Core.Plans;

public sealed record Plan(Day From);

/// <summary>Planted: Core reads a file, a stored value's age by a clock, and a room that no arrow leads to.</summary>
public static class Nosy
{
    public static string Read() => File.ReadAllText("plan.txt");

    public static DateTimeOffset Now() => TimeProvider.System.GetUtcNow();

    public static Reports.Round? Round { get; set; }
}
