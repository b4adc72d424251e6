using System.Collections;
using System.Globalization;
using System.Reflection;

namespace ThienVan.Core.Registers.Definitions;

/// <summary>What a difference does to what is written down: only how it looks, what it means, that it is erased or lost sooner, or that
/// more people see it.</summary>
public enum DefinitionEffect { Looks, Meaning, Erases, Shows }

/// <summary>What of a definition is different.</summary>
public enum DefinitionPart { Register, Field, Choice, State, Fact }

/// <summary>One attribute that is not what it was.</summary>
/// <param name="Part">What it is an attribute of.</param>
/// <param name="Code">Of that part, as the new definition calls it.</param>
/// <param name="Name">Of that part; of a choice with its field.</param>
/// <param name="Attribute">Name of the property; <see cref="DefinitionDiff.Added"/>, <see cref="DefinitionDiff.Gone"/> and
/// <see cref="DefinitionDiff.Order"/> of whole parts.</param>
/// <param name="Old">As text; null for none.</param>
/// <param name="New">As text; null for none.</param>
public sealed record DefinitionDifference(
    DefinitionPart Part, string Code, string Name, string Attribute, string? Old, string? New, DefinitionEffect Effect);

/// <summary>Every difference between two definitions of a register. Attributes are read off the records themselves, so one that is added
/// to them is compared with the others; what nobody weighed counts as a change of meaning.</summary>
public static class DefinitionDiff
{
    public const string Added = "+", Gone = "-", Order = "#";

    private static readonly string[] _looks =
    [
        nameof(RegisterField.Was), nameof(RegisterField.Name), nameof(RegisterField.Hint), nameof(RegisterField.IsSearched),
        nameof(RegisterDefinition.One), nameof(RegisterDefinition.Group), nameof(RegisterDefinition.Source),
        nameof(RegisterDefinition.Symbol), nameof(RegisterDefinition.Columns), nameof(RegisterState.Look), Order,
        $"{nameof(RegisterField.Personal)}.{nameof(PersonalUse.Purpose)}", $"{nameof(RegisterField.Personal)}.{nameof(PersonalUse.Basis)}",
    ];

    public static IReadOnlyList<DefinitionDifference> Between(RegisterDefinition before, RegisterDefinition after) =>
    [
        .. Of(new(DefinitionPart.Register, after, after.Code, after.Name), before, after),
        .. Parts(new(DefinitionPart.Field, after), before.Fields, after.Fields, one => (one.Code, one.Name),
            one => after.Heir(one.Code)?.Code),
        .. after.Fields.Where(field => Before(before, field) is not null).SelectMany(field => Parts(
            new(DefinitionPart.Choice, after, field.Code, field.Name), Before(before, field)!.Choices, field.Choices,
            one => (one.Code, one.Name), one => DefinitionCheck.ChoiceOf(field, one.Code)?.Code)),
        .. Parts(new(DefinitionPart.State, after), before.States, after.States, one => (one.Code, one.Name),
            one => after.StateHeir(one.Code)?.Code),
        .. Parts(new(DefinitionPart.Fact, after), before.Facts, after.Facts, one => (one.Code, one.Name), one => one.Code),
    ];

    private static RegisterField? Before(RegisterDefinition before, RegisterField after) =>
        before.Field(after.Was) ?? before.Field(after.Code);

    private static IEnumerable<DefinitionDifference> Parts<T>(Place place, IReadOnlyList<T> before, IReadOnlyList<T> after,
        Func<T, (string Code, string Name)> called, Func<T, string?> heir) where T : class
    {
        var now = after.Select(one => called(one).Code).ToArray();
        var was = before.Select(one => (One: one, Heir: heir(one) is { } code && now.Contains(code) ? code : null)).ToArray();
        foreach (var (one, _) in was.Where(one => one.Heir is null))
            yield return place.At(called(one)).Says(Gone, called(one).Name, now: null);
        foreach (var one in after)
        {
            var (code, held) = (called(one).Code, was.FirstOrDefault(old => old.Heir == called(one).Code).One);
            if (held is null) yield return place.At(called(one), one).Says(Added, old: null, called(one).Name);
            else
                foreach (var difference in Of(place.At(called(one), one), held, one)) yield return difference;
        }

        string[] stood = [.. was.Select(one => one.Heir).OfType<string>().Distinct()];
        if (!stood.SequenceEqual(now.Where(stood.Contains)))
            yield return place.Says(Order, string.Join(", ", stood), string.Join(", ", now.Where(stood.Contains)));
    }

    private static IEnumerable<DefinitionDifference> Of(Place place, object before, object after, string above = "")
    {
        foreach (var property in Attributes(after.GetType()))
        {
            var (old, now, name) = (property.GetValue(before), property.GetValue(after), above + property.Name);
            if (IsPartList(property.PropertyType)) continue;
            if (old is not null && now is not null && IsRecord(property.PropertyType))
                foreach (var inner in Of(place, old, now, $"{name}.")) yield return inner;
            else if (Text(old) != Text(now)) yield return place.Says(name, Text(old), Text(now));
        }
    }

    private static IEnumerable<PropertyInfo> Attributes(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod is not null);

    private static bool IsRecord(Type type) => type is { IsClass: true } && type.Namespace == typeof(DefinitionDiff).Namespace;

    private static bool IsPartList(Type type) => type.IsGenericType && type.GetGenericArguments()[0] is var part
        && (part == typeof(RegisterField) || part == typeof(FieldChoice) || part == typeof(RegisterState) || part == typeof(RegisterFact));

    private static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        IEnumerable many => string.Join("; ", many.Cast<object?>().Select(Text)),
        _ when IsRecord(value.GetType()) => string.Join(" ", Attributes(value.GetType())
            .Select(one => (one.Name, Text: Text(one.GetValue(value))))
            .Where(one => one.Text is { Length: > 0 }).Select(one => $"{one.Name}={one.Text}")),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private sealed record Place(DefinitionPart Part, RegisterDefinition After, string Code = "", string Name = "")
    {
        private object? Thing { get; init; }

        private bool KeepsPersons => After.Fields.Any(one => one.Personal is not null);

        public Place At((string Code, string Name) called, object? thing = null) => this with
        {
            Code = Part == DefinitionPart.Choice ? $"{Code}/{called.Code}" : called.Code,
            Name = Part == DefinitionPart.Choice ? $"{Name}: {called.Name}" : called.Name,
            Thing = thing,
        };

        public DefinitionDifference Says(string attribute, string? old, string? now) =>
            new(Part, Code, Name, attribute, old, now, Effect(attribute, old, now));

        private DefinitionEffect Effect(string attribute, string? old, string? now) => (Part, attribute) switch
        {
            (DefinitionPart.Field, Added) => Thing is RegisterField { IsPublic: true } ? DefinitionEffect.Shows : DefinitionEffect.Meaning,
            (DefinitionPart.Field or DefinitionPart.Choice or DefinitionPart.State, Gone) => DefinitionEffect.Erases,
            (DefinitionPart.State, Order) or (DefinitionPart.State or DefinitionPart.Choice, nameof(RegisterState.Name)) =>
                DefinitionEffect.Meaning,
            (_, nameof(RegisterDefinition.IsPublic)) => Turned(now) ? DefinitionEffect.Shows : DefinitionEffect.Meaning,
            (_, nameof(RegisterDefinition.IsRestricted) or nameof(RegisterField.IsRounded)) =>
                Turned(now) ? DefinitionEffect.Meaning : DefinitionEffect.Shows,
            (DefinitionPart.Register, nameof(RegisterDefinition.LeadId)) => DefinitionEffect.Shows,
            (DefinitionPart.Register, nameof(RegisterDefinition.Visit)) => now is null ? DefinitionEffect.Meaning : DefinitionEffect.Shows,
            (DefinitionPart.Field, nameof(RegisterField.Personal)) => now is null ? DefinitionEffect.Shows : DefinitionEffect.Erases,
            (DefinitionPart.Field, $"{nameof(RegisterField.Personal)}.{nameof(PersonalUse.Months)}") =>
                Number(now) < Number(old) ? DefinitionEffect.Erases : DefinitionEffect.Meaning,
            (DefinitionPart.State, nameof(RegisterState.Ends)) => Turned(now) && KeepsPersons ? DefinitionEffect.Erases
                : !Turned(now) && After.IsPublic ? DefinitionEffect.Shows : DefinitionEffect.Meaning,
            _ => Array.IndexOf(_looks, attribute) >= 0 ? DefinitionEffect.Looks : DefinitionEffect.Meaning,
        };

        private static bool Turned(string? now) => now == bool.TrueString;

        private static int Number(string? text) => int.Parse(text ?? "0", CultureInfo.InvariantCulture);
    }
}
