using Microsoft.EntityFrameworkCore;
using ThienVan.Core.People;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.People.SignIn;

/// <summary>How somebody proved who they are.</summary>
public enum SignInWay { Password, PasswordAndCode, PasswordAndRecoveryCode, Passkey, OpenId, OpenIdAndCode, OpenIdAndRecoveryCode }

/// <summary>One sign-in on one browser. The cookie names it; what it may do is read anew at each request.</summary>
public sealed class SessionRow
{
    public string WardId { get; init; } = "";
    public Guid Id { get; init; }
    public Guid UserId { get; init; }
    public UserRow User { get; init; } = null!;
    public SignInWay Way { get; init; }

    /// <summary>Proved by two factors; an administrator's session must be.</summary>
    public bool Strong { get; set; }

    /// <summary>Browser and system in words, from the browser's own description.</summary>
    public required string Device { get; init; }
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>Last request, to a tenth of the idle time. Written outside the event chain (ADR 9).</summary>
    public DateTimeOffset SeenAt { get; init; }
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Hash of the challenge a passkey answered, so that no answer opens two sessions; null for other ways.</summary>
    public string? Proof { get; init; }
}

/// <summary>The authenticator app of one person. Secrets are encrypted with the data protection keys.</summary>
public sealed class SecondFactorRow
{
    public string WardId { get; init; } = "";
    public Guid UserId { get; init; }

    /// <summary>In force; null until the first code was typed.</summary>
    public byte[]? Secret { get; set; }

    /// <summary>Shown but not yet confirmed; null when none is waiting.</summary>
    public byte[]? Pending { get; set; }

    /// <summary>Step of the last code taken; none up to it is taken again.</summary>
    public long? LastStep { get; set; }
    public DateTimeOffset? ConfirmedAt { get; set; }
}

public sealed class RecoveryCodeRow
{
    public string WardId { get; init; } = "";
    public Guid UserId { get; init; }
    public required string Hash { get; init; }
    public DateTimeOffset? UsedAt { get; set; }
}

public sealed class PasskeyRow
{
    public string WardId { get; init; } = "";
    public Guid Id { get; init; }
    public Guid UserId { get; init; }
    public required byte[] CredentialId { get; init; }
    public required byte[] PublicKey { get; init; }
    public long SignCount { get; set; }
    public string Transports { get; init; } = "";
    public bool BackupEligible { get; init; }
    public bool BackedUp { get; set; }
    public required string Name { get; set; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? UsedAt { get; set; }
}

/// <summary>An account elsewhere (VNeID, the city's sign-in) that opens this one.</summary>
public sealed class IdentityRow
{
    public string WardId { get; init; } = "";

    /// <summary>From the issuer and its subject by a hash: the subject may be a citizen's number and is not kept.</summary>
    public required string Id { get; init; }
    public Guid UserId { get; init; }
    public DateTimeOffset LinkedAt { get; init; }
}

/// <summary>Wrong passwords from one place for one account, and the wait they led to.</summary>
public sealed class TryRow
{
    public string WardId { get; init; } = "";

    /// <summary>Empty for whichever account.</summary>
    public Guid UserId { get; init; }

    /// <summary>A network address, a browser that was let in before, or all strangers.</summary>
    public required string Place { get; init; }
    public int Failures { get; set; }
    public DateTimeOffset Since { get; set; }
    public DateTimeOffset? LockedUntil { get; set; }

    /// <summary>Of the last failure.</summary>
    public DateTimeOffset At { get; set; }

    public Tries Tries => new(Failures, Since, LockedUntil);

    public void Count(DateTimeOffset now, TryLimit limit) => ((Failures, Since, LockedUntil), At) = (Tries.Fail(now, limit), now);
}

internal static class SignInTables
{
    public static readonly ToldTable[] Told =
    [
        new(typeof(SessionRow), "Phiên đăng nhập", nameof(SessionRow.Device))
        {
            Apart = new Dictionary<string, string> { [nameof(SessionRow.SeenAt)] = "presence, written outside the event chain (ADR 9)" },
        },
        new(typeof(TryRow), "Lần nhập sai mật khẩu", nameof(TryRow.Place)),
        new(typeof(SecondFactorRow), "Lớp xác thực thứ hai"),
        new(typeof(RecoveryCodeRow), "Mã khôi phục"),
        new(typeof(PasskeyRow), "Khóa đăng nhập", nameof(PasskeyRow.Name)),
        new(typeof(IdentityRow), "Liên kết tài khoản định danh"),
    ];

    public static void Map(ModelBuilder model)
    {
        model.Entity<SessionRow>(session =>
        {
            session.ToTable("people_session").HasKey(x => new { x.WardId, x.Id });
            session.HasOne(x => x.User).WithMany().HasForeignKey(x => new { x.WardId, x.UserId });
            session.HasIndex(x => new { x.WardId, x.UserId, x.StartedAt });
            session.HasIndex(x => new { x.WardId, x.Proof }).IsUnique();
        });
        model.Entity<TryRow>(tries =>
        {
            tries.ToTable("people_sign_in_try").HasKey(x => new { x.WardId, x.UserId, x.Place });
            tries.HasIndex(x => new { x.WardId, x.At });
            tries.Ignore(x => x.Tries);
        });
        model.Entity<SecondFactorRow>().ToTable("people_second_factor").HasKey(x => new { x.WardId, x.UserId });
        model.Entity<RecoveryCodeRow>().ToTable("people_recovery_code").HasKey(x => new { x.WardId, x.UserId, x.Hash });
        model.Entity<PasskeyRow>(passkey =>
        {
            passkey.ToTable("people_passkey").HasKey(x => new { x.WardId, x.Id });
            passkey.HasIndex(x => new { x.WardId, x.CredentialId }).IsUnique();
            passkey.HasIndex(x => new { x.WardId, x.UserId });
        });
        model.Entity<IdentityRow>(identity =>
        {
            identity.ToTable("people_identity").HasKey(x => new { x.WardId, x.Id });
            identity.HasIndex(x => new { x.WardId, x.UserId });
        });
    }
}
