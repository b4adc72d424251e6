using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Rounds;
using ThienVan.Web.Plans;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Reports.Rounds;

/// <summary>A round as it should be opened.</summary>
public sealed record NewRound
{
    public required string DefinitionId { get; init; }
    public required string Key { get; init; }
    public required string Name { get; init; }
    public required PeriodType Type { get; init; }
    public required Period Window { get; init; }
    public required RoundDates Dates { get; init; }
    public required IReadOnlyList<RoundLine> Lines { get; init; }
    public string? Addressee { get; init; }
    public bool Demonstration { get; init; }

    /// <summary>Null for now.</summary>
    public DateTimeOffset? OpenedAt { get; init; }
}

/// <summary>Opens a round inside a write, whoever asked for it: freezes its days and its lines. A round there is already is never
/// doubled.</summary>
internal sealed class RoundOpening(AppDb db, PlanReader plan)
{
    /// <summary>A round of a definition over one of its windows, asking what the plan in force has today.</summary>
    public async Task<Result<RoundRow>> OpenAsync(
        Change change, ReportDefinition definition, NamedPeriod window, RoundDates dates, CancellationToken ct)
    {
        if (await plan.ForReportsAsync(ct) is not { } held) return RoundRefusals.NoPlan;
        return await OpenAsync(change, new NewRound
        {
            DefinitionId = definition.Id,
            Key = window.Key,
            Name = RoundNames.Of(definition, window),
            Type = window.Type,
            Window = window.Period,
            Dates = dates,
            Lines = RoundLines.Of(held.Document, definition, window.Period),
            Addressee = definition.Addressee,
        }, ct);
    }

    public async Task<Result<RoundRow>> OpenAsync(Change change, NewRound asked, CancellationToken ct)
    {
        if (asked.Lines.Count == 0) return RoundRefusals.NoLines;
        if (await db.Set<RoundRow>().AnyAsync(row => row.DefinitionId == asked.DefinitionId && row.Key == asked.Key, ct))
            return RoundRefusals.OpenAlready(asked.Name);
        var row = Row(asked, change);
        db.Add(row);
        change.Record(ReportEvents.RoundOpened, RoundSubject.Of(row.Id), reason: null, old: null,
            new
            {
                row.Name,
                row.DefinitionId,
                row.Key,
                row.WindowFrom,
                row.WindowTo,
                row.OpensOn,
                row.DueOn,
                row.GraceUntil,
                row.UpwardDueOn,
                Lines = asked.Lines.Count,
            }
        );
        return row;
    }

    private static RoundRow Row(NewRound asked, Change change) => new()
    {
        Id = Guid.CreateVersion7(asked.OpenedAt ?? change.At),
        DefinitionId = asked.DefinitionId,
        Key = asked.Key,
        Name = asked.Name,
        Type = asked.Type,
        WindowFrom = asked.Window.From,
        WindowTo = asked.Window.To,
        OpensOn = asked.Dates.OpensOn,
        CutOff = asked.Dates.CutOff,
        DueOn = asked.Dates.DueOn,
        GraceUntil = asked.Dates.GraceUntil,
        UpwardDueOn = asked.Dates.UpwardDueOn,
        Lines = RoundStorage.Write(asked.Lines),
        Addressee = asked.Addressee,
        State = RoundState.Open,
        OpenedBy = change.Actor.Name,
        OpenedAt = asked.OpenedAt ?? change.At,
        Demonstration = asked.Demonstration,
    };
}

/// <summary>What events call a round.</summary>
internal static class RoundSubject
{
    public static string Of(Guid round) => $"report/{round}";

    public static string OfPaper(Guid round) => $"report/{round}/paper";

    public static string OfDefinition(string id) => $"report/definition/{id}";
}
