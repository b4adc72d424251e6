using ThienVan.Web.Shared.Ui.Forms;

namespace ThienVan.Web.Shared.Audit;

/// <summary>Every kind of event in Vietnamese, out of <c>event-words.csv</c>, and what it keeps, out of <c>field-words.csv</c>.</summary>
public static class TrailWords
{
    private static readonly IReadOnlyDictionary<string, string> _words = Read("event-words.csv");

    private static readonly IReadOnlyDictionary<string, string> _fields = Read("field-words.csv");

    /// <summary>First words of the kinds, as an inspector parts them.</summary>
    public static IReadOnlyList<Choice> Rooms { get; } =
    [
        new("people", "Tài khoản, đăng nhập, đơn vị"), new("plan", "Kế hoạch, chỉ tiêu"), new("report", "Kỳ báo cáo, văn bản"),
        new("registers", "Sổ theo dõi"), new("cases", "Phản ánh, tin báo, khóa riêng"),
        new("work", "Nhiệm vụ, dự án, phong trào"), new("thing", "Ghi chú, tệp"),
        new("calendar", "Lịch"), new("outbox", "Thư điện tử"), new("product", "Hệ thống"),
    ];

    public static IReadOnlyCollection<string> Kinds => [.. _words.Keys];

    /// <summary>The kind itself where no words are known: an event of a newer program.</summary>
    public static string Of(string kind) => _words.GetValueOrDefault(kind, kind);

    /// <summary>What a kept field is called; its own name where no words are known.</summary>
    public static string Field(string name) => name.Length == 0 ? "Danh sách" : _fields.GetValueOrDefault(name, name);

    private static Dictionary<string, string> Read(string resource)
    {
        using var stream = typeof(TrailWords).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(',', 2)).ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
    }
}
