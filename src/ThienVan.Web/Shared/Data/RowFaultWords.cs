using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Data;

/// <summary>The event that last told of a row.</summary>
/// <param name="Told">Rows it told of.</param>
/// <param name="Data">What it says besides; null for nothing.</param>
internal sealed record ToldBy(long Seq, DateTimeOffset At, string Actor, string Subject, string? Told, string? Data);

/// <summary>A row's fault as a sentence: what, which, since which event.</summary>
internal static class RowFaultWords
{
    /// <param name="fault">What was found.</param>
    /// <param name="what">What a row of the table is; null for a table that is no longer told.</param>
    /// <param name="names">What names the row; empty when it is gone.</param>
    /// <param name="told">Event that last told of it; null when none did.</param>
    /// <param name="columns">What differs; empty where nobody can say.</param>
    public static RowFault Of(
        StateFault fault, string? what, IReadOnlyList<string> names, ToldBy? told, IReadOnlyList<ColumnFault> columns)
    {
        var key = ToldRows.Readable(fault.Row);
        var message = $"{what ?? fault.Row.Table}{Which(names, key, told)} {Trouble(fault.Kind, told)}{Where(columns)}";
        return new(fault.Kind, fault.Row.Table, key, fault.Seq, message) { Columns = columns };
    }

    private static string Which(IReadOnlyList<string> names, string key, ToldBy? told)
    {
        var name = names.Count > 0 ? $" “{string.Join(", ", names)}”" : "";
        var mark = key.Length > 0 ? $"mã {key}" : "";
        var subject = names.Count == 0 && told is not null ? $"hồ sơ {told.Subject}" : "";
        var inside = string.Join(", ", new[] { mark, subject }.Where(part => part.Length > 0));
        return inside.Length > 0 ? $"{name} ({inside})" : name;
    }

    private static string Trouble(StateFaultKind kind, ToldBy? told) => kind switch
    {
        StateFaultKind.Changed => $"đã bị sửa ngoài hệ thống: khác với nội dung ghi gần nhất{At(told)}.",
        StateFaultKind.Removed => $"đã bị xóa ngoài hệ thống: không còn như nội dung ghi gần nhất{At(told)}.",
        _ => "được thêm ngoài hệ thống: không sự kiện nào của nhật ký ghi nhận.",
    };

    private static string Where(IReadOnlyList<ColumnFault> columns) =>
        columns.Count == 0 ? "" : $" Khác ở {string.Join(", ", columns.Select(column => column.Words))}.";

    private static string At(ToldBy? told) =>
        told is null ? "" : $" tại sự kiện số {told.Seq} ({FigureText.Moment(told.At)}, {told.Actor})";
}
