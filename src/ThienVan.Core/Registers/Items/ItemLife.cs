using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;

namespace ThienVan.Core.Registers.Items;

/// <summary>The steps of an item's life: none on a day that nobody wrote, none ahead, none before the one it follows.</summary>
public static class ItemLife
{
    /// <summary>The life of a new item. In its first state it is since the day it began, where the register knows one; into a later state
    /// it came on a day somebody must say.</summary>
    /// <param name="definition">Of the register.</param>
    /// <param name="values">Fields as read.</param>
    /// <param name="state">Code; null for the first of the register.</param>
    /// <param name="since">Day from which it has the state; null where nobody said.</param>
    /// <param name="today">No step lies after it.</param>
    public static Result<IReadOnlyList<LifeStep>> Start(
        RegisterDefinition definition, IReadOnlyDictionary<string, string> values, string? state, DateOnly? since, DateOnly today)
    {
        var (first, began) = (definition.States[0].Code, Begun(definition, values));
        if (definition.State(state ?? first) is not { } asked) return Unknown;
        if (since > today) return Ahead;
        if (asked.Code == first && since is { } early && early < began) return Early($"“{asked.Name}”", Named(definition), began);
        if (NamedFiles.Refuse(definition, values, asked.Code) is { } file) return file;
        if (asked.Code == first) return Life(new LifeStep(first, since ?? began));
        if (since is not { } day) return NoDay(asked);
        if (began is not { } from) return Life(new LifeStep(asked.Code, day));
        return day < from ? Early($"“{asked.Name}”", Named(definition), from) : Life(new(first, from), new(asked.Code, day));
    }

    /// <summary>The life with one step more.</summary>
    public static Result<IReadOnlyList<LifeStep>> Step(
        RegisterDefinition definition, IReadOnlyList<LifeStep> life, string? state, DateOnly? day, DateOnly today)
    {
        var now = life[^1];
        if (definition.State(state) is not { } next) return Unknown;
        if (next.Code == now.State) return new Refusal("register.same_state", $"Đang là “{next.Name}” rồi; đề nghị chọn trạng thái khác.");
        if (definition.State(now.State)?.Next is { } allowed && !allowed.Contains(next.Code))
            return new Refusal("register.step", $"Từ “{definition.State(now.State)!.Name}” không chuyển thẳng sang “{next.Name}” được.");
        if (day is not { } on) return NoDay(next);
        if (on > today) return Ahead;
        return now.HoldsOn(on) ? Life([.. life, new(next.Code, on)])
            : Early($"“{next.Name}”", $"“{definition.State(now.State)!.Name}”", now.From);
    }

    /// <summary>The life of an item whose fields became others: its first step follows the day it began, and no later step comes before
    /// it.</summary>
    public static Result<IReadOnlyList<LifeStep>> Follow(
        RegisterDefinition definition, RegisterItem before, IReadOnlyDictionary<string, string> values)
    {
        if (Begun(definition, values) is not { } day || day == Begun(definition, before.Values)) return Life([.. before.Life]);
        return before.Life is [_, var next, ..] && next.From < day
            ? Early($"“{definition.State(next.State)?.Name}”", Named(definition), day)
            : Life([before.Life[0] with { From = day }, .. before.Life.Skip(1)]);
    }

    /// <summary>The life with its last step on another day, or without it where it was written down by mistake.</summary>
    /// <param name="definition">Of the register.</param>
    /// <param name="item">As it is.</param>
    /// <param name="day">Null to take the step back.</param>
    /// <param name="today">No step lies after it.</param>
    public static Result<IReadOnlyList<LifeStep>> Correct(RegisterDefinition definition, RegisterItem item, DateOnly? day, DateOnly today)
    {
        var life = item.Life;
        if (day is not { } on)
            return life.Count > 1 ? Life([.. life.SkipLast(1)])
                : new Refusal("register.only_state", "Mục này chưa chuyển trạng thái lần nào nên không có gì để bỏ.");
        if (on == life[^1].From) return new Refusal("register.same_day", "Ngày này đang được ghi rồi; đề nghị ghi ngày khác.");
        if (on > today) return Ahead;
        if (life.Count == 1 && Begun(definition, item.Values) is { } began && on < began)
            return Early($"“{definition.State(life[0].State)?.Name}”", Named(definition), began);
        return life is [.., var before, _] && !before.HoldsOn(on)
            ? Early($"“{definition.State(life[^1].State)?.Name}”", $"“{definition.State(before.State)?.Name}”", before.From)
            : Life([.. life.SkipLast(1), life[^1] with { From = on }]);
    }

    private static Refusal Unknown => new("register.state", "Sổ không có trạng thái này; đề nghị chọn lại.");

    private static Refusal Ahead => new("register.future", "Ngày chuyển trạng thái chưa tới; đề nghị ghi ngày đã xảy ra.");

    private static Refusal NoDay(RegisterState state) => new("register.no_day", $"Đề nghị ghi “{state.Name}” từ ngày nào.");

    private static Refusal Early(string what, string than, DateOnly? day) =>
        new("register.before", $"Ngày {what} trước {than} ({FigureText.Day(day)}); đề nghị xem lại hai ngày.");

    private static Result<IReadOnlyList<LifeStep>> Life(params LifeStep[] steps) => steps;

    private static DateOnly? Begun(RegisterDefinition definition, IReadOnlyDictionary<string, string> values) =>
        definition.Begins is { } begins && values.TryGetValue(begins, out var day) ? FieldWords.DateOf(day) : null;

    private static string Named(RegisterDefinition definition) => VietnameseText.Uncapital(definition.Field(definition.Begins)!.Name);
}
