using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.People;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.People.SignIn;

public enum CodeKind { App, Recovery }

/// <summary>Tries codes inside somebody's write and sees that none is taken twice.</summary>
public sealed class FactorCodes(AppDb db, IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("ThienVan.People.SecondFactor");

    public byte[] Protect(byte[] secret) => _protector.Protect(secret);

    public byte[] Reveal(byte[] stored) => _protector.Unprotect(stored);

    /// <returns>What kind of code it was; null when it is not taken.</returns>
    public async Task<CodeKind?> TakeAsync(Change change, Guid userId, string typed, CancellationToken ct)
    {
        var factor = await db.Set<SecondFactorRow>().FirstOrDefaultAsync(row => row.UserId == userId && row.Secret != null, ct);
        if (factor is not null && Totp.Match(Reveal(factor.Secret!), typed, change.At, factor.LastStep) is { } step)
        {
            factor.LastStep = step;
            return CodeKind.App;
        }

        var hash = RecoveryCode.Hash(userId, typed);
        if (await db.Set<RecoveryCodeRow>().FirstOrDefaultAsync(row => row.UserId == userId && row.Hash == hash && row.UsedAt == null, ct)
            is not { } code)
            return null;
        code.UsedAt = change.At;
        change.Record(PeopleEvents.RecoveryCodeUsed, $"people/{userId}");
        return CodeKind.Recovery;
    }
}
