using ThienVan.Core.Registers.Definitions;

namespace ThienVan.Core.Registers.Items;

/// <summary>How long what tells of a person is kept after its item has ended (Luật 91/2025/QH15).</summary>
public static class PersonalTerm
{
    /// <summary>Fields whose time is over, by code; none as long as the item stands.</summary>
    public static IReadOnlyList<string> Over(RegisterDefinition definition, RegisterItem item, DateOnly today) =>
        EndedOn(definition, item) is not { } ended ? []
            : [.. definition.Fields.Where(field => field.Personal is { } use && ended.AddMonths(use.Months) <= today)
                .Select(field => field.Code)];

    /// <summary>From one end to another it has not ended anew. Null while it stands, and where nobody wrote the day.</summary>
    private static DateOnly? EndedOn(RegisterDefinition definition, RegisterItem item) =>
        item.Life.Reverse().TakeWhile(step => definition.State(step.State)?.Ends == true).LastOrDefault()?.From;
}
