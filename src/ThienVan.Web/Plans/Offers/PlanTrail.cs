using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using ThienVan.Web.Plans.Snapshots;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Plans.Offers;

/// <summary>What the plan's events are about, as the trail's reader sees it.</summary>
internal static class PlanTrail
{
    public static async Task<IReadOnlyDictionary<string, string>> NamesAsync(
        IServiceProvider services, IReadOnlyCollection<string> subjects, CancellationToken ct)
    {
        var db = services.GetRequiredService<AppDb>();
        var plan = (await services.GetRequiredService<PlanSnapshots>().CurrentAsync(db, ct))?.Document;
        var versions = await db.Set<PlanVersionRow>().AsNoTracking().Select(row => new { row.Id, row.Number, row.FileName })
            .ToDictionaryAsync(row => row.Id.ToString(), row => string.Join(", ", new[] { row.Number, row.FileName }.OfType<string>()), ct);
        var papers = await db.Set<AssignmentRow>().AsNoTracking().Select(row => new { row.Id, row.DocumentNumber, row.Issuer })
            .ToDictionaryAsync(row => row.Id.ToString(), row => $"{row.DocumentNumber} của {row.Issuer}", ct);
        return subjects.Select(subject => (subject, Name: Name(subject.Split('/'), plan, versions, papers)))
            .Where(one => one.Name is not null).ToDictionary(one => one.subject, one => one.Name!);
    }

    public static string? Say(string kind, string field, string kept) => field switch
    {
        "quality" => TrailSource.Word<Quality>(kept, quality => quality.Word()),
        "level" when kind.StartsWith("plan.assignment_", StringComparison.Ordinal) =>
            TrailSource.Word<AssignmentLevel>(kept, AssignmentWords.Word),
        "step" when kind.StartsWith("plan.assignment_", StringComparison.Ordinal) =>
            TrailSource.Word<AssignmentStep>(kept, AssignmentWords.Word),
        "provenance" => TrailSource.Word<Provenance>(kept, TermWords.Word),
        _ => null,
    };

    private static string? Name(
        string[] subject, PlanDocument? plan, IReadOnlyDictionary<string, string> versions, IReadOnlyDictionary<string, string> papers) =>
        subject switch
        {
            ["plan"] => "Kế hoạch",
            ["plan", "target", var no] => plan?.FindTarget(no) is { } target ? $"Chỉ tiêu {no}. {target.ShortName ?? target.Name}"
                : $"Chỉ tiêu {no}",
            ["plan", "conflict", var id] => plan?.Conflicts.FirstOrDefault(conflict => conflict.Id == id) is { } conflict
                ? $"Mâu thuẫn: {conflict.Message}" : null,
            ["plan", "version", var id] => versions.TryGetValue(id, out var version) ? $"Kế hoạch {version}" : null,
            ["plan", "assignment", var id] => papers.TryGetValue(id, out var paper) ? $"Văn bản giao chỉ tiêu {paper}" : null,
            ["plan", "term", var code] => $"Cách đánh giá chỉ số {Indicator(code, plan)}",
            ["plan", var code, var days] => $"Chỉ số {Indicator(code, plan)}, {Days(days)}",
            _ => null,
        };

    private static string Indicator(string code, PlanDocument? plan) =>
        plan?.FindIndicator(code) is { } indicator ? $"{code}. {indicator.Name}" : code;

    private static string Days(string days) =>
        days.Split('-') is [{ Length: 8 } from, { Length: 8 } to] && Read(from) is { } first && Read(to) is { } last
            ? $"{FigureText.Day(first)} – {FigureText.Day(last)}" : $"năm {days}";

    private static DateOnly? Read(string day) =>
        DateOnly.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
}
