namespace ThienVan.Core.Plans;

/// <summary>The name of who issues a paper, in its parts.</summary>
/// <param name="Body">"Ủy ban nhân dân".</param>
/// <param name="Ward">"phường Kiến An": the issuer without the body's name.</param>
public readonly record struct IssuerName(string Body, string Ward)
{
    /// <summary>"Kiến An": where the paper is signed.</summary>
    public string Place => Ward.Split(' ', 2) is [var kind, var name] && char.IsLower(kind[0]) ? name : Ward;

    public static IssuerName Of(string issuer)
    {
        var ward = Tail(issuer);
        return new(issuer.EndsWith(ward, StringComparison.Ordinal) && issuer.Length > ward.Length
            ? issuer[..^ward.Length].TrimEnd() : issuer, ward);
    }

    private static string Tail(string issuer)
    {
        foreach (var kind in (string[])["phường ", "xã ", "đặc khu "])
        {
            var at = issuer.IndexOf(kind, StringComparison.OrdinalIgnoreCase);
            if (at >= 0) return kind + issuer[(at + kind.Length)..].Trim();
        }

        return issuer;
    }
}
