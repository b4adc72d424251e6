using System.CommandLine;
using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Web.People.Register;
using ThienVan.Web.People.SignIn;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.People.Commands;

/// <summary><c>thienvan user add</c>: how a ward gets its first administrator; and <c>list</c>, <c>password</c>.</summary>
internal static class UserCommands
{
    private static readonly Actor Console = Actor.System("Dòng lệnh");

    public static Command Create(CommandHost host) =>
        new("user", "Tài khoản người dùng.") { Add(host), Code(host), List(host), ChangePassword(host), ResetFactor(host) };

    private static Command Add(CommandHost host)
    {
        var signIn = SignInArgument();
        var name = new Option<string>("--name") { Description = "Họ tên.", Required = true, HelpName = "HỌ TÊN" };
        var role = new Option<Role>("--role")
        {
            Description = "Vai trò.",
            Required = true,
            HelpName = string.Join('|', Enum.GetNames<Role>()).ToLowerInvariant(),
        };
        var email = new Option<string?>("--email") { Description = "Thư điện tử, để nhận nhắc việc.", HelpName = "ĐỊA CHỈ" };
        var unit = new Option<string?>("--unit")
        {
            Description = "Mã đơn vị của người đó; với tổ trưởng là mã tổ dân phố.",
            HelpName = "MÃ",
        };
        var charge = new Option<string[]>("--in-charge")
        {
            Description = "Mã các đơn vị Phó Chủ tịch phụ trách; bỏ trống là toàn phường.",
            HelpName = "MÃ",
            AllowMultipleArgumentsPerToken = true,
        };
        var add = new Command("add",
            "Tạo tài khoản. Mật khẩu lần đầu được hỏi trên màn hình, hoặc đọc một dòng từ đầu vào chuẩn; người dùng đổi khi đăng nhập.")
        {
            signIn,
            name,
            role,
            email,
            unit,
            charge,
        };
        add.SetAction(
            (parse, ct) =>
                host.RunAsync(
                    (services, token) =>
                        ReportAsync(
                            services
                                .GetRequiredService<PeopleService>()
                                .AddUserAsync(
                                    Console,
                                    new AddUser
                                    {
                                        SignInName = parse.GetRequiredValue(signIn),
                                        Name = parse.GetRequiredValue(name),
                                        Role = parse.GetRequiredValue(role),
                                        Email = parse.GetValue(email),
                                        UnitId = parse.GetValue(unit),
                                        InCharge = parse.GetValue(charge) ?? [],
                                        Password = PasswordPrompt.Read(),
                                    }, token)), ct));
        return add;
    }

    private static Command Code(CommandHost host)
    {
        var code = new Command("code", "In mã để mở tài khoản quản trị đầu tiên trong trình duyệt, khi phường chưa có tài khoản nào.");
        code.SetAction((_, ct) => host.RunOnExistingAsync(async (services, token) =>
        {
            if (await services.GetRequiredService<FirstAdministrator>().CodeAsync(token) is not { } found)
                return CommandHost.Refuse(
                    new("people.first_gone", "Phường đã có tài khoản, hoặc máy chủ chưa chạy lần nào trên cơ sở dữ liệu này."));
            System.Console.Out.WriteLine(found);
            return Exit.Ok;
        }, ct));
        return code;
    }

    private static Command List(CommandHost host)
    {
        var closed = new Option<bool>("--closed") { Description = "Chỉ các tài khoản đã đóng." };
        var list = new Command("list", "Liệt kê tài khoản: tên đăng nhập, họ tên, vai trò hôm nay.") { closed };
        list.SetAction(
            (parse, ct) =>
                host.RunOnExistingAsync(
                    (services, token) => PrintAsync(services.GetRequiredService<PeopleQueries>(), parse.GetValue(closed), token), ct)
        );
        return list;
    }

    private static async Task<int> PrintAsync(PeopleQueries queries, bool closed, CancellationToken ct)
    {
        foreach (var person in await queries.ListAsync(new() { Closed = closed }, ct))
        {
            var roles = person.Roles.Select(role => PeopleWords.Of(role.Role, role.UnitName)).DefaultIfEmpty("chưa có vai trò");
            System.Console.Out.WriteLine($"{person.SignInName,-32} {person.Name}; {string.Join("; ", roles)}");
        }

        return Exit.Ok;
    }

    private static Command ChangePassword(CommandHost host)
    {
        var signIn = SignInArgument();
        var change = new Command("password", "Đặt lại mật khẩu; mọi phiên hết hiệu lực, người dùng phải đổi khi đăng nhập lần tới.")
        {
            signIn,
        };
        change.SetAction((parse, ct) => host.RunOnExistingAsync((services, token) => ReportAsync(
            services
                .GetRequiredService<PeopleService>()
                .ChangePasswordAsync(Console, parse.GetRequiredValue(signIn), PasswordPrompt.Read(), token)
        ),
    ct
)
);
        return change;
    }

    private static Command ResetFactor(CommandHost host)
    {
        var signIn = SignInArgument();
        var reset = new Command(
            "reset-factor", "Gỡ lớp xác thực thứ hai khi người dùng mất cả điện thoại và mã dự phòng; mọi phiên kết thúc.")
        {
            signIn,
        };
        reset.SetAction((parse, ct) => host.RunOnExistingAsync((services, token) => ReportAsync(
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
