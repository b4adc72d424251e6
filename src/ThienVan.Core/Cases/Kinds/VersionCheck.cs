using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Clocks;

namespace ThienVan.Core.Cases.Kinds;

/// <summary>Whether one version holds together by itself.</summary>
internal static class VersionCheck
{
    public static IEnumerable<CaseKindFault> Faults(CaseKindVersion version, IReadOnlyList<CaseKind> kinds)
    {
        CaseKindFault[] named =
        [
            .. CaseKindCheck.Twice(version.States, state => state.Code, "trạng thái"),
            .. CaseKindCheck.Twice(version.Steps, step => step.Code, "bước"),
            .. CaseKindCheck.Twice(version.Clocks, clock => clock.Code, "thời hạn"),
            .. CaseKindCheck.Twice(version.Papers, paper => paper.Code, "giấy tờ"),
            .. version.Clocks.SelectMany(clock => clock.Faults().Select(fault => new CaseKindFault(clock, fault))),
            .. version.Steps.SelectMany(step => Names(version, step, kinds)),
        ];

        // Where a name leads nowhere, what can be reached says nothing.
        return named.Length > 0 ? named : [.. Ways(version)];
    }

    private static IEnumerable<CaseKindFault> Names(CaseKindVersion version, CaseStep step, IReadOnlyList<CaseKind> kinds)
    {
        var states = step.To is { } to ? step.From.Append(to) : step.From;
        foreach (var code in states.Where(code => version.State(code) is null)) yield return Step($"dẫn đến trạng thái “{code}” không có");
        foreach (var act in step.Clocks)
        {
            if (version.Clock(act.Clock) is not { } clock) yield return Step($"dùng thời hạn “{act.Clock}” không có");
            else if (act.Does == ClockDeed.Extend && clock.Extension(act.Extension) is null)
                yield return Step($"gia hạn “{act.Extension}” không có ở thời hạn “{act.Clock}”");
            else if (act.Does == ClockDeed.Pause && clock.Pauses.Count == 0)
                yield return Step($"tạm dừng “{act.Clock}” nhưng thời hạn này không được tạm dừng");
            else if (act.Does == ClockDeed.Extend && clock.Extension(act.Extension)!.NeedsDecision && !step.Asks.Contains(StepAsk.Document))
                yield return Step("gia hạn phải có văn bản: cần thêm “Document” vào asks");
        }

        foreach (var code in step.Papers.Where(code => version.Paper(code) is null)) yield return Step($"dùng giấy tờ “{code}” không có");
        foreach (var code in step.Kinds.Where(code => kinds.All(kind => kind.Code != code)))
            yield return Step($"dẫn đến loại vụ việc “{code}” không có");
        if (step.Who.Count == 0) yield return Step("chưa ghi ai được thực hiện");
        if (step is { Begins: true, To: null }) yield return Step("là bước đầu tiên nhưng không dẫn đến trạng thái nào");
        if (step.Asks.Contains(StepAsk.Paper) && step.Papers.Count == 0) yield return Step("yêu cầu giấy tờ nhưng chưa ghi giấy tờ nào");
        if (step.Asks.Contains(StepAsk.Ground) != version.GroundsOf(step).Count > 0)
            yield return Step("phải yêu cầu căn cứ (“Ground”) khi có danh mục căn cứ, và chỉ khi đó");
        if (step.Effect is StepEffect.Reclassify == (step.Kinds.Count == 0) && step.Effect is not StepEffect.Split)
            yield return Step("chỉ bước phân loại lại hoặc tách mới ghi kinds, và phân loại lại thì phải ghi");
        if (step.Effect is StepEffect.Reclassify or StepEffect.Merge && version.State(step.To) is not { IsOpen: false })
            yield return Step("phân loại lại hoặc gộp phải dẫn đến trạng thái kết thúc");

        CaseKindFault Step(string message) => new(step, $"bước “{step.Code}” {message}");
    }

    private static IEnumerable<CaseKindFault> Ways(CaseKindVersion version)
    {
        var reach = new CaseReach(version);
        foreach (var state in version.States.Where(state => reach.Stands.All(stand => stand.State != state.Code)))
            yield return new(state, $"không có bước nào dẫn đến trạng thái “{state.Code}”");
        foreach (var step in version.Steps.Where(step => !reach.Takes(step)))
            yield return new(step, $"bước “{step.Code}” không bao giờ thực hiện được");
        foreach (var state in Open(reach.Stands.Where(stand => !stand.HasClock)))
            yield return new(state, $"trạng thái “{state.Code}” đang mở mà không có thời hạn nào đang tính hoặc tạm dừng");
        foreach (var state in Open(reach.Stuck()))
            yield return new(state, $"từ trạng thái “{state.Code}” không kết thúc được vụ việc");

        IEnumerable<CaseState> Open(IEnumerable<CaseStand> stands) =>
            stands.Select(stand => version.State(stand.State)!).Where(state => state.IsOpen).Distinct();
    }
}
