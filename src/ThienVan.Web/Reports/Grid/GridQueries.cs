using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Checks;
using ThienVan.Core.Reports.Entry;
using ThienVan.Web.Plans;
using ThienVan.Web.Reports.Evidence;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Calendar;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Reports.Grid;

/// <summary>Reads the grid of a unit: the same few queries whatever the number of lines.</summary>
public sealed class GridQueries(
    AppDb db, EntrySessions desk, UnitTexts texts, EvidenceQueries evidence, FactProposals facts, CalendarReader calendars,
    HeadSigning heads)
{
    private const int MostPast = 12;

    /// <summary>Refused when there is no such round, or what the unit enters is not for this person to see.</summary>
    public async Task<Result<GridView>> ReadAsync(Guid round, string unit, CancellationToken ct)
    {
        if (await desk.ReadAsync(round, unit, ct) is var opened && opened.IsRefused) return opened.Refusal!;
        var session = opened.Value;
        var codes = session.Cells.Lines.Select(line => line.Code).ToArray();
        var values = await db.Set<ValueRow>()
            .AsNoTracking()
            .Where(row => row.RoundId == round && codes.Contains(row.Code))
            .ToArrayAsync(ct);
        var book = new CheckReader(session.Round, session.Plan, session.Today, session.Neighbourhoods, values);
        var files = await evidence.OfUnitAsync(round, session.Cells.IsNeighbourhood ? null : session.Cells.UnitId, ct);
        var measured = session.Cells.IsNeighbourhood
            ? new Dictionary<string, FactProposal>()
            : await facts.ForAsync(session.Round, session.Plan, codes, ct);
        var names = Names(session.Plan.Document);
        GridRow[] rows =
        [
            .. session
                .Cells.Lines.Where(line =>
                    session.Indicators.TryGetValue(line.Code, out var indicator) && EntryShapes.Of(indicator) != EntryShape.None
                )
                .Select(line =>
                    Row(session, book, values, line.Code) with
                    {
                        TargetName = names[line.Code],
                        Measured = measured.GetValueOrDefault(line.Code),
                        Files = [.. files[(line.Code, session.Cells.Area)]],
                    }
                ),
        ];
        return new GridView
        {
            Round = session.Round,
            Unit = unit,
            UnitName =
                session.Neighbourhoods.FirstOrDefault(group => group.Id == unit)?.Name ?? session.Plan.UnitName(session.Cells.UnitId),
            DueOn = session.DueOn,
            DaysLeft = (await calendars.GetAsync(ct)).DaysLeft(session.Today, session.DueOn),
            Closed = session.Closed,
            Reads = session.Reads,
            HeadSends = !session.Reads && await heads.RefuseAsync(unit, ct) is not null,
            Rows = rows,
            Computed = session.Cells.IsNeighbourhood ? [] : [.. Computed(session, book, rows, names)],
            Texts = await texts.ReadAsync(round, unit, ct),
        };
    }

    private static GridRow Row(EntrySession session, CheckReader book, ValueRow[] values, string code)
    {
        var area = session.Cells.Area;
        var indicator = session.Indicators[code];
        var value = values.Where(row => row.Code == code && row.Area == area).MaxBy(row => row.Version);
        var typed = value is null ? new TypedCell() : TypedCells.Read(value.Typed);
        var reading = session.Read(typed, code);
        var window = session.Round.DaysOf(code);
        var others = book.Others(code, area);
        var last = others
            .Where(other => other.Period.To < window.To && !other.Period.Contains(window))
            .MaxBy(other => (other.Period.To, -Math.Abs(other.Period.Days - window.Days)));
        var year = indicator.YearWindow.YearOf(window);
        return new()
        {
            Indicator = indicator,
            Area = area,
            TargetName = "",
            Goal = session.Plan.Goal(indicator, year),
            Part = session.Part(indicator, year),
            AskedNow = session.Held.AskedNow(session.Plan, indicator, year),
            From = session.Round.Line(code)?.From,
            Typed = typed,
            IsEarly = session.IsEarly(code),
            Reading = reading,
            Checks = reading.Observation is { } seen ? book.Check(seen, area) : [],
            Value = value,
            Revision = value?.Revision ?? 0,
            Editable = value is null ? session.Closed is null : value.Flow.IsOpen && session.ClosedFor(value.Flow) is null,
            Reads = session.Reads,
            Last = last,
            Past = [.. EarlierFigures.Alike(window, others).Where(earlier => earlier.Reading is not null).Take(MostPast).Reverse()],
            Suggestions = [.. Suggestions.Of(indicator, window, others, area == Ward.Whole ? book.Parts(code) : [], last)],
            Words = book.Words(code, area, reading.Observation),
        };
    }

    private static IEnumerable<ComputedRow> Computed(EntrySession session, CheckReader book, GridRow[] rows, Dictionary<string,
        string> names)
    {
        var entered = rows.ToDictionary(row => row.Code, StringComparer.Ordinal);
        foreach (
            var indicator in session.Plan.Document.Indicators.Where(indicator =>
                EntryShapes.Of(indicator) == EntryShape.None && session.Plan.LeadOf(indicator.Code) == session.Cells.UnitId
            )
        )
        {
            var flow = indicator.Of is { } of ? entered.GetValueOrDefault(of) : null;
            if (indicator.Kind == IndicatorKind.Narrative)
                yield return new(indicator, names[indicator.Code], FigureText.Missing, "Không đo được bằng số như kế hoạch đã viết");
            else if (flow is not null)
                yield return new(indicator, names[indicator.Code], Total(session, book, indicator, flow),
                    $"Hệ thống tính lũy kế {flow.Code} từ đầu giai đoạn");
        }
    }

    private static string Total(EntrySession session, CheckReader book, Indicator indicator, GridRow flow)
    {
        var known = book.Others(flow.Code, area: Ward.Whole).Where(other => other.Period.To <= session.Round.Window.To);
        Observation[] all = [.. known, .. flow.Reading.Observation is { } seen ? [seen] : Array.Empty<Observation>()];
        return FigureText.WithUnit(
            Judge.Assess(indicator, session.Plan.Document, flow.Year, all, session.Round.Window.To).Actual, indicator.Unit);
    }

    private static Dictionary<string, string> Names(PlanDocument plan) =>
        plan.Owned().ToDictionary(owned => owned.Code, owned => $"{owned.Target.No}. {owned.Target.Name}", StringComparer.Ordinal);
}
