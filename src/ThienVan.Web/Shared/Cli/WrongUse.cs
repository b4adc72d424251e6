using System.CommandLine;
using System.CommandLine.Parsing;

namespace ThienVan.Web.Shared.Cli;

/// <summary>What is wrong with a line as it was typed, in words that say what to type instead; the library's own are English.</summary>
internal static class WrongUse
{
    public static IEnumerable<string> Of(ParseResult parse)
    {
        var command = parse.CommandResult.Command;
        string[] faults =
        [
            .. parse.UnmatchedTokens.Select(token => Unknown(command, token)),
            .. Unchosen(parse, command),
            .. command.Options.Select(option => Lacking(parse, option)).OfType<string>(),
            .. command.Arguments.Where(argument => Given(parse.GetResult(argument)) < argument.Arity.MinimumNumberOfValues)
                .Select(argument => $"Thiếu {Usage.Of(argument)}: {argument.Description}"),
            .. parse.Errors.Select(Unreadable).OfType<string>(),
        ];
        return faults.Length > 0 ? faults : ["Lệnh này chưa viết đúng."];
    }

    private static string Unknown(Command command, string token) =>
        token.StartsWith('-') ? $"{Usage.Quoted(command)} không có tùy chọn “{token}”."
        : command.Subcommands.Count > 0 ? $"{Usage.Quoted(command)} không có lệnh “{token}”. Các lệnh: {Names(command)}."
        : $"{Usage.Quoted(command)} không nhận thêm “{token}”; tên có dấu cách phải đặt trong ngoặc kép.";

    private static IEnumerable<string> Unchosen(ParseResult parse, Command command) =>
        command is { Action: null, Subcommands.Count: > 0 } && parse.UnmatchedTokens.Count == 0
            ? [$"Sau {Usage.Quoted(command)} cần một lệnh: {Names(command)}."] : [];

    private static string? Lacking(ParseResult parse, Option option) => parse.GetResult(option) switch
    {
        null or { Implicit: true } => option.Required ? $"Thiếu {Usage.Of(option)}: {option.Description}" : null,
        var given => Given(given) < option.Arity.MinimumNumberOfValues
            ? $"Sau {option.Name} cần ghi {Usage.ValueOf(option)}: {option.Description}" : null,
    };

    // What was given and cannot be read; words of our own about it are Vietnamese already.
    private static string? Unreadable(ParseError error) => error.SymbolResult switch
    {
        not (OptionResult or ArgumentResult) => null,
        { Tokens.Count: 0 } => null,
        _ when !IsOfLibrary(error.Message) => error.Message,
        OptionResult { Option: var option } result => Unfit(result, option.Name, Usage.ValueOf(option)),
        ArgumentResult { Parent: OptionResult { Option: var option } } result => Unfit(result, option.Name, Usage.ValueOf(option)),
        ArgumentResult { Argument: var argument } result => Unfit(result, Usage.Of(argument), argument.Description),
    };

    private static string Unfit(SymbolResult result, string what, string? wanted) =>
        $"“{string.Join(' ', result.Tokens.Select(token => token.Value))}” không dùng được cho {what}; cần: {wanted}";

    private static bool IsOfLibrary(string message) =>
        Array.Exists(["argument", "option", "command"], word => message.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static int Given(SymbolResult? result) => result?.Tokens.Count ?? 0;

    private static string Names(Command command) => string.Join(", ", command.Subcommands.Select(one => one.Name));
}
