using ThienVan.Core.Cases.Feedback;
using ThienVan.Core.Kernel;

namespace ThienVan.Web.Cases.Categories;

/// <summary>Categories of feedback as they lie beside the program as data.</summary>
public sealed class ShippedCategories(string path)
{
    private readonly Lazy<Result<FeedbackCatalogue>> _read = new(() => CategoryYaml.Read(File.ReadAllText(path), Path.GetFileName(path)));

    public static ShippedCategories BesideTheProgram { get; } =
        new(Path.Combine(AppContext.BaseDirectory, "plans", "feedback-categories.yaml"));

    public FeedbackCatalogue Catalogue => _read.Value.Value;

    /// <summary>Why the server must not start with the file that lies there; null when it may.</summary>
    public Refusal? Refuse() => _read.Value.Refusal;
}
