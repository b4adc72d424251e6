using System.Globalization;
using System.Text.Json;
using ThienVan.Core.Kernel;

namespace ThienVan.Web.Reports.Rounds;

/// <summary>Events of a round as the office says them.</summary>
internal static class RoundHistory
{
    private static readonly (string Field, string Words)[] _dates =
        [("opensOn", "mở nhập"), ("dueOn", "hạn gửi"), ("graceUntil", "nhận chậm đến"), ("upwardDueOn", "gửi cấp trên")];

    /// <param name="nameOf">Name of a unit or a neighbourhood group.</param>
    public static string? Words(string kind, string? data, Func<string, string> nameOf) => kind switch
    {
        "report.round_opened" => "Mở kỳ báo cáo",
        "report.round_dates_changed" => Dates(data),
        "report.round_locked" => "Khóa nhập",
        "report.round_unlocked" => "Mở khóa",
        "report.lock_excepted" => Exception(data, nameOf),
        "report.round_published" => "Công bố",
        "report.definition_changed" => "Đổi mẫu báo cáo",
        "report.reminders_queued" => "Nhắc hạn các đơn vị",
        "report.units_nudged" => Nudged(data, nameOf),
        "report.values_presented" => "Trình trưởng đơn vị",
        "report.verdicts_said" => "Ghi kết luận của kỳ",
        "report.paper_issued" => $"Cấp số {Number(data, "new")} cho báo cáo chính thức",
        "report.paper_withdrawn" => $"Thu hồi báo cáo chính thức số {Number(data, "old")}",
        "report.step_refused" => "Từ chối một thao tác thẩm tra, phê duyệt",
        "report.entry_refused" => "Lần nhập số liệu hoặc tải tệp bị từ chối",
        _ => null,
    };

    /// <summary>Of the round's report: its number given and taken back; the rest of its events is its own page's matter.</summary>
    public static readonly IReadOnlyList<string> OfPaper = [ReportEvents.PaperIssued.Name, ReportEvents.PaperWithdrawn.Name];

    private static string Number(string? data, string part)
    {
        if (data is null) return FigureText.Missing;
        using var read = JsonDocument.Parse(data);
        return read.RootElement.GetProperty(part).GetProperty("number").GetString() ?? FigureText.Missing;
    }

    private static string Dates(string? data)
    {
        if (data is null) return "Đổi hạn";
        using var read = JsonDocument.Parse(data);
        var (old, now) = (read.RootElement.GetProperty("old"), read.RootElement.GetProperty("new"));
        var moved = _dates
            .Select(date => (date.Words, Old: Day(old, date.Field), Now: Day(now, date.Field)))
            .Where(date => date.Old != date.Now)
            .Select(date => $"{date.Words} {FigureText.Day(date.Old)} → {FigureText.Day(date.Now)}");
        return $"Đổi hạn: {string.Join("; ", moved)}";
    }

    private static string Exception(string? data, Func<string, string> nameOf)
    {
        if (data is null) return "Cho nhập theo ngoại lệ";
        using var read = JsonDocument.Parse(data);
        var now = read.RootElement.GetProperty("new");
        return $"Cho {nameOf(now.GetProperty("unitId").GetString() ?? "")} nhập đến {FigureText.Day(Day(now, "until"))}";
    }

    private static string Nudged(string? data, Func<string, string> nameOf)
    {
        const string nudged = "Nhắc ngay đơn vị";
        if (data is null) return nudged;
        using var read = JsonDocument.Parse(data);
        string[] units = !read.RootElement.TryGetProperty("new", out var now) || now.ValueKind is not JsonValueKind.Object ? []
            : now.TryGetProperty("units", out var all) ? [.. all.EnumerateArray().Select(unit => unit.GetString()!)]
            : now.TryGetProperty("unit", out var one) && one.GetString() is { } single ? [single] : [];
        return units.Length == 0 ? nudged : $"{nudged}: {string.Join(", ", units.Select(nameOf))}";
    }

    private static DateOnly? Day(JsonElement holder, string field) =>
        holder.TryGetProperty(field, out var day) && DateOnly.TryParse(day.GetString(), CultureInfo.InvariantCulture, out var read)
            ? read
            : null;
}
