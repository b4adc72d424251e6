using System.Text;

namespace ThienVan.Web.People.Commands;

/// <summary>Reads a password: without echo from a terminal, as one line from a pipe. Never from the command line, where others see
/// it.</summary>
internal static class PasswordPrompt
{
    public static string Read()
    {
        if (Console.IsInputRedirected) return Console.In.ReadLine() ?? "";
        Console.Error.Write("Mật khẩu: ");
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key != ConsoleKey.Backspace) typed.Append(key.KeyChar);
            else if (typed.Length > 0) typed.Length--;
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
