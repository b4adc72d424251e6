using System.Text;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Import;
using ThienVan.Web.Shared.Documents;

namespace ThienVan.Web.Plans.Files;

/// <summary>A plan as it came out of a file.</summary>
/// <param name="Source">The text it was read from; null for plan data.</param>
/// <param name="ConvertedFrom">Old encoding the text was converted from (TCVN3, VNI); null when none.</param>
public sealed record ReadPlan(PlanDocument Document, SourceText? Source, string? ConvertedFrom);

/// <summary>Reads a plan from whatever a ward has: a Word, PDF or text document, or reviewed plan data.</summary>
public static class PlanFile
{
    public static async Task<Result<ReadPlan>> ReadAsync(string path, CancellationToken ct)
    {
        if (!File.Exists(path)) return new Refusal("file.missing", $"Không tìm thấy tệp {path}. Đề nghị kiểm tra lại đường dẫn.");
        await using var stream = File.OpenRead(path);
        return await ReadAsync(stream, Path.GetFileName(path), ct);
    }

    public static async Task<Result<ReadPlan>> ReadAsync(Stream content, string fileName, CancellationToken ct)
    {
        if (IsData(fileName)) return await ReadDataAsync(content, fileName, ct);
        var read = await DocumentReader.ReadAsync(content, fileName, ct);
        if (read.Refusal is { } refusal) return refusal;
        var source = new SourceText(read.Value.Lines);
        var document = Beside(PlanImporter.Import(source), read.Value.LeftOut);
        if (PlanInvariants.Refuse(document) is { } broken) return broken with { Message = $"{fileName}: {broken.Message}" };
        return document.Targets.Count + document.HiddenTargets.Count + document.Rows.Count == 0
            ? new Refusal(
                "plan.nothing_read",
                $"{fileName}: không đọc được chỉ tiêu nào, trong lời văn cũng như trong biểu. Đề nghị kiểm tra đây có phải kế hoạch có chỉ "
                    + "tiêu không; nếu có, đề nghị gửi bản .docx hoặc .txt có chữ chọn được."
            )
            : new ReadPlan(document, source, read.Value.ConvertedFrom);
    }

    // What stands beside the text may hold a promise: a person looks at it.
    private static PlanDocument Beside(PlanDocument document, IReadOnlyList<LeftOut> leftOut) => document with
    {
        Unread =
        [
            .. document.Unread
                .Concat(leftOut.Select(left => new UnreadText(new LineRange(left.Line, left.Line), left.Text, Why(left.Kind))))
                .OrderBy(text => text.Lines.From),
        ],
    };

    private static string Why(LeftOutKind kind) => kind switch
    {
        LeftOutKind.Note => "Chú thích cuối trang hoặc cuối văn bản, không đọc cùng nội dung; đề nghị xem có số liệu cần bổ sung không.",
        LeftOutKind.Struck => "Chữ gạch ngang, đã bỏ khi đọc; đề nghị xem có đúng là phần không còn hiệu lực không.",
        LeftOutKind.Hidden =>
            "Chữ ẩn: đặt ẩn, màu trắng hoặc quá nhỏ nên người xem không thấy, không đọc vào kế hoạch; đề nghị xem vì sao có trong tệp.",
        LeftOutKind.Deleted =>
            "Chữ đã xóa nhưng chưa chấp nhận thay đổi (Track Changes), không đọc vào kế hoạch; đề nghị xem bản được ký có chữ này không.",
        LeftOutKind.Comment => "Ghi chú bên lề (Comment), không đọc vào kế hoạch; đề nghị xem có điều cần sửa không.",
        LeftOutKind.Margin => "Đầu trang hoặc chân trang, không đọc cùng nội dung; đề nghị xem có số liệu cần bổ sung không.",
        _ => "Hình, biểu đồ hoặc đối tượng nhúng trong tệp, không đọc được; đề nghị xem bản gốc và bổ sung nếu có số liệu.",
    };

    private static bool IsData(string fileName) => Path.GetExtension(fileName).ToLowerInvariant() is ".yaml" or ".yml";

    private static async Task<Result<ReadPlan>> ReadDataAsync(Stream content, string fileName, CancellationToken ct)
    {
        if (content.CanSeek && content.Length > PlanYaml.LongestFile) return PlanYaml.TooLarge(fileName);
        using var reader = new StreamReader(content, Encoding.UTF8);
        var text = await reader.ReadToEndAsync(ct);
        var plan = PlanYaml.Read(text, fileName);
        return plan.Refusal is { } refusal ? refusal : new ReadPlan(plan.Value, Source: null, ConvertedFrom: null);
    }
}
