using ThienVan.Core.Kernel;

namespace ThienVan.Core.Cases.Sealing;

/// <summary>What a passphrase must be: it alone stands between whoever holds the database and what is sealed in it.</summary>
public static class Passphrase
{
    /// <summary>Least letters, blanks between words among them.</summary>
    public const int Shortest = 12;

    private const int Longest = 200;
    private const int LeastDifferent = 6;

    /// <param name="typed">As typed; marks and blanks count.</param>
    /// <param name="again">The same, typed a second time.</param>
    public static Refusal? Refuse(string? typed, string? again) =>
        VietnameseText.IsBlank(typed) || typed.Length < Shortest
            ? new("seal.passphrase_short", $"Cụm mật khẩu có ít nhất {Shortest} ký tự; đề nghị ghép bốn, năm từ dễ nhớ với riêng bạn.")
        : typed.Length > Longest ? new("seal.passphrase_long", $"Cụm mật khẩu không quá {Longest} ký tự; đề nghị rút ngắn.")
        : typed.Distinct().Count() < LeastDifferent
            ? new("seal.passphrase_plain", $"Cụm mật khẩu cần ít nhất {LeastDifferent} ký tự khác nhau; đề nghị chọn cụm khác.")
        : typed != again ? new Refusal("seal.passphrase_again", "Hai lần nhập cụm mật khẩu chưa giống nhau; đề nghị nhập lại.")
        : null;
}
