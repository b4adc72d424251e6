using ThienVan.Planted.Core.Plans;

namespace ThienVan.Planted.Core.Reports;

/// <summary>As allowed: an arrow leads to Plans.</summary>
public sealed record Round(Plan Plan);
