using System.CommandLine;
using System.Text.Json;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Data.Backups;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Shared.Cli;

internal static class BackupCommands
{
    public static Command BackUp(CommandHost host)
    {
        var (file, json) = (FileArgument("Tệp sao lưu sẽ tạo (hoặc sẽ khôi phục thử, với --verify)."), JsonOption());
        var force = new Option<bool>("--force") { Description = "Ghi đè khi đã có tệp cùng tên." };
        var verify = new Option<bool>("--verify")
        {
            Description = "Không sao lưu mà khôi phục thử tệp này vào một cơ sở dữ liệu tạm rồi đối chiếu với nhật ký; dữ liệu đang chạy "
                + "giữ nguyên. Mã thoát: 0 dùng được, 1 dữ liệu không khớp nhật ký, 2 không dùng được.",
        };
        var command = new Command(
            "backup", "Sao lưu toàn bộ dữ liệu vào một tệp, kể cả khi máy chủ đang chạy. Tệp chứa dữ liệu mật: chỉ chủ tệp đọc được.")
        {
            file,
            force,
            verify,
            json,
        };
        command.SetAction((parse, ct) =>
        {
            var (named, asJson) = (parse.GetRequiredValue(file).FullName, parse.GetValue(json));
            return parse.GetValue(verify)
                ? host.RunAsIsAsync((services, token) => BackupRehearsal.RunAsync(services, named, asJson, token), ct)
                : host.RunOnExistingAsync((services, token) => BackUpAsync(services, named, parse.GetValue(force), asJson, token), ct);
        });
        return command;
    }

    private static async Task<int> BackUpAsync(IServiceProvider services, string file, bool force, bool json, CancellationToken ct)
    {
        if (File.Exists(file) && !force)
            return CommandHost.Refuse(new(
                "backup.exists", $"Đã có tệp {file}. Đề nghị chọn tên khác, hoặc thêm --force nếu muốn ghi đè bản sao lưu đó."));
        var manifest = await services.GetRequiredService<BackupService>().BackUpAsync(file, ct, force);
        Report(manifest, json, $"Đã sao lưu vào {file}");
        return Exit.Ok;
    }

    private static Argument<FileInfo> FileArgument(string description) => new("tệp") { Description = description };

    private static Option<bool> JsonOption() => new("--json") { Description = "In bản kê dạng JSON." };

    public static void Report(BackupManifest manifest, bool json, string done)
    {
        if (json) Console.Out.WriteLine(JsonSerializer.Serialize(manifest, KeptJson.File));
        else
            Console.Out.WriteLine(
                $"{done}: {manifest.Tables.Values.Sum()} dòng, {manifest.Audit.Count} sự kiện, lúc {FigureText.Moment(manifest.At)}.");
        if (manifest.Audit.Count == 0)
            Console.Error.WriteLine("Lưu ý: chưa có sự kiện nào để sao lưu. Đề nghị xem lại ConnectionStrings:ThienVan.");
        if (manifest.Audit.Faults > 0)
            Console.Error.WriteLine($"Lưu ý: nhật ký trong bản sao lưu có {manifest.Audit.Faults} lỗi. "
                + "Đề nghị chạy: thienvan audit verify");
    }
}
