using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.People;

/// <summary>What is written down about people and units.</summary>
internal static class PeopleEvents
{
    public static readonly EventKind UnitAdded = new("people.unit_added", "unit/{id}", "a unit was registered", "the unit");
    public static readonly EventKind UserAdded = new(
        "people.user_added", "people/{id}",
        "an account was opened",
        "sign-in name, role, units it reaches");
    public static readonly EventKind UnitChanged = new(
        "people.unit_changed", "unit/{id}",
        "a unit was renamed, moved, described otherwise",
        "the unit before and after");
    public static readonly EventKind UnitClosed = new(
        "people.unit_closed", "unit/{id}",
        "a unit got a last day",
        "last day before and after");
    public static readonly EventKind UnitReopened = new(
        "people.unit_reopened", "unit/{id}",
        "a unit lost its last day",
        "last day before and after");
    public static readonly EventKind UserChanged = new(
        "people.user_changed", "people/{id}",
        "name, e-mail or unit of a person changed",
        "name, unit; of the e-mail only that it changed");
    public static readonly EventKind RoleGiven = new(
        "people.role_given", "people/{id}",
        "an administrator gave the holder a role",
        "role, unit, days");
    public static readonly EventKind RoleEnded = new(
        "people.role_ended", "people/{id}",
        "a role of the holder ended, or with the role it was lent from",
        "role, unit, last day before and after");
    public static readonly EventKind RoleLent = new(
        "people.role_lent", "people/{id}",
        "the actor lent the borrower a role of theirs",
        "role, unit, days, reason");
    public static readonly EventKind RoleWithdrawn = new(
        "people.role_withdrawn", "people/{id}",
        "the actor took back the role lent to the borrower",
        "role, unit");
    public static readonly EventKind PermissionChanged = new(
        "people.permission_changed", "permission/{key}",
        "the ward gave a permission to other roles; the reason is the event's",
        "roles before and now");
    public static readonly EventKind Left = new(
        "people.left", "people/{id}",
        "what a person owned went to a successor",
        "successor's id, last day, reason");
    public static readonly EventKind Closed = new("people.closed", "people/{id}", "an account was shut", "reason");
    public static readonly EventKind Reopened = new("people.reopened", "people/{id}", "an account was opened again");
    public static readonly EventKind PasswordChanged = new(
        "people.password_changed", "people/{id}",
        "a password was set; open sessions end");
    public static readonly EventKind PasswordReset = new(
        "people.password_reset", "people/{id}",
        "an administrator set a one-time password; open sessions end");
    public static readonly EventKind SessionsEnded = new(
        "people.sessions_ended", "people/{id}",
        "the person or an administrator ended open sessions",
        "how many");
    public static readonly EventKind SignedIn = new(
        "people.signed_in", "people/{id}",
        "a session was opened",
        "the way: password, code, passkey, OpenID Connect");
    public static readonly EventKind SignedOut = new("people.signed_out", "people/{id}", "a session was closed by its person");
    public static readonly EventKind SignInFailed = new(
        "people.sign_in_failed", "people/{id} or people/unknown",
        "a wrong password, code or passkey, an unknown name, a wrong answer of the identity provider; what was typed is not kept",
        "which proof failed; of a password the network address");
    public static readonly EventKind SignInRefused = new(
        "people.sign_in_refused", "people/{id} or people/unknown",
        "any proof, right or wrong, while the account was locked or closed");
    public static readonly EventKind Locked = new(
        "people.locked", "people/{id}",
        "the fifth wrong password of one place, which must wait (ADR 0031); the fifth wrong code, which locks the account",
        "until when; the place");
    public static readonly EventKind SecondFactorAsked = new(
        "people.second_factor_asked", "people/{id}",
        "the first step was right, a second factor is missing");
    public static readonly EventKind SecondFactorBegun = new(
        "people.second_factor_begun", "people/{id}",
        "a secret for an authenticator app was shown");
    public static readonly EventKind SecondFactorGivenUp = new(
        "people.second_factor_given_up", "people/{id}",
        "a secret shown was dropped unconfirmed");
    public static readonly EventKind SecondFactorAdded = new(
        "people.second_factor_added", "people/{id}",
        "codes are asked for from now on");
    public static readonly EventKind SecondFactorRemoved = new(
        "people.second_factor_removed", "people/{id}",
        "codes are asked for no longer");
    public static readonly EventKind SecondFactorReset = new(
        "people.second_factor_reset", "people/{id}",
        "an administrator or the command line removed every second factor; sessions end");
    public static readonly EventKind RecoveryCodesMade = new(
        "people.recovery_codes_made", "people/{id}",
        "new recovery codes were made; the old ones stop");
    public static readonly EventKind RecoveryCodeUsed = new("people.recovery_code_used", "people/{id}", "a recovery code was used");
    public static readonly EventKind PasskeyAdded = new("people.passkey_added", "people/{id}", "a passkey was added", "its name");
    public static readonly EventKind PasskeyRemoved = new("people.passkey_removed", "people/{id}", "a passkey was removed", "its name");
    public static readonly EventKind PasskeyRenamed = new(
        "people.passkey_renamed", "people/{id}",
        "a passkey was renamed",
        "old and new name");
    public static readonly EventKind IdentityLinked = new(
        "people.identity_linked", "people/{id}",
        "an account elsewhere, which is not named, opens this one");
    public static readonly EventKind IdentityUnlinked = new(
        "people.identity_unlinked", "people/{id}",
        "an account elsewhere opens this one no longer");
    public static readonly EventKind IdentityUnknown = new(
        "people.identity_unknown", "people/unknown",
        "somebody came from the identity provider whom no account is linked to");
}
