using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Web.Shared.Documents.Yaml;
using YamlDotNet.RepresentationModel;

namespace ThienVan.Web.Registers.Definitions;

/// <summary>A register's definition as a file that people write: <c>plans/registers/*.yaml</c>.</summary>
internal static class DefinitionYaml
{
    private const int LongestFile = 200_000;

    /// <summary>The definition, or one refusal that names the file and the first wrong lines.</summary>
    public static Result<RegisterDefinition> Read(string text, string fileName)
    {
        if (text.Length > LongestFile)
            return new Refusal("register.definition_long", $"{fileName} dài quá {LongestFile} ký tự; đề nghị ghi ngắn lại.");
        var errors = new YamlErrors(fileName, "register.definition");
        var root = new YamlComposer(errors).Compose(text);
        if (root is null && errors.None) errors.Add(1, "tệp không có nội dung");
        var reader = new DefinitionReader(errors);
        var definition = root is null ? null : reader.Definition(root);
        if (definition is not null && errors.None)
            foreach (var fault in DefinitionCheck.Faults(definition)) errors.Add(reader.LineOf(fault.Part), fault.Message);
        return errors.ToRefusal() is { } refusal ? refusal : definition!;
    }
}

/// <summary>From nodes to a definition; what is wrong is noted with its line.</summary>
internal sealed class DefinitionReader(YamlErrors errors)
{
    private readonly Dictionary<object, int> _lines = new(ReferenceEqualityComparer.Instance);

    /// <summary>From 1; the first for what was read nowhere.</summary>
    public int LineOf(object part) => _lines.GetValueOrDefault(part, 1);

    /// <summary>Null where something is wrong.</summary>
    public RegisterDefinition? Definition(YamlNode root)
    {
        if (YamlFields.Of(root, errors, "code", "name", "one", "group", "source", "lead", "restricted", "public", "key", "title", "begins",
            "symbol", "fields", "states", "columns", "parts", "facts", "visit") is not { } map) return null;
        var definition = new RegisterDefinition
        {
            Code = map.Need("code"),
            Name = map.Need("name"),
            One = map.Need("one"),
            Group = map.Need("group"),
            Source = map.Need("source"),
            LeadId = map.Text("lead"),
            IsRestricted = map.Yes("restricted"),
            IsPublic = map.Yes("public"),
            Symbol = map.Choice<MapSymbol>("symbol") ?? MapSymbol.None,
            Key = map.Need("key"),
            Title = map.Text("title") ?? map.Text("key") ?? "",
            Begins = map.Text("begins"),
            Fields = [.. map.Items("fields").Select(Field).OfType<RegisterField>()],
            States = [.. map.Items("states").Select(State).OfType<RegisterState>()],
            Columns = map.Texts("columns") ?? [],
            Parts = map.Text("parts"),
            Facts = [.. map.Items("facts").Select(Fact).OfType<RegisterFact>()],
            Visit = map.Node("visit") is { } visit ? Visit(visit) : null,
        };
        return errors.None ? At(definition, root) : null;
    }

    private VisitFields? Visit(YamlNode node) =>
        YamlFields.Of(node, errors, "hours", "about", "english-name", "english-about", "same-as") is not { } map ? null : new()
        {
            Hours = map.Need("hours"),
            About = map.Need("about"),
            EnglishName = map.Text("english-name"),
            EnglishAbout = map.Text("english-about"),
            SameAs = map.Text("same-as"),
        };

    private RegisterField? Field(YamlNode node) =>
        YamlFields.Of(node, errors, "code", "was", "name", "kind", "required", "unique", "searched", "public", "rounded", "address",
            "before", "ahead", "personal", "measure", "hint", "choices") is not { } map ? null : At(new RegisterField
            {
                Code = map.Need("code"),
                Was = map.Text("was"),
                Name = map.Need("name"),
                Kind = map.NeedChoice<FieldKind>("kind"),
                IsRequired = map.Yes("required"),
                IsUnique = map.Yes("unique"),
                IsSearched = map.Yes("searched"),
                IsPublic = map.Yes("public"),
                IsRounded = map.Yes("rounded"),
                TakesAddress = map.Yes("address"),
                Before = map.Texts("before") ?? [],
                MayLieAhead = map.Yes("ahead"),
                Personal = map.Node("personal") is { } personal ? Personal(personal) : null,
                Measure = map.Text("measure"),
                Hint = map.Text("hint"),
                Choices = map.Node("choices") is { } choices ? Choices(choices) : [],
            }, node);

    private PersonalUse? Personal(YamlNode node) => YamlFields.Of(node, errors, "purpose", "basis", "months") is { } map
        ? new(map.Need("purpose"), map.Need("basis"), map.Whole("months") ?? 0) : null;

    // "tot: Tốt" by line; "tot: { name: Tốt, was: on }" where it had another code.
    private FieldChoice[] Choices(YamlNode node) => node is not YamlMappingNode map
        ? Wrong<FieldChoice>(node, "mỗi lựa chọn viết “mã: tên”")
        : [.. YamlEntry.Of(map).Select(Choice)];

    private FieldChoice Choice(YamlEntry entry) => entry.Value is YamlScalarNode scalar ? new(entry.Key, scalar.Value ?? entry.Key)
        : YamlFields.Of(entry.Value, errors, "name", "was") is { } map
            ? new(entry.Key, map.Need("name")) { Was = map.Text("was") } : new(entry.Key, entry.Key);

    private RegisterState? State(YamlNode node) =>
        YamlFields.Of(node, errors, "code", "was", "name", "look", "ends", "public", "next") is not { } map ? null
        : At(new RegisterState(map.Need("code"), map.Need("name"))
        {
            Was = map.Text("was"),
            Look = map.Choice<StateLook>("look") ?? StateLook.Plain,
            Ends = map.Yes("ends"),
            IsPublic = map.Yes("public"),
            Next = map.Texts("next"),
        }, node);

    private RegisterFact? Fact(YamlNode node) =>
        YamlFields.Of(node, errors, "code", "name", "sum", "per", "where", "among", "during", "least") is not { } map ? null
        : At(new RegisterFact(map.Need("code"), map.Need("name"))
        {
            Sum = map.Text("sum"),
            Per = map.Text("per"),
            Where = map.Node("where") is { } where ? Conditions(where) : [],
            Among = map.Node("among") is { } among ? Conditions(among) : null,
            During = map.Text("during"),
            Least = map.Text("least"),
        }, node);

    private FieldCondition[] Conditions(YamlNode node) =>
        node is not YamlMappingNode map ? Wrong<FieldCondition>(node, "mỗi điều kiện viết “trường: giá trị”")
            : [.. YamlEntry.Of(map).Select(Condition)];

    private FieldCondition Condition(YamlEntry entry)
    {
        var condition = new FieldCondition(entry.Key);
        if (entry.Value is YamlScalarNode { Value: { } one }) condition = condition with { Values = [one] };
        else if (entry.Value is YamlSequenceNode) condition = condition with { Values = YamlFields.TextsOf(entry.Value, errors) };
        else if (YamlFields.Of(entry.Value, errors, "min", "max", "filled") is { } bounds)
            condition = condition with
            {
                Least = bounds.Text("min"),
                Most = bounds.Text("max"),
                IsFilled = bounds.Has("filled") ? bounds.Yes("filled") : null,
            };
        _lines[condition] = entry.Line;
        return condition;
    }

    private T[] Wrong<T>(YamlNode node, string message)
    {
        errors.Add(node, message);
        return [];
    }

    private T At<T>(T part, YamlNode node) where T : notnull
    {
        _lines[part] = (int)node.Start.Line;
        return part;
    }
}
