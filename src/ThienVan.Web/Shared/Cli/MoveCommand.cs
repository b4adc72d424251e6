using System.CommandLine;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Data.Backups;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Shared.Cli;

/// <summary><c>thienvan move --to "Host=..."</c>: from SQLite to PostgreSQL.</summary>
internal static class MoveCommand
{
    public static Command Create(CommandHost host)
    {
        var to = new Option<string>("--to")
        {
            Description = "PostgreSQL trống: Host=...;Database=...;Username=... Mật khẩu để ở PGPASSWORD hoặc tệp .pgpass.",
            Required = true,
            HelpName = "NƠI ĐẾN",
        };
        var command = new Command(
            "move",
            "Chuyển toàn bộ dữ liệu từ SQLite sang PostgreSQL rồi đối chiếu với nhật ký. Dừng máy chủ trước đã; "
                + "dữ liệu SQLite giữ nguyên."
        )
        {
            to,
        };
        command.SetAction((parse, ct) => host.RunOnExistingAsync(async (services, token) =>
        {
            using var progress = new Progress("Chuyển", services.GetRequiredService<TimeProvider>());
            var moving = services.GetRequiredService<PostgresMove>();
            var moved = await moving.RunAsync(parse.GetRequiredValue(to), progress.Report, token);
            if (moved.Refusal is { } refusal) return CommandHost.Refuse(refusal);
            var (rows, audit) = moved.Value;
            Console.Out.WriteLine(
                $"Đã chuyển {FigureText.Number(rows)} dòng, {FigureText.Number(audit.Count)} sự kiện sang "
                    + $"{DbConnections.Named(parse.GetRequiredValue(to))}. Đề nghị đặt ConnectionStrings:ThienVan sang đó "
                    + "rồi chạy lại máy chủ.");
            return Exit.Ok;
        }, ct));
        return command;
    }
}
