using Microsoft.EntityFrameworkCore;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.People.SignIn;

/// <summary>How an account may be entered, for its owner and for the administrator.</summary>
public sealed record SecurityView
{
    public required string SignInName { get; init; }

    /// <summary>Since when codes are asked for; null when they are not.</summary>
    public required DateTimeOffset? CodesSince { get; init; }
    public required int RecoveryCodesLeft { get; init; }
    public required IReadOnlyList<PasskeyLine> Passkeys { get; init; }
    public required IReadOnlyList<IdentityLine> Identities { get; init; }
}

public sealed record PasskeyLine(Guid Id, string Name, DateTimeOffset CreatedAt, DateTimeOffset? UsedAt);

public sealed record IdentityLine(string Id, DateTimeOffset LinkedAt);

public sealed class SecurityQueries(AppDb db)
{
    public async Task<SecurityView> ReadAsync(Guid userId, CancellationToken ct) => new()
    {
        SignInName = await db.Set<UserRow>().Where(row => row.Id == userId).Select(row => row.SignInName).FirstAsync(ct),
        CodesSince = await db.Set<SecondFactorRow>()
            .Where(row => row.UserId == userId && row.Secret != null)
            .Select(row => row.ConfirmedAt)
            .FirstOrDefaultAsync(ct),
        RecoveryCodesLeft = await db.Set<RecoveryCodeRow>().CountAsync(row => row.UserId == userId && row.UsedAt == null, ct),
        Passkeys = await db.Set<PasskeyRow>().Where(row => row.UserId == userId).OrderBy(row => row.CreatedAt)
            .Select(row => new PasskeyLine(row.Id, row.Name, row.CreatedAt, row.UsedAt)).ToArrayAsync(ct),
        Identities = await db.Set<IdentityRow>().Where(row => row.UserId == userId).OrderBy(row => row.LinkedAt)
            .Select(row => new IdentityLine(row.Id, row.LinkedAt)).ToArrayAsync(ct),
    };
}
