using System.Globalization;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Data.Backups;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Shared.Backups;

/// <summary>
/// Once a day, from the hour the ward chose: a backup under the day's name, then the oldest go. Only files of its own name are ever
/// removed. Processes that share the directory take turns; the first one makes the day's.
/// </summary>
internal sealed class BackupSchedule(BackupService backups, BackupOptions options, WardContext ward, WriteScope write, TimeProvider time)
{
    private const string Ending = ".tvbak", DayFormat = "yyyy-MM-dd";

    /// <summary>1 when today's was due and this process made it.</summary>
    public async Task<int> RunDueAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow().ToOffset(FigureText.Indochina);
        if (options.Directory is not { Length: > 0 } folder || now.Hour < options.Hour) return 0;
        PrivateFiles.CreateFolder(folder);
        var file = Path.Combine(folder, NameOf(VietnamDay.Of(now)));
        if (File.Exists(file)) return 0;
        await using var alone = await FileLock.TakeAsync(Path.Combine(folder, $".{Prefix}lock"), ct);
        if (File.Exists(file)) return 0;
        var made = await backups.BackUpAsync(file, ct);
        var removed = Rotate(folder);
        await NoteAsync(Path.GetFileName(file), made, removed, ct);
        return 1;
    }

    private string Prefix => $"thienvan-{ward.WardId}-";

    private string NameOf(DateOnly day) => $"{Prefix}{day.ToString(DayFormat, CultureInfo.InvariantCulture)}{Ending}";

    private int Rotate(string folder)
    {
        var old = Directory.EnumerateFiles(folder, $"{Prefix}*{Ending}").Where(IsOfADay)
            .OrderByDescending(Path.GetFileName, StringComparer.Ordinal).Skip(options.Keep).ToArray();
        foreach (var file in old) File.Delete(file);
        return old.Length;
    }

    private bool IsOfADay(string file) => DateOnly.TryParseExact(
        Path.GetFileNameWithoutExtension(file)[Prefix.Length..], DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private Task NoteAsync(string name, BackupManifest made, int removed, CancellationToken ct) =>
        write.RunAsync<bool>(Actor.System("Sao lưu"), change =>
        {
            change.Record(ProductEvents.BackedUp, "product/backup", now: new { name, events = made.Audit.Count, removed });
            return Task.FromResult<Result<bool>>(true);
        }, ct);
}
