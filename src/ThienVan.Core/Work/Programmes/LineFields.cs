namespace ThienVan.Core.Work.Programmes;

/// <summary>One field of a line as people read it.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Text">Empty where nothing is said.</param>
public readonly record struct LineField(string Label, string Text);

/// <summary>A line in words, field by field: for pages, comparisons and sheets alike.</summary>
public static class LineFields
{
    public const string Name = "Nhiệm vụ";
    public const string Person = "Người thực hiện";
    public const string Answers = "Chịu trách nhiệm";
    public const string With = "Phối hợp";
    public const string Output = "Sản phẩm";
    public const string Time = "Thời hạn";
    public const string Authority = "Thẩm quyền";
    public const string Money = "Kinh phí";
    public const string People = "Nhân lực";
    public const string Material = "Vật tư, thiết bị";
    public const string Serves = "Chỉ tiêu";

    public static IReadOnlyList<string> All { get; } =
        [Name, Person, Answers, With, Output, Time, Authority, Money, People, Material, Serves];

    /// <param name="unitName">Name of a cooperating unit by its id; a name that is no id stays as it is.</param>
    public static IReadOnlyList<LineField> Of(ProgrammeLine line, Func<string, string> unitName) =>
    [
        new(Name, line.Name),
        new(Person, line.Person?.Name ?? ""),
        new(Answers, line.Answers?.Name ?? ""),
        new(With, Cooperating(line, unitName)),
        new(Output, line.Output ?? ""),
        new(Time, line.Time is null ? "" : LineTimeText.Write(line.Time)),
        new(Authority, line.Authority ?? ""),
        new(Money, MoneyText.Say(line.Money)),
        new(People, line.People ?? ""),
        new(Material, line.Material ?? ""),
        new(Serves, string.Join(", ", line.Serves)),
    ];

    /// <summary>The same as fields show it: <see cref="LineReader"/> reads every word of it back.</summary>
    public static IReadOnlyDictionary<string, string?> ToType(ProgrammeLine line, Func<string, string> unitName)
    {
        var typed = Of(line, unitName).ToDictionary(field => field.Label, field => (string?)field.Text, StringComparer.Ordinal);
        typed[Money] = MoneyText.Write(line.Money);
        return typed;
    }

    public static string Cooperating(ProgrammeLine line, Func<string, string> unitName) =>
        string.Join("; ", line.Cooperating.Select(unitName));
}
