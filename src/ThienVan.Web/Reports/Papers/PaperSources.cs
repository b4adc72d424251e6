using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Papers;
using ThienVan.Web.Plans;
using ThienVan.Web.Reports.Evidence;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Files;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ui.Layout;

namespace ThienVan.Web.Reports.Papers;

/// <summary>A round with all a report on it is made of.</summary>
public sealed record PaperSource
{
    public required Round Round { get; init; }
    public required PaperYear Year { get; init; }
    public required string Issuer { get; init; }
    public string? Addressee { get; init; }
    public required IReadOnlyList<PaperLine> Lines { get; init; }

    /// <summary><see cref="SectionInput.Replaces"/>.</summary>
    public (string Number, DateOnly Day)? Replaces { get; init; }

    /// <summary><see cref="PaperContent.Tasks"/>.</summary>
    public required IReadOnlyList<ToldTask> Tasks { get; init; }

    /// <summary>Today's draft of every section by its key.</summary>
    public required IReadOnlyDictionary<string, string> Drafts { get; init; }

    /// <summary>Lines of the round without an approved figure.</summary>
    public required int Missing { get; init; }

    /// <summary>Codes of those of which nobody has said why.</summary>
    public required IReadOnlyList<string> Unexplained { get; init; }

    /// <summary>Approved figures of the year that two reports tell differently: codes of the round's lines, a sentence each.</summary>
    public required IReadOnlyList<(string Code, string Sentence)> Apart { get; init; }

    public required bool Demonstration { get; init; }
}

/// <summary>Gathers a round's approved figures, their traces and the words of the units within the reader's reach. The number of queries
/// does not grow with the lines.</summary>
public sealed class PaperSources(
    AppDb db, RoundReader rounds, PlanReader plans, DemonstrationMode demonstration, ReportRights rights, ShippedRules shipped,
    SiteOptions site, CarriedFigures carried, PaperTasks tasks, TimeProvider clock)
{
    /// <summary>Null without such a round or without a plan in force. Whoever edits or issues the report sees all there is.</summary>
    public async Task<PaperSource?> FindAsync(Guid id, CancellationToken ct)
    {
        if (await rounds.FindAsync(id, ct) is not { Round: var round } || await plans.ForReportsAsync(ct) is not { } held) return null;
        var plan = held.Of(round);
        var year = PaperYear.Of(round.Type, round.Window).ReadOn(VietnamDay.Today(clock));
        var values = await ApprovedAsync(id, ct);
        var under = EvidenceSubject.Under(id);
        var evidence = (await db.Set<AttachmentRow>().Where(row => row.Subject.StartsWith(under) && row.RemovedAt == null)
            .Select(row => new { row.Subject, row.Sha256 }).ToArrayAsync(ct))
            .Select(row => (Cell: EvidenceSubject.CellOf(row.Subject), row.Sha256)).Where(row => row.Cell.Area == Ward.Whole)
            .ToLookup(row => row.Cell.Code, row => row.Sha256, StringComparer.Ordinal);
        var texts = await db.Set<UnitTextRow>()
            .AsNoTracking()
            .Where(row => row.RoundId == id)
            .OrderBy(row => row.UnitId)
            .ThenBy(row => row.Topic)
            .Select(row => new { row.UnitId, row.Topic, row.Text }).ToArrayAsync(ct);
        var addressee = site.InFull(
            await db.Set<RoundRow>().AsNoTracking().Where(row => row.Id == id).Select(row => row.Addressee).SingleAsync(ct));
        var reasons = await db.Set<MissingFigureRow>().AsNoTracking().Where(row => row.RoundId == id)
            .ToDictionaryAsync(row => row.Code, row => row.Reason, StringComparer.Ordinal, ct);
        var withdrawn = await db.Set<RegisterRow>().AsNoTracking().Where(row => row.RoundId == id && row.Reason != null)
            .OrderByDescending(row => row.Year).ThenByDescending(row => row.Number).FirstOrDefaultAsync(ct);
        (string Number, DateOnly Day)? replaces = withdrawn is { Day: { } day }
            ? (OfficialWords.Number(withdrawn.Number, PaperIssuing.Series + "-UBND"), day) : null;
        var told = await carried.TraceAsync(round, year, plan, Lines(round, year, plan, values, evidence), ct);
        PaperLine[] lines = [.. told.Select(line => line with
        {
            Section = shipped.Rules.SectionOf(line),
            MissingReason = line.HasFigure ? null : reasons.GetValueOrDefault(line.Code),
        })];
        return new()
        {
            Round = round,
            Year = year,
            Issuer = IssuingPlace.Committee(plan.Head.Issuer),
            Addressee = addressee,
            Lines = lines,
            Tasks = await tasks.ReadAsync(year, ct),
            Missing = round.Lines.Count(line => !values.ContainsKey(line.Code)),
            Unexplained = [.. round.Lines.Select(line => line.Code).Where(code => !values.ContainsKey(code) && !reasons.ContainsKey(code))],
            Apart = Apart(round, year.Number, plan, values),
            Demonstration = demonstration.On,
            Replaces = replaces,
            Drafts = SectionDrafts.Of(new()
            {
                Round = round,
                AsOf = year.AsOf,
                Issuer = IssuingPlace.Committee(plan.Head.Issuer),
                Plan = plan.Head.InFull,
                PlanIssuer = plan.Head.Issuer,
                PlanDay = plan.Head.Date,
                Rules = shipped.Rules,
                Lines = lines,
                Addressee = addressee,
                Replaces = replaces,
                Texts = [.. texts.Where(text => rights.MaySee(text.UnitId))
                    .Select(text => new UnitWords(text.UnitId, plan.UnitName(text.UnitId), text.Topic, text.Text))],
            }),
        };
    }

    private async Task<Dictionary<string, ValueRow>> ApprovedAsync(Guid round, CancellationToken ct)
    {
        var rows = await db.Set<ValueRow>().AsNoTracking()
            .Where(row => row.RoundId == round && row.Area == Ward.Whole && ValueStates.Approved.Contains(row.State)).ToArrayAsync(ct);
        return rows.Newest().ToDictionary(row => row.Code, StringComparer.Ordinal);
    }

    private static (string Code, string Sentence)[] Apart(Round round, int year, PlanForReports plan, Dictionary<string, ValueRow> values)
    {
        var known = Approved(round, plan);
        return
        [
            .. from line in round.Lines
               let indicator = plan.Document.FindIndicator(line.Code)
               where indicator is not null
               let own = values.TryGetValue(line.Code, out var row) ? ValueLedger.Read(round, row) : null
               let seen = known[line.Code].Where(other => own is null || other.Period != own.Period).Append(own).OfType<Observation>()
               from sentence in LongerFigures.Apart(
                   indicator, [.. seen.Where(one => indicator.YearWindow.YearOf(one.Period) == year)])
               select (line.Code, sentence),
        ];
    }

    private static ILookup<string, Observation> Approved(Round round, PlanForReports plan) => plan.Observations
        .Where(line => line.InForce && line.State == FigureState.Approved && line.Observation.Period.To <= round.Window.To)
        .ToLookup(line => line.Observation.Code, line => line.Observation, StringComparer.Ordinal);

    private static PaperLine[] Lines(
        Round round, PaperYear year, PlanForReports plan, Dictionary<string, ValueRow> values, ILookup<string, string> evidence)
    {
        var asked = round.Lines.ToDictionary(line => line.Code, StringComparer.Ordinal);
        var others = Approved(round, plan);
        var (verdicts, final) = (Verdicts(year.AsOf), Verdicts(year.AsOf.AddDays(1)));
        var groups = plan.Document.Groups.ToDictionary(group => group.Id, StringComparer.Ordinal);
        return
        [
            .. from target in plan.Document.AllTargets()
               from indicator in target.Indicators
               where asked.ContainsKey(indicator.Code) || (indicator.Of is { } flow && asked.ContainsKey(flow))
               let value = values.GetValueOrDefault(indicator.Code)
               let goal = plan.Goal(indicator, year.Number)
               let lead = asked.GetValueOrDefault(indicator.Code)?.UnitId ?? plan.LeadOf(indicator.Code)
               select PaperLines.Of(Decided(new()
               {
                   Indicator = indicator,
                   Group = groups.GetValueOrDefault(target.Group) ?? new(target.Group, "Chỉ tiêu trong nhiệm vụ, giải pháp"),
                   Year = year,
                   Approved = value is null ? null : ValueLedger.Read(round, value),
                   Others =
                   [
                       .. others[indicator.Code].Where(other => other.Period != round.DaysOf(indicator.Code)),
                       .. plan.Past.For(indicator.Code),
                   ],
                   LeadId = lead,
                   LeadName = plan.UnitName(lead),
                   Goal = PlanWords.Asked(goal),
                   Asked = goal.Point,
                   IsDayOpen = goal.IsDayOpen,
                   IsGoalOpen = PlanWords.IsOpen(goal),
                   Explanation = Explanation(value, verdicts[indicator.Code].FirstOrDefault()),
                   Trace = value is null ? null : Trace(value, evidence[indicator.Code]),
               })),
        ];

        ILookup<string, Assessment> Verdicts(DateOnly day) => plan.CardsOf(year.Number, round.Window.To, day)
            .SelectMany(card => card.Verdict.Assessments)
            .ToLookup(verdict => verdict.Code, StringComparer.Ordinal);

        LineInput Decided(LineInput input) =>
            input with { Assessments = [.. (input.IsOver ? final : verdicts)[input.Indicator.Code]] };
    }

    // What people say stands beside the computed verdict on paper too.
    private static string? Explanation(ValueRow? value, Assessment? verdict) =>
        verdict?.Override is { } over ? string.Join(". ", new[] { value?.Explanation?.TrimEnd('.'), OverrideWords.Of(over) }
            .OfType<string>()) + "." : value?.Explanation;

    internal static FigureTrace Trace(ValueRow row, IEnumerable<string> evidence) => new()
    {
        ValueId = row.Id,
        Version = row.Version,
        Quality = row.Observed.Quality,
        Source = row.Source,
        EnteredBy = row.EnteredBy,
        VerifiedBy = row.VerifiedBy,
        ApprovedBy = row.ApprovedBy,
        ApprovedOn = row.ApprovedAt is { } at ? VietnamDay.Of(at) : null,
        Evidence = [.. evidence.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
    };
}
