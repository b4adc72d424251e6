using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;

namespace ThienVan.Web.Registers.Definitions;

/// <summary>A definition with the text it was read from.</summary>
public sealed record WrittenRegister(RegisterDefinition Definition, string Text)
{
    /// <summary>Knows this very text again.</summary>
    public string Digest => DigestOf(Text);

    /// <summary>SHA-256.</summary>
    public static string DigestOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The version the office wrote, which holds whatever file lies beside the program; null for the file.</summary>
    public DefinitionRow? Written { get; init; }
}

/// <summary>Definitions as they lie beside the program as data: those that come with it, and those put there since.</summary>
public sealed class ShippedRegisters(string folder)
{
    private readonly Lazy<(FrozenDictionary<string, WrittenRegister> All, Refusal? Refusal)> _read = new(() => Read(folder));

    public static ShippedRegisters BesideTheProgram { get; } = new(Path.Combine(AppContext.BaseDirectory, "plans", "registers"));

    /// <summary>By their codes.</summary>
    public IReadOnlyList<RegisterDefinition> All =>
        [.. _read.Value.All.Values.Select(one => one.Definition).OrderBy(register => register.Code, StringComparer.Ordinal)];

    /// <summary>Null for a register there is not.</summary>
    public RegisterDefinition? Find(string? code) => Written(code)?.Definition;

    /// <summary>The same with its text.</summary>
    public WrittenRegister? Written(string? code) => code is null ? null : _read.Value.All.GetValueOrDefault(code);

    /// <summary>Why the server must not start with the files that lie there; null when it may.</summary>
    public Refusal? Refuse() => _read.Value.Refusal;

    private static (FrozenDictionary<string, WrittenRegister> All, Refusal? Refusal) Read(string folder)
    {
        var (known, refusal) = (new Dictionary<string, WrittenRegister>(StringComparer.Ordinal), (Refusal?)null);
        foreach (var path in Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(path);
            var read = DefinitionYaml.Read(text, Path.GetFileName(path));
            if (read.Refusal is { } wrong) refusal ??= wrong;
            else if (!known.TryAdd(read.Value.Code, new(read.Value, text))) refusal ??= Twice(path, read.Value.Code);
        }

        return (known.ToFrozenDictionary(), refusal);
    }

    private static Refusal Twice(string path, string code) =>
        new("register.code_twice", $"{Path.GetFileName(path)}: mã “{code}” đã có ở tệp khác; đề nghị đổi mã.");
}
