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
        var (file, json) = (FileArgument("Tệp sao lưu sẽ tạo."), JsonOption());
        var command = new Command(
            "backup", "Sao lưu toàn bộ dữ liệu vào một tệp, kể cả khi máy chủ đang chạy. Tệp chứa dữ liệu mật: chỉ chủ tệp đọc được.")
        {
            file,
            json,
        };
        command.SetAction((parse, ct) => host.RunOnExistingAsync(async (services, token) =>
        {
            var manifest = await services.GetRequiredService<BackupService>().BackUpAsync(parse.GetRequiredValue(file).FullName, token);
            Report(manifest, parse.GetValue(json), $"Đã sao lưu vào {parse.GetRequiredValue(file).FullName}");
            return Exit.Ok;
        }, ct));
        return command;
    }

    private static Argument<FileInfo> FileArgument(string description) => new("tệp") { Description = description };

    private static Option<bool> JsonOption() => new("--json") { Description = "In bản kê dạng JSON." };

    public static void Report(BackupManifest manifest, bool json, string done)
    {
        if (json) Console.Out.WriteLine(JsonSerializer.Serialize(manifest, KeptJson.File));
        else
            Console.Out.WriteLine(
                $"{done}: {manifest.Tables.Values.Sum()} dòng, {manifest.Audit.Count} sự kiện, lúc {FigureText.Moment(manifest.At)}.");
        if (manifest.Audit.Faults > 0)
            Console.Error.WriteLine($"Lưu ý: nhật ký trong bản sao lưu có {manifest.Audit.Faults} lỗi. Hãy chạy: thienvan audit verify");
    }
}
