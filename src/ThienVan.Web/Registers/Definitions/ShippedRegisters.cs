using System.Collections.Frozen;
using ThienVan.Core.Registers.Definitions;

namespace ThienVan.Web.Registers.Definitions;

/// <summary>The registers that come with the product: data beside the program.</summary>
public sealed class ShippedRegisters(string folder)
{
    private readonly Lazy<FrozenDictionary<string, RegisterDefinition>> _all = new(() => Read(folder));

    public static ShippedRegisters BesideTheProgram { get; } = new(Path.Combine(AppContext.BaseDirectory, "plans", "registers"));

    /// <summary>By code.</summary>
    public IReadOnlyDictionary<string, RegisterDefinition> All => _all.Value;

    private static FrozenDictionary<string, RegisterDefinition> Read(string folder) =>
        Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(ReadFile).ToFrozenDictionary(one => one.Code);

    // Tests read every file that is shipped: one that is wrong never reaches a ward.
    private static RegisterDefinition ReadFile(string path)
    {
        var read = DefinitionYaml.Read(File.ReadAllText(path), Path.GetFileName(path));
        return read.Refusal is { } refusal ? throw new InvalidDataException(refusal.Message) : read.Value;
    }
}
