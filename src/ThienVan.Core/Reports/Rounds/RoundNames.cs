using ThienVan.Core.Kernel;

namespace ThienVan.Core.Reports.Rounds;

/// <summary>Names of rounds: "Báo cáo kinh tế - xã hội quý" and "Quý III/2026" make "Báo cáo kinh tế - xã hội quý III/2026".</summary>
public static class RoundNames
{
    public static string Of(ReportDefinition definition, NamedPeriod window)
    {
        var name = definition.Name.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var said = (char.ToLowerInvariant(window.Name[0]) + window.Name[1..]).Split(' ');
        var shared = Enumerable.Range(0, Math.Min(name.Length, said.Length) + 1)
            .Last(count => name[^count..].SequenceEqual(said[..count], StringComparer.OrdinalIgnoreCase));
        return string.Join(' ', name.Concat(said.Skip(shared)));
    }
}
