namespace ThienVan.Web.Shared.Doctor;

public enum Level
{
    Good,

    /// <summary>The office works; something is missing or will fail later.</summary>
    Mind,

    /// <summary>People meet trouble now.</summary>
    Bad,
}

/// <summary>What one look at the machine found.</summary>
/// <param name="What">What was looked at: "Cơ sở dữ liệu".</param>
/// <param name="Words">What was found, and what to do where it is not well.</param>
public sealed record Finding(string What, Level Level, string Words)
{
    public string Sign => Level switch
    {
        Level.Good => "✓",
        Level.Mind => "▲",
        _ => "■",
    };
}
