using System.Globalization;
using System.Text;
using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Calendar;

/// <summary>A day as a file names it.</summary>
public sealed record CalendarLine(DateOnly Day, DayKind Kind, string Name, string Source);

/// <summary>What a file says: its days, or every line that cannot be taken.</summary>
public sealed record CalendarFile(IReadOnlyList<CalendarLine> Days, IReadOnlyList<Refusal> Refusals)
{
    private const int Largest = 1024 * 1024;
    private const int LongestText = 200;
    private static readonly string[] DayForms = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"];

    /// <summary>CSV with a heading line, or a YAML list; each entry has day, kind, name, source (ngay, loai, ten, nguon).</summary>
    public static async Task<CalendarFile> ReadAsync(string path, CancellationToken ct)
    {
        if (new FileInfo(path).Length > Largest) return Refused(new("calendar.too_large", "Tệp lịch lớn hơn 1 MB; đề "
            + "nghị kiểm tra lại tệp."));
        try
        {
            var text = await File.ReadAllTextAsync(
                path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), ct);
            return Read(text, Path.GetExtension(path).ToLowerInvariant() is ".yaml" or ".yml");
        }
        catch (DecoderFallbackException)
        {
            return Refused(new("calendar.encoding", "Tệp lịch không phải UTF-8; đề nghị lưu lại với mã UTF-8."));
        }
    }

    public static CalendarFile Read(string text, bool yaml)
    {
        var entries = yaml ? CalendarYaml.Read(text) : CalendarCsv.Read(text);
        if (entries.Refusal is { } refusal) return Refused(refusal);
        var (days, refusals, seen) = (new List<CalendarLine>(), new List<Refusal>(), new HashSet<DateOnly>());
        foreach (var entry in entries.Value)
        {
            var read = Line(entry);
            if (read.Refusal is { } unreadable) refusals.Add(unreadable with { Line = entry.Line });
            else if (!seen.Add(read.Value.Day))
                refusals.Add(new("calendar.day_twice", $"Ngày {entry.Day} đã có ở dòng trên; đề nghị bỏ một dòng.") { Line = entry.Line });
            else days.Add(read.Value);
        }

        if (days.Count == 0 && refusals.Count == 0)
            refusals.Add(new("calendar.empty", "Tệp không có ngày nào; đề nghị ghi mỗi ngày nghỉ hoặc làm bù một dòng."));
        return refusals.Count > 0 ? new([], refusals) : new(days, []);
    }

    private static Result<CalendarLine> Line(CalendarEntry entry)
    {
        if (!DateOnly.TryParseExact(entry.Day, DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new Refusal("calendar.day", $"Ngày \"{entry.Day}\" không đọc được; đề nghị ghi dạng 2026-02-16 hoặc 16/02/2026.");
        if (day.Year is < 2020 or > 2100)
            return new Refusal("calendar.year", $"Năm {day.Year} nằm ngoài khoảng 2020-2100; đề nghị kiểm tra lại.");
        if (Kind(entry.Kind) is not { } kind)
            return new Refusal("calendar.kind", $"Loại \"{entry.Kind}\" không có; đề nghị ghi off (nghỉ) hoặc working (làm bù).");
        if (kind == DayKind.Working && WorkingCalendar.WeekdaysOnly.IsWorking(day))
            return new Refusal("calendar.already_working", $"{entry.Day} vốn là ngày làm việc; làm bù chỉ ghi cho thứ Bảy, Chủ nhật.");
        if (entry.Name is not { Length: > 0 and <= LongestText })
            return new Refusal("calendar.name", "Đề nghị ghi tên ngày, không quá 200 ký tự, ví dụ Tết Nguyên đán.");
        if (entry.Source is not { Length: > 0 and <= LongestText })
            return new Refusal("calendar.source", "Đề nghị ghi văn bản quy định ngày này, không quá 200 ký tự.");
        return new CalendarLine(day, kind, entry.Name.Normalize(), entry.Source.Normalize());
    }

    private static DayKind? Kind(string text) => text.Normalize().ToLowerInvariant() switch
    {
        "off" or "nghi" or "nghỉ" => DayKind.Off,
        "working" or "lam" or "làm" or "làm bù" => DayKind.Working,
        _ => null,
    };

    private static CalendarFile Refused(Refusal refusal) => new([], [refusal]);
}

/// <summary>One entry as written, not yet understood.</summary>
internal sealed record CalendarEntry(int Line, string Day, string Kind, string Name, string Source)
{
    /// <summary>The four fields by either of their names; null for a name that is none of them.</summary>
    public static int? Place(string name) => name.Trim().Normalize().ToLowerInvariant() switch
    {
        "day" or "ngay" or "ngày" => 0,
        "kind" or "loai" or "loại" => 1,
        "name" or "ten" or "tên" => 2,
        "source" or "nguon" or "nguồn" => 3,
        _ => null,
    };

    public static CalendarEntry From(int line, string?[] fields) =>
        new(line, fields[0]?.Trim() ?? "", fields[1]?.Trim() ?? "", fields[2]?.Trim() ?? "", fields[3]?.Trim() ?? "");
}
