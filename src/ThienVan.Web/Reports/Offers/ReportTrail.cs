using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Web.People;
using ThienVan.Web.Plans;
using ThienVan.Web.Reports.Papers;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Reports.Offers;

/// <summary>What the events of reports are about, as the trail's reader sees it.</summary>
/// <param name="Rounds">Names by id.</param>
/// <param name="Definitions">Names by id.</param>
/// <param name="Copies">Names of the copies that came back, with the numbers of their papers, by id.</param>
/// <param name="Units">Names of today by id.</param>
/// <param name="Indicators">Names of the plan in force by code.</param>
internal sealed record ReportTrail(
    IReadOnlyDictionary<string, string> Rounds, IReadOnlyDictionary<string, string> Definitions,
    IReadOnlyDictionary<string, string> Copies, IReadOnlyDictionary<string, string> Units, IReadOnlyDictionary<string, string> Indicators)
{
    public static async Task<IReadOnlyDictionary<string, string>> NamesAsync(
        IServiceProvider services, IReadOnlyCollection<string> subjects, CancellationToken ct)
    {
        var trail = await ReadAsync(services, ct);
        return subjects.Select(subject => (subject, Name: trail.Name(subject.Split('/')))).Where(one => one.Name is not null)
            .ToDictionary(one => one.subject, one => one.Name!);
    }

    public static string? Say(string kind, string field, string kept) => field switch
    {
        "state" when kind.StartsWith("report.round_", StringComparison.Ordinal) => TrailSource.Word<RoundState>(kept, RoundWords.Of),
        "state" when kind.StartsWith("report.", StringComparison.Ordinal) =>
            TrailSource.Word<ValueState>(kept, state => ValueStates.Word(state)),
        _ => null,
    };

    private static async Task<ReportTrail> ReadAsync(IServiceProvider services, CancellationToken ct)
    {
        var db = services.GetRequiredService<AppDb>();
        return new(
            await db.Set<RoundRow>().AsNoTracking().Select(row => new { row.Id, row.Name })
                .ToDictionaryAsync(row => row.Id.ToString(), row => row.Name, ct),
            await db.Set<DefinitionRow>().AsNoTracking().ToDictionaryAsync(row => row.Id, row => row.Name, ct),
            await db.Set<SignedCopyRow>().AsNoTracking().Select(row => new { row.Id, row.FileName, row.Number, row.Series, row.Year })
                .ToDictionaryAsync(
                    row => row.Id.ToString(), row => $"“{row.FileName}” của báo cáo {Paper(row.Number, row.Series, row.Year)}", ct),
            (await services.GetRequiredService<PeopleDirectory>().UnitsAsync(ct)).ToDictionary(unit => unit.Id, unit => unit.Name),
            (await services.GetRequiredService<PlanReader>().ForReportsAsync(ct))?.Document.Indicators
                .ToDictionary(indicator => indicator.Code, indicator => indicator.Name) ?? []);
    }

    private string? Name(string[] subject) => subject switch
    {
        ["report"] => "Kỳ báo cáo",
        ["report", "definition", var id] => $"Chế độ báo cáo: {Definitions.GetValueOrDefault(id, id)}",
        ["report", "template", var version] => $"Mẫu trình bày văn bản, phiên bản {version}",
        ["report", "signed", var id] => Copies.TryGetValue(id, out var copy) ? $"Bản tải lên {copy}" : null,
        ["report", "register", var year, var series, var number] => int.TryParse(number, CultureInfo.InvariantCulture, out var no)
            && int.TryParse(year, CultureInfo.InvariantCulture, out var of) ? $"Báo cáo {Paper(no, series, of)}" : null,
        ["report", var id, .. var part] when Rounds.TryGetValue(id, out var round) => Of(part) is { } said ? $"{said}, {round}" : round,
        _ => null,
    };

    private string? Of(string[] part) => part switch
    {
        [] => null,
        ["paper", ..] => "Báo cáo chính thức",
        ["loi", var unit, ..] => $"Lời báo cáo của {Units.GetValueOrDefault(unit, unit)}",
        [var unit] when Units.TryGetValue(unit, out var name) => $"Phiếu, bảng tính của {name}",
        [var code, var area] => $"{Figure(code)}, {Units.GetValueOrDefault(area, area)}",
        [var code, ..] => Figure(code),
    };

    private string Figure(string code) =>
        Indicators.TryGetValue(code, out var name) ? $"Số liệu {code} ({name})" : $"Số liệu {code}";

    private static string Paper(int number, string series, int year) =>
        $"số {OfficialWords.Number(number, $"{series}-UBND")} năm {year.ToString(CultureInfo.InvariantCulture)}";
}
