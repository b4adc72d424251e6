using System.CommandLine;
using System.Text.Json;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Shared.Cli;

internal static class AuditCommand
{
    public static Command Create(CommandHost host)
    {
        var json = new Option<bool>("--json") { Description = "In kết quả dạng JSON." };
        var verify = new Command("verify",
            "Kiểm tra chuỗi nhật ký: sự kiện bị sửa, bị xóa, bị chèn hoặc bị đổi chỗ. Mã thoát: 0 nguyên vẹn, 1 có lỗi, 2 không đọc được.")
        {
            json,
        };
        verify.SetAction(
            (parse, ct) => host.RunOnExistingAsync((services, token) => VerifyAsync(services, parse.GetValue(json), token), ct));
        return new Command("audit", "Nhật ký thay đổi.") { verify };
    }

    private static async Task<int> VerifyAsync(IServiceProvider services, bool json, CancellationToken ct)
    {
        using var progress = new Progress("Kiểm tra nhật ký", services.GetRequiredService<TimeProvider>());
        var result = await services.GetRequiredService<EventAudit>().VerifyAsync(progress.Report, ct);
        var told = new { whole = result.Faults.Count == 0, result.Count, result.Head, result.Faults };
        if (json) Console.Out.WriteLine(JsonSerializer.Serialize(told, KeptJson.Event));
        else Print(result);
        return result.Faults.Count == 0 ? Exit.Ok : Exit.Found;
    }

    private static void Print(AuditResult result)
    {
        foreach (var fault in result.Faults) Console.Out.WriteLine(fault.Id is { } id ? $"{fault.Message} (mã {id})" : fault.Message);
        if (result.Faults.Count == 0) Console.Out.WriteLine($"Nhật ký nguyên vẹn: {result.Count} sự kiện, dấu cuối {result.Head.Hash}.");
    }
}
