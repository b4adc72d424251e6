using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using ThienVan.Web.Plans.Snapshots;
using ThienVan.Web.Plans.Versions;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Plans.Offers;

/// <summary>What this room lends to the pages that every room shares: inbox, calendar, search, the page of a thing.</summary>
internal static class PlanOffers
{
    internal const string VersionSubject = "plan/version/";
    internal const string AssignmentSubject = "plan/assignment/";

    public static IServiceCollection AddOffers(this IServiceCollection services) => services
        .AddSingleton(new InboxSource("Kế hoạch", WaitingAsync))
        .AddSingleton(new DueSource(PlanDays.ReadAsync))
        .AddSingleton(new FirstStep(60, "Kế hoạch 5 năm",
            "Nạp văn bản kế hoạch, đối chiếu từng mục rồi trình; một người khác xác nhận thì kế hoạch được áp dụng.",
            PlanLinks.Plans, PlanPermissions.Import, InForceAsync))
        .AddSearch()
        .AddSingleton(new SampleParts(typeof(PlanSamples), 10))
        .AddThings()
        .AddSingleton(new ThingSource(VersionSubject, VersionAsync))
        .AddSingleton(new ThingSource(AssignmentSubject, AssignmentAsync));

    private static async Task<IReadOnlyList<InboxLine>> WaitingAsync(IServiceProvider services, CancellationToken ct)
    {
        var rights = services.GetRequiredService<PlanRights>();
        var plan = rights.MayDecide ? await services.GetRequiredService<SeenPlan>().ReadAsync(ct) : null;
        return
        [
            .. plan is null ? [] : Conflicts(plan),
            .. plan is null ? [] : Overrides(plan, rights.Actor.UserId, VietnamDay.Today(services.GetRequiredService<TimeProvider>())),
            .. rights.MaySetTerms ? await TermsAsync(services, rights, ct) : [],
            .. rights.MayAssign ? await AssignmentsAsync(services, rights, ct) : [],
            .. rights.MayImport || rights.MayConfirm ? await DraftsAsync(services, rights, ct) : [],
        ];
    }

    private static async Task<string?> InForceAsync(IServiceProvider services, CancellationToken ct) =>
        (await services.GetRequiredService<PlanSnapshots>().CurrentAsync(services.GetRequiredService<AppDb>(), ct))?.Plan.Head.InFull;

    private static IEnumerable<InboxLine> Conflicts(PlanSnapshot plan)
    {
        var targets = ConflictTargets.Of(plan.Document);
        return
            from conflict in TargetCards.Undecided(plan)
            select new InboxLine
            {
                Title = $"Quyết định cách hiểu {ConflictWords.About(conflict, targets(conflict), plan.Plan.Head)}",
                About = conflict.Message,
                Address = PlanLinks.Finding(conflict.Id),
                Menu = PlanLinks.Checker,
                Decides = true,
            };
    }

    // Whoever proposed one waits for somebody else.
    private static IEnumerable<InboxLine> Overrides(PlanSnapshot plan, Guid? asking, DateOnly today) =>
        from line in plan.Overrides
        where line.ApprovedBy is null && line.IsOpen(today) && line.ProposedById != asking
        from owned in plan.Document.Owned()
        where owned.Code == line.Code
        let target = owned.Target
        select new InboxLine
        {
            Title = $"Duyệt hoặc không duyệt điều chỉnh đánh giá chỉ tiêu {target.No}",
            About = $"{target.ShortName ?? target.Name}, {line.ProposedBy} đề nghị",
            Address = PlanLinks.Override(target.No, line.Code, line.Year),
            Menu = PlanLinks.Targets,
            Decides = true,
        };

    private static async Task<IEnumerable<InboxLine>> TermsAsync(IServiceProvider services, PlanRights rights, CancellationToken ct) =>
        await services.GetRequiredService<SeenPlan>().ReadAsync(ct) is not { } plan ? []
        : from line in plan.Terms
          where line.IsWaiting && line.ProposedById != rights.Actor.UserId
          from owned in plan.Document.Owned()
          where owned.Code == line.Term.Code
          select new InboxLine
          {
              Title = $"Xác nhận cách đánh giá chỉ số {line.Term.Code}",
              About = $"{TermWords.Name(line.Term)}, {line.ProposedBy} đề nghị",
              Address = PlanLinks.Terms(owned.Target.No, line.Term.Code),
              Menu = PlanLinks.Targets,
              Decides = true,
          };

    private static async Task<IEnumerable<InboxLine>> AssignmentsAsync(
        IServiceProvider services, PlanRights rights, CancellationToken ct) =>
        await services.GetRequiredService<SeenPlan>().ReadAsync(ct) is not { } plan ? []
        : from line in plan.Assignments
          where line.IsWaiting && line.ProposedById != rights.Actor.UserId
          select new InboxLine
          {
              Title = $"Xác nhận văn bản giao chỉ tiêu năm {line.Document.Year}",
              About = $"{line.Document.Source}, {FigureText.Number(line.Document.Figures.Count)} mức, {line.ProposedBy} nhập",
              Address = PlanLinks.Assignment(line.Id),
              Menu = PlanLinks.Targets,
              Decides = true,
          };

    // Whoever uploaded or proposed one waits for somebody else.
    private static async Task<IEnumerable<InboxLine>> DraftsAsync(IServiceProvider services, PlanRights rights, CancellationToken ct) =>
        from draft in await services.GetRequiredService<VersionQueries>().VersionsAsync(ct)
        where draft.IsDraft
        let asked = draft.ProposedBy is not null
        where asked ? rights.MayConfirm && !draft.Makers.Contains(rights.Actor.UserId) : rights.MayImport
        select new InboxLine
        {
            Title = asked ? "Xác nhận bản kế hoạch được trình" : "Rà soát và trình dự thảo kế hoạch",
            About = asked ? $"{draft.FileName}, {draft.ProposedBy} trình" : draft.FileName,
            Address = asked ? PlanLinks.Comparison(draft.Id) : PlanLinks.Draft(draft.Id),
            Menu = PlanLinks.Plans,
            Decides = asked,
        };

    private static async Task<Thing?> VersionAsync(IServiceProvider services, string subject, CancellationToken ct)
    {
        if (!services.GetRequiredService<PlanRights>().MayImport || !Guid.TryParse(subject[VersionSubject.Length..], out var id))
            return null;
        var version = (await services.GetRequiredService<VersionQueries>().VersionsAsync(ct)).FirstOrDefault(version => version.Id == id);
        return version is null ? null : new()
        {
            Title = $"Kế hoạch {version.Number}, {version.FileName}",
            Address = version.IsDraft ? PlanLinks.Draft(id) : PlanLinks.Plans,
            MayAdd = true,
            Words = Words,
        };
    }

    private static async Task<Thing?> AssignmentAsync(IServiceProvider services, string subject, CancellationToken ct)
    {
        var rights = services.GetRequiredService<PlanRights>();
        if (!rights.MayView || !Guid.TryParse(subject[AssignmentSubject.Length..], out var id)) return null;
        var plan = await services.GetRequiredService<SeenPlan>().ReadAsync(ct);
        return plan?.Assignments.FirstOrDefault(line => line.Id == id) is not { } line ? null : new()
        {
            Title = $"Văn bản giao chỉ tiêu {line.Document.Source}",
            Address = PlanLinks.Assignment(id),
            MayAdd = rights.MayAssign,
            Words = AssignmentSaid,
        };
    }

    internal static string? AssignmentSaid(string kind, string? data) => kind switch
    {
        "plan.assignment_proposed" => "Nhập văn bản giao, chờ người khác xác nhận",
        "plan.assignment_confirmed" => "Xác nhận khớp văn bản, áp dụng",
        "plan.assignment_ended" => "Rút lại hoặc trả lại, không áp dụng",
        _ => null,
    };

    internal static string? Words(string kind, string? data) => kind switch
    {
        "plan.draft_uploaded" => "Nạp văn bản",
        "plan.draft_corrected" => "Sửa bản đọc",
        "plan.block_said" => "Đọc lại một khối của văn bản",
        "plan.draft_discarded" => "Bỏ dự thảo",
        "plan.acceptance_proposed" => "Trình áp dụng, chờ người khác xác nhận",
        "plan.acceptance_ended" => "Rút lại hoặc trả lại, chưa áp dụng",
        "plan.accepted" => "Xác nhận, bắt đầu áp dụng",
        "plan.reverted" => "Trở lại bản này",
        _ => null,
    };
}
