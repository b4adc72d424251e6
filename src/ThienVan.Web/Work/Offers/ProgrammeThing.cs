using ThienVan.Web.People;
using ThienVan.Web.Shared.Ports;
using ThienVan.Web.Work.Programmes;
using ThienVan.Web.Work.Tasks;

namespace ThienVan.Web.Work.Offers;

/// <summary>The history, files and notes of a programme, for whoever may see it, and what takes its forms off their page.</summary>
internal static class ProgrammeThing
{
    public static IEnumerable<FormDeed> Deeds =>
    [
        FormDeed.On(Subject, Said, "gui-chuong-trinh", WorkEvents.ProgrammeSent, WorkEvents.ProgrammeAccepted),
        FormDeed.On(Subject, Said, "dua-vao", WorkEvents.ProgrammeSent, WorkEvents.ProgrammeLineSaved),
        FormDeed.On(Subject, Said, "lap-lai", WorkEvents.ProgrammeSent, WorkEvents.ProgrammeLineSaved),
        FormDeed.On(Subject, Said, "thu-hoi-chuong-trinh",
            WorkEvents.ProgrammeRecalled, WorkEvents.ProgrammeReturned, WorkEvents.ProgrammeAccepted),
        FormDeed.On(Subject, Said, "tra-lai-chuong-trinh",
            WorkEvents.ProgrammeRecalled, WorkEvents.ProgrammeReturned, WorkEvents.ProgrammeAccepted),
        FormDeed.On(Subject, Said, "chap-nhan-chuong-trinh",
            WorkEvents.ProgrammeRecalled, WorkEvents.ProgrammeReturned, WorkEvents.ProgrammeAccepted),
        FormDeed.On(Subject, Said, "dieu-chinh-chuong-trinh", WorkEvents.ProgrammeRevised),
        FormDeed.On(Subject, Said, "viec", WorkEvents.ProgrammeSent, WorkEvents.ProgrammeLineRemoved) with { TakesPage = true },
        FormDeed.On(Subject, Said, "bo-viec", WorkEvents.ProgrammeSent, WorkEvents.ProgrammeLineRemoved) with { TakesPage = true },
    ];

    public static async Task<Thing?> FindAsync(IServiceProvider services, string subject, CancellationToken ct)
    {
        var rights = services.GetRequiredService<WorkRights>();
        if (ProgrammeSubject.Read(subject) is not var (year, unit) || !rights.MaySeeProgramme(unit)) return null;
        var units = await services.GetRequiredService<PeopleDirectory>().UnitsAsync(ct);
        return new()
        {
            Title = $"Chương trình công tác năm {year}, {TaskQueries.Name(units, unit)}",
            Address = WorkLinks.Programme(year, unit),
            MayAdd = rights.MayWriteProgramme(unit) || rights.MayAcceptProgrammes,
            Words = Said,
        };
    }

    /// <summary>Null for a kind that is not a programme's.</summary>
    private static string? Said(string kind, string? data) => kind switch
    {
        _ when kind == WorkEvents.ProgrammeLineSaved.Name => "Ghi nhiệm vụ của chương trình",
        _ when kind == WorkEvents.ProgrammeLineRemoved.Name => "Bỏ nhiệm vụ khỏi chương trình",
        _ when kind == WorkEvents.ProgrammeSheetTaken.Name => "Nhận chương trình từ tệp Excel",
        _ when kind == WorkEvents.ProgrammeSent.Name => "Gửi chương trình",
        _ when kind == WorkEvents.ProgrammeRecalled.Name => "Thu hồi chương trình",
        _ when kind == WorkEvents.ProgrammeReturned.Name => "Trả lại chương trình",
        _ when kind == WorkEvents.ProgrammeAccepted.Name => "Chấp nhận chương trình",
        _ when kind == WorkEvents.ProgrammeRevised.Name => "Mở lần điều chỉnh",
        _ => null,
    };

    private static string Subject(LateForm late) =>
        int.TryParse(late.Part("Year"), System.Globalization.CultureInfo.InvariantCulture, out var year)
            ? ProgrammeSubject.Of(year, late.Part("Unit")) : "";
}
