namespace ThienVan.Web.People.Offers;

/// <summary>Events of people and units in the office's words.</summary>
internal static class PeopleHistory
{
    private static readonly Dictionary<string, string> _words = new(StringComparer.Ordinal)
    {
        [PeopleEvents.UnitAdded.Name] = "Thêm đơn vị",
        [PeopleEvents.UnitChanged.Name] = "Sửa đơn vị",
        [PeopleEvents.UnitClosed.Name] = "Ghi ngày kết thúc của đơn vị",
        [PeopleEvents.UnitReopened.Name] = "Bỏ ngày kết thúc của đơn vị",
        [PeopleEvents.UserAdded.Name] = "Mở tài khoản",
        [PeopleEvents.UserChanged.Name] = "Sửa thông tin",
        [PeopleEvents.RoleGiven.Name] = "Cấp vai trò",
        [PeopleEvents.RoleEnded.Name] = "Kết thúc vai trò",
        [PeopleEvents.RoleLent.Name] = "Ủy quyền vai trò",
        [PeopleEvents.RoleWithdrawn.Name] = "Rút ủy quyền",
        [PeopleEvents.Left.Name] = "Bàn giao khi thôi việc",
        [PeopleEvents.Closed.Name] = "Đóng tài khoản",
        [PeopleEvents.Reopened.Name] = "Mở lại tài khoản",
        [PeopleEvents.PasswordChanged.Name] = "Đổi mật khẩu",
        [PeopleEvents.PasswordReset.Name] = "Đặt lại mật khẩu",
        [PeopleEvents.SessionsEnded.Name] = "Kết thúc các phiên",
        [PeopleEvents.SignedIn.Name] = "Đăng nhập",
        [PeopleEvents.SignedOut.Name] = "Đăng xuất",
        [PeopleEvents.SignInFailed.Name] = "Đăng nhập không thành công",
        [PeopleEvents.SignInRefused.Name] = "Bị từ chối đăng nhập",
        [PeopleEvents.Locked.Name] = "Tạm dừng nhận đăng nhập sau nhiều lần sai",
        [PeopleEvents.SecondFactorAsked.Name] = "Yêu cầu xác thực lớp thứ hai",
        [PeopleEvents.SecondFactorBegun.Name] = "Bắt đầu cài mã xác thực",
        [PeopleEvents.SecondFactorGivenUp.Name] = "Bỏ cài mã xác thực",
        [PeopleEvents.SecondFactorAdded.Name] = "Cài mã xác thực",
        [PeopleEvents.SecondFactorRemoved.Name] = "Gỡ mã xác thực",
        [PeopleEvents.SecondFactorReset.Name] = "Gỡ mọi lớp xác thực thứ hai",
        [PeopleEvents.RecoveryCodesMade.Name] = "Tạo mã khôi phục",
        [PeopleEvents.RecoveryCodeUsed.Name] = "Dùng mã khôi phục",
        [PeopleEvents.PasskeyAdded.Name] = "Thêm khóa đăng nhập",
        [PeopleEvents.PasskeyRemoved.Name] = "Bỏ khóa đăng nhập",
        [PeopleEvents.PasskeyRenamed.Name] = "Đổi tên khóa đăng nhập",
        [PeopleEvents.IdentityLinked.Name] = "Liên kết tài khoản định danh",
        [PeopleEvents.IdentityUnlinked.Name] = "Bỏ liên kết tài khoản định danh",
    };

    /// <summary>Null for a kind this room has no words for.</summary>
    public static string? Said(string kind) => _words.GetValueOrDefault(kind);
}
