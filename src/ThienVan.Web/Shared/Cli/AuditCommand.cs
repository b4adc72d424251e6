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
        var kept = new Option<FileInfo?>("--kept")
        {
            Description = "Tệp các dấu đã cất ngoài hệ thống (ThienVan:Audit:File), để biết cả khi nhật ký bị viết lại từ đầu.",
        };
        var verify = new Command("verify",
            "Kiểm tra nhật ký và dữ liệu: sự kiện hay dòng dữ liệu bị sửa, bị xóa, bị chèn hoặc bị đổi chỗ ngoài hệ thống. "
                + "Mã thoát: 0 nguyên vẹn, 1 có lỗi hoặc chưa có gì, 2 không đọc được.")
        {
            json,
            kept,
        };
        verify.SetAction(
            (parse, ct) => host.RunOnExistingAsync(
                (services, token) => VerifyAsync(services, parse.GetValue(json), parse.GetValue(kept), token), ct));
        return new Command("audit", "Nhật ký thay đổi.") { verify };
    }

    private static async Task<int> VerifyAsync(IServiceProvider services, bool json, FileInfo? kept, CancellationToken ct)
    {
        if (kept is { Exists: false }) throw new FileNotFoundException(message: null, kept.FullName);
        using var progress = new Progress("Kiểm tra nhật ký", services.GetRequiredService<TimeProvider>());
        var result = await services.GetRequiredService<EventAudit>().VerifyAsync(
            progress.Report, ct, await KeptEnds.ReadAsync(kept?.FullName, services.GetRequiredService<WardContext>().WardId, ct));
        var told = new { whole = result.IsWhole, result.Count, result.Rows, result.Head, result.Faults, result.RowFaults };
        if (json) Console.Out.WriteLine(JsonSerializer.Serialize(told, KeptJson.Event));
        else Print(result);
        return result.IsWhole && result.Count > 0 ? Exit.Ok : Exit.Found;
    }

    private static void Print(AuditResult result)
    {
        foreach (var fault in result.Faults) Console.Out.WriteLine(fault.Id is { } id ? $"{fault.Message} (mã {id})" : fault.Message);
        foreach (var fault in result.RowFaults) Console.Out.WriteLine(fault.Message);
        if (result.Count == 0)
            Console.Out.WriteLine("Cơ sở dữ liệu này chưa có sự kiện nào: chưa từng vận hành. Đề nghị xem lại ConnectionStrings:ThienVan.");
        else if (result.IsWhole)
            Console.Out.WriteLine(
                $"Nhật ký và dữ liệu nguyên vẹn: {result.Count} sự kiện, {result.Rows} dòng dữ liệu, dấu cuối {result.Head.Hash}.");
    }
}
