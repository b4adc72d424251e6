using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Web.Plans.Versions;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Plans;

public sealed class DraftTests(Cast cast) : IClassFixture<Cast>
{
    private TestApp App => cast.App;

    [Fact]
    public async Task Who_has_not_seen_the_last_correction_neither_corrects_nor_accepts()
    {
        var draft = await App.DraftAsync();
        (await CorrectAsync(draft, 1, "Bản đọc lại")).ShouldBeNull();
        var before = (await App.EventsAsync()).Length;
        (await CorrectAsync(draft, 1, "Bản của người khác"))!.Code.ShouldBe("plan.draft_stale");
        (await AcceptAsync(draft, 1))!.Code.ShouldBe("plan.draft_stale");
        (await AcceptAsync(draft, 3))!.Code.ShouldBe("plan.draft_stale");
        (await App.EventsAsync()).Length.ShouldBe(before);
        (await CorrectAsync(draft, 2, "Bản sửa tiếp")).ShouldBeNull();
        (await AcceptAsync(draft, 3)).ShouldBeNull();
        (await AcceptAsync(draft, 4))!.Code.ShouldBe("plan.draft_gone");
    }

    private Task<Refusal?> CorrectAsync(Guid draft, int revision, string title) => App.AsAsync("vanphong", services =>
        services.GetRequiredService<PlanDrafts>()
            .CorrectAsync(draft, revision, new()
            {
                Issuer = "Ủy ban nhân dân phường Kiến An",
                PeriodFrom = 2026,
                PeriodTo = 2030,
                Title = title,
            }, default));

    private Task<Refusal?> AcceptAsync(Guid draft, int revision) => App.AcceptAsync(draft, revision);
}
