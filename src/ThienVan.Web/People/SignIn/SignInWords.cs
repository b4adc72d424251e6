using ThienVan.Core.Kernel;

namespace ThienVan.Web.People.SignIn;

internal static class SignInWords
{
    /// <summary>Said where a field was left empty: browsers would say it in their own language.</summary>
    public static readonly Refusal Nothing = new("people.sign_in_empty", "Đề nghị nhập tên đăng nhập và mật khẩu.");
    public static readonly Refusal NoCode = new("people.code_empty", "Đề nghị nhập mã xác thực hoặc một mã dự phòng.");
    public static readonly Refusal NoPassword = new("people.password_empty", "Đề nghị nhập mật khẩu hiện tại.");

    /// <summary>The same whether the password was right or wrong and whether anybody has the name: nothing was tried.</summary>
    public static Refusal Wait(DateTimeOffset until) => new(
        "people.sign_in_waits",
        $"Nơi này đã nhập sai nhiều lần nên phải chờ đến {FigureText.Moment(until.AddSeconds(59))} mới thử lại được. "
            + "Lần vừa rồi chưa được xét, dù mật khẩu đúng hay sai.");

    public static string Of(SignInWay way) => way switch
    {
        SignInWay.Password => "mật khẩu",
        SignInWay.PasswordAndCode => "mật khẩu và mã xác thực",
        SignInWay.PasswordAndRecoveryCode => "mật khẩu và mã dự phòng",
        SignInWay.Passkey => "khóa truy cập",
        SignInWay.OpenId => "tài khoản định danh",
        SignInWay.OpenIdAndCode => "tài khoản định danh và mã xác thực",
        SignInWay.OpenIdAndRecoveryCode => "tài khoản định danh và mã dự phòng",
        _ => throw new ArgumentOutOfRangeException(nameof(way), way, message: null),
    };

    /// <summary>Why a sign-in that went over another site came back empty; null for no failure.</summary>
    public static Refusal? Failure(string? reason) => reason switch
    {
        null or "" => null,
        OpenId.Shut => new("people.sign_in_refused",
            "Tài khoản đã đóng. Đề nghị liên hệ người quản trị của phường."),
        _ => new("people.sign_in_failed",
            "Đăng nhập bằng tài khoản định danh chưa thành công. Đề nghị thử lại, hoặc dùng tên đăng nhập và mật khẩu."),
    };

    public static Refusal? LinkFailure(string? reason) => reason switch
    {
        null or "" => null,
        "people.identity_taken" => new(reason, "Tài khoản định danh này đã liên kết với một tài khoản khác. "
            + "Đề nghị liên hệ người quản trị."),
        "people.factor_proof_needed" => new(reason,
            "Tài khoản đã có lớp xác thực thứ hai. Đề nghị đăng xuất rồi đăng nhập lại bằng lớp đó trước khi liên kết."),
        _ => new("people.link_failed", "Liên kết chưa thành công. Đề nghị thử lại."),
    };
}
