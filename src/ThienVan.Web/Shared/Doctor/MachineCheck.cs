using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Config;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Documents.Printing;

namespace ThienVan.Web.Shared.Doctor;

/// <summary>Settings, disk, what papers are printed with, backups.</summary>
internal sealed class MachineCheck(IConfiguration configuration, AppDb db, TimeProvider time)
{
    private const long Little = 1L << 30, TooLittle = 200L << 20;
    private const UnixFileMode Others = UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    private static readonly TimeSpan _old = TimeSpan.FromDays(2);

    public IEnumerable<Finding> Look() => [Settings(), .. Disks(), .. Printing(), Backups()];

    private static Finding Settings()
    {
        const string what = "Tệp thiết lập";
        if (ProductSettings.File is not { } file)
            return new(what, Health.Mind, "chưa có /etc/thienvan.env: máy chủ và lệnh có thể đọc khác nhau. Mẫu: deploy/thienvan.env");
        var open = !OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & Others) != UnixFileMode.None;
        return open
            ? new(what, Health.Bad, $"ai trên máy cũng đọc được {file}. Chạy: chmod 640 {file}")
            : new(what, Health.Good, file);
    }

    private IEnumerable<Finding> Disks() => new[] { db.Folder, configuration["ThienVan:Backup:Directory"] }
        .OfType<string>().Where(Directory.Exists).Distinct(StringComparer.Ordinal).Select(Disk);

    private static Finding Disk(string folder)
    {
        var free = new DriveInfo(folder).AvailableFreeSpace;
        var words = $"còn {FigureText.Number(free >> 20)} MB ở {folder}";
        return free < TooLittle ? new("Đĩa", Health.Bad, $"{words}: sắp không ghi được nữa. Dọn đĩa ngay.")
            : free < Little ? new("Đĩa", Health.Mind, $"{words}. Nên dọn hoặc thêm đĩa.")
            : new("Đĩa", Health.Good, words);
    }

    private IEnumerable<Finding> Printing() =>
        PrintingHealth.Of(configuration).Select(part => new Finding("In văn bản", part.Lacks ? Health.Bad : Health.Good, part.Sentence));

    private Finding Backups()
    {
        const string what = "Sao lưu";
        if (configuration["ThienVan:Backup:Directory"] is not { Length: > 0 } folder)
            return new(what, Health.Mind, "chưa đặt ThienVan:Backup:Directory, nên không có sao lưu tự động");
        var last = Directory.Exists(folder)
            ? new DirectoryInfo(folder).EnumerateFiles("*.tvbak").Max(file => (DateTimeOffset?)new DateTimeOffset(file.LastWriteTimeUtc))
            : null;
        if (last is not { } at) return new(what, Health.Mind, $"chưa có bản nào ở {folder}");
        var words = $"bản gần nhất lúc {FigureText.Moment(at)} ở {folder}";
        return time.GetUtcNow() - at > _old ? new(what, Health.Mind, $"{words}, đã cũ") : new(what, Health.Good, words);
    }
}
