using ThienVan.Planted.Web.Plans.Versions;

namespace ThienVan.Planted.Web.Plans.Files;

public sealed class PlanFile
{
    public string Name { get; init; } = "";
}

/// <summary>Planted: a journey uses a higher one, as a generic argument inside an asynchronous local function.</summary>
public static class Climber
{
    public static async Task<int> ClimbAsync()
    {
        return await CountAsync();

        static async Task<int> CountAsync()
        {
            await Task.Yield();
            return Array.Empty<PlanDrafts>().Length;
        }
    }
}

/// <summary>Planted: a journey uses the roof.</summary>
[Owner(typeof(PlansModule))]
public sealed class Climbing;

[AttributeUsage(AttributeTargets.Class)]
public sealed class OwnerAttribute(Type owner) : Attribute
{
    public Type Owner => owner;
}
