using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Entry;
using ThienVan.Core.Reports.Rounds;
using ThienVan.Web.Plans;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Shared.Calendar;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Reports.Grid;

/// <summary>Where an indicator is entered now.</summary>
public sealed record EntryPlace
{
    /// <summary>Name of the indicator; null when the plan has none of that code.</summary>
    public string? Name { get; init; }

    /// <summary>The cell; null when no round that asks for it is open to this person.</summary>
    public string? Address { get; init; }

    /// <summary>Open rounds ask for it, of a unit this person does not enter for; the unit's name.</summary>
    public string? OtherUnit { get; init; }

    /// <summary>The next round that will ask for it, and the day it opens; null when none is foreseen.</summary>
    public string? NextRound { get; init; }
    public DateOnly? OpensOn { get; init; }
}

/// <summary>Leads from an indicator to its cell in the round that is open.</summary>
public sealed class EntryFinder(
    RoundReader rounds, DefinitionReader definitions, CalendarReader calendars, PlanReader plans, ReportRights rights, TimeProvider clock)
{
    private const int DaysAhead = 200;

    public async Task<EntryPlace> FindAsync(string code, CancellationToken ct)
    {
        if (await plans.ForReportsAsync(ct) is not { } plan || plan.Document.FindIndicator(code) is not { } found) return new();
        var today = VietnamDay.Today(clock);
        var all = await rounds.AllAsync(ct);
        var exceptions = await rounds.ExceptionsAsync(today, ct);
        var asking = all
            .Where(plan.Asks)
            .Where(round => round.Line(code) is { } line && EntryWindow.Refuse(round, line.UnitId, exceptions[round.Id], today) is null)
            .OrderBy(round => round.Dates.DueOn)
            .ToArray();
        var place = new EntryPlace { Name = found.Name };
        if (asking.Select(round => Address(round, code)).FirstOrDefault(address => address is not null) is { } address)
            return place with { Address = address };
        return asking.Length > 0
            ? place with
            {
                OtherUnit = plan.UnitName(asking[0].Line(code)!.UnitId),
            }
            : await NextAsync(place, plan, code, all, today, ct);
    }

    private string? Address(Round round, string code)
    {
        var line = round.Line(code)!;
        if (rights.MayEnter(line.UnitId)) return ReportLinks.Cell(round.Id, line.UnitId ?? PlanUnit.None, code);
        return line.ByNeighbourhood && rights.Actor.UnitId is { } group && rights.MayEnter(group)
            ? ReportLinks.Neighbourhood(round.Id, group)
            : null;
    }

    private async Task<EntryPlace> NextAsync(
        EntryPlace place, PlanForReports plan, string code, IReadOnlyList<Round> all, DateOnly today, CancellationToken ct)
    {
        var kept = await definitions.AllAsync(ct);
        var ahead = RoundsAhead.Of(
            kept.Select(definition => definition.Definition), all.Select(round => (round.DefinitionId, round.Key)).ToHashSet(),
            await calendars.GetAsync(ct), today, today.AddDays(DaysAhead));
        var next = ahead.FirstOrDefault(coming =>
            RoundLines.Of(plan.Document, coming.Definition, coming.Window.Period).Any(line => line.Code == code));
        return next is null ? place : place with { NextRound = next.Name, OpensOn = next.Dated.Dates.OpensOn };
    }
}
