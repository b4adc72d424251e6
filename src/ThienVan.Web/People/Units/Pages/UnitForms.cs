using ThienVan.Core.People;
using ThienVan.Web.People.Administration;
using ThienVan.Web.People.Register;

namespace ThienVan.Web.People.Units.Pages;

/// <summary>A unit, as typed.</summary>
public sealed class UnitForm
{
    public string? Name { get; set; }
    public string? ShortName { get; set; }
    public string? Kind { get; set; }
    public string? ParentId { get; set; }
    public bool Internal { get; set; }

    /// <summary>One alias a line.</summary>
    public string? Aliases { get; set; }

    public static UnitForm Of(UnitLine line) => new()
    {
        Name = line.Unit.Name,
        ShortName = line.Unit.ShortName,
        Kind = line.Unit.Kind.ToString(),
        ParentId = line.Unit.ParentId,
        Internal = line.Internal,
        Aliases = string.Join('\n', line.Unit.Aliases),
    };

    /// <param name="id">Null for a new unit.</param>
    public EditUnit Command(string? id) => new()
    {
        Id = id,
        Name = Name ?? "",
        ShortName = ShortName,
        Kind = Enum.TryParse<UnitKind>(Kind, out var kind) && Enum.IsDefined(kind) ? kind : UnitKind.Department,
        ParentId = ParentId,
        Internal = Internal,
        Aliases = (Aliases ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
    };
}

/// <summary>A unit's last day, as typed.</summary>
public sealed class CloseUnitForm
{
    public string? LastDay { get; set; }
}
