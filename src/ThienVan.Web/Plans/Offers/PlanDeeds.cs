using ThienVan.Web.Plans.Overrides;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Plans.Offers;

/// <summary>What takes the forms of this room off their pages.</summary>
internal static class PlanDeeds
{
    public static IServiceCollection AddDeeds(this IServiceCollection services)
    {
        foreach (var deed in All) services.AddSingleton(deed);
        return services;
    }

    private static FormDeed[] All =>
    [
        OfOverride("duyet", PlanEvents.OverrideApproved, PlanEvents.OverrideEnded),
        OfOverride("ket-thuc", PlanEvents.OverrideEnded),
        OfOverride("de-nghi", PlanEvents.OverrideProposed),
        OfTerm("xac-nhan-cach-", PlanEvents.TermConfirmed, PlanEvents.TermEnded),
        OfTerm("bo-cach-", PlanEvents.TermConfirmed, PlanEvents.TermEnded),
        OfTerm("dat-cach", PlanEvents.TermProposed),
        OfAssignment("xac-nhan-giao"),
        OfAssignment("bo-giao"),
        OfDraft("trinh"),
        OfDraft("xac-nhan"),
        OfDraft("tra-lai"),
        OfDraft("bo-ban-thao"),
        OfDraft("bo-qua"),
        OfDraft("doc-lai"),
        OfDraft("sua-"),
        OfDraft("tro-lai-ban"),
        FormDeed.On(late => $"plan/target/{late.Part("No")}", (_, _) => "Đổi tên ngắn", "ten-ngan", PlanEvents.TitleChanged),
        FormDeed.On(
            late => $"plan/conflict/{late.Part("Id")}", (_, _) => "Quyết định cách hiểu", "quyet-dinh", PlanEvents.ReadingDecided) with
        { TakesPage = true },
    ];

    private static FormDeed OfDraft(string form) => FormDeed.On(
        late => $"{PlanOffers.VersionSubject}{late.Part("Id")}",
        PlanOffers.Words,
        form,
        PlanEvents.AcceptanceProposed,
        PlanEvents.AcceptanceEnded,
        PlanEvents.Accepted,
        PlanEvents.Reverted,
        PlanEvents.DraftDiscarded,
        PlanEvents.DraftCorrected,
        PlanEvents.BlockSaid) with
    { TakesPage = true };

    private static FormDeed OfAssignment(string form) => FormDeed.On(
        late => $"{PlanOffers.AssignmentSubject}{late.Part("Id")}", PlanOffers.AssignmentSaid, form,
        PlanEvents.AssignmentConfirmed, PlanEvents.AssignmentEnded);

    private static FormDeed OfTerm(string form, params EventKind[] kinds) => FormDeed.On(
        late => $"plan/term/{late.Part("Code")}", (kind, _) => TermSaid(kind), form, kinds);

    private static string? TermSaid(string kind) => kind switch
    {
        "plan.term_proposed" => "Đề nghị cách đánh giá",
        "plan.term_confirmed" => "Xác nhận cách đánh giá",
        "plan.term_ended" => "Không áp dụng đề nghị cách đánh giá",
        _ => null,
    };

    private static FormDeed OfOverride(string form, params EventKind[] kinds) =>
        new() { Form = form, Kinds = kinds, Subjects = OverrideAsync, Words = (kind, _) => OverrideSaid(kind) };

    private static async Task<IReadOnlyList<string>> OverrideAsync(LateForm late, CancellationToken ct)
    {
        var year = int.TryParse(late.Http.Request.Query["nam"], System.Globalization.CultureInfo.InvariantCulture, out var asked) ? asked
            : (int?)null;
        var code = late.Part("Code");
        return await late.Http.RequestServices.GetRequiredService<OverrideService>().FindAsync(code, year, ct) is { } view
            ? [$"plan/{code}/{view.Year}"]
            : [];
    }

    private static string? OverrideSaid(string kind) => kind switch
    {
        "plan.override_proposed" => "Đề nghị điều chỉnh đánh giá",
        "plan.override_approved" => "Duyệt điều chỉnh đánh giá",
        "plan.override_ended" => "Kết thúc điều chỉnh đánh giá",
        _ => null,
    };
}
