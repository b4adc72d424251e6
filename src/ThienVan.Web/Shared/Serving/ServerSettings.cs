using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Clock;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Shared.Serving;

/// <summary>All that is wrong with the settings, asked before a server starts and by whoever looks after the machine.</summary>
internal static class ServerSettings
{
    public static IEnumerable<Refusal> Faults(IConfiguration configuration, IEnumerable<Room> rooms) =>
        new[]
        {
            SettingsCheck.OfServer(configuration), Defences.Posts.Refuse(configuration), DiskRoom.Free.Refuse(configuration),
        }
        .Concat(ClockWorks.Refuse(configuration)).Concat(rooms.SelectMany(room => room.RefuseSettings(configuration))).OfType<Refusal>();
}
