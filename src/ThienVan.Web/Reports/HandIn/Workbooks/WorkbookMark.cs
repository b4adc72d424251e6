using System.Globalization;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Documents.Sheets;

namespace ThienVan.Web.Reports.HandIn.Workbooks;

/// <summary>What the hidden sheet says. It is a memory, not a right: rights, window and revisions are looked at again.</summary>
internal static class WorkbookMark
{
    public static Refusal Rearranged { get; } =
        new("workbook.rearranged", $"Dòng tiêu đề của trang “{TemplateColumns.Sheet}” đã bị đổi; "
            + "đề nghị tải biểu mẫu mới và chép số sang.");

    private static Refusal NotTemplate { get; } =
        new("workbook.not_template", "Tệp không phải biểu mẫu của hệ thống; đề nghị tải biểu mẫu của kỳ này và chép số sang.");

    /// <summary>Null when it is the template of this round and unit.</summary>
    public static Refusal? Refuse(ReadWorkbook book, Guid round, string unit)
    {
        if (book.Find(TemplateColumns.HiddenSheet) is not { } hidden || book.Find(TemplateColumns.Sheet) is null) return NotTemplate;
        if (Value(hidden, "phien-ban") != TemplateColumns.Version)
            return new("workbook.version", "Biểu mẫu này thuộc phiên bản khác; đề nghị tải biểu mẫu mới và chép số sang.");
        if (Value(hidden, "ky") != round.ToString())
            return new("workbook.other_round", "Tệp này là biểu của kỳ báo cáo khác; đề nghị mở đúng kỳ, hoặc tải biểu mẫu của kỳ này.");
        return Value(hidden, "don-vi") == unit
            ? null
            : new("workbook.other_unit", "Tệp này là biểu của đơn vị khác; đề nghị tải biểu mẫu của đơn vị mình.");
    }

    /// <summary>Revision each figure had when the template was downloaded, by code; a code that is not there had none.</summary>
    public static Dictionary<string, int> Revisions(ReadWorkbook book)
    {
        var revisions = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in book.Find(TemplateColumns.HiddenSheet)!.Rows)
        {
            if (row[1] is { } code && int.TryParse(row[2]?.Text, CultureInfo.InvariantCulture, out var revision) && revision >= 0)
                revisions[code.Text] = revision;
        }

        return revisions;
    }

    private static string? Value(ReadSheet hidden, string key) => hidden.Rows.FirstOrDefault(row => row[1]?.Text == key)?[2]?.Text;
}
