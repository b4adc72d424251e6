using System.CommandLine;
using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Web.People.SignIn;
using ThienVan.Web.Shared.Cli;

namespace ThienVan.Web.People;

/// <summary><c>thienvan user add</c>: how a ward gets its first administrator.</summary>
internal static class UserCommands
{
    private static readonly Actor Console = Actor.System("Dòng lệnh");

    public static Command Create(CommandHost host) => new("user", "Tài khoản người dùng.") { Add(host), ChangePassword(host), ResetFactor(host) };

    private static Command Add(CommandHost host)
    {
        var signIn = SignInArgument();
        var name = new Option<string>("--name") { Description = "Họ tên.", Required = true, HelpName = "HỌ TÊN" };
        var role = new Option<Role>("--role") { Description = "Vai trò.", Required = true, HelpName = string.Join('|', Enum.GetNames<Role>()).ToLowerInvariant() };
        var unit = new Option<string?>("--unit") { Description = "Mã đơn vị; bỏ trống nếu vai trò cho toàn phường.", HelpName = "MÃ" };
        var add = new Command("add", "Tạo tài khoản. Mật khẩu được hỏi trên màn hình, hoặc đọc một dòng từ đầu vào chuẩn.") { signIn, name, role, unit };
        add.SetAction((parse, ct) => host.RunAsync((services, token) => ReportAsync(services.GetRequiredService<PeopleService>().AddUserAsync(Console, new AddUser
        {
            SignInName = parse.GetRequiredValue(signIn),
            Name = parse.GetRequiredValue(name),
            Role = parse.GetRequiredValue(role),
            UnitId = parse.GetValue(unit),
            Password = PasswordPrompt.Read(),
        }, token)), ct));
        return add;
    }

    private static Command ChangePassword(CommandHost host)
    {
        var signIn = SignInArgument();
        var change = new Command("password", "Đổi mật khẩu; mọi phiên đang đăng nhập của tài khoản hết hiệu lực.") { signIn };
        change.SetAction((parse, ct) => host.RunAsync((services, token) => ReportAsync(
            services.GetRequiredService<PeopleService>().ChangePasswordAsync(Console, parse.GetRequiredValue(signIn), PasswordPrompt.Read(), token)), ct));
        return change;
    }

    private static Command ResetFactor(CommandHost host)
    {
        var signIn = SignInArgument();
        var reset = new Command("reset-factor", "Gỡ lớp xác thực thứ hai khi người dùng mất cả điện thoại và mã dự phòng; mọi phiên kết thúc.") { signIn };
        reset.SetAction((parse, ct) => host.RunAsync((services, token) => ReportAsync(
            services.GetRequiredService<FactorReset>().ResetAsync(Console, parse.GetRequiredValue(signIn), token)), ct));
        return reset;
    }

    private static Argument<string> SignInArgument() => new("tên") { Description = "Tên đăng nhập." };

    private static async Task<int> ReportAsync(Task<Result<Guid>> work)
    {
        var result = await work;
        if (result.Refusal is { } refusal) return CommandHost.Refuse(refusal);
        System.Console.Out.WriteLine($"Xong: {result.Value}");
        return Exit.Ok;
    }
}
