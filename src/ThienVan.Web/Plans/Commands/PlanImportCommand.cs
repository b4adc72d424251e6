using System.CommandLine;
using ThienVan.Core.Plans.Import;
using ThienVan.Web.Plans.Files;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Plans.Commands;

/// <summary><c>thienvan plan import FILE [--out plan.yaml] [--json]</c>: reads a document; touches no database.</summary>
internal static class PlanImportCommand
{
    public static Command Create()
    {
        var file = PlanCommand.File("Văn bản kế hoạch (.docx, .pdf, .txt) hoặc dữ liệu kế hoạch (.yaml).");
        var output = new Option<string?>("--out") { Description = "Ghi kế hoạch đọc được ra tệp YAML này.", HelpName = "TỆP" };
        var command = new Command("import", "Đọc một văn bản kế hoạch thành dữ liệu.") { file, output, PlanCommand.Json };
        command.SetAction(
            (parse, ct) => RunAsync(parse.GetRequiredValue(file), parse.GetValue(output), parse.GetValue(PlanCommand.Json), ct));
        return command;
    }

    private static async Task<int> RunAsync(string file, string? output, bool json, CancellationToken ct)
    {
        var read = await PlanFile.ReadAsync(file, ct);
        if (read.Refusal is { } refusal) return CommandHost.Refuse(refusal);
        var (document, _, convertedFrom) = read.Value;
        if (output is not null) await WriteWholeAsync(output, PlanYaml.Write(document), ct);
        if (json)
        {
            await using var stdout = Console.OpenStandardOutput();
            PlanJson.WriteImport(PlanImporter.AsWritten(document), stdout);
        }
        else
        {
            PlanPrinter.Summary(document, Console.Out);
            if (convertedFrom is not null) Console.Out.WriteLine($"Đã chuyển từ bảng mã {convertedFrom} sang Unicode.");
            if (output is not null) Console.Out.WriteLine($"Đã ghi {output}.");
        }

        return Exit.Ok;
    }

    /// <summary>Beside first, then renamed: a stopped run leaves the old file or the new one, never half a plan.</summary>
    internal static async Task WriteWholeAsync(string path, string text, CancellationToken ct)
    {
        var beside = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            await File.WriteAllTextAsync(beside, text, ct);
            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
