using System.Data.Common;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Config;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Shared.Cli;

/// <summary>Trouble outside the program that a person can mend, as a sentence. Anything else is a bug and keeps its stack trace.</summary>
internal static class Trouble
{
    public static Refusal? Find(Exception exception) => exception switch
    {
        OperationCanceledException => new("cancelled", "Đã dừng theo yêu cầu."),
        SettingsFileException bad => new(
            "settings.line", $"Dòng này của {bad.FileName} không phải KHÓA=giá trị. Đề nghị sửa, hoặc đặt # ở đầu dòng nếu là ghi chú.")
        {
            Line = bad.Line,
        },
        ForeignDatabaseException => new(
            "database.foreign",
            "Cơ sở dữ liệu này đang chứa bảng của chương trình khác. Không bảng nào được tạo. "
                + "Đề nghị tạo một cơ sở dữ liệu trống riêng cho Thiên Văn."),
        FileNotFoundException missing => new("file.missing", $"Không tìm thấy tệp {missing.FileName}. Đề nghị kiểm tra lại đường dẫn."),
        DirectoryNotFoundException => new("file.missing", "Không tìm thấy thư mục. Đề nghị kiểm tra lại đường dẫn."),
        UnauthorizedAccessException => new("file.forbidden", "Không có quyền đọc hoặc ghi tệp này. Đề nghị kiểm tra quyền truy cập."),
        DbException database => new(
            "database",
            $"Không làm việc được với cơ sở dữ liệu ({database.Message.TrimEnd('.')}). Đề nghị kiểm tra ConnectionStrings:ThienVan."
        ),
        IOException io => new("file.io", $"Không đọc hoặc ghi được tệp ({io.Message.TrimEnd('.')})."),
        { InnerException: { } inner } => Find(inner),
        _ => null,
    };
}
