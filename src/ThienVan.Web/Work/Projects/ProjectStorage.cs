using System.Text.Json;
using ThienVan.Core.Work.Projects;
using ThienVan.Core.Work.Scheduling;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Work.Projects;

/// <summary>Lists and counts as they are kept: JSON, enums by name.</summary>
internal static class ProjectStorage
{
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, KeptJson.Column);

    public static IReadOnlyList<string> List(string kept) => Read<string[]>(kept);

    public static PlannedStep Step(StepRow row) => new()
    {
        Id = row.Id,
        ProjectId = row.ProjectId,
        Name = row.Name,
        From = row.From,
        Days = row.Days,
        Count = row.Count,
        DoneOn = row.DoneOn,
    };

    public static StepLink Link(StepLinkRow row) => new(row.BeforeId, row.AfterId, row.Kind, row.Lag, row.Count);

    public static Baseline Baseline(BaselineRow row) => new()
    {
        Number = row.Number,
        SetOn = row.SetOn,
        SetBy = row.SetBy,
        Reason = row.Reason,
        Steps = Read<BaselineStep[]>(row.Steps),
    };

    public static Obstacle Obstacle(ObstacleRow row) => new()
    {
        What = row.What,
        Clearer = row.Clearer,
        Since = row.Since,
        RaisedTo = row.RaisedTo,
        RaisedOn = row.RaisedOn,
        ClearedOn = row.ClearedOn,
        Outcome = row.Outcome,
    };

    public static ClearanceCount Clearance(ClearanceRow row) => new()
    {
        On = row.On,
        Households = row.Households,
        States = Read<Dictionary<ClearanceState, int>>(row.States),
        StuckBy = row.StuckBy,
    };

    private static T Read<T>(string kept) =>
        JsonSerializer.Deserialize<T>(kept, KeptJson.Column) ?? throw new InvalidDataException($"Nothing is kept for {typeof(T).Name}.");
}
