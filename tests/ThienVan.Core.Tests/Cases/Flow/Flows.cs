using ThienVan.Core.Cases.Flow;
using ThienVan.Core.Cases.Kinds;
using ThienVan.Core.Tests.Kernel;
using static ThienVan.Core.Tests.Kernel.Clocks.Clocks;
using Case = ThienVan.Core.Cases.Flow.Case;

namespace ThienVan.Core.Tests.Cases.Flow;

/// <summary>The kinds that come with the product, and people to handle cases of them.</summary>
internal static class Flows
{
    public static readonly CaseKinds Shelf = CaseKindReader.Read(Shipped.Text("plans/case-kinds.json")).Value;

    public static readonly CaseFlow Machine = new(Shelf, Calendar, Hours);

    public static readonly CaseActor Anybody = new(Officer, [.. Enum.GetValues<CaseRole>()]);

    public static Guid Id(int number) => new(number, 0, 0x7000, [0x80, 0, 0, 0, 0, 0, 0, 0]);

    /// <summary>All that a step asks for, at a moment.</summary>
    public static StepFacts Facts(CaseKindVersion law, string step, DateTimeOffset at) => new()
    {
        At = at,
        Reason = "theo hồ sơ",
        Document = "Quyết định số 12/QĐ-UBND ngày 05/3/2026",
        Ground = law.Step(step) is { } found ? law.GroundsOf(found).FirstOrDefault()?.Code : null,
        Papers = law.Step(step)?.Papers ?? [],
    };

    public static Case Begin(string kind, string step, DateTimeOffset at, int id = 1) =>
        Machine.Begin(Id(id), kind, step, new() { At = at }, Anybody, at).Value;

    public static Case Take(this Case @case, string step, DateTimeOffset at, Func<StepFacts, StepFacts>? with = null)
    {
        var facts = Facts(Shelf.For(@case.Kind, @case.FirstDay, DateOnly.FromDateTime(at.DateTime)).Value, step, at);
        var next = Machine.Take(@case, step, with?.Invoke(facts) ?? facts, Anybody, at);
        return next.IsRefused ? throw new InvalidOperationException(next.Refusal!.Message) : next.Value;
    }
}
