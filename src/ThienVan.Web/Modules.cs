using ThienVan.Web.Cases;
using ThienVan.Web.People;
using ThienVan.Web.Plans;
using ThienVan.Web.Portal;
using ThienVan.Web.Registers;
using ThienVan.Web.Reports;
using ThienVan.Web.Shared.Audit;
using ThienVan.Web.Shared.Backups;
using ThienVan.Web.Shared.Calendar;
using ThienVan.Web.Shared.Clock;
using ThienVan.Web.Shared.Facts;
using ThienVan.Web.Shared.Files;
using ThienVan.Web.Shared.FirstDay;
using ThienVan.Web.Shared.Help;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Inbox;
using ThienVan.Web.Shared.Map;
using ThienVan.Web.Shared.Notices;
using ThienVan.Web.Shared.Outbox;
using ThienVan.Web.Shared.Search;
using ThienVan.Web.Shared.Things;
using ThienVan.Web.Work;

namespace ThienVan.Web;

/// <summary>Every room, in the order they start. The only place besides Program.cs that names them all.</summary>
public static class Modules
{
    public static IReadOnlyList<Room> Rooms { get; } =
    [
        CalendarModule.Room,
        ClockModule.Room,
        FilesModule.Room,
        OutboxModule.Room,
        NoticesModule.Room,
        InboxModule.Room,
        FirstDayModule.Room,
        MapModule.Room,
        ThingsModule.Room,
        PeopleModule.Room,
        PlansModule.Room,
        ReportsModule.Room,
        WorkModule.Room,
        RegisterModule.Room,
        CasesModule.Room,
        PortalModule.Room,
        FactsModule.Room,
        AuditModule.Room,
        BackupModule.Room,
        SearchModule.Room,
        HelpModule.Room,
    ];
}
