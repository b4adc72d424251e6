using System.Text.Json;
using ThienVan.Core.Work.Projects;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Work.Projects;

/// <summary>Kinds of projects with the rules that bind them, as they come with the product.</summary>
public sealed class ShippedKinds
{
    public const string FileName = "project-kinds.json";

    private readonly Lazy<IReadOnlyList<ProjectKind>> _all;

    /// <param name="path">File of kinds as JSON.</param>
    public ShippedKinds(string path) => _all = new(() => Read(File.ReadAllText(path)));

    public static ShippedKinds BesideTheProgram { get; } = new(Path.Combine(AppContext.BaseDirectory, "plans", FileName));

    public IReadOnlyList<ProjectKind> All => _all.Value;

    /// <summary>Null for none, and for one that is not among them.</summary>
    public ProjectKind? Find(string? id) => All.FirstOrDefault(kind => kind.Id == id);

    private static IReadOnlyList<ProjectKind> Read(string json)
    {
        ProjectKind[] kinds = JsonSerializer.Deserialize<ProjectKind[]>(json, KeptJson.Column) ?? [];
        return kinds.SelectMany(kind => kind.Faults()).FirstOrDefault() is { } fault ? throw new InvalidDataException(fault) : kinds;
    }
}
