using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Entry;
using ThienVan.Web.People;
using ThienVan.Web.Plans;
using ThienVan.Web.Reports.Rounds;

namespace ThienVan.Web.Reports.Values;

/// <summary>A round opened in the name of one unit, with what reading and checking its cells needs. Nothing of it is trusted inside a
/// write but the plan.</summary>
public sealed record EntrySession
{
    public required OpenRound Open { get; init; }
    public required PlanForReports Plan { get; init; }

    /// <summary>The plan in force, which may ask something else than the round's.</summary>
    public required PlanForReports Held { get; init; }
    public required UnitCells Cells { get; init; }
    public required IReadOnlyList<WardUnitLine> Neighbourhoods { get; init; }
    public required IReadOnlyDictionary<string, Indicator> Indicators { get; init; }
    public required DateOnly Today { get; init; }

    public Round Round => Open.Round;

    /// <summary>True for somebody who may look at the cells and not write them.</summary>
    public bool Reads { get; init; }

    public DateOnly DueOn => EntryWindow.DueOn(Round, Cells.Unit, Open.Exceptions);

    /// <summary>Null when the unit may write today.</summary>
    public Refusal? Closed => ClosedFor(flow: null);

    /// <summary>Null when the person may write this cell today.</summary>
    /// <param name="flow">Null while nothing is kept.</param>
    public Refusal? ClosedFor(ValueFlow? flow) => Reads
        ? new("entry.reads", "Số liệu do đơn vị nhập và gửi; bạn xem được, không nhập thay.")
        : EntryWindow.Refuse(Round, Cells.Unit, Open.Exceptions, Today, flow);

    /// <summary>The line and the indicator of a cell, or why it is not this unit's to write.</summary>
    public Result<Indicator> Find(string code, string area)
    {
        if (Cells.Find(code, area) is { IsRefused: true } none) return none.Refusal!;
        return Indicators.TryGetValue(code, out var indicator)
            ? indicator
            : new Refusal("entry.indicator_gone", "Kế hoạch đang áp dụng không còn chỉ tiêu này; đề nghị báo Văn phòng.");
    }

    /// <summary>True while the cell takes nothing but an estimate.</summary>
    public bool IsEarly(string code) => CellReader.IsEarly(Round.DaysOf(code), Today);

    /// <summary>"được giao 200 cây theo 12/QĐ-UBND ngày 05/02/2026": what the ward assigns to this unit or group in the year; null where it
    /// assigns it nothing.</summary>
    public string? Part(Indicator indicator, int year)
    {
        var place = Cells.IsNeighbourhood ? Neighbourhoods.FirstOrDefault(group => group.Id == Cells.Unit)?.Name : Cells.UnitId;
        return place is not null && AssignedGoals.PartOf(indicator, year, place) is var (part, held)
            ? PlanWords.Part(indicator, part, held) : null;
    }

    public ParsedCell Read(TypedCell typed, string code) =>
        CellReader.Read(typed, Indicators[code], Plan.Document, Round.DaysOf(code), Today);
}
