using ThienVan.Core.Kernel;

namespace ThienVan.Core.Cases.Kinds;

/// <summary>All kinds of cases, checked by <see cref="CaseKindReader"/>.</summary>
public sealed class CaseKinds
{
    internal CaseKinds(IReadOnlyList<CaseKind> all) => All = all;

    public IReadOnlyList<CaseKind> All { get; }

    public CaseKind? Find(string? code) => All.FirstOrDefault(kind => kind.Code == code);

    /// <summary>The version in force on a day. Refused where none is: a rule is never guessed.</summary>
    public Result<CaseKindVersion> On(string code, DateOnly day) => Find(code) is not { } kind
        ? new Refusal("case.kind", "Đề nghị chọn một loại vụ việc trong danh sách.")
        : kind.Versions.FirstOrDefault(version => version.Rule.Holds(day)) is { } version
        ? version
        : new Refusal("case.no_rule",
            $"Chưa có quy định về “{kind.Name}” cho ngày {FigureText.Day(day)}; đề nghị bổ sung quy định trước khi tiếp nhận.");

    /// <summary>What holds on a day for a case that began on another: the version of its first day, with the steps that the law in between
    /// gives to open files.</summary>
    /// <param name="began">First day of the case, also where it was another kind then.</param>
    public Result<CaseKindVersion> For(string code, DateOnly began, DateOnly day)
    {
        var found = On(code, began);
        if (found.IsRefused || found.Value.Borrows is not { } borrows || day < borrows.Rule.From) return found;
        return found.Value.Borrowing(Find(code)!.Versions.SkipWhile(version => version != found.Value).ElementAt(1));
    }
}
