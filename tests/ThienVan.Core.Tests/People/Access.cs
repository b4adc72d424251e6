using ThienVan.Core.Kernel;
using ThienVan.Core.People;

namespace ThienVan.Core.Tests.People;

/// <summary>The rule the tests of this folder are written for.</summary>
internal static class Access
{
    public static AccessRule Rule { get; } = new()
    {
        Rule = new() { Document = "Nghị định thử", Certainty = Certainty.Text, From = new(2026, 1, 1) },
        PasswordLength = 8,
        PasswordClasses = 4,
        MostFailures = 5,
        LockMinutes = 15,
        IdleMinutes = 30,
        IdleMinutesByRole = new Dictionary<Role, double> { [Role.Admin] = 15 },
        LongestHours = 12,
    };
}
