using System.CommandLine;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Checking;
using ThienVan.Web.Plans.Files;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Plans.Commands;

/// <summary><c>thienvan plan check FILE [--json]</c>: 0 nothing above wording, 1 findings, 2 unreadable input.</summary>
internal static class PlanCheckCommand
{
    public static Command Create()
    {
        var file = PlanCommand.File("Văn bản kế hoạch (.docx, .pdf, .txt) hoặc dữ liệu kế hoạch (.yaml).");
        var command = new Command(
            "check", "Rà soát một kế hoạch. Mã thoát 0: không có gì quá lỗi cách viết; 1: có phát hiện; 2: không đọc được.")
        {
            file,
            PlanCommand.Json,
        };
        command.SetAction((parse, ct) => RunAsync(parse.GetRequiredValue(file), parse.GetValue(PlanCommand.Json), ct));
        return command;
    }

    private static async Task<int> RunAsync(string file, bool json, CancellationToken ct)
    {
        var read = await PlanFile.ReadAsync(file, ct);
        if (read.Refusal is { } refusal) return CommandHost.Refuse(refusal);
        var findings = PlanChecker.Check(read.Value.Document, read.Value.Source);
        if (json)
        {
            await using var stdout = Console.OpenStandardOutput();
            PlanJson.WriteFindings(findings, stdout);
        }
        else
        {
            PlanPrinter.Findings(findings, Console.Out);
        }

        return findings.Any(finding => finding.Weight < FindingWeight.Wording) ? Exit.Found : Exit.Ok;
    }
}
