using System.CommandLine;
using ThienVan.Web.Registers.Definitions;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Registers.Defining;

/// <summary><c>thienvan register define</c>: what the browser leaves to two persons, done by who may open the machine, with its event.
/// </summary>
internal static class DefinitionCommand
{
    public static Command Create(CommandHost host)
    {
        var code = new Argument<string>("SỔ") { Description = "Mã sổ." };
        var file = new Argument<FileInfo>("TỆP") { Description = "Tệp cách ghi (.yaml)." };
        var reason = new Option<string>("--reason")
        {
            Description = "Lý do, kèm số văn bản đồng ý của trưởng đơn vị giữ sổ.",
            Required = true,
            HelpName = "LÝ DO",
        };
        var define = new Command("define", "Dùng tệp cách ghi cho sổ, kể cả thôi hạn chế, thôi làm tròn, đổi đơn vị giữ sổ.")
        {
            code,
            file,
            reason,
        };
        define.SetAction((parse, ct) => host.RunOnExistingAsync(
            (services, token) => SaveAsync(services, parse.GetRequiredValue(code), parse.GetRequiredValue(file),
                parse.GetRequiredValue(reason), token), ct));
        return new("register", "Sổ theo dõi.") { define };
    }

    private static async Task<int> SaveAsync(IServiceProvider services, string code, FileInfo file, string reason, CancellationToken ct)
    {
        if (!file.Exists || services.GetRequiredService<RegisterShelf>().Written(code) is not { } written)
            return CommandHost.Refuse(new("register.unknown", $"Không có sổ “{code}” hoặc không có tệp {file.Name}; đề nghị xem lại."));
        var text = RegisterDefining.Lines(await File.ReadAllTextAsync(file.FullName, ct));
        var saved = await services.GetRequiredService<RegisterDefining>().AtServerAsync(
            new(code, text, reason, RegisterDefining.Lines(written.Text), Agreed: true), ct);
        if (saved.Refusal is { } refusal) return CommandHost.Refuse(refusal);
        Console.WriteLine($"Sổ “{code}” dùng cách ghi mới từ bây giờ.");
        return Exit.Ok;
    }
}
