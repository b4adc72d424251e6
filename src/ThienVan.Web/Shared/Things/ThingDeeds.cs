using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Shared.Things;

/// <summary>What takes the forms of a thing's page off it.</summary>
internal static class ThingDeeds
{
    public static IServiceCollection AddDeeds(this IServiceCollection services) => services
        .AddSingleton(Of("them-ghi-chu", ThingEvents.NoteAdded))
        .AddSingleton(Of("bo-ghi-chu-", ThingEvents.NoteRemoved))
        .AddSingleton(Of("bo-tep", ThingEvents.FileRemoved));

    private static FormDeed Of(string form, EventKind kind) =>
        new() { Form = form, Kinds = [kind], Subjects = SubjectAsync, Words = (gone, _) => ThingWords.Said(gone) };

    // The page is open to everybody; the thing is not.
    private static async Task<IReadOnlyList<string>> SubjectAsync(LateForm late, CancellationToken ct)
    {
        var subject = late.Part("Asked");
        return await late.Http.RequestServices.GetRequiredService<ThingQueries>().FindAsync(subject, ct) is null ? [] : [subject];
    }
}
