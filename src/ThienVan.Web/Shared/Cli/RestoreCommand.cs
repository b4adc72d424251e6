using System.CommandLine;
using System.Text.Json;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Data.Backups;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Shared.Cli;

/// <summary><c>thienvan restore FILE</c>: says what is replaced, asks, keeps a copy of it.</summary>
internal static class RestoreCommand
{
    private const string Yes = "khoi phuc";

    public static Command Create(CommandHost host)
    {
        var file = new Argument<FileInfo>("tệp") { Description = "Tệp do lệnh backup tạo ra." };
        var yes = new Option<bool>("--yes") { Description = "Không hỏi lại." };
        var copies = new Option<DirectoryInfo?>("--copies")
        {
            Description = "Thư mục cất bản sao của dữ liệu bị thay; mặc định là thư mục của tệp sao lưu.",
            HelpName = "THƯ MỤC",
        };
        var json = new Option<bool>("--json") { Description = "In bản kê dạng JSON." };
        var command = new Command(
            "restore",
            "Khôi phục dữ liệu từ tệp sao lưu. Nêu dữ liệu nào bị thay, hỏi lại và cất một bản sao trước khi thay. Tệp hỏng, hoặc bản minh "
                + "họa đè lên dữ liệu thật, bị từ chối (mã thoát 2) và dữ liệu đang chạy giữ nguyên. Máy chủ đang chạy thấy "
                + "dữ liệu mới ngay."
        )
        {
            file,
            yes,
            copies,
            json,
        };
        command.SetAction((parse, ct) => host.RunAsIsAsync(async (services, token) =>
        {
            var backup = parse.GetRequiredValue(file);
            var restoring = services.GetRequiredService<RestoreService>();
            var opened = await OpenAsync(services, restoring, backup, token);
            if (opened.Refusal is { } unfit) return CommandHost.Refuse(unfit);
            using var pending = opened.Value;
            CommandHost.Tell(pending.CopyOfOlder);
            if (!pending.Stood.IsEmpty && !parse.GetValue(yes) && !Agreed(pending)) return CommandHost.Refuse(NotAgreed);
            var kept = await restoring.ApplyAsync(pending, (parse.GetValue(copies) ?? backup.Directory!).FullName, token);
            if (kept.Refusal is { } refusal) return CommandHost.Refuse(refusal);
            if (kept.Value is { } copy) Console.Error.WriteLine($"Dữ liệu trước đó đã cất ở {copy}");
            BackupCommands.Report(pending.Manifest, parse.GetValue(json), "Đã khôi phục");
            return Exit.Ok;
        }, ct));
        return command;
    }

    private static Refusal NotAgreed => new("restore.not_agreed", "Chưa khôi phục: chưa có lời đồng ý. Dữ liệu đang có được giữ nguyên.");

    private static async Task<Result<PendingRestore>> OpenAsync(
        IServiceProvider services, RestoreService restoring, FileInfo backup, CancellationToken ct)
    {
        using var progress = new Progress("Kiểm tra bản sao lưu", services.GetRequiredService<TimeProvider>());
        return await restoring.OpenAsync(backup.FullName, progress.Report, ct);
    }

    private static bool Agreed(PendingRestore pending)
    {
        var (stood, backup) = (pending.Stood, pending.Manifest);
        var last = stood.Last is { } at ? $", sự kiện cuối lúc {FigureText.Moment(at)}" : "";
        var kind = stood.Demonstration ? ", dữ liệu minh họa" : "";
        Console.Error.WriteLine($"Đang có: {FigureText.Number(stood.Events)} sự kiện{last}{kind}.");
        Console.Error.WriteLine(
            $"Sẽ thay bằng: bản sao lưu lúc {FigureText.Moment(backup.At)}, {FigureText.Number(backup.Audit.Count)} sự kiện.");
        if (stood.Last > backup.At) Console.Error.WriteLine("Mọi thay đổi sau lúc sao lưu sẽ không còn trong hệ thống.");
        Console.Error.Write("Gõ “khôi phục” để tiếp tục (hoặc chạy lại với --yes): ");
        return VietnameseText.Fold(Console.In.ReadLine() ?? "").Trim() == Yes;
    }
}
