using System.Text;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.People;

/// <summary>Passwords: at least 8 characters of all four classes (cấp độ an toàn 3).</summary>
public static class PasswordRule
{
    public const int Shortest = 8;

    /// <summary>The demonstration's password, known to everybody and so refused everywhere else.</summary>
    public const string Demonstration = "MinhHoa@135";

    /// <returns>Null when the password may be used.</returns>
    public static Refusal? Refuse(string password, string signInName)
    {
        if (password.EnumerateRunes().Count() < Shortest || Classes(password) < 4)
            return new("people.password_weak", $"Mật khẩu cần ít nhất {Shortest} ký tự, có chữ thường, chữ hoa, chữ số và ký tự đặc biệt.");
        if (password == Demonstration || (signInName.Length > 2 && password.Contains(signInName, StringComparison.OrdinalIgnoreCase)))
            return new("people.password_known", "Mật khẩu này dễ đoán. Hãy chọn mật khẩu khác, không chứa tên đăng nhập.");
        return null;
    }

    private static int Classes(string password) => password.EnumerateRunes().Select(Class).Distinct().Count();

    private static int Class(Rune rune) => Rune.IsLower(rune) ? 0 : Rune.IsUpper(rune) ? 1 : Rune.IsDigit(rune) ? 2 : 3;
}
