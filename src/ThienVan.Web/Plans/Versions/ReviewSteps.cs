using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Import;
using ThienVan.Core.Plans.Versions;
using ThienVan.Web.Plans.Files;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Plans.Versions;

/// <summary>One step of a draft's review, as its page tells it.</summary>
/// <param name="Item">Anchor of the corrected item; null for a block.</param>
/// <param name="Block">What was said of a block; null for an item.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When.</param>
public sealed record ReviewStep(string? Item, SaidBlock? Block, string By, DateTimeOffset At);

/// <summary>The steps people took over a draft, and one block of its text read anew as they say.</summary>
public sealed class ReviewSteps(AppDb db, PlanSuccessors successors)
{
    private static readonly Refusal _same = new(
        "plan.block_same", "Khối này đang được đọc đúng như vậy, không có gì thay đổi. Đề nghị chọn loại khác nếu cần đọc lại.");
    private static readonly Refusal _noText = new(
        "plan.block_no_text", "Dự thảo không kèm văn bản nguồn nên không đọc lại được. Đề nghị sửa từng mục, hoặc nạp lại văn bản.");
    private static readonly Refusal _noLines = new(
        "plan.block_lines", "Văn bản không có những dòng này. Đề nghị ghi dòng đầu không sau dòng cuối, theo số bên trái văn bản.");

    /// <summary>In the order they were taken.</summary>
    public async Task<IReadOnlyList<ReviewStep>> OfAsync(Guid draft, CancellationToken ct) =>
    [
        .. (await db.Set<ReviewStepRow>().AsNoTracking().Where(row => row.VersionId == draft)
            .OrderBy(row => row.Revision).ThenBy(row => row.Id).ToArrayAsync(ct))
            .Select(row => new ReviewStep(row.Item, row.Said, row.By, row.At)),
    ];

    /// <summary>The draft's plan with one block read anew; the word is widened to whole paragraphs and items.</summary>
    internal async Task<Result<(PlanDocument Plan, SaidBlock Word)>> RereadAsync(PlanVersionRow draft, SaidBlock word, CancellationToken ct)
    {
        if (draft.SourceText is not { } text) return _noText;
        var source = SourceText.FromText(text);
        if (word.Lines.From < 1 || word.Lines.From > word.Lines.To || word.Lines.To > source.Count) return _noLines;
        SaidBlock[] said = [.. (await OfAsync(draft.Id, ct)).Select(step => step.Block).OfType<SaidBlock>()];
        var taken = await successors.TakenAsync(draft, ct);
        return BlockRereading.Reread(source, said, word, PlanStorage.Read(draft.Document), taken) is { } read ? read : _same;
    }

    internal static ReviewStepRow Block(PlanVersionRow draft, SaidBlock word, Change change) => new()
    {
        Id = Guid.CreateVersion7(change.At),
        VersionId = draft.Id,
        Revision = draft.Revision + 1,
        LineFrom = word.Lines.From,
        LineTo = word.Lines.To,
        Role = word.Role,
        By = change.Actor.Name,
        At = change.At,
    };

    internal static IEnumerable<ReviewStepRow> Items(PlanVersionRow draft, PlanDocument corrected, Change change) =>
        DraftChanges.Items(PlanStorage.Read(draft.Document), corrected).Select(item => new ReviewStepRow
        {
            Id = Guid.CreateVersion7(change.At),
            VersionId = draft.Id,
            Revision = draft.Revision + 1,
            Item = item,
            By = change.Actor.Name,
            At = change.At,
        });
}
