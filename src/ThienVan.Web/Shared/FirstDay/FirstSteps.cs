using Microsoft.AspNetCore.Authorization;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Shared.FirstDay;

/// <param name="Done">What there is; null while it is to be done.</param>
/// <param name="Mine">Whoever asks may do it.</param>
public sealed record StandingStep(FirstStep Step, string? Done, bool Mine);

/// <summary>The steps of the first day as they stand for whoever asks.</summary>
public sealed class FirstSteps(
    IEnumerable<FirstStep> steps, DemonstrationMode demonstration, IAuthorizationService authorization, IHttpContextAccessor http,
    IServiceProvider services)
{
    /// <summary>In their order; none once the last is done, for then the ward has begun, and none in a demonstration, which begins with
    /// everything.</summary>
    public async Task<IReadOnlyList<StandingStep>> ReadAsync(CancellationToken ct)
    {
        FirstStep[] sorted = [.. steps.OrderBy(step => step.Order)];
        if (demonstration.On || await sorted[^1].DoneAsync(services, ct) is not null) return [];
        var standing = new List<StandingStep>();
        foreach (var step in sorted) standing.Add(new(step, await step.DoneAsync(services, ct), await MayAsync(step)));
        return standing;
    }

    private async Task<bool> MayAsync(FirstStep step) =>
        http.HttpContext is { User: var person } && step.Policy is { } policy
        && (await authorization.AuthorizeAsync(person, policy)).Succeeded;
}
