using Microsoft.EntityFrameworkCore;
using ThienVan.Web.Reports.Approval;
using ThienVan.Web.Reports.Approval.Pages;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Reports.Offers;

/// <summary>What takes the forms of this room off their pages.</summary>
internal static class ReportDeeds
{
    private static readonly EventKind[] _closing = [ReportEvents.RoundLocked, ReportEvents.RoundPublished];

    private static readonly EventKind[] _moving =
    [
        ReportEvents.ValueSubmitted, ReportEvents.ValueReturned, ReportEvents.ValueVerified, ReportEvents.ValueApproved,
        ReportEvents.ValueRecalled, ReportEvents.ValueRevised,
    ];

    public static IServiceCollection AddDeeds(this IServiceCollection services)
    {
        foreach (var deed in All) services.AddSingleton(deed);
        return services;
    }

    private static FormDeed[] All =>
    [
        OfRound("cong-bo", ReportEvents.RoundPublished),
        OfRound("khoa", _closing),
        OfRound("mo-khoa", ReportEvents.RoundUnlocked, ReportEvents.RoundPublished),
        OfRound("doi-han", ReportEvents.RoundDatesChanged, ReportEvents.RoundPublished),
        FormDeed.On(late => RoundSubject.OfDefinition(late.Part("Id")), RoundSaid, "mau", ReportEvents.DefinitionChanged),
        OfRound("ngoai-le", ReportEvents.RoundPublished, ReportEvents.RoundUnlocked),
        OfRound("nhap", _closing),
        OfRound("gui-bieu", _closing),
        OfRound("to-dan-pho", _closing),
        OfRound("lay-lai", _closing),
        OfPaper("cap-so", ReportEvents.PaperIssued),
        OfPaper("noi-dung", ReportEvents.PaperIssued),
        OfPaper("thu-hoi", ReportEvents.PaperWithdrawn),
        OfPaper("ban-ky", ReportEvents.PaperWithdrawn),
        OfValue(
            ReviewForm.Name,
            ReportEvents.ValueReturned, ReportEvents.ValueVerified, ReportEvents.ValueApproved, ReportEvents.ValueRecalled),
        OfValue("phien-ban", ReportEvents.ValueRevised),
        OfValue("them-minh-chung", [ReportEvents.ValueSubmitted, ReportEvents.ValueVerified, ReportEvents.ValueApproved, .. _closing]),
        OfValue("bo-minh-chung", [ReportEvents.EvidenceRemoved, ReportEvents.ValueSubmitted, ReportEvents.ValueApproved, .. _closing]),
        new()
        {
            Form = ReviewForm.OfOvertaken,
            Kinds = _moving,
            Subjects = OvertakenAsync,
            Words = (kind, _) => ValueTraces.Said(kind),
        },
        new() { Form = "mo-ky", Kinds = [ReportEvents.RoundOpened], Subjects = OpenedAsync, Words = RoundSaid },
    ];

    private static FormDeed OfRound(string form, params EventKind[] kinds) =>
        FormDeed.On(late => RoundSubject.Of(Round(late)), RoundSaid, form, kinds);

    private static FormDeed OfPaper(string form, params EventKind[] kinds) =>
        FormDeed.On(late => $"{RoundSubject.Of(Round(late))}/paper", PaperSaid, form, kinds);

    // The value's own steps, or what closed the whole round.
    private static FormDeed OfValue(string form, params EventKind[] kinds) => new()
    {
        Form = form,
        Kinds = kinds,
        Subjects = (late, _) => Task.FromResult<IReadOnlyList<string>>(
        [
            RoundSubject.Of(Round(late)),
            ApprovalEvents.Subject(Round(late), late.Part("Code"), late.Http.Request.Query["to"].ToString()),
        ]),
        Words = (kind, data) => RoundSaid(kind, data) ?? ValueTraces.Said(kind),
    };

    private static async Task<IReadOnlyList<string>> OpenedAsync(LateForm late, CancellationToken ct)
    {
        var (definition, key) = (late.Http.Request.Query["mau"].ToString(), late.Http.Request.Query["ky"].ToString());
        var rounds = await late.Http.RequestServices.GetRequiredService<AppDb>().Set<RoundRow>()
            .Where(row => row.DefinitionId == definition && row.Key == key).Select(row => row.Id).ToArrayAsync(ct);
        return [.. rounds.Select(RoundSubject.Of)];
    }

    // The address names the value, so it is told only to whom it may be shown.
    private static async Task<IReadOnlyList<string>> OvertakenAsync(LateForm late, CancellationToken ct)
    {
        var subject = late.After(ReviewForm.OfOvertaken);
        return await ReportOffers.ThingAsync(late.Http.RequestServices, subject, ct) is null ? [] : [subject];
    }

    private static Guid Round(LateForm late) =>
        Guid.TryParse(late.Part("Round"), out var round) ? round
        : Guid.TryParse(late.Part("Id"), out var id) ? id
        : default;

    private static string? RoundSaid(string kind, string? data) => RoundHistory.Words(kind, data, unit => unit);

    private static string? PaperSaid(string kind, string? data) =>
        kind == ReportEvents.PaperIssued.Name ? "Cấp số báo cáo" : "Thu hồi báo cáo đã cấp số";
}
