using System.Security.Cryptography;
using ThienVan.Core.Cases.Sealing;

namespace ThienVan.Web.Cases.Sealing;

/// <summary>A box whose key is at hand, for as long as a request needs it.</summary>
public sealed class OpenBox(Guid id, byte[] key) : IDisposable
{
    public Guid Id => id;

    private string Name => NameOf(id);

    /// <summary>A box nobody can open yet: add readers. Its id tells no time.</summary>
    public static OpenBox New() => new(RandomId(), BoxCipher.NewKey());

    /// <summary>An id that tells neither when it was made nor what came before it.</summary>
    public static Guid RandomId() => new(RandomNumberGenerator.GetBytes(16));

    /// <summary>Null where the wrap is not this key's.</summary>
    public static OpenBox? Open(BoxWrapRow wrap, PersonKey reader) =>
        KeyWrap.Open(reader, wrap.Wrap, NameOf(wrap.BoxId)) is { } key ? new(wrap.BoxId, key) : null;

    /// <summary>Null where the wrap is not of this secret.</summary>
    public static OpenBox? Open(Guid id, byte[] wrap, ReadOnlySpan<byte> secret) =>
        BoxCipher.Open(secret, wrap, NameOf(id)) is { } key ? new(id, key) : null;

    public BoxWrapRow For(PersonKeyRow reader) => new()
    {
        BoxId = id,
        KeyId = reader.Id,
        UserId = reader.UserId,
        Wrap = KeyWrap.For(reader.PublicKey, key, Name),
    };

    /// <summary>The key of the box for who holds a secret and no key of their own.</summary>
    public byte[] For(ReadOnlySpan<byte> secret) => BoxCipher.Seal(secret, key, Name);

    public BoxPartRow Seal(Guid part, int position, bool isFile, ReadOnlySpan<byte> content) => new()
    {
        Id = part,
        BoxId = id,
        Position = position,
        IsFile = isFile,
        Sealed = BoxCipher.Seal(key, content, PlaceOf(part), isFile ? BoxCipher.FileBlock : BoxCipher.TextBlock),
    };

    /// <summary>Null for what was changed or belongs elsewhere.</summary>
    public byte[]? Read(BoxPartRow part) => BoxCipher.Open(key, part.Sealed, PlaceOf(part.Id));

    public void Dispose() => CryptographicOperations.ZeroMemory(key);

    private static string NameOf(Guid id) => $"box:{id:N}";

    private string PlaceOf(Guid part) => $"{Name}:part:{part:N}";
}
