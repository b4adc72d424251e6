using System.Globalization;
using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Web.Shared.Outbox;

namespace ThienVan.Web.People.SignIn;

/// <summary>What the owner of an account is told of others at its door.</summary>
internal static class TryWords
{
    private const string Advice = "Nếu là bạn thì không phải làm gì. Nếu không phải bạn, đề nghị báo người quản trị, bật xác thực hai lớp "
        + "và đổi mật khẩu nếu có ai khác có thể đã biết. Bạn vẫn đăng nhập được trên trình duyệt đã từng đăng nhập và bằng khóa truy cập.";

    /// <summary>At most one an hour.</summary>
    /// <param name="user">The owner.</param>
    /// <param name="at">When the last of them came.</param>
    /// <param name="from">Null for many places.</param>
    /// <param name="limit">What they went over.</param>
    public static OutboxMessage Tell(UserRow user, DateTimeOffset at, Knock? from, TryLimit limit) => new()
    {
        Key = string.Create(CultureInfo.InvariantCulture, $"people/tries/{user.Id:N}/{at.UtcDateTime:yyyyMMddHH}"),
        UserId = user.Id,
        Address = user.Email,
        Subject = "Có người nhập sai mật khẩu của bạn nhiều lần",
        Text = $"Lúc {FigureText.Moment(at)}, có {limit.Most} lần nhập sai mật khẩu vào tài khoản {user.SignInName} {Where(user, from)}; "
            + $"nơi đó phải chờ {limit.Length.TotalMinutes:0} phút mới thử lại được. {Advice}",
        Link = PeopleLinks.Security,
    };

    private static string Where(UserRow user, Knock? from) => from switch
    {
        null => "từ nhiều nơi khác nhau",
        _ when from.IsKnownTo(user.Id) => $"trên trình duyệt bạn đã từng dùng ({DeviceWords.Of(from.UserAgent)})",
        { Address: "" } => $"({DeviceWords.Of(from.UserAgent)})",
        _ => $"từ địa chỉ mạng {from.Address} ({DeviceWords.Of(from.UserAgent)})",
    };
}
