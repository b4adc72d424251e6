using ThienVan.Core.Kernel;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Cases.Sealing;

internal static class SealServices
{
    public static IServiceCollection AddSealing(this IServiceCollection services) => services
        .AddPermissions(SealPermissions.All)
        .AddScoped<KeyTries>()
        .AddScoped<KeyBook>()
        .AddScoped<KeyService>()
        .AddSingleton(new TrailSource(NamesAsync));

    private static async Task<IReadOnlyDictionary<string, string>> NamesAsync(
        IServiceProvider services, IReadOnlyCollection<string> subjects, CancellationToken ct)
    {
        var asked = subjects.Where(subject => subject.StartsWith(SealLinks.KeyPrefix, StringComparison.Ordinal)).ToArray();
        if (asked.Length == 0) return new Dictionary<string, string>();
        var names = await services.GetRequiredService<PersonNames>().ReadAsync(services, ct);
        return asked.ToDictionary(subject => subject, subject =>
            Guid.TryParse(subject[SealLinks.KeyPrefix.Length..], out var user) && names.TryGetValue(user, out var name)
                ? $"Khóa riêng của {name}" : "Khóa riêng", StringComparer.Ordinal);
    }
}
