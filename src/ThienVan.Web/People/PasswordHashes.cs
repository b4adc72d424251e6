using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ThienVan.Core.People;
using ThienVan.Web.People.Register;

namespace ThienVan.Web.People;

/// <summary>Hashes of passwords in one form of their letters.</summary>
public sealed class PasswordHashes(IOptions<PasswordHasherOptions>? options = null) : PasswordHasher<UserRow>(options)
{
    public override string HashPassword(UserRow user, string password) => base.HashPassword(user, PasswordRule.Composed(password));

    public override PasswordVerificationResult VerifyHashedPassword(UserRow user, string hashedPassword, string providedPassword)
    {
        var (composed, parts) = (PasswordRule.Composed(providedPassword), PasswordRule.Decomposed(providedPassword));
        var seen = base.VerifyHashedPassword(user, hashedPassword, composed);
        return seen == PasswordVerificationResult.Failed && parts != composed
            ? base.VerifyHashedPassword(user, hashedPassword, parts)
            : seen;
    }
}
