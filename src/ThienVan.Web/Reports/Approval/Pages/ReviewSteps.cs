using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;

namespace ThienVan.Web.Reports.Approval.Pages;

/// <summary>What a posted form led to.</summary>
public sealed record ReviewAnswer(ValueStep Step, IReadOnlyList<StepOutcome> Outcomes, Refusal? Whole)
{
    public IReadOnlyList<StepOutcome> Refused { get; } = [.. Outcomes.Where(outcome => outcome.Refusal is not null)];

    public int Done => Outcomes.Count - Refused.Count;

    /// <summary>A value that was moved before, where that is so of every one: nothing is left to be decided; null otherwise.</summary>
    public StepOutcome? Overtaken =>
        Refused.Count == Outcomes.Count && Refused.All(outcome => ApprovalRefusals.IsOvertaken(outcome.Refusal)) ? Refused.FirstOrDefault()
        : null;

    public bool Went => Whole is null && Refused.Count == 0;
}

/// <summary>Takes the step a form asks for.</summary>
public sealed class ReviewSteps(ValueApproval approval)
{
    public async Task<ReviewAnswer> TakeAsync(Guid round, ReviewForm form, CancellationToken ct)
    {
        if (form.Asked is not { } step || SeenValue.Read(form.Seen) is not { } seen)
            return new(ValueStep.Save, [], ApprovalRefusals.Forged);
        var result = step switch
        {
            ValueStep.Verify => await approval.VerifyAsync(round, seen, form.IsMany, ct),
            ValueStep.Approve => await approval.ApproveAsync(round, seen, form.IsMany, ct),
            _ => await approval.ReturnAsync(round, seen, form.Reason, ct),
        };
        return new(step, result.IsRefused ? [] : result.Value, result.Refusal);
    }
}
