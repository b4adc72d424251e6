using ThienVan.Core.Registers.Definitions;

namespace ThienVan.Core.Registers.Items;

/// <summary>From which day on an item has a state.</summary>
public sealed record LifeStep(string State, DateOnly From);

/// <summary>An item as one version of it says.</summary>
public sealed record RegisterItem
{
    /// <summary>By field; what is not known is not there.</summary>
    public required IReadOnlyDictionary<string, string> Values { get; init; }

    /// <summary>Never empty; in the order of their days.</summary>
    public required IReadOnlyList<LifeStep> Life { get; init; }

    public LifeStep Now => Life[^1];

    /// <summary>Null for a field without a value.</summary>
    public string? this[string field] => Values.GetValueOrDefault(field);

    /// <summary>Its state at the end of a day; null before its first.</summary>
    public string? StateOn(DateOnly day) => Life.LastOrDefault(step => step.From <= day)?.State;
}

/// <summary>A field that is not what it was; null for no value.</summary>
public sealed record FieldChange(string Field, string? Old, string? New);

/// <summary>What became different between two versions.</summary>
public static class ItemChanges
{
    /// <summary>In the definition's order; the state last.</summary>
    /// <param name="before">Null for an item that was not there.</param>
    public static IReadOnlyList<FieldChange> Between(RegisterDefinition definition, RegisterItem? before, RegisterItem after) =>
    [
        .. definition.Fields.Select(field => new FieldChange(field.Code, before?[field.Code], after[field.Code]))
            .Append(new(RegisterDefinition.StateField, before?.Now.State, after.Now.State))
            .Where(change => change.Old != change.New),
    ];
}

/// <summary>Steps of an item's life.</summary>
public static class ItemLife
{
    /// <summary>The life with one step more, or why it may not be taken.</summary>
    public static Kernel.Result<IReadOnlyList<LifeStep>> Step(
        RegisterDefinition definition, IReadOnlyList<LifeStep> life, string? state, DateOnly day, DateOnly today)
    {
        var now = life[^1];
        if (definition.State(state) is not { } next) return Refuse("register.state", "Sổ không có trạng thái này; đề nghị chọn lại.");
        if (next.Code == now.State) return Refuse("register.same_state", $"Đang là “{next.Name}” rồi; đề nghị chọn trạng thái khác.");
        if (definition.State(now.State)?.Next is { } allowed && !allowed.Contains(next.Code))
            return Refuse("register.step", $"Từ “{definition.State(now.State)!.Name}” không chuyển thẳng sang “{next.Name}” được.");
        if (day > today) return Refuse("register.future", "Ngày chuyển trạng thái chưa tới; đề nghị ghi ngày đã xảy ra.");
        return day < now.From
            ? Refuse("register.before", $"Ngày này trước ngày của trạng thái đang có ({Kernel.FigureText.Day(now.From)}); đề nghị xem lại.")
            : (Kernel.Result<IReadOnlyList<LifeStep>>)(LifeStep[])[.. life, new(next.Code, day)];
    }

    /// <summary>Why an item may not begin on the day that is written; null when it may, or none is.</summary>
    public static Kernel.Refusal? RefuseBegin(RegisterDefinition definition, IReadOnlyDictionary<string, string> values, DateOnly today) =>
        definition.Begins is { } begins && values.TryGetValue(begins, out var day) && FieldWords.DateOf(day) > today
            ? Refuse("register.begins", $"{definition.Field(begins)!.Name}: ngày này chưa tới; đề nghị ghi ngày đã xảy ra.") : null;

    /// <summary>The life of an item whose first day became another: never later than its next step.</summary>
    public static IReadOnlyList<LifeStep> Begin(IReadOnlyList<LifeStep> life, DateOnly day) =>
        life.Count > 1 && life[1].From < day ? life : [life[0] with { From = day }, .. life.Skip(1)];

    private static Kernel.Refusal Refuse(string code, string message) => new(code, message);
}
