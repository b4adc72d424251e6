using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace ThienVan.Web.Tests.Architecture;

/// <summary>One type as the compiler left it. What lies inside it (lambdas, local functions, state machines) counts as its own.</summary>
internal sealed record CompiledType(Type Type, IReadOnlySet<Type> Uses, IReadOnlySet<MethodBase> Calls);

/// <summary>
/// Reads what types name anywhere: bases, attributes, fields and signatures, locals, generic arguments, every instruction of every body.
/// The compiler writes a constant's value in place of its name, so constants of another room are the one thing it cannot see.
/// </summary>
internal static class CompiledTypes
{
    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
    private static readonly Dictionary<short, OpCode> _codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>Core and Web, read once.</summary>
    public static IReadOnlyList<CompiledType> OfProduct { get; } =
    [.. Of(typeof(Core.Plans.PlanDocument).Assembly), .. Of(typeof(Program).Assembly)];

    public static IReadOnlyList<CompiledType> Of(Assembly assembly) =>
    [
        .. assembly.GetTypes().GroupBy(Outermost).Where(family => IsOurs(family.Key)).Select(family => Read(family.Key, family)),
    ];

    // Migrations are written by a tool and name every row by its text.
    private static bool IsOurs(Type type) =>
        type.Namespace?.StartsWith("ThienVan.", StringComparison.Ordinal) == true
        && !type.Namespace.Contains(".Migrations", StringComparison.Ordinal);

    public static Type Outermost(Type type)
    {
        while (type.DeclaringType is { } outer) type = outer;
        return type.IsGenericType ? type.GetGenericTypeDefinition() : type;
    }

    private static CompiledType Read(Type type, IEnumerable<Type> family)
    {
        var (types, calls) = (new HashSet<Type>(), new HashSet<MethodBase>());
        foreach (var part in family) ReadPart(part, types, calls);
        return new(type, types.SelectMany(Parts).Select(Outermost).Where(used => used != type).ToHashSet(), calls);
    }

    private static void ReadPart(Type part, HashSet<Type> types, HashSet<MethodBase> calls)
    {
        if (part.BaseType is { } parent) types.Add(parent);
        types.UnionWith(part.GetInterfaces());
        types.UnionWith(part.GetGenericArguments().SelectMany(argument => argument.GetGenericParameterConstraints()));
        types.UnionWith(Attributes(part));
        foreach (var field in part.GetFields(All)) types.UnionWith([field.FieldType, .. Attributes(field)]);
        foreach (var property in part.GetProperties(All)) types.UnionWith([property.PropertyType, .. Attributes(property)]);
        foreach (var method in part.GetMethods(All).Concat<MethodBase>(part.GetConstructors(All))) ReadMethod(method, types, calls);
    }

    private static void ReadMethod(MethodBase method, HashSet<Type> types, HashSet<MethodBase> calls)
    {
        types.UnionWith(Attributes(method));
        if (method is MethodInfo { ReturnType: var returned }) types.Add(returned);
        foreach (var parameter in method.GetParameters()) types.UnionWith([parameter.ParameterType, .. Attributes(parameter)]);
        if (method.IsGenericMethodDefinition)
            types.UnionWith(method.GetGenericArguments().SelectMany(argument => argument.GetGenericParameterConstraints()));
        if (method.GetMethodBody() is not { } body) return;
        types.UnionWith(body.LocalVariables.Select(local => local.LocalType));
        types.UnionWith(
            body.ExceptionHandlingClauses.Where(clause => clause.Flags == ExceptionHandlingClauseOptions.Clause)
                .Select(clause => clause.CatchType!)
        );
        foreach (var member in Named(method, body.GetILAsByteArray()!))
        {
            types.UnionWith(TypesOf(member));
            if (member is MethodBase called) calls.Add(called);
        }
    }

    private static IEnumerable<MemberInfo> Named(MethodBase method, byte[] code)
    {
        var ofType = method.DeclaringType!.GetGenericArguments();
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : [];
        for (var at = 0; at < code.Length;)
        {
            var found = _codes[code[at] == 0xFE ? (short)((code[at++] << 8) | code[at++]) : code[at++]];
            if (found.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
                yield return method.Module.ResolveMember(BitConverter.ToInt32(code, at), ofType, ofMethod)!;
            at += found.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }

    // An enumeration's value is written as a number; only the field or parameter that takes it still names its type.
    private static IEnumerable<Type> TypesOf(MemberInfo member) => member switch
    {
        Type type => [type],
        FieldInfo field => [field.DeclaringType!, .. Enums(field.FieldType)],
        MethodBase method =>
        [
            method.DeclaringType!,
            .. method.IsGenericMethod ? method.GetGenericArguments() : [],
            .. method.GetParameters().SelectMany(parameter => Enums(parameter.ParameterType)),
        ],
        _ => [],
    };

    private static IEnumerable<Type> Enums(Type type) => Parts(type).Where(part => part.IsEnum);

    private static IEnumerable<Type> Attributes(ICustomAttributeProvider on) =>
        Data(on)
            .Where(note => note.AttributeType != typeof(NullableAttribute))
        .SelectMany(note => note.ConstructorArguments.Concat(note.NamedArguments.Select(named => named.TypedValue))
            .SelectMany(argument => Values(argument)).Prepend(note.AttributeType));

    private static IList<CustomAttributeData> Data(ICustomAttributeProvider on) =>
        on is MemberInfo member ? member.GetCustomAttributesData() : ((ParameterInfo)on).GetCustomAttributesData();

    private static IEnumerable<Type> Values(CustomAttributeTypedArgument argument) => argument.Value switch
    {
        Type type => [type],
        IEnumerable<CustomAttributeTypedArgument> many => many.SelectMany(Values),
        _ => argument.ArgumentType.IsEnum ? [argument.ArgumentType] : [],
    };

    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType) return Parts(type.GetElementType()!);
        if (type.IsGenericParameter) return [];
        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Prepend(type) : [type];
    }
}
