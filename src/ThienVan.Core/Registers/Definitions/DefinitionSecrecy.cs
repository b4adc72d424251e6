namespace ThienVan.Core.Registers.Definitions;

/// <summary>What is secret now is secret in everything that was written before: a past day is read by the definition of its time, and
/// shown by the rights of today.</summary>
public static class DefinitionSecrecy
{
    /// <param name="then">The definition of a past day.</param>
    /// <param name="since">Those that followed it, the oldest first; the last holds now. Empty where it holds itself.</param>
    public static RegisterDefinition Of(RegisterDefinition then, IReadOnlyList<RegisterDefinition> since)
    {
        if (since is not [.., var now]) return then;
        return then with
        {
            IsRestricted = then.IsRestricted || now.IsRestricted,
            IsPublic = then.IsPublic && now.IsPublic,
            LeadId = now.LeadId,
            Fields = [.. then.Fields.Select(field => Guarded(field, since))],
        };
    }

    // Under whatever code its values went on.
    private static RegisterField Guarded(RegisterField field, IReadOnlyList<RegisterDefinition> since)
    {
        var (code, personal) = (field.Code, field.Personal);
        foreach (var later in since)
        {
            if (later.Heir(code) is not { } heir) break;
            (code, personal) = (heir.Code, heir.Personal ?? personal);
        }

        return personal is null ? field : field with { Personal = personal, IsPublic = false };
    }
}
