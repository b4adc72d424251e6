using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;

namespace ThienVan.Core.Registers.Items;

/// <summary>Which of an item's files a field names: their ids, parted by blanks.</summary>
public static class NamedFiles
{
    /// <summary>In the order they were named; empty for nothing.</summary>
    public static IReadOnlyList<Guid> Of(string? kept) =>
        [.. (kept ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse)];

    /// <summary>As they are kept; null for none.</summary>
    public static string? Kept(IEnumerable<Guid> ids) =>
        string.Join(' ', ids.Distinct().Select(id => id.ToString("N"))) is { Length: > 0 } kept ? kept : null;

    /// <summary>Why an item may not come into a state: the register asks for a file before it. Null where it may.</summary>
    /// <param name="register">Of the item.</param>
    /// <param name="values">Its fields.</param>
    /// <param name="state">Code of the state it is to have.</param>
    public static Refusal? Refuse(RegisterDefinition register, IReadOnlyDictionary<string, string> values, string state) =>
        register.Fields.FirstOrDefault(field => field.Before.Contains(state) && !values.ContainsKey(field.Code)) is { } missing
            ? new("register.file_needed", $"“{register.State(state)?.Name}” cần có tệp ở ô “{missing.Name}”; đề nghị thêm tệp trước.")
            : null;

    /// <summary>The field that names a file; null where none does.</summary>
    public static RegisterField? FieldOf(RegisterDefinition register, RegisterItem item, Guid file) =>
        register.Fields.FirstOrDefault(field => field.Kind == FieldKind.Files && Of(item[field.Code]).Contains(file));
}
