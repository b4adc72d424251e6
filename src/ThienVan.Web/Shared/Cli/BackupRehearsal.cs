using System.Text.Json;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Data.Backups;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Shared.Cli;

/// <summary>Restores a backup beside the running data, looks at what came out, and throws it away.</summary>
internal static class BackupRehearsal
{
    public static async Task<int> RunAsync(IServiceProvider services, string file, bool json, CancellationToken ct)
    {
        using var progress = new Progress("Kiểm tra bản sao lưu", services.GetRequiredService<TimeProvider>());
        var result = await services.GetRequiredService<RestoreService>().RehearseAsync(file, progress.Report, ct);
        if (result.Refusal is { } refusal) return CommandHost.Refuse(refusal);
        Report(result.Value, json);
        return result.Value.Audit.IsWhole ? Exit.Ok : Exit.Found;
    }

    private static void Report(BackupRehearsed found, bool json)
    {
        if (json)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(
                new { whole = found.Audit.IsWhole, found.Manifest, found.Manifest.Audit.Count, found.Audit.Rows }, KeptJson.File));
            return;
        }

        foreach (var fault in found.Audit.Messages) Console.Out.WriteLine(fault);
        Console.Out.WriteLine(found.Audit.IsWhole
            ? $"Khôi phục thử được: sao lưu lúc {FigureText.Moment(found.Manifest.At)}, {found.Manifest.Audit.Count} sự kiện, "
                + $"{found.Audit.Rows} dòng dữ liệu đối chiếu khớp nhật ký. Dữ liệu đang chạy không bị đụng đến."
            : "Khôi phục thử được nhưng dữ liệu và nhật ký trong bản sao lưu không khớp nhau (xem các dòng trên).");
    }
}
