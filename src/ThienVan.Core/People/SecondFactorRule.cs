namespace ThienVan.Core.People;

/// <summary>What is still asked for after a right password.</summary>
public enum FactorDemand
{
    Nothing,

    /// <summary>A code, a recovery code or a passkey.</summary>
    Proof,

    /// <summary>The person must set one up before anything else.</summary>
    Enrolment,
}

/// <summary>Who needs a second factor: administrators always, the others once they have set up codes.</summary>
public static class SecondFactorRule
{
    /// <param name="demonstration">The demonstration asks nobody: its password is public anyway.</param>
    public static bool IsRequired(IEnumerable<Grant> grants, bool demonstration, DateOnly today) =>
        !demonstration && grants.Any(grant => grant.Role == Role.Admin && grant.HoldsOn(today));

    /// <param name="required">As <see cref="IsRequired"/> says.</param>
    /// <param name="hasCodes">An authenticator app is set up.</param>
    /// <param name="hasPasskey">A passkey is registered; it signs in by itself and is asked for only where there must be a second
    /// factor.</param>
    public static FactorDemand AfterPassword(bool required, bool hasCodes, bool hasPasskey) =>
        hasCodes || (required && hasPasskey) ? FactorDemand.Proof
        : required ? FactorDemand.Enrolment
        : FactorDemand.Nothing;
}
