using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Documents.Signed;
using ThienVan.Web.Shared.Ui.Figures;

namespace ThienVan.Web.Reports.Papers;

/// <summary>What was read of a signed copy, in sentences: what holds, what does not, and what nobody here could check.</summary>
internal static class SignedWords
{
    public static IEnumerable<string> Of(SignedReading reading)
    {
        if (reading.Signatures.Count == 0)
            yield return $"▲ Không có chữ ký số nào trong tệp{(reading.Missing is null ? ": có thể là bản quét của bản ký tay" : "")}.";
        foreach (var line in reading.Signatures.SelectMany(Of)) yield return line;
        yield return reading switch
        {
            { IsSameFile: true, Signatures: [] } => "▲ Bắt đầu bằng đúng tệp .pdf đã phát hành, chưa được ký số.",
            { IsSameFile: true } when IsWhole(reading) => "✓ Đúng tệp .pdf đã phát hành; chỉ có chữ ký được thêm vào.",
            { IsSameFile: true } => "▲ Bắt đầu bằng đúng tệp .pdf đã phát hành; phần thêm vào không được chữ ký nào bao trùm trọn vẹn.",
            { Missing: null } => "▲ Không đọc được chữ trong tệp (bản quét) nên chưa so được với bản đã phát hành; đề nghị so bằng mắt.",
            { Missing.Count: 0 } => "✓ Có đủ mọi câu chữ và số liệu của bản đã phát hành.",
            _ => $"■ Khác bản đã phát hành. Không thấy: {string.Join("; ", reading.Missing!.Select(part => $"“{part}”"))}.",
        };
    }

    /// <summary>What a copy is called by how it stands: no file is a signed copy that was not signed, or
    /// that says something else.</summary>
    public static string Name(SignedReading reading) => reading switch
    {
        { Missing.Count: > 0 } => "Bản tải lên, khác bản đã phát hành",
        { Signatures: [] } => "Bản tải lên, chưa có chữ ký số",
        _ when !reading.Signatures.All(one => one.IsIntact) => "Bản tải lên, chữ ký số không còn nguyên vẹn",
        { Missing: null } => "Bản ký số, chưa so được với bản đã phát hành",
        _ => "Bản ký số",
    };

    /// <summary>How a copy stands, and that it is kept: green only where its signatures hold and its content is what was issued.</summary>
    public static (StatusTone Tone, string Words) Kept(SignedReading reading) =>
        Of(reading).Any(line => line.StartsWith('■'))
            ? (StatusTone.OffTrack, "Bản tải lên đã được lưu nhưng có điểm không khớp; đề nghị xem từng điểm dưới đây.")
            : IsWhole(reading) && (reading.IsSameFile || reading.Missing is [])
                ? (StatusTone.OnTrack, "Bản đã ký đã được lưu; nội dung khớp bản đã phát hành.")
                : (StatusTone.AtRisk, "Bản tải lên đã được lưu; còn điểm chưa xác nhận được, đề nghị xem dưới đây.");

    private static bool IsWhole(SignedReading reading) =>
        reading.Signatures is [_, ..] && reading.Signatures.All(one => one.IsIntact) && reading.Signatures.Any(one => one.CoversWhole);

    private static IEnumerable<string> Of(PdfSignature signature)
    {
        if (signature.Signer is not { } signer)
        {
            yield return "■ Có một chữ ký số không đọc được.";
            yield break;
        }

        var at = signature.At is { } moment
            ? $" lúc {FigureText.Moment(moment)} (theo {(signature.IsStamped ? "dấu thời gian" : "đồng hồ của người ký")})"
            : ", không ghi thời gian";
        yield return $"{signer} ký{at}; chứng thư do {signature.Issuer} cấp.";
        yield return signature.IsIntact
            ? "✓ Nội dung được ký không bị thay đổi."
            : "■ Nội dung được ký đã bị thay đổi sau khi ký.";
        yield return signature.CoversWhole
            ? "✓ Chữ ký bao trùm toàn bộ tệp."
            : "▲ Sau chữ ký này tệp còn được thêm nội dung (thường là một chữ ký nữa).";
        if (!signature.IsTimely) yield return "▲ Không xác nhận được chứng thư còn hiệu lực lúc ký.";
        if (!signature.IsTrusted) yield return "▲ Hệ thống không có gốc của tổ chức cấp chứng thư nên chưa xác minh được người ký.";
        yield return "▲ Chưa kiểm tra chứng thư có bị thu hồi hay không: hệ thống không gọi ra ngoài.";
    }
}
