using ThienVan.Core.Registers.Definitions;
using ThienVan.Web.Registers.Definitions;

namespace ThienVan.Web.Registers.Items;

/// <summary>The registers of the ward, each as it is defined now.</summary>
public sealed class RegisterShelf(ShippedRegisters shipped)
{
    /// <summary>By their codes.</summary>
    public IReadOnlyList<RegisterDefinition> All { get; } =
        [.. shipped.All.Values.Select(one => one.Definition).OrderBy(register => register.Code, StringComparer.Ordinal)];

    /// <summary>Null for a register there is not.</summary>
    public RegisterDefinition? Find(string? code) => code is null ? null : shipped.All.GetValueOrDefault(code)?.Definition;
}
