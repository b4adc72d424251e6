namespace ThienVan.Bench;

/// <summary>A benchmark, as the runner lists and starts it. Each room declares its own.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Says">What it measures, in one sentence.</param>
/// <param name="Arguments">Names of what it needs, in order; those in brackets may be left out. Empty for none.</param>
/// <param name="RunAsync">Takes the arguments given; answers the exit code, 0 for kept.</param>
internal sealed record Benchmark(string Name, string Says, string[] Arguments, Func<string[], Task<int>> RunAsync)
{
    /// <summary>Name of a plan's data in a file.</summary>
    public const string Plan = "PLAN_YAML";

    /// <summary>Path of a published product.</summary>
    public const string Published = "PUBLISHED_THIENVAN";

    /// <summary>Connection string of a database server; SQLite without.</summary>
    public const string Postgres = "[POSTGRES_CONNECTION]";

    /// <summary>The name and what it needs, as it is typed.</summary>
    public string Usage => string.Join(' ', [Name, .. Arguments]);

    public bool Takes(int count) =>
        count >= Arguments.Count(argument => !argument.StartsWith('[')) && count <= Arguments.Length;
}
