using ThienVan.Core.Kernel;

namespace ThienVan.Core.People;

/// <summary>What the security level of the system asks of passwords, failures and sessions, from a day to a day. The numbers are those
/// of the rule where it names them, else the ward's own within it.</summary>
public sealed record AccessRule
{
    /// <summary>How many wrong passwords of strangers an account takes from everywhere at once; no rule names it (ADR 0031).</summary>
    private const int MostOfStrangers = 50;

    private const int AllClasses = 4;

    public required LegalRule Rule { get; init; }

    /// <summary>Least characters of a password.</summary>
    public required int PasswordLength { get; init; }

    /// <summary>Least kinds of characters of four: lower case, upper case, digits, others.</summary>
    public required int PasswordClasses { get; init; }

    /// <summary>The wrong one that makes whoever typed it wait.</summary>
    public required int MostFailures { get; init; }
    public required double LockMinutes { get; init; }
    public required double IdleMinutes { get; init; }
    public IReadOnlyDictionary<Role, double> IdleMinutesByRole { get; init; } = new Dictionary<Role, double>();
    public required double LongestHours { get; init; }

    public TimeSpan Lock => TimeSpan.FromMinutes(LockMinutes);

    /// <summary>One place at one account: the lock that rules of security levels ask for (ADR 0031).</summary>
    public TryLimit OfOnePlace => new(MostFailures, Lock, OfOne: true);

    /// <summary>All unknown browsers at one account, wherever they are.</summary>
    public TryLimit OfOneAccount => new(MostOfStrangers, Lock, OfOne: false);

    public SessionLimits Sessions => new()
    {
        Idle = TimeSpan.FromMinutes(IdleMinutes),
        IdleByRole = IdleMinutesByRole.ToDictionary(one => one.Key, one => TimeSpan.FromMinutes(one.Value)),
        Longest = TimeSpan.FromHours(LongestHours),
    };

    /// <summary>"Ít nhất 8 ký tự, có chữ thường, chữ hoa, chữ số và ký tự đặc biệt."</summary>
    public string PasswordWords => $"Ít nhất {PasswordLength} ký tự, có " + (PasswordClasses == AllClasses
        ? "chữ thường, chữ hoa, chữ số và ký tự đặc biệt."
        : $"ít nhất {PasswordClasses} trong 4 loại: chữ thường, chữ hoa, chữ số, ký tự đặc biệt.");

    /// <summary>"Sai 5 lần, tài khoản tạm khóa 15 phút."</summary>
    public string LockWords => $"Sai {MostFailures} lần, tài khoản tạm khóa {LockMinutes:0} phút.";

    /// <summary>The rule of a day: the one that holds; where none does, the last that has begun, and before all the first.</summary>
    public static AccessRule On(IReadOnlyList<AccessRule> all, DateOnly day) =>
        all.Where(one => one.Rule.Holds(day)).MaxBy(one => one.Rule.From)
        ?? all.Where(one => one.Rule.From <= day).MaxBy(one => one.Rule.From)
        ?? all.MinBy(one => one.Rule.From)!;

    /// <summary>What no rule may say, in words for whoever keeps the file.</summary>
    public IEnumerable<string> Faults()
    {
        if (PasswordLength < 1) yield return "passwordLength phải từ 1 trở lên";
        if (PasswordClasses is < 1 or > AllClasses) yield return $"passwordClasses phải từ 1 đến {AllClasses}";
        if (MostFailures < 1) yield return "mostFailures phải từ 1 trở lên";
        if (LockMinutes <= 0) yield return "lockMinutes phải lớn hơn 0";
        if (IdleMinutes <= 0 || IdleMinutesByRole.Values.Any(minutes => minutes <= 0))
            yield return "idleMinutes và mọi số trong idleMinutesByRole phải lớn hơn 0";
        if (LongestHours <= 0) yield return "longestHours phải lớn hơn 0";
        if (Rule.To < Rule.From) yield return "rule.to phải từ ngày rule.from trở đi";
    }
}
