using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Checks;
using ThienVan.Core.Reports.Entry;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ui;

namespace ThienVan.Web.Reports.HandIn.Phone;

/// <summary>One figure of a group's form.</summary>
public sealed record PhoneLine
{
    public required Indicator Indicator { get; init; }
    public required TypedCell Typed { get; init; }
    public required ParsedCell Reading { get; init; }

    /// <summary>0 while nothing is kept.</summary>
    public required int Revision { get; init; }

    /// <summary>Null while nothing is kept.</summary>
    public ValueState? State { get; init; }

    /// <summary>Null while it never was sent.</summary>
    public DateTimeOffset? FirstSentAt { get; init; }

    /// <summary>When it was sent last.</summary>
    public DateTimeOffset? SentAt { get; init; }
    public string? SentBy { get; init; }
    public string? ReturnReason { get; init; }

    /// <summary>What was sent when it came back; null when it never did, or where no figure is asked.</summary>
    public string? ReturnedFigure { get; init; }

    /// <summary>What the ward assigns to the group in the figure's year; null for nothing.</summary>
    public string? Part { get; init; }

    /// <summary>What the group sent last in another round: to be seen, never sent by itself. Null for nothing.</summary>
    public string? Last { get; init; }

    /// <summary>Why what is kept cannot be sent yet; null when it can, or when there is nothing.</summary>
    public Refusal? Trouble { get; init; }

    /// <summary>Why nothing may be typed; null when it may.</summary>
    public Refusal? Closed { get; init; }

    public EntryShape Shape => EntryShapes.Of(Indicator);

    public bool IsSent => State?.IsSent() == true;

    public int Fields => Shape switch { EntryShape.Parts => 2, EntryShape.Standard => 4, EntryShape.Milestone => 3, _ => 1 };
}

/// <summary>The form of one group in one round.</summary>
public sealed record PhoneView
{
    /// <summary>True while the period runs and whatever is sent is an estimate.</summary>
    public bool IsEarly { get; init; }
    public required Round Round { get; init; }
    public required string AreaName { get; init; }
    public required IReadOnlyList<PhoneLine> Lines { get; init; }

    /// <summary>Under ten fields a page (rules of the field): lines of page 1, 2 ...</summary>
    public IReadOnlyList<IReadOnlyList<PhoneLine>> Pages
    {
        get
        {
            var pages = new List<List<PhoneLine>> { new() };
            foreach (var line in Lines)
            {
                if (pages[^1].Count > 0 && pages[^1].Sum(other => other.Fields) + line.Fields > 9) pages.Add([]);
                pages[^1].Add(line);
            }

            return pages;
        }
    }
}

/// <summary>Reads what a neighbourhood head needs, in few queries: the line may be slow.</summary>
public sealed class PhoneQueries(
    AppDb db, EntrySessions desk)
{
    public async Task<Result<PhoneView>> FormAsync(Guid round, string area, CancellationToken ct)
    {
        if (await desk.ReadAsync(round, area, ct) is var opened && opened.IsRefused) return opened.Refusal!;
        var session = opened.Value;
        if (!session.Cells.IsNeighbourhood)
            return new Refusal("form.no_group", "Trang này chỉ dành cho tổ dân phố được kỳ báo cáo hỏi số liệu.");
        var lines = session
            .Cells.Lines.Where(line => session.Indicators.TryGetValue(line.Code, out var asked) && EntryShapes.Of(asked) != EntryShape.None)
            .ToArray();
        var rows = await db.Set<ValueRow>().AsNoTracking().LatestAsync(round, lines.Select(line => new CellPlace(line.Code, area)), ct);
        var book = await CheckReader.LoadAsync(db, session.Round, session.Plan, session.Today, session.Neighbourhoods, [], ct);
        var last = await LastAsync(round, area, [.. lines.Select(line => line.Code)], ct);
        var proved = await ReturnAnswers.ProvedAsync(db, rows.Values, ct);
        return new PhoneView
        {
            Round = session.Round,
            IsEarly = CellReader.IsEarly(session.Round.Window, session.Today),
            AreaName = session.Neighbourhoods.First(group => group.Id == area).Name,
            Lines =
            [
                .. lines.Select(line =>
                    Line(
                        session, book, line, rows.GetValueOrDefault(new(line.Code, area)), last[line.Code].FirstOrDefault(),
                        proved.Contains(new(line.Code, area)))
                ),
            ],
        };
    }

    private static PhoneLine Line(EntrySession session, CheckReader book, RoundLine line, ValueRow? row, string? last, bool proved)
    {
        var typed = row is null ? new() : TypedCells.Read(row.Typed);
        var reading = session.Read(typed, line.Code);
        return new()
        {
            Indicator = session.Indicators[line.Code],
            Typed = typed,
            Reading = reading,
            Revision = row?.Revision ?? 0,
            State = row?.State,
            FirstSentAt = row?.SubmittedAt,
            SentAt = row?.LastSentAt,
            SentBy = row?.SubmittedBy,
            ReturnReason = row?.ReturnReason,
            ReturnedFigure = row?.Returned is { } returned ? Shown(returned.Observed) : null,
            Last = last,
            Part = session.Part(session.Indicators[line.Code],
                session.Indicators[line.Code].YearWindow.YearOf(session.Round.DaysOf(line.Code))),
            Trouble =
                reading.Errors.FirstOrDefault()?.Refusal
                ?? (
                    reading.Observation is { } seen
                        ? ReturnAnswers.Refuse(row, reading, proved)
                            ?? CheckRules.RefuseToSend(book.Check(seen, session.Cells.Area), reading.Explanation)
                        : null
                ),
            Closed = session.ClosedFor(row?.Flow),
        };
    }

    private async Task<ILookup<string, string?>> LastAsync(Guid round, string area, string[] codes, CancellationToken ct) =>
        (await db.Set<ValueRow>()
            .Where(row => row.Area == area && row.RoundId != round && codes.Contains(row.Code) && row.SubmittedAt != null)
            .OrderByDescending(row => row.ResubmittedAt ?? row.SubmittedAt).Take(200).Select(row => new { row.Code, row.Observed })
            .ToArrayAsync(ct))
        .ToLookup(row => row.Code, row => Shown(row.Observed), StringComparer.Ordinal);

    private static string? Shown(ObservedValue before) => before switch
    {
        { Numerator: not null } parts => FigureText.Parts(parts.Numerator, parts.Denominator),
        { Value: not null } figure => FigureText.Number(figure.Value),
        _ => null,
    };
}
