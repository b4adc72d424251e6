using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.People.SignIn;

/// <summary>
/// Shows the framework's passkey handler who holds which key. It reads only: every write goes through <see cref="PasskeyService"/>,
/// inside a transaction with its event.
/// </summary>
internal sealed class PasskeyStore(AppDb db) : IUserPasskeyStore<UserRow>
{
    public Task<string> GetUserIdAsync(UserRow user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString("N"));

    public Task<string?> GetUserNameAsync(UserRow user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.SignInName);

    public Task<string?> GetNormalizedUserNameAsync(UserRow user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.SignInName);

    public async Task<UserRow?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Guid.TryParse(userId, out var id)
            ? await db.Set<UserRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken)
            : null;

    public Task<UserRow?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        db.Set<UserRow>().AsNoTracking().FirstOrDefaultAsync(row => row.SignInName == normalizedUserName, cancellationToken);

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(UserRow user, CancellationToken cancellationToken) =>
        [.. (await db.Set<PasskeyRow>().AsNoTracking().Where(row => row.UserId == user.Id).ToArrayAsync(cancellationToken)).Select(Info)];

    public async Task<UserRow?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        var holder = db.Set<PasskeyRow>().Where(row => row.CredentialId == credentialId).Select(row => row.UserId);
        return await db.Set<UserRow>().AsNoTracking().FirstOrDefaultAsync(row => holder.Contains(row.Id), cancellationToken);
    }

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(UserRow user, byte[] credentialId, CancellationToken cancellationToken) =>
        await db.Set<PasskeyRow>()
            .AsNoTracking()
            .FirstOrDefaultAsync(row => row.UserId == user.Id && row.CredentialId == credentialId, cancellationToken)
            is { } row
            ? Info(row)
            : null;

    public Task SetUserNameAsync(UserRow user, string? userName, CancellationToken cancellationToken) => throw ReadsOnly();

    public Task SetNormalizedUserNameAsync(UserRow user, string? normalizedName, CancellationToken cancellationToken) => throw ReadsOnly();

    public Task<IdentityResult> CreateAsync(UserRow user, CancellationToken cancellationToken) => throw ReadsOnly();

    public Task<IdentityResult> UpdateAsync(UserRow user, CancellationToken cancellationToken) => throw ReadsOnly();

    public Task<IdentityResult> DeleteAsync(UserRow user, CancellationToken cancellationToken) => throw ReadsOnly();

    public Task AddOrUpdatePasskeyAsync(UserRow user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw ReadsOnly();

    public Task RemovePasskeyAsync(UserRow user, byte[] credentialId, CancellationToken cancellationToken) => throw ReadsOnly();

    public void Dispose()
    {
        // The context belongs to the request.
    }

    private static NotSupportedException ReadsOnly() => new("Passkeys are written by PasskeyService.");

    // What the authenticator sent at registration is checked there and not kept.
    private static UserPasskeyInfo Info(PasskeyRow row) => new(
        row.CredentialId,
        row.PublicKey,
        row.CreatedAt,
        (uint)row.SignCount,
        row.Transports.Split(',', StringSplitOptions.RemoveEmptyEntries),
        isUserVerified: true, row.BackupEligible, row.BackedUp, attestationObject: [], clientDataJson: [])
    { Name = row.Name };
}
