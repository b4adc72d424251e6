namespace ThienVan.Planted.Core.Kernel;

public sealed record Day(int Number);
