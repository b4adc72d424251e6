using System.CommandLine;
using ThienVan.Core.Plans;
using ThienVan.Web.Plans.Files;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Plans.Commands;

/// <summary><c>thienvan plan show [FILE] [--target NO] [--json]</c>: the plan in force, or a file's.</summary>
internal static class PlanShowCommand
{
    public static Command Create(CommandHost host)
    {
        var file = new Argument<string?>("FILE")
        {
            Description = "Tệp kế hoạch; bỏ trống để xem kế hoạch đang áp dụng.",
            HelpName = "TỆP",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var target = new Option<string?>("--target") { Description = "Chỉ xem chỉ tiêu số này.", HelpName = "SỐ" };
        var command = new Command("show", "Xem kế hoạch.") { file, target, PlanCommand.Json };
        command.SetAction(
            (parse, ct) => RunAsync(host, parse.GetValue(file), parse.GetValue(target), parse.GetValue(PlanCommand.Json), ct));
        return command;
    }

    private static Task<int> RunAsync(CommandHost host, string? file, string? target, bool json, CancellationToken ct) =>
        StoredPlan.WithAsync(host, file, document => Print(document, target, json), ct);

    private static int Print(PlanDocument document, string? target, bool json)
    {
        var shown = target is null ? document : document with { Targets = [.. document.Targets.Where(item => item.No == target)] };
        if (shown.Targets.Count == 0 && target is not null)
            return CommandHost.Refuse(new("plan.target_unknown", $"Kế hoạch không có chỉ tiêu số {target}."));
        if (json)
        {
            using var stdout = Console.OpenStandardOutput();
            PlanJson.WriteImport(shown, stdout);
        }
        else
        {
            PlanPrinter.Targets(shown, Console.Out);
        }

        return Exit.Ok;
    }
}
