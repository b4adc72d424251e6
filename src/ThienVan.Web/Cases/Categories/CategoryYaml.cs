using ThienVan.Core.Cases.Feedback;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Documents.Yaml;
using YamlDotNet.RepresentationModel;

namespace ThienVan.Web.Cases.Categories;

/// <summary>Categories of feedback as a file that people write: <c>plans/feedback-categories.yaml</c>.</summary>
internal static class CategoryYaml
{
    /// <summary>The catalogue, or one refusal that names the file and the first wrong lines.</summary>
    public static Result<FeedbackCatalogue> Read(string text, string fileName)
    {
        var errors = new YamlErrors(fileName, "feedback.categories");
        var root = new YamlComposer(errors).Compose(text);
        if (root is null && errors.None) errors.Add(1, "tệp không có nội dung");
        var reader = new CategoryReader(errors);
        var catalogue = root is null ? null : reader.Catalogue(root);
        if (catalogue is not null && errors.None)
            foreach (var fault in CatalogueCheck.Faults(catalogue)) errors.Add(reader.LineOf(fault.Part), fault.Message);
        return errors.ToRefusal() is { } refusal ? refusal : catalogue!;
    }
}

/// <summary>From nodes to categories; what is wrong is noted with its line.</summary>
internal sealed class CategoryReader(YamlErrors errors)
{
    private readonly Dictionary<object, int> _lines = new(ReferenceEqualityComparer.Instance);

    /// <summary>From 1; the first for what was read nowhere.</summary>
    public int LineOf(object part) => _lines.GetValueOrDefault(part, 1);

    public FeedbackCatalogue? Catalogue(YamlNode root)
    {
        if (root is YamlSequenceNode list) return new([.. list.Select(Category).OfType<FeedbackCategory>()]);
        errors.Add(root, "tệp là một danh sách lĩnh vực, mỗi lĩnh vực bắt đầu bằng “- code:”");
        return null;
    }

    private FeedbackCategory? Category(YamlNode node) =>
        YamlFields.Of(node, errors, "code", "name", "group", "about", "level", "unit", "keywords", "questions", "register", "calls",
            "closed") is not { } map ? null : At(new FeedbackCategory
            {
                Code = map.Need("code"),
                Name = map.Need("name"),
                Group = map.Need("group"),
                About = map.Need("about"),
                Level = map.NeedChoice<FeedbackLevel>("level"),
                UnitId = map.Need("unit"),
                Keywords = map.Texts("keywords") ?? [],
                Questions = [.. map.Items("questions").Select(Question).OfType<FeedbackQuestion>()],
                Register = map.Text("register"),
                Calls = [.. map.Items("calls").Select(Call).OfType<EmergencyCall>()],
                IsClosed = map.Yes("closed"),
            }, node);

    private FeedbackQuestion? Question(YamlNode node) =>
        YamlFields.Of(node, errors, "code", "text", "kind", "required", "hint", "choices") is not { } map ? null
        : At(new FeedbackQuestion
        {
            Code = map.Need("code"),
            Text = map.Need("text"),
            Kind = map.NeedChoice<QuestionKind>("kind"),
            IsRequired = map.Yes("required"),
            Hint = map.Text("hint"),
            Choices = map.Node("choices") is YamlMappingNode choices
                ? [.. YamlEntry.Of(choices).Select(one => new QuestionChoice(one.Key, (one.Value as YamlScalarNode)?.Value ?? one.Key))]
                : [],
        }, node);

    private EmergencyCall? Call(YamlNode node) => YamlFields.Of(node, errors, "number", "when") is { } map
        ? new(map.Need("number"), map.Need("when")) : null;

    private T At<T>(T part, YamlNode node) where T : class
    {
        _lines[part] = (int)node.Start.Line;
        return part;
    }
}
