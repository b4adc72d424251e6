using System.Text.Json;
using ThienVan.Core.Cases.Flow;
using ThienVan.Core.Cases.Kinds;
using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Clocks;
using ThienVan.Web.Shared.Calendar;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Cases.Book;

/// <summary>Kinds of cases and office hours with the rules that bind them, as they lie beside the program.</summary>
public sealed class ShippedCaseKinds(string folder)
{
    private readonly Lazy<Result<CaseKinds>> _kinds = new(() => CaseKindReader.Read(Text(folder, "case-kinds.json")));

    private readonly Lazy<Result<OfficeHours>> _hours = new(() => OfficeHours.Of(
        JsonSerializer.Deserialize<OfficeDay[]>(Text(folder, "office-hours.json"), KeptJson.Column) ?? []));

    public static ShippedCaseKinds BesideTheProgram { get; } = new(Path.Combine(AppContext.BaseDirectory, "plans"));

    public CaseKinds Kinds => _kinds.Value.Value;

    public OfficeHours Hours => _hours.Value.Value;

    /// <summary>Why the server must not start with the files that lie there; null when it may.</summary>
    public Refusal? Refuse() => _kinds.Value.Refusal ?? _hours.Value.Refusal;

    private static string Text(string folder, string name) => File.ReadAllText(Path.Combine(folder, name));
}

/// <summary>The rules a case keeps, and how its clocks are counted.</summary>
public sealed class CaseRules(ShippedCaseKinds shipped, CalendarReader calendars, TimeProvider time)
{
    private CaseFlow? _flow;

    /// <summary>The rules as a case keeps them today: those of its first day with what the law in between gives to open files.</summary>
    public CaseKindVersion Of(CaseRow row) => shipped.Kinds.For(row.Kind, row.FirstDay, VietnamDay.Today(time)).Value;

    /// <summary>Read once a request.</summary>
    public async Task<CaseFlow> FlowAsync(CancellationToken ct) =>
        _flow ??= new(shipped.Kinds, await calendars.GetAsync(ct), shipped.Hours);
}

/// <summary>What the clocks of a case say, in words.</summary>
public sealed class CaseClocks(CaseRules rules, TimeProvider time)
{
    /// <summary>"còn 3 ngày làm việc", or the lawful reason it rests; null for a case that is settled.</summary>
    public async Task<string?> SayAsync(CaseRow row, CancellationToken ct) => !row.IsOpen ? null
        : (await rules.FlowAsync(ct)).Deadlines(CaseCourse.Of(row), time.GetUtcNow()) is [var first, ..]
            ? ClockWords.Of(first.Reckoning) : null;

    /// <summary>Every clock with the whole way it was counted, those that run first.</summary>
    public async Task<IReadOnlyList<Reckoning>> AllAsync(CaseRow row, CancellationToken ct)
    {
        var (flow, made, now) = (await rules.FlowAsync(ct), CaseCourse.Of(row), time.GetUtcNow());
        return [.. made.Clocks.Select(clock => flow.Deadline(made, clock, now).Reckoning).OrderBy(one => !one.IsOpen)];
    }
}
