using System.CommandLine;
using ThienVan.Web.Plans.Files;
using ThienVan.Web.Shared.Cli;

namespace ThienVan.Web.Plans.Commands;

/// <summary><c>thienvan plan export [--out plan.yaml] [--json]</c>: the plan in force as data that <c>plan import</c> reads again.</summary>
internal static class PlanExportCommand
{
    public static Command Create(CommandHost host)
    {
        var output = new Option<string?>("--out") { Description = "Ghi ra tệp này thay vì stdout.", HelpName = "TỆP" };
        var command = new Command("export", "Xuất kế hoạch đang áp dụng ra YAML (hoặc JSON).") { output, PlanCommand.Json };
        command.SetAction(async (parse, ct) =>
        {
            var text = "";
            var code = await StoredPlan.WithAsync(host, file: null, document =>
            {
                text = parse.GetValue(PlanCommand.Json) ? PlanJson.Import(document) : PlanYaml.Write(document);
                return Exit.Ok;
            }, ct);
            if (code != Exit.Ok) return code;
            if (parse.GetValue(output) is { } path) await PlanImportCommand.WriteWholeAsync(path, text, ct);
            else await Console.Out.WriteAsync(text);
            return code;
        });
        return command;
    }
}
