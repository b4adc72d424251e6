using System.CommandLine;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Plans.Commands;

/// <summary><c>thienvan plan ...</c></summary>
internal static class PlanCommand
{
    public static Command Create(CommandHost host) => new("plan", "Đọc, rà soát, xem và xuất kế hoạch 5 năm.")
    {
        PlanImportCommand.Create(),
        PlanCheckCommand.Create(),
        PlanShowCommand.Create(host),
        PlanExportCommand.Create(host),
    };

    public static Argument<string> File(string description) => new("FILE") { Description = description, HelpName = "TỆP" };

    public static Option<bool> Json { get; } = new("--json") { Description = "In kết quả ở dạng JSON, không in gì khác ra stdout." };
}
