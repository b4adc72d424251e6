using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;

namespace ThienVan.Web.Shared.Documents.Signed;

/// <summary>
/// Reads the signatures of a PDF (ISO 32000, 12.8): each says which bytes it covers and holds a CMS message over them. Whether a
/// certificate was revoked is never asked: no address outside is called.
/// </summary>
public static partial class PdfSignatures
{
    private const string TimeStampToken = "1.2.840.113549.1.9.16.2.14";

    // A scanner's or printer's last line break belongs to nothing that is signed.
    private const int LooseEnd = 2;

    // Each costs a copy of the file; no paper of an office bears more.
    private const int Most = 20;

    /// <summary>In the order they stand in the file, at most twenty; empty for a file without any.</summary>
    public static IReadOnlyList<PdfSignature> Read(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        return [.. Ranges().Matches(text).Take(Most).Select(match => Read(pdf, text, match))];
    }

    [GeneratedRegex(
        @"/ByteRange\s*\[\s*(?<a>\d{1,10})\s+(?<b>\d{1,10})\s+(?<c>\d{1,10})\s+(?<d>\d{1,10})\s*\]",
        RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Ranges();

    private static PdfSignature Read(byte[] pdf, string text, Match match)
    {
        var at = new long[4];
        for (var i = 0; i < at.Length; i++) at[i] = long.Parse(match.Groups[i + 1].Value, CultureInfo.InvariantCulture);
        var (first, firstLength, second, secondLength) = (at[0], at[1], at[2], at[3]);
        var fits = first == 0 && firstLength < second && second + secondLength <= pdf.Length;
        if (!fits) return new();
        var covers = pdf.Length - (second + secondLength) <= LooseEnd;
        if (Message(text[(int)firstLength..(int)second]) is not { } message) return new() { CoversWhole = covers };
        byte[] signed = [.. pdf.AsSpan(0, (int)firstLength), .. pdf.AsSpan((int)second, (int)secondLength)];
        return Check(signed, message) with { CoversWhole = covers };
    }

    // "<3082...00>": hex digits, padded with zeros to the room that was left for them.
    private static byte[]? Message(string between)
    {
        var digits = string.Concat(between.Where(char.IsAsciiHexDigit));
        return digits.Length > 0 && digits.Length % 2 == 0 ? Convert.FromHexString(digits) : null;
    }

    private static PdfSignature Check(byte[] signed, byte[] message)
    {
        var cms = new SignedCms(new ContentInfo(signed), detached: true);
        try
        {
            cms.Decode(message);
        }
        catch (CryptographicException)
        {
            return new();
        }

        if (cms.SignerInfos.Count == 0) return new();
        var signer = cms.SignerInfos[0];
        var (at, stamped) = Moment(signer);
        var certificate = signer.Certificate;
        return new()
        {
            Signer = certificate?.GetNameInfo(X509NameType.SimpleName, forIssuer: false),
            Issuer = certificate?.GetNameInfo(X509NameType.SimpleName, forIssuer: true),
            At = at,
            IsStamped = stamped,
            IsIntact = Holds(cms),
            IsTimely = certificate is not null && at is { UtcDateTime: var moment }
                && certificate.NotBefore.ToUniversalTime() <= moment && moment <= certificate.NotAfter.ToUniversalTime(),
            IsTrusted = certificate is not null && Trusted(certificate, cms.Certificates, at),
        };
    }

    private static bool Holds(SignedCms cms)
    {
        try
        {
            cms.CheckSignature(verifySignatureOnly: true);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static (DateTimeOffset? At, bool Stamped) Moment(SignerInfo signer)
    {
        foreach (var attribute in signer.UnsignedAttributes)
        {
            if (attribute.Oid.Value == TimeStampToken && attribute.Values.Count > 0
                && Rfc3161TimestampToken.TryDecode(attribute.Values[0].RawData, out var token, out _)
                && token.VerifySignatureForSignerInfo(signer, out _))
                return (token.TokenInfo.Timestamp, true);
        }

        var said = signer.SignedAttributes.Cast<CryptographicAttributeObject>()
            .SelectMany(attribute => attribute.Values.Cast<AsnEncodedData>()).OfType<Pkcs9SigningTime>().FirstOrDefault();
        return (said is null ? null : new DateTimeOffset(DateTime.SpecifyKind(said.SigningTime, DateTimeKind.Utc)), false);
    }

    private static bool Trusted(X509Certificate2 certificate, X509Certificate2Collection along, DateTimeOffset? at)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.ExtraStore.AddRange(along);
        if (at is { } moment) chain.ChainPolicy.VerificationTime = moment.LocalDateTime;
        return chain.Build(certificate);
    }
}
