namespace ThienVan.Core.Kernel;

/// <summary>The name of something the system itself measures, such as <c>cases.closed_on_time</c>: room, dot, measure.</summary>
public readonly record struct FactKey(string Value)
{
    /// <summary>Lower-case ASCII words joined by underscores, at least two of them parted by dots; at most 64 letters.</summary>
    public bool IsWellFormed =>
        Value is { Length: > 0 and <= 64 } && Value.Split('.') is { Length: >= 2 } parts && Array.TrueForAll(parts, IsWord);

    public override string ToString() => Value;

    private static bool IsWord(string part) =>
        part.Length > 0
        && char.IsAsciiLetterLower(part[0])
        && part.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_');
}

/// <summary>A part of the ward that a fact can be read for, by its stable slug: a unit, a neighbourhood group.</summary>
public readonly record struct AreaId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>What the system measured. Numerator and denominator always travel apart; nobody averages shares.</summary>
/// <param name="Numerator">The count or amount, in the unit the fact's source states.</param>
/// <param name="Denominator">What it is a share of; null when it is no share.</param>
/// <param name="Rows">How many stored rows it was counted from.</param>
/// <param name="AsOf">The moment it was read.</param>
public sealed record Fact(decimal Numerator, decimal? Denominator, int Rows, DateTimeOffset AsOf);
