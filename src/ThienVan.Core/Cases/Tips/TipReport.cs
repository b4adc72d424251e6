using ThienVan.Core.Kernel;

namespace ThienVan.Core.Cases.Tips;

/// <summary>What a reporter writes; sealed whole.</summary>
public sealed record TipReport
{
    public const int Shortest = 20;
    public const int Longest = 10_000;
    public const int LongestWhen = 300;

    /// <summary>Unit it is about, or <see cref="TipReaders.Leaders"/>; null where the reporter named none.</summary>
    public required string? About { get; init; }

    /// <summary>What happened.</summary>
    public required string What { get; init; }

    /// <summary>When and where, in the reporter's words; null for nothing said.</summary>
    public string? When { get; init; }

    /// <summary>Null when it can be taken.</summary>
    public Refusal? Refuse() =>
        VietnameseText.IsBlank(What) || What.Trim().Length < Shortest
            ? new("tip.what", $"Đề nghị kể rõ hơn sự việc (ít nhất {Shortest} ký tự): ai làm gì, ở đâu, căn cứ nào bạn biết.")
        : What.Length > Longest ? new("tip.what_long", $"Nội dung không quá {Longest} ký tự; đề nghị gửi phần còn lại bằng mã tin báo.")
        : When?.Length > LongestWhen ? new Refusal("tip.when_long",
            $"Ô thời gian, địa điểm không quá {LongestWhen} ký tự; đề nghị ghi gọn.")
        : null;
}

/// <summary>What is said later, from either side.</summary>
public static class TipWords
{
    public const int Longest = 5_000;

    public static Refusal? Refuse(string? said) =>
        VietnameseText.IsBlank(said) ? new("tip.empty", "Đề nghị nhập nội dung trước khi gửi.")
        : said.Length > Longest ? new Refusal("tip.long", $"Mỗi lần gửi không quá {Longest} ký tự; đề nghị chia thành nhiều lần.")
        : null;
}
