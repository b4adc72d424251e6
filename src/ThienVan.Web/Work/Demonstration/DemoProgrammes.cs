using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Core.Work.Programmes;
using ThienVan.Web.Shared.Calendar;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Work.Programmes;
using ThienVan.Web.Work.Projects;
using ThienVan.Web.Work.Tasks;

namespace ThienVan.Web.Work.Demonstration;

/// <summary>
/// The units' programmes of the year, grown from what the plan offers them, in one write: most accepted, one of them after it came back,
/// one returned, one still a draft. The same at every start; a ward that has a programme is left alone.
/// </summary>
internal sealed class DemoProgrammes(
    DemoWorkOptions options, AppDb db, WriteScope write, ProgrammeFrames frames, ProgrammeOffering offering, ProgrammeBook book,
    ProgrammeSteps steps, CalendarReader calendars, TimeProvider clock)
{
    private const string StillDraft = "quan-su";
    private const string Returned = "dich-vu-su-nghiep-cong";
    private const string AcceptedLate = "van-hoa-xa-hoi";
    private const string Reason = "(Minh họa) Một số nhiệm vụ chưa có sản phẩm; đề nghị bổ sung rồi gửi lại.";

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private WorkingCalendar _calendar = WorkingCalendar.WeekdaysOnly;

    public Task RunAsync(CancellationToken ct) => write.RunAsync<int>(Actor.System("Chế độ minh họa"), async change =>
    {
        var today = VietnamDay.Today(clock);
        if (!options.Tasks || await frames.ReadAsync(ct) is not { } frame || !frame.Covers(today.Year)
            || await db.Set<ProgrammeRow>().AnyAsync(ct)) return 0;
        if (frame.Roles.FirstOrDefault(held => held.Role == Role.Office)?.Person is not { } office) return 0;
        _calendar = await calendars.GetAsync(ct);
        var units = frame.Writers.Select(unit => unit.Id).OrderByDescending(unit => unit is StillDraft or Returned).ToArray();
        foreach (var unit in units)
            await WriteAsync(change, frame, new(unit, today), new(office.UserId, office.Name), ct);
        if (units.Length > 0) change.Record(WorkEvents.Demonstrated, "work", now: new { programmes = units.Length });
        return units.Length;
    }, ct);

    private async Task WriteAsync(Change now, ProgrammeFrame frame, DemoUnit of, Actor office, CancellationToken ct)
    {
        var author = frame.Staff(of.Unit).LastOrDefault() is { } person ? new Actor(person.UserId, person.Name, of.Unit) : now.Actor;
        var written = At(author, of, day: 8, now);
        var offers = await offering.OffersAsync(frame, of.Year, of.Unit, programme: null, ct);
        var taken = DemoLines.Taken([.. offers.Where(offer => !_taken.Contains(offer.Source.Key))], of.Unit).ToArray();
        _taken.UnionWith(taken.Select(offer => offer.Source.Key));
        ProgrammeLine[] lines =
            [.. taken.Select((offer, i) => DemoLines.Line(offer, i, of.Unit, of.Year, frame, Guid.CreateVersion7(written.At)))];
        if (lines.Length == 0) return;
        var programme = book.Begin(written, of.Year, of.Unit, demonstration: true);
        foreach (var (line, i) in lines.Select((line, i) => (line, i)))
            book.Add(written, programme, Lacking(of.Unit, line, i));
        if (of.Unit == StillDraft) return;
        Send(At(author, of, day: 12, now), programme);
        if (of.Unit is Returned or AcceptedLate)
            await steps.DecideAsync(
                At(office, of, day: 14, now), programme, programme.Row.Flow.Return(Reason).Value, ProgrammeState.Returned, Reason, ct);
        if (of.Unit == Returned) return;
        if (of.Unit == AcceptedLate)
        {
            foreach (var row in programme.Lines) ProgrammeBook.Put(written, programme, row, lines.Single(line => line.Id == row.Id));
            Send(At(author, of, day: 16, now), programme);
        }

        var accepted = At(office, of, day: 20, now);
        await steps.AcceptAsync(accepted, programme, programme.Row.Flow.Accept(office.UserId).Value, frame, ct);
        Go(programme, of.Today, now.At);
    }

    /// <summary>As first written: a draft half of whose lines lack two of the six, and those that came back lack an output here and
    /// there.</summary>
    private static ProgrammeLine Lacking(string unit, ProgrammeLine line, int i) => unit switch
    {
        StillDraft when i % 2 == 0 => line with { Output = null, Time = null },
        Returned or AcceptedLate when i % 3 == 1 => line with { Output = null },
        _ => line,
    };

    private void Send(Change change, OpenProgramme programme)
    {
        ProgrammeLine[] lines = [.. programme.Lines.Select(row => row.Line)];
        steps.Send(change, programme, programme.Row.Flow.Send(change.Actor.UserId, lines.Length).Value, lines);
    }

    /// <summary>How far the year's tasks have come by today.</summary>
    private void Go(OpenProgramme programme, DateOnly today, DateTimeOffset now)
    {
        var tasks = db.Set<TaskRow>().Local.ToDictionary(task => task.Id);
        string[] unfinished = [.. db.Set<ProjectRow>().Where(project => db.Set<StepRow>().Any(step =>
            step.ProjectId == project.Id && step.DoneOn == null)).Select(project => project.Name)];
        var stages = db.Set<TaskCheckRow>().Local.Where(check => check.DueOn is not null).ToLookup(check => check.TaskId);
        foreach (var (row, i) in programme.Lines.Select((row, i) => (row, i)))
            if (row.TaskId is { } id && tasks[id] is { Due: not null } task)
                if (unfinished.Any(name => task.Title.Contains(name, StringComparison.OrdinalIgnoreCase))) DemoTaskWay.Begin(task, now);
                else DemoTaskWay.Go(task, [.. stages[id]], i, today, _calendar, now);
    }

    // What happened in January is told by the rows; the log has the one event of the demonstration.
    private Change At(Actor actor, DemoUnit of, int day, Change now)
    {
        var moment = new DateTimeOffset(_calendar.OnOrAfter(new(of.Year, 1, day)).ToDateTime(new(9, 0)), FigureText.Indochina);
        return new(actor, moment < now.At ? moment.ToUniversalTime() : now.At);
    }

    private sealed record DemoUnit(string Unit, DateOnly Today)
    {
        public int Year => Today.Year;
    }
}

/// <summary>Lines of an invented programme: the plan's own work, with person, output, day and money made up.</summary>
internal static class DemoLines
{
    private const int FromNobody = 3;

    private static readonly string[] s_times = ["quý I", "tháng 5", "30/06", "quý III", "tháng 9", "15/11", "quý IV"];

    private static readonly string[] s_outputs =
    [
        "Kế hoạch được ban hành, báo cáo kết quả", "Biên bản nghiệm thu, báo cáo kết quả", "Báo cáo kết quả kèm bảng số liệu",
        "Quyết định phê duyệt, báo cáo kết quả",
    ];

    private static readonly string[] s_authorities =
        ["Chủ tịch UBND phường phê duyệt", "Trưởng đơn vị ký", "Phó Chủ tịch phụ trách phê duyệt"];

    /// <summary>Which part of the plan's work without a lead a unit takes up in the demonstration.</summary>
    private static readonly IReadOnlyDictionary<string, string[]> s_sections = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["kinh-te-ha-tang-do-thi"] = ["III.1."],
        ["dich-vu-su-nghiep-cong"] = ["III.3."],
        ["van-phong"] = ["III.4."],
        ["van-hoa-xa-hoi"] = ["III.5.2."],
        ["cong-an"] = ["III.6.3", "III.6.4", "III.6.6"],
        ["quan-su"] = ["III.6.1", "III.6.2"],
    };

    public static IEnumerable<ProgrammeOffer> Taken(IReadOnlyList<ProgrammeOffer> offers, string unit)
    {
        var sections = s_sections.GetValueOrDefault(unit) ?? [];
        return offers.Where(offer => offer.Lead != OfferLead.Nobody).Concat(offers
            .Where(offer => offer is { Lead: OfferLead.Nobody, Source.Kind: SourceKind.Task }
                && Array.Exists(sections, section => offer.Source.No.StartsWith(section, StringComparison.Ordinal)))
            .Take(FromNobody));
    }

    public static ProgrammeLine Line(ProgrammeOffer offer, int i, string unit, int year, ProgrammeFrame frame, Guid id)
    {
        var line = offer.Line(id, unit, year);
        var staff = frame.Staff(unit);
        return line with
        {
            Name = Name(offer, year),
            Person = staff.Count > 0 ? staff[^1] : null,
            Answers = staff.Count > 1 ? staff[0] : frame.Leaders().FirstOrDefault(),
            Output = line.Output ?? s_outputs[i % s_outputs.Length],
            Authority = s_authorities[i % s_authorities.Length],
            Time = IsClear(line.Time) ? line.Time : LineTimeReader.Read(s_times[i % s_times.Length], year).Value,
            Money = [.. line.Money.Select((one, at) => at == 0 ? one with { Amount = 20 * (1 + (i * 7 % 13)) } : one)],
        };
    }

    private static bool IsClear(LineTime? time) => time is { When.Precision: not Core.Plans.DatePrecision.Year }
        or { Form: TimeForm.TreePlanting or TimeForm.EveryQuarter or TimeForm.EveryMonth };

    private static string Name(ProgrammeOffer offer, int year) => offer.Source.Kind switch
    {
        SourceKind.Project => offer.Source.Name,
        SourceKind.Task => $"Triển khai trong năm {year}: {VietnameseText.Uncapital(offer.Source.Name)}",
        _ => $"Lập và thực hiện kế hoạch năm {year}: {VietnameseText.Uncapital(offer.Source.Name)}",
    };
}
