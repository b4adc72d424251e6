using System.Text.Json;
using System.Text.Json.Serialization;
using ThienVan.Core.Cases.Flow;
using ThienVan.Core.Cases.Kinds;
using ThienVan.Core.Kernel.Clocks;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Cases.Book;

/// <summary>Between a row and the case that its steps have made it.</summary>
internal static class CaseCourse
{
    // A step that a case begins with has no state before it, and says so.
    private static readonly JsonSerializerOptions _whole = new(KeptJson.Column) { DefaultIgnoreCondition = JsonIgnoreCondition.Never };

    public static Case Of(CaseRow row) => JsonSerializer.Deserialize<Case>(row.Course, _whole)!;

    public static string Write(Case made) => JsonSerializer.Serialize(made, _whole);

    /// <summary>Takes over what a step made of the case, with all that lists ask for.</summary>
    public static void Follow(CaseRow row, Case made, CaseFlow flow, DateTimeOffset now)
    {
        var state = flow.State(made, now);
        (row.Course, row.Kind, row.State, row.StateSince) = (Write(made), made.Kind, made.State, made.Since);
        row.IsOpen = state.IsOpen;
        row.Due = state.IsOpen ? Due(flow.Deadlines(made, now)) : null;
        row.ClosedAt = state.IsOpen ? null : made.Moves[^1].At;
        row.IsInTime = state.IsOpen ? null : WasInTime(made, flow, now);
        row.Revision++;
        row.ChangedAt = now;
    }

    private static DateTimeOffset? Due(IReadOnlyList<CaseDeadline> open) => open.Select(one => one.Reckoning.Due).FirstOrDefault();

    // One clock that ended late makes the whole late.
    private static bool WasInTime(Case made, CaseFlow flow, DateTimeOffset now) =>
        made.Clocks.All(clock => flow.Deadline(made, clock, now).Reckoning.State != ClockState.EndedLate);
}
