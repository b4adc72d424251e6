using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Scheduling;

namespace ThienVan.Core.Work.Projects;

/// <summary>A state a project of a kind may be in.</summary>
public sealed record ProjectState
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Nothing is left to do.</summary>
    public bool IsEnd { get; init; }

    /// <summary>Work rests: held up, or given up.</summary>
    public bool IsHalt { get; init; }
}

/// <summary>The states of a kind in their order, while a rule holds.</summary>
public sealed record ProjectFlow
{
    public required LegalRule Rule { get; init; }

    public required IReadOnlyList<ProjectState> States { get; init; }

    /// <summary>The state a project begins in.</summary>
    public ProjectState First => States[0];

    /// <summary>Null for a state the flow does not have.</summary>
    public ProjectState? Find(string? id) => States.FirstOrDefault(state => state.Id == id);

    /// <summary>The usual next state; null at the end and while work rests.</summary>
    public ProjectState? After(string id) =>
        States.Where(state => !state.IsHalt).SkipWhile(state => state.Id != id).Skip(1).FirstOrDefault();

    /// <summary>Null for a step that may be taken: to the next state freely, to any other with a reason.</summary>
    public Refusal? Refuse(string from, string? to, string? reason) =>
        Find(to) is not { } state ? new("project.state", "Đề nghị chọn một trạng thái trong danh sách.")
        : state.Id == from ? new("project.same", "Dự án đang ở trạng thái này; đề nghị chọn trạng thái khác.")
        : state != After(from) && VietnameseText.IsBlank(reason)
            ? new Refusal("project.reason", "Bỏ qua bước, lùi lại hoặc dừng thì phải có lý do; đề nghị ghi lý do.")
        : null;
}

/// <summary>A term the law sets while a rule holds.</summary>
public sealed record LegalTerm
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required LegalRule Rule { get; init; }

    /// <summary>Null for a term in months.</summary>
    public int? Days { get; init; }

    /// <summary>Null for a term in days.</summary>
    public int? Months { get; init; }

    public DayCount Count { get; init; } = DayCount.Calendar;
}

/// <summary>A kind of project: what it goes through, and what terms bind it.</summary>
public sealed record ProjectKind
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>How the names of such projects begin; none where a name does not tell.</summary>
    public IReadOnlyList<string> Begins { get; init; } = [];

    /// <summary>Households stand behind it, whose land is cleared.</summary>
    public bool ClearsLand { get; init; }

    /// <summary>One at a time, from the oldest.</summary>
    public required IReadOnlyList<ProjectFlow> Flows { get; init; }

    public IReadOnlyList<LegalTerm> Terms { get; init; } = [];

    /// <summary>A project keeps to the flow of the day it began: later law changes nothing under way.</summary>
    public ProjectFlow FlowOn(DateOnly began) => Flows.LastOrDefault(flow => flow.Rule.Holds(began)) ?? Flows[0];

    public IEnumerable<LegalTerm> TermsOn(DateOnly on) => Terms.Where(term => term.Rule.Holds(on));

    /// <summary>The kind that a name tells; null where it tells none.</summary>
    public static ProjectKind? Told(IEnumerable<ProjectKind> kinds, string name) =>
        kinds.FirstOrDefault(kind => kind.Begins.Any(word => name.StartsWith(word, StringComparison.OrdinalIgnoreCase)));

    /// <summary>What is wrong with the data of a kind; empty where nothing is.</summary>
    public IEnumerable<string> Faults()
    {
        if (Flows.Count == 0) yield return $"{Id}: no flow";
        foreach (var flow in Flows)
        {
            if (!flow.States.Any(state => state.IsEnd)) yield return $"{Id}: no end";
            if (flow.States.Count == 0 || flow.First.IsHalt) yield return $"{Id}: no beginning";
            if (flow.States.DistinctBy(state => state.Id).Count() < flow.States.Count) yield return $"{Id}: a state twice";
        }

        foreach (var term in Terms.Where(term => term.Days is null == term.Months is null)) yield return $"{Id}: term {term.Id}";
        foreach (var rule in Flows.Select(flow => flow.Rule).Concat(Terms.Select(term => term.Rule)))
            if (rule.To < rule.From || (rule.Document is null && !rule.IsUnverified)) yield return $"{Id}: rule of {rule.From:O}";
        foreach (var (one, next) in Flows.Zip(Flows.Skip(1)))
            if (one.Rule.To is not { } to || to >= next.Rule.From) yield return $"{Id}: two flows at once";
    }
}
