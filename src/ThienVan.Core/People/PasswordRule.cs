using System.Text;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.People;

/// <summary>Passwords: as long and of as many classes as the rule of the day asks.</summary>
public static class PasswordRule
{
    /// <summary>The demonstration's password, known to everybody and so refused everywhere else.</summary>
    public const string Demonstration = "MinhHoa@135";

    /// <summary>One password whichever way a machine puts its letters together (NFC, as RFC 8265 asks): macOS types "ậ" in
    /// parts.</summary>
    public static string Composed(string password) => InForm(password, NormalizationForm.FormC);

    /// <summary>The same in parts, as a password may have been kept before.</summary>
    public static string Decomposed(string password) => InForm(password, NormalizationForm.FormD);

    /// <returns>Null when the password may be used.</returns>
    public static Refusal? Refuse(string typed, string signInName, AccessRule rule)
    {
        var password = Composed(typed);
        if (password.EnumerateRunes().Any(rune => rune.Value != ' ' && !VietnameseText.IsVisible(rune)))
            return new("people.password_unseen", "Mật khẩu có ký tự không nhìn thấy. Đề nghị chỉ dùng chữ, số, ký hiệu và dấu cách.");
        if (password.EnumerateRunes().Count(VietnameseText.IsVisible) < rule.PasswordLength || Classes(password) < rule.PasswordClasses)
            return new("people.password_weak", $"Mật khẩu cần {VietnameseText.Uncapital(rule.PasswordWords)}");
        if (password == Demonstration || (signInName.Length > 2 && password.Contains(signInName, StringComparison.OrdinalIgnoreCase)))
            return new("people.password_known", "Mật khẩu này dễ đoán. Đề nghị chọn mật khẩu khác, không chứa tên đăng nhập.");
        return null;
    }

    // Half a sign is no text and has no normal form.
    private static string InForm(string password, NormalizationForm form) => string.Concat(password.EnumerateRunes()).Normalize(form);

    private static int Classes(string password) => password.EnumerateRunes().Select(Class).Distinct().Count();

    private static int Class(Rune rune) => Rune.IsLower(rune) ? 0 : Rune.IsUpper(rune) ? 1 : Rune.IsDigit(rune) ? 2 : 3;
}
