using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Web.Shared.Config;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.People;

/// <summary>Rules of passwords, locks and sessions with the days they hold, in a file beside the program.</summary>
public sealed class ShippedAccess
{
    public const string FileName = "access-rules.json";

    private readonly Lazy<Result<IReadOnlyList<AccessRule>>> _all;

    /// <param name="path">File of rules as JSON.</param>
    public ShippedAccess(string path) => _all = new(() => AccessRuleFile.Read(File.ReadAllText(path)));

    /// <summary>The ward's own file where it names one, <c>ThienVan:SignIn:Rules</c>.</summary>
    public static ShippedAccess Of(IConfiguration configuration) =>
        configuration["ThienVan:SignIn:Rules"] is { Length: > 0 } own ? new(own) : BesideTheProgram;

    /// <summary>Null where the rules can be read and one of them has begun.</summary>
    public static Refusal? Refuse(IConfiguration configuration, DateOnly today)
    {
        try
        {
            var read = Of(configuration)._all.Value;
            return read.Refusal ?? AccessRuleFile.RefuseToday(read.Value, today);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new("settings.access_rules", $"Không mở được tệp {configuration["ThienVan:SignIn:Rules"]} (ThienVan__SignIn__Rules). "
                + "Đề nghị kiểm tra đường dẫn và quyền đọc tệp của máy chủ.");
        }
    }

    public static ShippedAccess BesideTheProgram { get; } = new(Path.Combine(AppContext.BaseDirectory, "plans", FileName));

    public IReadOnlyList<AccessRule> All => _all.Value.Value;
}

/// <summary>The rule in force on a day; how long sessions live a ward may set for itself (section <c>ThienVan:SignIn</c>).</summary>
public sealed class AccessRules(ShippedAccess shipped, IConfiguration configuration, TimeProvider time)
{
    private const string Section = "ThienVan:SignIn";

    private static readonly NumberSetting _idle = Minutes("IdleMinutes");

    private static readonly NumberSetting _longest = new($"{Section}:LongestHours", 0.1, 8760) { IsWhole = false };

    public AccessRule Today => On(time.GetUtcNow());

    public AccessRule On(DateTimeOffset at) => AccessRule.On(shipped.All, VietnamDay.Of(at));

    public SessionLimits Sessions(DateTimeOffset at)
    {
        var usual = On(at).Sessions;
        return new()
        {
            Idle = _idle.Read(configuration) is { } idle ? TimeSpan.FromMinutes(idle) : usual.Idle,
            IdleByRole = ByRole() is { Count: > 0 } roles ? roles : usual.IdleByRole,
            Longest = _longest.Read(configuration) is { } hours ? TimeSpan.FromHours(hours) : usual.Longest,
        };
    }

    /// <summary>What is wrong with the ward's own numbers; nulls for what is right.</summary>
    public static IEnumerable<Refusal?> Refuse(IConfiguration configuration) =>
        Enum.GetValues<Role>().Select(IdleOf).Append(_idle).Append(_longest).Select(number => number.Refuse(configuration));

    private Dictionary<Role, TimeSpan> ByRole() => Enum.GetValues<Role>()
        .Select(role => (Role: role, Minutes: IdleOf(role).Read(configuration)))
        .Where(entry => entry.Minutes is not null)
        .ToDictionary(entry => entry.Role, entry => TimeSpan.FromMinutes(entry.Minutes!.Value));

    private static NumberSetting IdleOf(Role role) => Minutes($"IdleMinutesByRole:{role}");

    private static NumberSetting Minutes(string key) => new($"{Section}:{key}", 0.1, 1440) { IsWhole = false };
}
