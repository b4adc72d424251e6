namespace ThienVan.Web.Shared.Documents.Signed;

/// <summary>What one signature of a PDF says, and how much of that this machine could check.</summary>
public sealed record PdfSignature
{
    /// <summary>Name on the certificate; null where the signature holds none that can be read.</summary>
    public string? Signer { get; init; }

    /// <summary>Who issued the certificate.</summary>
    public string? Issuer { get; init; }

    /// <summary>When it was signed: by the clock of an authority where <see cref="IsStamped"/>, else by the signer's own.</summary>
    public DateTimeOffset? At { get; init; }

    public bool IsStamped { get; init; }

    /// <summary>What it covers is, to the byte, what was signed.</summary>
    public bool IsIntact { get; init; }

    /// <summary>It covers the file to its end; false where something was added after it.</summary>
    public bool CoversWhole { get; init; }

    /// <summary>The certificate was in force when it was signed.</summary>
    public bool IsTimely { get; init; }

    /// <summary>This machine knows and trusts who issued the certificate.</summary>
    public bool IsTrusted { get; init; }
}
