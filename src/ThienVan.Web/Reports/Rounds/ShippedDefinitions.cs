using ThienVan.Core.Reports;

namespace ThienVan.Web.Reports.Rounds;

/// <summary>The definitions that come with the product: what every ward owes by law. A ward that changes one keeps its own from then
/// on.</summary>
public sealed class ShippedDefinitions
{
    public const string FileName = "report-definitions.json";

    private readonly Lazy<IReadOnlyList<ReportDefinition>> _all;

    /// <param name="path">File of definitions as JSON.</param>
    public ShippedDefinitions(string path) => _all = new(() => RoundStorage.Definitions(File.ReadAllText(path)));

    public static ShippedDefinitions BesideTheProgram { get; } = new(Path.Combine(AppContext.BaseDirectory, "plans", FileName));

    public IReadOnlyList<ReportDefinition> All => _all.Value;
}
