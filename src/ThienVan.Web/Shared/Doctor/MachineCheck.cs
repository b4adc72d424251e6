using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Backups;
using ThienVan.Web.Shared.Config;
using ThienVan.Web.Shared.Documents.Printing;
using ThienVan.Web.Shared.Serving;

namespace ThienVan.Web.Shared.Doctor;

/// <summary>Settings, disk, what papers are printed with, backups.</summary>
internal sealed class MachineCheck(IConfiguration configuration, DiskRoom disks, BackupOptions backups, TimeProvider time)
{
    private const long Little = 1L << 30;
    private const UnixFileMode Others = UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    private static readonly TimeSpan _old = TimeSpan.FromDays(2);

    public IEnumerable<Finding> Look() => [Settings(), .. disks.Left().Select(Disk), .. Printing(), Backups()];

    private static Finding Settings()
    {
        const string what = "Tệp thiết lập";
        if (ProductSettings.File is not { } file)
            return new(what, Level.Mind, "chưa có /etc/thienvan.env: máy chủ và lệnh có thể đọc khác nhau. Mẫu: deploy/thienvan.env");
        var open = !OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & Others) != UnixFileMode.None;
        return open
            ? new(what, Level.Bad, $"ai trên máy cũng đọc được {file}. Chạy: chmod 640 {file}")
            : new(what, Level.Good, file);
    }

    private static Finding Disk(DiskLeft disk)
    {
        var words = $"còn {FigureText.Number(disk.Bytes >> 20)} MB ở {disk.Folder}";
        return !disk.IsEnough ? new("Đĩa", Level.Bad, $"{words}: /health/ready báo chưa sẵn sàng. Dọn đĩa ngay.")
            : disk.Bytes < Little ? new("Đĩa", Level.Mind, $"{words}. Nên dọn hoặc thêm đĩa.")
            : new("Đĩa", Level.Good, words);
    }

    private IEnumerable<Finding> Printing() =>
        PrintingHealth.Of(configuration).Select(part => new Finding("In văn bản", part.Lacks ? Level.Bad : Level.Good, part.Sentence));

    private Finding Backups()
    {
        const string what = "Sao lưu";
        if (backups.Directory is not { Length: > 0 } folder)
            return new(what, Level.Mind, "chưa đặt ThienVan:Backup:Directory, nên không có sao lưu tự động");
        var last = Directory.Exists(folder)
            ? new DirectoryInfo(folder).EnumerateFiles("*.tvbak").Max(file => (DateTimeOffset?)new DateTimeOffset(file.LastWriteTimeUtc))
            : null;
        if (last is not { } at) return new(what, Level.Mind, $"chưa có bản nào ở {folder}");
        var words = $"bản gần nhất lúc {FigureText.Moment(at)} ở {folder}";
        return time.GetUtcNow() - at > _old ? new(what, Level.Mind, $"{words}, đã cũ") : new(what, Level.Good, words);
    }
}
