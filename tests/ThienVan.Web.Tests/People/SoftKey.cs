using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace ThienVan.Web.Tests.People;

/// <summary>A passkey in memory that answers as a phone would, or as somebody who wants in.</summary>
internal sealed class SoftKey : IDisposable
{
    private const byte Present = 1, Verified = 4, HasCredential = 64;
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _id = RandomNumberGenerator.GetBytes(32);
    private string? _user;

    public string Origin { get; set; } = "https://localhost";

    /// <summary>Did the person show a finger, a face or a PIN?</summary>
    public bool Verifies { get; set; } = true;

    /// <summary>Phones that share a key over a cloud always say 0.</summary>
    public uint Count { get; set; }

    public string Register(string options)
    {
        using var asked = JsonDocument.Parse(options);
        _user = asked.RootElement.GetProperty("user").GetProperty("id").GetString();
        var client = Client("webauthn.create", asked);
        byte[] data =
        [
            .. Head(asked.RootElement.GetProperty("rp").GetProperty("id").GetString()!, HasCredential),
            .. new byte[16],
            0,
            (byte)_id.Length,
            .. _id,
            .. PublicKey(),
        ];
        byte[] attestation =
        [
            0xA3,
            .. Text("fmt"),
            .. Text("none"),
            .. Text("attStmt"),
            0xA0,
            .. Text("authData"),
            0x59,
            (byte)(data.Length >> 8),
            (byte)data.Length,
            .. data,
        ];
        return Answer(
            new()
            {
                ["clientDataJSON"] = Url(client),
                ["attestationObject"] = Url(attestation),
                ["transports"] = new[] { "internal" },
            }
        );
    }

    public string SignIn(string options)
    {
        using var asked = JsonDocument.Parse(options);
        var (client, data) = (Client("webauthn.get", asked), Head(asked.RootElement.GetProperty("rpId").GetString()!, 0));
        var signature = _key.SignData(
            [.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Answer(
            new()
            {
                ["clientDataJSON"] = Url(client),
                ["authenticatorData"] = Url(data),
                ["signature"] = Url(signature),
                ["userHandle"] = _user!,
            }
        );
    }

    public void Dispose() => _key.Dispose();

    private byte[] Client(string type, JsonDocument asked) => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(
        new { type, challenge = asked.RootElement.GetProperty("challenge").GetString(), origin = Origin, crossOrigin = false }));

    private byte[] Head(string domain, byte more)
    {
        var count = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, Count);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(domain)), (byte)(Present | (Verifies ? Verified : 0) | more), .. count];
    }

    // COSE, RFC 9053: EC2, ES256, P-256, x, y.
    private byte[] PublicKey()
    {
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        return [0xA5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32, .. point.X!, 0x22, 0x58, 32, .. point.Y!];
    }

    private string Answer(Dictionary<string, object> response) => JsonSerializer.Serialize(
        new { id = Url(_id), rawId = Url(_id), type = "public-key", clientExtensionResults = new { }, response });

    private static byte[] Text(string text) => [(byte)(0x60 | text.Length), .. Encoding.ASCII.GetBytes(text)];

    private static string Url(byte[] bytes) => WebEncoders.Base64UrlEncode(bytes);
}
