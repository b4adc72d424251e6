using ThienVan.Core.Kernel.Places;
namespace ThienVan.Core.Registers.Definitions;

/// <summary>What a field holds. A value is kept as one text, the same on every machine: days as yyyy-MM-dd, figures with a point,
/// choices and units by their codes, places as "latitude longitude" in WGS 84, organisations in one line,
/// lines and areas as their measure and their corners, files by their ids.</summary>
public enum FieldKind { Text, Whole, Decimal, Money, Day, Choice, Unit, Neighbourhood, Place, Organisation, Line, Area, Files }

/// <summary>One of the answers a field of <see cref="FieldKind.Choice"/> takes.</summary>
public sealed record FieldChoice(string Code, string Name)
{
    /// <summary>Its code in the version before; null where it had none or the same.</summary>
    public string? Was { get; init; }
}

/// <summary>Why a field may hold something about a person, and for how long (Luật 91/2025/QH15).</summary>
/// <param name="Purpose">What it is needed for.</param>
/// <param name="Basis">The law or plan that asks for it.</param>
/// <param name="Months">Kept so many months after the item has ended; then it is erased.</param>
public sealed record PersonalUse(string Purpose, string Basis, int Months);

/// <summary>One field of every item of a register.</summary>
public sealed record RegisterField
{
    /// <summary>A slug: "ngay-lap".</summary>
    public required string Code { get; init; }

    /// <summary>Its code in the version before, which says that its values go on here; its own code where it became of another kind.
    /// Null where it had none or the same.</summary>
    public string? Was { get; init; }
    public required string Name { get; init; }
    public required FieldKind Kind { get; init; }

    /// <summary>An item without it is refused.</summary>
    public bool IsRequired { get; init; }

    /// <summary>No two items that stand may have the same.</summary>
    public bool IsUnique { get; init; }

    /// <summary>Looked through by the search.</summary>
    public bool IsSearched { get; init; }

    /// <summary>Anybody may read it; whatever is not marked so leaves the office in no way.</summary>
    public bool IsPublic { get; init; }

    /// <summary>Of a place, line or area that may be somebody's home: everybody is told a place to about a hundred metres.</summary>
    public bool IsRounded { get; init; }

    /// <summary>Of a place: an address is kept as well, with a position or until there is one. It never leaves the office.</summary>
    public bool TakesAddress { get; init; }

    /// <summary>Of files: codes of the states that no item comes into without one.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    /// <summary>A day that may still be to come, such as the end of a term; every other must have been.</summary>
    public bool MayLieAhead { get; init; }

    /// <summary>Null where it says nothing about a person.</summary>
    public PersonalUse? Personal { get; init; }

    /// <summary>What a figure counts: "m", "hộ"; null for nothing.</summary>
    public string? Measure { get; init; }

    /// <summary>What to write, under the field; null for nothing.</summary>
    public string? Hint { get; init; }

    /// <summary>Empty for every other kind than <see cref="FieldKind.Choice"/>.</summary>
    public IReadOnlyList<FieldChoice> Choices { get; init; } = [];

    public bool IsFigure => Kind is FieldKind.Whole or FieldKind.Decimal or FieldKind.Money;

    /// <summary>A line or an area.</summary>
    public bool IsShape => Kind is FieldKind.Line or FieldKind.Area;

    /// <summary>It comes to a figure: one that is written, or the metres of a line, the square metres of an area.</summary>
    public bool IsMeasured => IsFigure || IsShape;

    /// <summary>Lists sort it by a figure: those above, and how many files there are.</summary>
    public bool IsCounted => IsMeasured || Kind == FieldKind.Files;

    /// <summary>The same as its bounds are written: those of a line or an area are figures.</summary>
    public RegisterField Bound => IsShape ? this with { Kind = FieldKind.Decimal, Measure = Unit } : this;

    /// <summary>What its figure is counted in; null for nothing.</summary>
    public string? Unit => Kind switch { FieldKind.Line => "m", FieldKind.Area => "m²", _ => Measure };

    /// <summary>Its values come from a list that can be filtered by.</summary>
    public bool IsListed => Kind is FieldKind.Choice or FieldKind.Unit or FieldKind.Neighbourhood;
}
