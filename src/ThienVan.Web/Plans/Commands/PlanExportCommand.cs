using System.CommandLine;
using System.Text;
using ThienVan.Core.Plans;
using ThienVan.Web.Plans.Files;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Plans.Commands;

/// <summary><c>thienvan plan export [--out plan.yaml] [--json]</c>: the plan in force as data that <c>plan import</c> reads
/// again.</summary>
internal static class PlanExportCommand
{
    public static Command Create(CommandHost host)
    {
        var output = new Option<string?>("--out") { Description = "Ghi ra tệp này thay vì stdout.", HelpName = "TỆP" };
        var command = new Command("export", "Xuất kế hoạch đang áp dụng ra YAML (hoặc JSON).") { output, PlanCommand.Json };
        command.SetAction((parse, ct) => RunAsync(host, parse.GetValue(output), parse.GetValue(PlanCommand.Json), ct));
        return command;
    }

    private static async Task<int> RunAsync(CommandHost host, string? output, bool json, CancellationToken ct)
    {
        var text = "";
        var code = await StoredPlan.WithAsync(host, file: null, document =>
        {
            text = json ? Json(document) : PlanYaml.Write(document);
            return Exit.Ok;
        }, ct);
        if (code != Exit.Ok) return code;
        if (output is null) await Console.Out.WriteAsync(text);
        else await PlanImportCommand.WriteWholeAsync(output, text, ct);
        return code;
    }

    private static string Json(PlanDocument document)
    {
        using var buffer = new MemoryStream();
        PlanJson.WriteImport(document, buffer);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
