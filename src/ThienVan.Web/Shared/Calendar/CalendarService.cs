using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Shared.Calendar;

/// <summary>What became of a year in a file.</summary>
/// <param name="Days">How many days it names now.</param>
/// <param name="Before">How many it named before; 0 when it is new.</param>
public sealed record ImportedYear(int Year, int Days, int Before, bool Changed);

/// <summary>Writes the working calendar, a whole year at a time.</summary>
public sealed class CalendarService(AppDb db, WriteScope write)
{
    /// <summary>A year already there is replaced only with a reason; the same days again change nothing.</summary>
    public Task<Result<IReadOnlyList<ImportedYear>>> ImportAsync(
        Actor actor, IReadOnlyList<CalendarLine> lines, string? reason, CancellationToken ct) =>
        write.RunAsync<IReadOnlyList<ImportedYear>>(actor, async change =>
        {
            var imported = new List<ImportedYear>();
            foreach (var year in lines.GroupBy(line => line.Day.Year).OrderBy(year => year.Key))
            {
                var result = await ReplaceAsync(change, year.Key, [.. year.OrderBy(line => line.Day)], reason, ct);
                if (result.Refusal is { } refusal) return refusal;
                imported.Add(result.Value);
            }

            return imported;
        }, ct);

    /// <summary>The days of a year, from the first.</summary>
    public Task<CalendarDayRow[]> ReadYearAsync(int year, CancellationToken ct)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return db.Set<CalendarDayRow>()
            .AsNoTracking()
            .Where(row => row.Day >= first && row.Day <= last)
            .OrderBy(row => row.Day)
            .ToArrayAsync(ct);
    }

    /// <summary>The shipped years that the ward does not have yet; a year it has stays as it is.</summary>
    public async Task<Refusal?> LoadShippedAsync(string folder, CancellationToken ct)
    {
        var known = (await db.Set<CalendarDayRow>().Select(row => row.Day.Year).Distinct().ToArrayAsync(ct)).ToHashSet();
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.csv") : [];
        foreach (var path in files.Order(StringComparer.Ordinal))
        {
            var file = await CalendarFile.ReadAsync(path, ct);
            if (file.Refusals is [var refusal, ..]) return refusal;
            var missing = file.Days.Where(line => !known.Contains(line.Day.Year)).ToArray();
            if (
                missing.Length > 0
                && (await ImportAsync(Actor.System("Lịch nghỉ kèm theo"), missing, reason: null, ct)).Refusal is { } failed
            )
                return failed;
        }

        return null;
    }

    private async Task<Result<ImportedYear>> ReplaceAsync(
        Change change, int year, CalendarLine[] lines, string? reason, CancellationToken ct)
    {
        var held = await ReadYearAsync(year, ct);
        CalendarLine[] before = [.. held.Select(row => new CalendarLine(row.Day, row.Kind, row.Name, row.Source))];
        if (before.SequenceEqual(lines)) return new ImportedYear(year, lines.Length, before.Length, Changed: false);
        if (held.Length > 0 && VietnameseText.IsBlank(reason))
            return new Refusal("calendar.year_held", $"Lịch nghỉ năm {year} đã có và khác tệp này; đề nghị ghi lý do thay bằng --reason.");
        db.RemoveRange(held);
        await db.SaveChangesAsync(ct);
        db.AddRange(
            lines.Select(line => new CalendarDayRow
            {
                Day = line.Day,
                Kind = line.Kind,
                Name = line.Name,
                Source = line.Source,
                By = change.Actor.Name,
                At = change.At,
            })
        );
        change.Record(CalendarEvents.Imported, $"calendar/{year}", reason, held.Length > 0 ? before : null, lines);
        return new ImportedYear(year, lines.Length, before.Length, Changed: true);
    }
}
