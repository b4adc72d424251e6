using System.CommandLine;
using System.Text;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Shared.Cli;

/// <summary>The command line's table of contents: the product's own verbs, then each room's.</summary>
public static class CommandLine
{
    public static RootCommand Create(CommandHost host)
    {
        var root = new RootCommand("Thiên Văn: vận hành kế hoạch 5 năm của phường. Mã thoát: 0 xong, 1 có vấn đề cần xem, 2 bị từ chối.");
        root.Add(ServeCommand.Create(host));
        foreach (var command in host.Rooms.SelectMany(room => room.Commands(host))) root.Add(command);
        root.Add(AuditCommand.Create(host));
        root.Add(BackupCommands.BackUp(host));
        root.Add(RestoreCommand.Create(host));
        root.Add(MoveCommand.Create(host));
        root.Add(DoctorCommand.Create(host));
        Usage.AddTo(root);
        root.SetAction(parse => root.Parse("--help").Invoke(parse.InvocationConfiguration));
        return root;
    }

    /// <summary>Runs a parsed line: wrong use is exit code 2, and nobody ever sees a stack trace.</summary>
    public static async Task<int> RunAsync(this ParseResult parse)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (parse.Errors.Count > 0)
        {
            foreach (var fault in WrongUse.Of(parse)) await Console.Error.WriteLineAsync($"Lỗi: {fault}");
            await Console.Error.WriteLineAsync($"Xem cách dùng: {Usage.Path(parse.CommandResult.Command)} --help");
            return Exit.Refused;
        }

        try
        {
            return await parse.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception) when (Trouble.Find(exception) is { } refusal)
        {
            return CommandHost.Refuse(refusal);
        }
    }
}
