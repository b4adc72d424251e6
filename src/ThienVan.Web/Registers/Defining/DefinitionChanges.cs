using ThienVan.Core.Registers.Definitions;

namespace ThienVan.Web.Registers.Defining;

/// <summary>What is different between two definitions of a register, in words.</summary>
internal static class DefinitionChanges
{
    public static IReadOnlyList<string> Between(RegisterDefinition before, RegisterDefinition after) =>
    [
        .. before.Fields.Where(field => after.Heir(field.Code) is null).Select(field => $"Bỏ ô “{field.Name}”"),
        .. after.Fields.SelectMany(field => Of(before.Field(field.Was) ?? before.Field(field.Code), field)),
        .. before.States.Where(state => after.StateHeir(state.Code) is null).Select(state => $"Bỏ trạng thái “{state.Name}”"),
        .. after.States.Where(state => (before.State(state.Was) ?? before.State(state.Code)) is null)
            .Select(state => $"Thêm trạng thái “{state.Name}”"),
        .. after.States.Select(state => (State: state, Before: before.State(state.Was) ?? before.State(state.Code)))
            .Where(one => one.Before is { } old && old.Ends != one.State.Ends)
            .Select(one => $"Trạng thái “{one.State.Name}” {(one.State.Ends ? "thành" : "thôi là")} trạng thái kết thúc"),
        .. Reach(before, after),
    ];

    private static IEnumerable<string> Of(RegisterField? before, RegisterField after)
    {
        if (before is null)
        {
            yield return $"Thêm ô “{after.Name}”{(after.IsRequired ? ", bắt buộc: mục đã ghi phải bổ sung khi sửa" : "")}";
            yield break;
        }

        if (before.Code != after.Code) yield return $"Ô “{before.Name}” đổi mã {before.Code} thành {after.Code}";
        if (before.Name != after.Name) yield return $"Ô “{before.Name}” đổi tên thành “{after.Name}”";
        if (before.Kind != after.Kind)
            yield return $"Ô “{after.Name}” đổi kiểu, từ {RegisterWords.Kind(before)} sang {RegisterWords.Kind(after)}";
        if (before.IsRequired != after.IsRequired) yield return $"Ô “{after.Name}” {(after.IsRequired ? "thành" : "thôi")} bắt buộc";
        if (before.IsPublic != after.IsPublic) yield return $"Ô “{after.Name}” {(after.IsPublic ? "được" : "thôi")} công khai";
        if (before.Personal is null && after.Personal is not null)
            yield return $"Ô “{after.Name}” thành dữ liệu cá nhân, thôi lọc và tìm được theo ô này";
        foreach (var gone in before.Choices.Where(choice => DefinitionCheck.ChoiceOf(after, choice.Code) is null))
            yield return $"Ô “{after.Name}” bỏ lựa chọn “{gone.Name}”";
    }

    private static IEnumerable<string> Reach(RegisterDefinition before, RegisterDefinition after)
    {
        if (before.LeadId != after.LeadId) yield return "Đổi đơn vị giữ sổ: người của đơn vị cũ thôi ghi, thôi xem dữ liệu cá nhân";
        if (before.IsPublic != after.IsPublic) yield return after.IsPublic ? "Sổ được công khai" : "Sổ thôi công khai";
        if (before.IsRestricted != after.IsRestricted)
            yield return after.IsRestricted ? "Sổ thành sổ hạn chế" : "Sổ thôi hạn chế: mọi người xem được sổ sẽ xem được từng mục";
    }
}
