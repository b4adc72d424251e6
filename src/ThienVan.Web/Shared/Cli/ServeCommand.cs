using System.CommandLine;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Serving;

namespace ThienVan.Web.Shared.Cli;

internal static class ServeCommand
{
    public static Command Create(CommandHost host)
    {
        var demo = new Option<bool>("--demo") { Description = "Chế độ minh họa: tài khoản và số liệu mẫu. Không dùng cho vận hành thật." };
        var urls = new Option<string?>("--urls")
        {
            Description = "Địa chỉ lắng nghe, ví dụ http://127.0.0.1:5080. Mặc định lấy ASPNETCORE_URLS.",
            HelpName = "ĐỊA CHỈ",
        };
        var serve = new Command("serve", "Chạy máy chủ.") { demo, urls };
        serve.SetAction((parse, ct) => ServeAsync(host, new ServeOptions(parse.GetValue(demo), parse.GetValue(urls)), ct));
        return serve;
    }

    private static async Task<int> ServeAsync(CommandHost host, ServeOptions options, CancellationToken ct)
    {
        await using var app = Server.Build(host.Rooms, options);
        if (await app.PrepareAsync(host.Rooms, options, Console.Out, ct) is { } refusal) return CommandHost.Refuse(refusal);
        await app.RunAsync(ct);
        return Exit.Ok;
    }
}
