using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ThienVan.Web.Shared.Cli;

/// <summary><c>--help</c> in Vietnamese: what a command does, how it is typed, and what each part of it means.</summary>
internal sealed class Usage : SynchronousCommandLineAction
{
    private const string Program = "thienvan";

    /// <summary>Instead of the library's English.</summary>
    public static void AddTo(RootCommand root)
    {
        foreach (var option in root.Options)
        {
            if (option is HelpOption help) (help.Description, help.Action) = ("Xem cách dùng.", new Usage());
            if (option is VersionOption version) version.Description = "Xem phiên bản.";
        }
    }

    public override int Invoke(ParseResult parseResult)
    {
        var (command, output) = (parseResult.CommandResult.Command, parseResult.InvocationConfiguration.Output);
        output.WriteLine(command.Description);
        output.WriteLine($"\nCách dùng:\n  {Line(command)}");
        Write(output, "Đối số", command.Arguments.Select(argument => (Of(argument), argument.Description)));
        Write(output, "Tùy chọn", Options(command).Select(option => (Of(option), option.Required ? $"(bắt buộc) {option.Description}"
            : option.Description)));
        Write(output, "Lệnh", command.Subcommands.Select(one => (Of(one), one.Description)));
        return 0;
    }

    /// <summary>"thienvan plan import".</summary>
    public static string Path(Command command) =>
        command is RootCommand ? Program : $"{Path(command.Parents.OfType<Command>().First())} {command.Name}";

    /// <summary>“thienvan plan import”.</summary>
    public static string Quoted(Command command) => $"“{Path(command)}”";

    public static string Of(Argument argument) => $"<{argument.HelpName ?? argument.Name}>";

    public static string Of(Option option) =>
        string.Join(", ", option.Aliases.Order(StringComparer.Ordinal).Append(option.Name))
            + (option.Arity.MaximumNumberOfValues > 0 && option.ValueType != typeof(bool) ? $" <{ValueOf(option)}>" : "");

    public static string ValueOf(Option option) => option.HelpName ?? "GIÁ TRỊ";

    private static string Of(Command command) => string.Join(' ', command.Arguments.Select(Of).Prepend(command.Name));

    private static string Line(Command command) => string.Join(' ', command.Arguments.Select(Of)
        .Prepend(Path(command)).Append(command.Subcommands.Count > 0 ? "<lệnh> [tùy chọn]" : "[tùy chọn]"));

    private static IEnumerable<Option> Options(Command command) => command.Options
        .Concat(command.Parents.OfType<Command>().SelectMany(parent => Options(parent).Where(option => option.Recursive)))
        .Where(option => !option.Hidden);

    private static void Write(TextWriter output, string heading, IEnumerable<(string Name, string? Says)> lines)
    {
        var all = lines.ToArray();
        if (all.Length == 0) return;
        output.WriteLine($"\n{heading}:");
        var width = all.Max(line => line.Name.Length);
        foreach (var (name, says) in all) output.WriteLine($"  {name.PadRight(width)}  {says}");
    }
}
