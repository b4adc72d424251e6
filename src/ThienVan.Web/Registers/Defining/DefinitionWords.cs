using ThienVan.Core.Registers.Definitions;

namespace ThienVan.Web.Registers.Defining;

/// <summary>Attributes of a definition as the office calls them; one without words goes by its own name.</summary>
internal static class DefinitionWords
{
    private static readonly IReadOnlyDictionary<string, string> _words = new Dictionary<string, string>
    {
        [nameof(RegisterDefinition.Code)] = "mã",
        [nameof(RegisterDefinition.Name)] = "tên",
        [nameof(RegisterDefinition.One)] = "tên một mục",
        [nameof(RegisterDefinition.Group)] = "nhóm",
        [nameof(RegisterDefinition.Source)] = "căn cứ",
        [nameof(RegisterDefinition.Symbol)] = "hình trên bản đồ",
        [nameof(RegisterDefinition.Key)] = "ô làm khóa",
        [nameof(RegisterDefinition.Title)] = "ô làm tên",
        [nameof(RegisterDefinition.Begins)] = "ngày bắt đầu của mục",
        [nameof(RegisterDefinition.Columns)] = "cột của danh sách",
        [nameof(RegisterDefinition.Parts)] = "ô tách số đếm",
        [nameof(RegisterDefinition.Visit)] = "phần dành cho khách tham quan",
        [nameof(RegisterField.Was)] = "mã cũ",
        [nameof(RegisterField.IsRequired)] = "bắt buộc",
        [nameof(RegisterField.IsUnique)] = "không trùng giữa các mục",
        [nameof(RegisterField.IsSearched)] = "tìm theo ô này",
        [nameof(RegisterField.MayLieAhead)] = "ngày được ở phía trước",
        [nameof(RegisterField.Measure)] = "đơn vị tính",
        [nameof(RegisterField.Hint)] = "gợi ý",
        [nameof(RegisterState.Look)] = "màu",
        [nameof(RegisterState.Next)] = "trạng thái tiếp theo",
        [nameof(RegisterFact.Sum)] = "ô cộng",
        [nameof(RegisterFact.Per)] = "ô làm mẫu số",
        [nameof(RegisterFact.Where)] = "điều kiện đếm",
        [nameof(RegisterFact.Among)] = "đếm trong số",
        [nameof(RegisterFact.During)] = "đếm theo ngày",
        [nameof(RegisterFact.Least)] = "lấy phần ít nhất theo",
        ["Personal.Purpose"] = "mục đích giữ dữ liệu cá nhân",
        ["Personal.Basis"] = "căn cứ giữ dữ liệu cá nhân",
    };

    public static string Of(string attribute) => _words.GetValueOrDefault(attribute, attribute);
}
