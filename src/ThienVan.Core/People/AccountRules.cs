using ThienVan.Core.Kernel;

namespace ThienVan.Core.People;

/// <summary>What an account must keep to, whoever changes it.</summary>
public static class AccountRules
{
    private const int LongestEmail = 254;

    private const int LongestName = 120;

    /// <summary>The name as it is stored and compared.</summary>
    public static string SignInName(string typed) => typed.Trim().Normalize().ToLowerInvariant();

    /// <summary>A name one signs in with: short, typed on any keyboard.</summary>
    public static Refusal? RefuseSignInName(string name) =>
        name.Length is < 2 or > 64 || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_')
            ? new("people.name_invalid", "Tên đăng nhập dài 2-64 ký tự, chỉ gồm chữ không dấu, chữ số, dấu chấm, gạch ngang, gạch dưới.")
            : null;

    public static Refusal? RefuseFullName(string? name) =>
        VietnameseText.IsBlank(name) ? new("people.full_name_missing", "Đề nghị nhập họ tên.")
        : name.Length > LongestName ? new("people.full_name_long", $"Họ tên dài quá {LongestName} ký tự. Đề nghị ghi ngắn lại.")
        : null;

    /// <param name="email">Null or empty for none.</param>
    public static Refusal? RefuseEmail(string? email)
    {
        if (string.IsNullOrEmpty(email)) return null;
        var at = email.IndexOf('@', StringComparison.Ordinal);
        var plain =
            email.Length <= LongestEmail
            && !email.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || letter is '<' or '>' or ',' or ';' or '"');
        return plain && at > 0 && at == email.LastIndexOf('@') && email.IndexOf('.', at) > at + 1 && !email.EndsWith('.')
            ? null
            : new("people.email_invalid", "Địa chỉ thư điện tử chưa đúng. Đề nghị nhập dạng ten@haiphong.gov.vn hoặc để trống.");
    }

    /// <summary>Nobody gives or takes their own roles, closes their own account, or resets their own password from the list of
    /// people.</summary>
    public static Refusal? RefuseOwn(Guid? actor, Guid subject) => actor == subject
        ? new("people.own_account", "Không ai tự đổi vai trò hay khóa tài khoản của chính mình. Đề nghị nhờ người quản trị khác.")
        : null;

    /// <summary>A ward always keeps somebody who looks after its accounts.</summary>
    /// <param name="left">Administrators left, on any day from the change on.</param>
    public static Refusal? RefuseLastAdmin(int left) => left > 0
        ? null
        : new("people.last_admin", "Đây là người quản trị cuối cùng của phường. Đề nghị giao vai trò quản trị cho người khác trước.");
}
