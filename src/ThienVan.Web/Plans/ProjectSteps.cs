using ThienVan.Core.Plans;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Plans;

/// <summary>Who knows the steps that the projects of a plan were divided into; the room of the work registers it and calls
/// <see cref="PlanFigures.WorkChangedAsync"/> when they change.</summary>
/// <param name="ReadAsync">Of a plan, by what its figures belong to: steps by the number of their project. A project that is not in it is
/// known by the plan alone.</param>
public sealed record ProjectSteps(
    Func<AppDb, string, CancellationToken, Task<IReadOnlyDictionary<string, IReadOnlyList<StepDay>>>> ReadAsync);
