using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Audit;

/// <summary>A day's result in words.</summary>
internal static class AuditWords
{
    private const int Most = 10;

    public static string Title(AuditRun run) => run.Faults.Count == 0
        ? "Dữ liệu và nhật ký nguyên vẹn"
        : $"Phát hiện {FigureText.Number(run.Faults.Count)} lỗi dữ liệu hoặc nhật ký";

    /// <summary>For a message: faults, counts, the chain's end.</summary>
    public static string Text(AuditRun run)
    {
        string[] lines = [.. Lines(run), Counts(run), $"Dấu cuối của nhật ký: {run.Hash}"];
        return string.Join('\n', lines);
    }

    /// <summary>How the trail stands, as its last comparison found it.</summary>
    /// <param name="run">Null before the first.</param>
    public static string Standing(AuditRun? run) => run switch
    {
        null => "Chưa đối chiếu lần nào; lần đầu chạy sau khi máy chủ khởi động 10 phút.",
        { Faults: [] } => $"Nguyên vẹn đến sự kiện {FigureText.Number(run.Events)}, đối chiếu lúc {FigureText.Moment(run.At)}.",
        { Faults: [var first, ..] } => $"{Title(run)}, đối chiếu lúc {FigureText.Moment(run.At)}: {first}"
            + (run.Faults.Count > 1 ? $" Còn {FigureText.Number(run.Faults.Count - 1)} lỗi khác." : ""),
    };

    public static string Counts(AuditRun run) =>
        $"Đã đối chiếu {FigureText.Number(run.Events)} sự kiện và {FigureText.Number(run.Rows)} dòng dữ liệu.";

    private static IEnumerable<string> Lines(AuditRun run)
    {
        if (run.Faults.Count == 0) return ["Lưu dấu dưới đây ở nơi khác để đối chiếu khi cần."];
        var more = run.Faults.Count - Most;
        return [.. run.Faults.Take(Most), .. more > 0 ? [$"Và {FigureText.Number(more)} lỗi khác."] : Array.Empty<string>()];
    }
}
