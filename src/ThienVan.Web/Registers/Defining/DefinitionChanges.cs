using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;

namespace ThienVan.Web.Registers.Defining;

/// <summary>A difference in words.</summary>
public sealed record DefinitionChange(DefinitionEffect Effect, string Words)
{
    /// <summary>More people see something, or something is lost sooner.</summary>
    public bool IsGrave => Effect is DefinitionEffect.Shows or DefinitionEffect.Erases;
}

/// <summary>What is different between two definitions of a register, in words; the gravest first.</summary>
internal static class DefinitionChanges
{
    public static IReadOnlyList<DefinitionChange> Between(RegisterDefinition before, RegisterDefinition after) =>
    [
        .. DefinitionDiff.Between(before, after).Select(one => new DefinitionChange(one.Effect, Say(before, after, one)))
            .OrderByDescending(one => one.Effect),
    ];

    /// <summary>Over the changes of one effect.</summary>
    public static string Title(DefinitionEffect effect) => effect switch
    {
        DefinitionEffect.Shows => "Cho xem thêm, công khai thêm",
        DefinitionEffect.Erases => "Bỏ đi, xóa sớm hơn",
        DefinitionEffect.Meaning => "Đổi nghĩa, đổi cách ghi",
        _ => "Chỉ đổi cách trình bày",
    };

    private static string Say(RegisterDefinition before, RegisterDefinition after, DefinitionDifference one)
    {
        return (one.Part, one.Attribute) switch
        {
            (_, DefinitionDiff.Gone) => $"Bỏ {Named(one)}",
            (DefinitionPart.Field, DefinitionDiff.Added) => Added(after.Field(one.Code)!),
            (_, DefinitionDiff.Added) => $"Thêm {Named(one)}",
            (_, DefinitionDiff.Order) => $"{Orders(one)} đổi thứ tự, thành: {one.New}",
            (DefinitionPart.Register, nameof(RegisterDefinition.LeadId)) =>
                "Đổi đơn vị giữ sổ: người của đơn vị cũ thôi ghi, thôi xem dữ liệu cá nhân; người của đơn vị mới ghi và xem được",
            (DefinitionPart.Register, nameof(RegisterDefinition.IsPublic)) => Is(one)
                ? "Sổ được công khai: ai cũng xem được các ô công khai của sổ" : "Sổ thôi công khai",
            (DefinitionPart.Register, nameof(RegisterDefinition.IsRestricted)) => Is(one)
                ? "Sổ thành sổ hạn chế" : "Sổ thôi hạn chế: mọi người xem được sổ sẽ xem được từng mục",
            (DefinitionPart.Field, nameof(RegisterField.Code)) => $"Ô “{one.Name}” đổi mã {one.Old} thành {one.New}",
            (DefinitionPart.Field, nameof(RegisterField.Name)) => $"Ô “{one.Old}” đổi tên thành “{one.New}”",
            (DefinitionPart.Field, nameof(RegisterField.Kind)) => $"Ô “{one.Name}” đổi kiểu, từ "
                + $"{RegisterWords.Kind(Before(before, after, one)!)} sang {RegisterWords.Kind(after.Field(one.Code)!)}",
            (DefinitionPart.Field, nameof(RegisterField.IsPublic)) => Is(one)
                ? $"Ô “{one.Name}” được công khai: ai cũng xem được" : $"Ô “{one.Name}” thôi công khai",
            (DefinitionPart.Field, nameof(RegisterField.IsRounded)) => Is(one)
                ? $"Ô “{one.Name}” chỉ công khai vị trí gần đúng" : $"Ô “{one.Name}” thôi làm tròn: ai cũng biết vị trí đúng",
            (DefinitionPart.Field, nameof(RegisterField.Personal)) => one.New is null ? $"Ô “{one.Name}” thôi là dữ liệu cá nhân"
                : $"Ô “{one.Name}” thành dữ liệu cá nhân, thôi lọc và tìm được theo ô này; xóa sau khi mục kết thúc "
                    + $"{after.Field(one.Code)!.Personal!.Months} tháng",
            (DefinitionPart.Field, "Personal.Months") =>
                $"Ô “{one.Name}” giữ {one.New} tháng sau khi mục kết thúc, trước là {one.Old} tháng",
            (DefinitionPart.State, nameof(RegisterState.Ends)) =>
                $"Trạng thái “{one.Name}” {(Is(one) ? "thành" : "thôi là")} trạng thái kết thúc",
            (DefinitionPart.State, nameof(RegisterState.IsPublic)) =>
                $"Mục đã “{VietnameseText.Uncapital(one.Name)}” {(Is(one) ? "được" : "thôi")} công khai",
            _ => $"{Capital(one)}: {DefinitionWords.Of(one.Attribute)} {From(one)}",
        };
    }

    private static string Added(RegisterField field) => $"Thêm ô “{field.Name}”"
        + (field.IsRequired ? ", bắt buộc: mục đã ghi phải bổ sung khi sửa" : "") + (field.IsPublic ? ", công khai" : "");

    private static RegisterField? Before(RegisterDefinition before, RegisterDefinition after, DefinitionDifference one) =>
        after.Field(one.Code) is { } field ? before.Field(field.Was) ?? before.Field(field.Code) : null;

    private static bool Is(DefinitionDifference one) => one.New == bool.TrueString;

    private static string From(DefinitionDifference one) => (one.Old, one.New) is ("True", _) or (_, "True")
        ? Is(one) ? "thành có" : "thành không" : $"từ {Quoted(one.Old)} thành {Quoted(one.New)}";

    private static string Quoted(string? text) => text is { Length: > 0 } ? $"“{text}”" : "không có";

    private static string Orders(DefinitionDifference one) => one.Part switch
    {
        DefinitionPart.Field => "Các ô",
        DefinitionPart.State => "Các trạng thái",
        DefinitionPart.Choice => $"Các lựa chọn của ô “{one.Name}”",
        _ => "Các số đếm",
    };

    private static string Capital(DefinitionDifference one) => VietnameseText.Capital(Named(one));

    private static string Named(DefinitionDifference one) => one.Part switch
    {
        DefinitionPart.Register => "sổ",
        DefinitionPart.Field => $"ô “{one.Name}”",
        DefinitionPart.Choice => $"lựa chọn “{one.Name}”",
        DefinitionPart.State => $"trạng thái “{one.Name}”",
        _ => $"số đếm “{one.Name}”",
    };
}
