using ThienVan.Core.Plans.Import;
using ThienVan.Web.Shared.Ui.Forms;

namespace ThienVan.Web.Plans.Review.Pages;

/// <summary>What became of a number, and what a block is read as, in the office's words.</summary>
public static class TokenWords
{
    private static readonly PartRole[] _sayable = [PartRole.Targets, PartRole.Tasks, PartRole.Review, PartRole.LeftOut];

    /// <summary>Roles with an example each, as the legend shows them.</summary>
    public static IReadOnlyList<(TokenRole Role, string Sample, string Word)> Legend { get; } =
    [
        (TokenRole.Read, "95", "đã đọc vào chỉ tiêu"),
        (TokenRole.Unread, "95", "chưa đọc"),
        (TokenRole.Baseline, "95", "số đầu kỳ"),
        (TokenRole.Task, "95", "trong nhiệm vụ, dự án"),
        (TokenRole.Time, "2030", "thời gian"),
        (TokenRole.Name, "95", "thuộc tên gọi"),
        (TokenRole.Reference, "95", "số thứ tự, số hiệu"),
        (TokenRole.LeftOut, "95", "người rà soát để ra ngoài"),
    ];

    /// <summary>What a person may say a block is.</summary>
    public static IEnumerable<Choice> Sayable { get; } =
        [.. _sayable.Select(role => new Choice(role.ToString(), Of(role))), new Choice(BlockForm.AsText, "như máy đọc lúc đầu")];

    public static string Css(TokenRole role) => $"token-{role.ToString().ToLowerInvariant()}";

    /// <summary>For who points at a number: where it went, or why it was not read.</summary>
    public static string Say(ReadToken token) =>
        token.Why is { } why ? $"Chưa đọc: {why}"
        : token.Of.Count > 0 ? $"{Word(token.Role)}: {string.Join(", ", token.Of)}"
        : Word(token.Role);

    public static string Of(PartRole role) => role switch
    {
        PartRole.Targets => "chỉ tiêu",
        PartRole.Tasks => "nhiệm vụ",
        PartRole.Review => "đánh giá kết quả",
        PartRole.LeftOut => "để ra ngoài",
        PartRole.Objective => "mục tiêu chung",
        PartRole.Organisation => "tổ chức thực hiện",
        PartRole.Projects => "dự án",
        PartRole.Other => "nội dung khác",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, message: null),
    };

    private static string Word(TokenRole role) => Legend.First(entry => entry.Role == role).Word;
}
