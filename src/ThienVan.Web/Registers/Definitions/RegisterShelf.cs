using System.Collections.Frozen;
using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Registers.Definitions;

/// <summary>The registers of the ward by the definitions that hold: each as the office wrote it last, else as its file says.</summary>
public sealed class RegisterShelf(AppDb db, ShippedRegisters shipped, ReadShelves read)
{
    private HeldShelf? _held;

    private HeldShelf Held => _held ??= read.Of(db, shipped);

    /// <summary>By their codes.</summary>
    public IReadOnlyList<RegisterDefinition> All =>
        [.. Held.Present.Values.Select(one => one.Definition).OrderBy(register => register.Code, StringComparer.Ordinal)];

    /// <summary>Null for a register there is not.</summary>
    public RegisterDefinition? Find(string? code) => Written(code)?.Definition;

    /// <summary>By the definition that held then: what was written by it is read by it for ever.</summary>
    public RegisterDefinition? Find(string? code, AsOf asOf) => asOf.Moment is { } at ? At(code, at) : Find(code);

    /// <summary>The same at a moment; before the first that was kept, by that. What is secret now is secret in it.</summary>
    public RegisterDefinition? At(string? code, DateTimeOffset at)
    {
        if (code is null) return null;
        var held = Held.Kept[code].LastOrDefault(one => one.Row.From <= at) ?? Held.Kept[code].FirstOrDefault();
        if (held?.Definition is not { } then) return Find(code);
        var since = Held.Kept[code].Where(one => one.Row.Version > held.Row.Version).Select(one => one.Definition).Append(Find(code));
        return DefinitionSecrecy.Of(then, [.. since.OfType<RegisterDefinition>()]);
    }

    /// <summary>The definition that holds, with its text.</summary>
    public WrittenRegister? Written(string? code) => code is null ? null : Held.Present.GetValueOrDefault(code);

    /// <summary>The definition with a text of that <see cref="WrittenRegister.Digest"/>; null for one that was never kept.</summary>
    public RegisterDefinition? By(string code, string digest) => Written(code) is { } now && now.Digest == digest ? now.Definition
        : Held.Kept[code].LastOrDefault(one => WrittenRegister.DigestOf(one.Row.Text) == digest)?.Definition;

    /// <summary>A field that some version before had, and the one in which its values go on now; null for a code there never was, and for
    /// a field that goes on nowhere.</summary>
    public (RegisterField? Was, RegisterField? Now) Followed(RegisterDefinition register, string code)
    {
        RegisterDefinition[] all = [.. Held.Kept[register.Code].Select(one => one.Definition).OfType<RegisterDefinition>(), register];
        var at = Array.FindLastIndex(all, version => version.Field(code) is not null);
        if (at < 0) return (null, null);
        RegisterField? now = all[at].Field(code);
        foreach (var later in all[(at + 1)..])
            if ((now = now is null ? null : later.Heir(now.Code)) is null) break;
        return (all[at].Field(code), now);
    }

    /// <summary>Every version that was kept, the oldest first.</summary>
    public IReadOnlyList<DefinitionRow> Versions(string code) => [.. Held.Kept[code].Select(one => one.Row)];

    /// <summary>A version of an item as the definition of a later moment says it.</summary>
    public RegisterItem Carried(string code, RegisterItem item, DateTimeOffset from, DateTimeOffset to)
    {
        var before = At(code, from);
        foreach (var version in Held.Kept[code].Where(one => one.Row.From > from && one.Row.From <= to))
        {
            if (version.Definition is not { } after) continue;
            item = before is null ? item : ItemCarry.Of(item, before, after);
            before = after;
        }

        return item;
    }

    /// <summary>Why the server must not start: a version the office wrote that this program cannot read. Null when it may.</summary>
    public Refusal? Refuse() => Held.Refusal;
}

/// <summary>A version that was kept.</summary>
/// <param name="Definition">Null where this program cannot read it.</param>
public sealed record KeptVersion(DefinitionRow Row, RegisterDefinition? Definition);

/// <summary>All definitions of a ward.</summary>
public sealed record HeldShelf(FrozenDictionary<string, WrittenRegister> Present, ILookup<string, KeptVersion> Kept, Refusal? Refusal);
