using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans.Files;

/// <summary>First and last year of a plan, one key of the file.</summary>
internal readonly record struct PlanYears(int From, int To);

/// <param name="Key">Name in the plan file.</param>
/// <param name="Json">Name in the storage contract and in the JSON output.</param>
/// <param name="Usual">Value the file leaves out; null where there is none.</param>
/// <param name="OfProvision">Stands in the owner's provision, which the file writes flat.</param>
internal sealed record PlanField(string Key, string Json, Type Type, bool Required, JsonNode? Usual = null, bool OfProvision = false)
{
    /// <summary>Null when it is no list.</summary>
    public Type? Item => Type.IsGenericType && Type.IsInterface ? Type.GetGenericArguments()[0] : null;

    public Type Bare => Nullable.GetUnderlyingType(Type) ?? Type;

    public bool IsText => Type == typeof(string);

    public bool IsPart => Bare.IsClass && !IsText;
}

/// <summary>
/// What one part of a plan holds, taken from the storage contract: a field added to the plan is a key of the file at once.
/// <c>plans/plan.schema.json</c> says the same; a test keeps the two in step.
/// </summary>
internal sealed record PlanShape(Type Type, IReadOnlyList<PlanField> Fields)
{
    private static readonly FrozenDictionary<string, string> s_keys = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["no"] = "number",
        ["shortName"] = "short",
        ["hiddenTargets"] = "hidden",
        ["timeAggregation"] = "time",
        ["areaAggregation"] = "area",
        ["reference"] = "ref",
        ["documentNumber"] = "document",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<Type> s_inline = FrozenSet.ToFrozenSet(
    [
        typeof(TargetPoint),
        typeof(Amount),
        typeof(Schedule),
        typeof(Baseline),
        typeof(IndicatorWindow),
        typeof(ApprovedProfile),
        typeof(ProfileMark),
    ]);

    private static readonly ConcurrentDictionary<Type, PlanShape> s_known = new();

    public static PlanShape Head { get; } = new(typeof(PlanYears),
    [
        .. Of(typeof(PlanDocument)).Fields.Where(field => field.Item is null && field.Bare != typeof(int)),
        new("period", "period", typeof(PlanYears), Required: false),
    ]);

    public static PlanShape File { get; } = new(typeof(PlanDocument),
    [
        new("plan", "plan", typeof(PlanDocument), Required: true),
        .. Of(typeof(PlanDocument)).Fields.Where(field => field.Item is not null),
    ]);

    /// <summary>A year's figure in its long form.</summary>
    public static PlanShape Point { get; } = new(typeof(TargetPoint),
        [new("value", "value", typeof(string), Required: false), .. Of(typeof(TargetPoint)).Fields.Where(field => field.Key != "year")]);

    public IEnumerable<string> Keys => Fields.Select(known => known.Key);

    /// <summary>Values short enough for one line.</summary>
    public bool Inline => s_inline.Contains(Type);

    public static PlanShape Of(Type type) => s_known.GetOrAdd(type, static type =>
    {
        var contract = PlanStorage.Contract(type);
        var plain = type.GetConstructor(Type.EmptyTypes) is null ? null : Activator.CreateInstance(type);
        var written = contract.Properties.Where(property => property.AssociatedParameter is not null);
        return new(type, [.. written.SelectMany(property => FieldsOf(type, property, plain))]);
    });

    private static IEnumerable<PlanField> FieldsOf(Type owner, JsonPropertyInfo property, object? plain)
    {
        var inherits = owner == typeof(Indicator);
        if (property.PropertyType == typeof(Provision))
            return Of(typeof(Provision)).Fields.Select(field => field with { Required = field.Required && !inherits, OfProvision = true });
        var key = s_keys.GetValueOrDefault(property.Name, property.Name);
        if (key == "group") return [new(key, key, property.PropertyType, Required: false, Usual: "")];
        var required = property.IsRequired || property is { AssociatedParameter.IsMemberInitializer: false, IsSetNullable: false };
        var usual = plain is null || required ? null : PlanStorage.Node(property.Get!(plain), property.PropertyType);
        return [new(key, property.Name, property.PropertyType, required, usual)];
    }
}
