using System.Text.Json;
using ThienVan.Core.Reports.Papers;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Reports.Papers;

/// <summary>What of a report is data, in a file beside the program that a ward may change.</summary>
public sealed class ShippedRules(string path)
{
    public const string FileName = "report-outline.json";

    private readonly Lazy<PaperRules> _rules = new(() => Read(File.ReadAllText(path)));

    public static ShippedRules BesideTheProgram { get; } = new(Path.Combine(AppContext.BaseDirectory, "plans", FileName));

    public PaperRules Rules => _rules.Value;

    private static PaperRules Read(string json)
    {
        var rules = JsonSerializer.Deserialize<PaperRules>(json, KeptJson.Column)
            ?? throw new InvalidDataException($"{FileName} is empty.");
        foreach (var key in rules.Subjects.Select(subject => subject.Section).Append(rules.Otherwise))
        {
            if (PaperOutline.Find(key) is null) throw new InvalidDataException($"{FileName}: no section {key}.");
        }

        return rules;
    }
}
