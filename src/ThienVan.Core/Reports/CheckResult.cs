namespace ThienVan.Core.Reports;

/// <summary>What a check says of a value.</summary>
public enum CheckWeight
{
    /// <summary>The value cannot be sent.</summary>
    Blocking,

    /// <summary>The value can be sent with an explanation beside it.</summary>
    ToExplain,
}

/// <param name="Rule">Stable id: "check.range", "check.jump", "check.neighbourhoods" ...</param>
/// <param name="Message">One Vietnamese sentence with the figures in it.</param>
public sealed record CheckResult(string Rule, CheckWeight Weight, string Message);
