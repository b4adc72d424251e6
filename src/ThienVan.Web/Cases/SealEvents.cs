using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Cases;

/// <summary>What is written down about private keys: never a secret, never what a key opened.</summary>
internal static class SealEvents
{
    public static readonly EventKind KeyMade = new(
        "cases.key_made", "cases/key/{user}",
        "a person made a private key, or a new one in place of one that was lost",
        "mark of the key, whether one was lost");
    public static readonly EventKind PassphraseChanged = new(
        "cases.key_passphrase_changed", "cases/key/{user}",
        "the person chose another passphrase, by the old one or by the recovery sheet, whose code is a new one then",
        "mark of the key, whether by the sheet");
    public static readonly EventKind KeyRefused = new(
        "cases.key_refused", "cases/key/{user}",
        "a wrong passphrase or recovery code was typed",
        "the refusal's code");
}
