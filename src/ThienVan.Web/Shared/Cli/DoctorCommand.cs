using System.CommandLine;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Doctor;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Serving;

namespace ThienVan.Web.Shared.Cli;

/// <summary><c>thienvan doctor</c>: looks at everything the office leans on, changes nothing.</summary>
internal static class DoctorCommand
{
    public static Command Create(CommandHost host)
    {
        var doctor = new Command(
            "doctor",
            "Xem máy này đủ để vận hành chưa: thiết lập, cơ sở dữ liệu, đồng hồ, đĩa, bộ chữ, LibreOffice, thư, proxy, chứng chỉ, sao lưu. "
                + "Không thay đổi gì. Mã thoát: 0 tốt, 1 có điều cần xem.");
        doctor.SetAction((_, ct) => host.RunAsIsAsync((services, token) => LookAsync(services, host.Rooms, token), ct));
        return doctor;
    }

    private static async Task<int> LookAsync(IServiceProvider services, IEnumerable<Room> rooms, CancellationToken ct)
    {
        var faults = ServerSettings.Faults(services.GetRequiredService<IConfiguration>(), rooms);
        Finding[] found =
        [
            .. faults.Select(fault => new Finding("Thiết lập", Level.Bad, fault.Message)),
            .. await Make<DatabaseCheck>(services).LookAsync(ct), .. Make<MachineCheck>(services, Make<DiskRoom>(services)).Look(),
            .. await Make<NetworkCheck>(services).LookAsync(ct),
        ];
        foreach (var finding in found) Console.Out.WriteLine($"{finding.Sign} {finding.What}: {finding.Words}");
        var unwell = found.Count(finding => finding.Level is not Level.Good);
        Console.Out.WriteLine(unwell == 0 ? "Mọi thứ đều tốt." : $"Có {FigureText.Number(unwell)} điều cần xem.");
        return unwell == 0 ? Exit.Ok : Exit.Found;
    }

    private static T Make<T>(IServiceProvider services, params object[] given) =>
        ActivatorUtilities.CreateInstance<T>(services, given);
}
