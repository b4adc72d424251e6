using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Places;

namespace ThienVan.Core.Registers.Definitions;

/// <summary>How a state looks at a glance.</summary>
public enum StateLook { Plain, Good, Warning, Bad }

/// <summary>A state in the life of an item.</summary>
/// <param name="Code">A slug: "hoat-dong".</param>
/// <param name="Name">As people say it.</param>
public sealed record RegisterState(string Code, string Name)
{
    /// <summary>Its code in the version before; null where it had none or the same.</summary>
    public string? Was { get; init; }

    public StateLook Look { get; init; }

    /// <summary>The item stands no more: it leaves the lists, never the register.</summary>
    public bool Ends { get; init; }

    /// <summary>Of an ending state: everybody goes on seeing the item. Where it says nothing, what stands no more leaves the public
    /// pages.</summary>
    public bool IsPublic { get; init; }

    /// <summary>States that may follow; null for any.</summary>
    public IReadOnlyList<string>? Next { get; init; }
}

/// <summary>What a field must hold for an item to be counted. Everything that is said must be so.</summary>
/// <param name="Field">Code of a field, or <see cref="RegisterDefinition.StateField"/>.</param>
public sealed record FieldCondition(string Field)
{
    /// <summary>One of these; null where any will do.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>Not less, or not before; <see cref="OnTheDay"/> is the day of the count. Null for no bound.</summary>
    public string? Least { get; init; }

    /// <summary>Not more, or not after; null for no bound.</summary>
    public string? Most { get; init; }

    /// <summary>It holds something (true) or nothing (false); null where neither is asked.</summary>
    public bool? IsFilled { get; init; }

    /// <summary>Stands for the last day of the period that is counted.</summary>
    public const string OnTheDay = "ngay-dem";
}

/// <summary>A named measure of a register. Numerator and denominator are counted apart.</summary>
/// <param name="Code">Lower-case ASCII words joined by underscores; behind the register's own it is the key of the fact.</param>
/// <param name="Name">What is counted, as it stands beside the figure.</param>
public sealed record RegisterFact(string Code, string Name)
{
    /// <summary>Field that is added up; null to count items.</summary>
    public string? Sum { get; init; }

    /// <summary>Field that is added up below the line, over the same items; null where there is none.</summary>
    public string? Per { get; init; }

    /// <summary>Which items count; empty for every one that stands.</summary>
    public IReadOnlyList<FieldCondition> Where { get; init; } = [];

    /// <summary>Of which items they are a share; null when it is no share.</summary>
    public IReadOnlyList<FieldCondition>? Among { get; init; }

    /// <summary>Day field that must fall within the period, or <see cref="RegisterDefinition.StateField"/> for the day an item came into
    /// one of the states that are asked for; null to count what there is on the last day.</summary>
    public string? During { get; init; }

    /// <summary>Choice field: told is the one of its answers that comes to least, "at every level at least one"; null for all
    /// together.</summary>
    public string? Least { get; init; }

    /// <summary>It has a denominator.</summary>
    public bool IsShare => this is { Among: not null } or { Per: not null };

    /// <summary>What there is, whatever a register counts besides.</summary>
    public static readonly RegisterFact Standing = new("", "Đang có");
}

/// <summary>Which fields tell a visitor of an item, by their codes; each must be public.</summary>
public sealed record VisitFields
{
    /// <summary>Opening hours, in words.</summary>
    public required string Hours { get; init; }

    /// <summary>What it is, in Vietnamese.</summary>
    public required string About { get; init; }

    /// <summary>Name and text in English; null where the register has none.</summary>
    public string? EnglishName { get; init; }
    public string? EnglishAbout { get; init; }

    /// <summary>Key of an item of another register that is the same sight and is not told of twice; null for none.</summary>
    public string? SameAs { get; init; }

    public IEnumerable<string> All => new[] { Hours, About, EnglishName, EnglishAbout, SameAs }.OfType<string>();
}

/// <summary>A register: what its items are, what is written down of each, and what is counted of them. Data, not code.</summary>
public sealed record RegisterDefinition
{
    /// <summary>A slug, its place in addresses: "den-nang-luong".</summary>
    public required string Code { get; init; }

    /// <summary>"Cột đèn năng lượng mặt trời".</summary>
    public required string Name { get; init; }

    /// <summary>What one of them is called inside a sentence: "cột đèn".</summary>
    public required string One { get; init; }

    /// <summary>What it belongs with on the page of all registers.</summary>
    public required string Group { get; init; }

    /// <summary>The plan, law or order that asks for it.</summary>
    public required string Source { get; init; }

    /// <summary>Unit that keeps it; null for one only the whole ward's reach covers.</summary>
    public string? LeadId { get; init; }

    /// <summary>Seen only by who may see its personal fields; others see counts.</summary>
    public bool IsRestricted { get; init; }

    /// <summary>Its public fields are for everybody.</summary>
    public bool IsPublic { get; init; }

    /// <summary>Picture its items have on the map.</summary>
    public MapSymbol Symbol { get; init; }

    /// <summary>Field by which an import knows an item again.</summary>
    public required string Key { get; init; }

    /// <summary>Field an item is called by.</summary>
    public required string Title { get; init; }

    /// <summary>Day field on which the life of an item begins; null for the day it is written down.</summary>
    public string? Begins { get; init; }

    public required IReadOnlyList<RegisterField> Fields { get; init; }

    /// <summary>The first is the one a new item has where nothing else is said.</summary>
    public required IReadOnlyList<RegisterState> States { get; init; }

    /// <summary>Fields the list shows beside name and state.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Choice field by whose answers what is counted is told apart, such as who paid; null for none.</summary>
    public string? Parts { get; init; }

    public IReadOnlyList<RegisterFact> Facts { get; init; } = [];

    /// <summary>Its items are sights that visitors are told of; null for a register of anything else.</summary>
    public VisitFields? Visit { get; init; }

    /// <summary>The state of an item, where conditions and columns name fields.</summary>
    public const string StateField = "trang-thai";

    /// <summary>The day from which an item has its state, where forms, sheets and histories name fields.</summary>
    public const string SinceField = "tu-ngay";

    /// <summary>Whether an item was invented for the demonstration, where files of everybody name fields.</summary>
    public const string IllustrationField = "minh-hoa";

    /// <summary>Null for a code it does not have.</summary>
    public RegisterField? Field(string? code) => Fields.FirstOrDefault(field => field.Code == code);

    /// <summary>Null for a code it does not have.</summary>
    public RegisterState? State(string? code) => States.FirstOrDefault(state => state.Code == code);

    /// <summary>The field in which the values of one of the version before go on; null where they would have none.</summary>
    /// <param name="before">Its code there.</param>
    public RegisterField? Heir(string before) => Fields.FirstOrDefault(field => field.Was == before) ?? Field(before);

    /// <summary>The same of a state.</summary>
    public RegisterState? StateHeir(string before) => States.FirstOrDefault(state => state.Was == before) ?? State(before);

    /// <summary>Null for a register whose items are given no place of their own.</summary>
    public RegisterField? Place => Fields.FirstOrDefault(one => one.Kind == FieldKind.Place);

    /// <summary>Its line or area; null for a register without.</summary>
    public RegisterField? Shape => Fields.FirstOrDefault(one => one.IsShape);

    /// <summary>The field by which its items are on the map: their place, else their shape. Null for a register that is on none.</summary>
    public RegisterField? Ground => Place ?? Shape;

    /// <summary>Null for a register that tells nothing by neighbourhood group.</summary>
    public RegisterField? Neighbourhood => Fields.FirstOrDefault(one => one.Kind == FieldKind.Neighbourhood);

    /// <summary>The key other rooms know a fact by: "registers.den_nang_luong.lap_moi".</summary>
    public string FactKey(RegisterFact fact) => $"registers.{Code.Replace('-', '_')}.{fact.Code}";
}
