using System.Globalization;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Projects;
using ThienVan.Core.Work.Scheduling;

namespace ThienVan.Web.Work.Projects.Pages;

/// <summary>A project as typed.</summary>
public sealed class ProjectForm
{
    public string? Name { get; set; }
    public string? Kind { get; set; }
    public string? Lead { get; set; }

    /// <summary>Codes parted by commas.</summary>
    public string? Serves { get; set; }

    public static ProjectForm Of(ProjectLine line) =>
        new() { Kind = line.Kind?.Id, Lead = line.LeadId, Serves = string.Join(", ", line.Serves) };

    /// <param name="id">Null for a new one.</param>
    public SaveProject Order(Guid? id) => new()
    {
        Id = id,
        Name = Name,
        KindId = Blank.Or(Kind),
        LeadId = Blank.Or(Lead),
        Serves = [.. (Serves ?? "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()],
    };
}

/// <summary>A step as typed.</summary>
public sealed class StepForm
{
    public string? Name { get; set; }
    public string? Output { get; set; }
    public string? Lead { get; set; }
    public string? From { get; set; }
    public string? To { get; set; }
    public string? Days { get; set; }
    public string? Count { get; set; }
    public string? Reason { get; set; }

    public static StepForm Of(ProjectStep step) => new()
    {
        Name = step.Step.Name,
        Output = step.Output,
        Lead = step.LeadId,
        From = DayInput.Write(step.Step.From),
        Days = step.Step.Days?.ToString(CultureInfo.InvariantCulture),
        Count = step.Step.Count.ToString(),
    };

    /// <summary>The step, or the first field that does not read.</summary>
    public Result<SaveStep> Order(Guid project, Guid? step) =>
        (DayInput.Refuse(From) ?? DayInput.Refuse(To)) is { } day ? day
        : !VietnameseText.IsBlank(Days) && Blank.Number(Days) is null
            ? new Refusal("step.days_typed", "Số ngày là một số nguyên; đề nghị nhập lại hoặc để trống.")
        : new SaveStep
        {
            ProjectId = project,
            StepId = step,
            Name = Name,
            Output = Output,
            LeadId = Lead,
            From = DayInput.Read(From).Day,
            To = DayInput.Read(To).Day,
            Days = Blank.Number(Days),
            Count = Enum.TryParse<DayCount>(Count, out var count) && Enum.IsDefined(count) ? count : DayCount.Calendar,
            Reason = Reason,
        };
}

/// <summary>When a step was done, as typed.</summary>
public sealed class DoneForm
{
    public string? On { get; set; }
    public string? Reason { get; set; }
}

/// <summary>What a step waits for, as typed.</summary>
public sealed class LinkForm
{
    public Guid Before { get; set; }
    public string? Kind { get; set; }
    public string? Lag { get; set; }
    public string? Count { get; set; }
    public string? Reason { get; set; }

    public Result<StepLink> Link(Guid after) =>
        !VietnameseText.IsBlank(Lag) && Blank.Number(Lag) is null
            ? new Refusal("link.lag_typed", "Số ngày chờ là một số nguyên; đề nghị nhập lại hoặc để trống.")
            : new StepLink(Before, after, How, Blank.Number(Lag) ?? 0,
                Enum.TryParse<DayCount>(Count, out var count) && Enum.IsDefined(count) ? count : DayCount.Calendar);

    public LinkKind How => Enum.TryParse<LinkKind>(Kind, out var kind) && Enum.IsDefined(kind) ? kind : LinkKind.FinishStart;
}

/// <summary>A state, a baseline, with its reason.</summary>
public sealed class ReasonForm
{
    public string? To { get; set; }
    public string? Reason { get; set; }
}

/// <summary>An obstacle as typed.</summary>
public sealed class ObstacleForm
{
    public Guid? Id { get; set; }
    public string? What { get; set; }
    public string? Clearer { get; set; }
    public string? Since { get; set; }
    public string? RaisedTo { get; set; }
    public string? RaisedOn { get; set; }
    public string? ClearedOn { get; set; }
    public string? Outcome { get; set; }

    public static ObstacleForm Of(ObstacleLine line) => new()
    {
        Id = line.Id,
        What = line.Obstacle.What,
        Clearer = line.Obstacle.Clearer,
        Since = DayInput.Write(line.Obstacle.Since),
        RaisedTo = line.Obstacle.RaisedTo,
        RaisedOn = DayInput.Write(line.Obstacle.RaisedOn),
    };

    public Result<Obstacle> Obstacle() =>
        (DayInput.Refuse(Since) ?? DayInput.Refuse(RaisedOn) ?? DayInput.Refuse(ClearedOn)) is { } day ? day
        : DayInput.Read(Since).Day is not { } since ? new Refusal("obstacle.since", "Đề nghị ghi vướng từ ngày nào.")
        : new Obstacle
        {
            What = What ?? "",
            Clearer = Clearer ?? "",
            Since = since,
            RaisedTo = Blank.Or(RaisedTo),
            RaisedOn = DayInput.Read(RaisedOn).Day,
            ClearedOn = DayInput.Read(ClearedOn).Day,
            Outcome = Blank.Or(Outcome),
        };
}

/// <summary>Planned money as typed.</summary>
public sealed class MoneyForm
{
    public string? Source { get; set; }
    public string? Year { get; set; }
    public string? Amount { get; set; }

    public Result<MoneyLine> Line() =>
        Blank.Number(Year) is not (>= 2000 and <= 2100) ? new Refusal("money.year", "Đề nghị nhập năm bằng bốn chữ số.")
        : Money(Amount) is { Refusal: { } refusal } ? refusal
        : Money(Amount).Value is not { } amount ? new Refusal("money.typed", "Đề nghị nhập số tiền bằng đồng, như 1.500.000.000.")
        : new MoneyLine(Source?.Trim() ?? "", Blank.Number(Year)!.Value, amount);

    /// <summary>Đồng, which have no fraction.</summary>
    public static FigureInput Money(string? typed) => FigureInput.Read(typed, new(FigureKind.Counted, "đồng"));
}

/// <summary>Households by state as typed.</summary>
public sealed class ClearanceForm
{
    public string? On { get; set; }
    public string? Households { get; set; }

    /// <summary>By the name of the state.</summary>
    public Dictionary<string, string?> States { get; set; } = [];
    public string? StuckBy { get; set; }

    public Result<ClearanceCount> Count()
    {
        if (DayInput.Read(On).Day is not { } on) return new Refusal("clearance.on", "Đề nghị ghi ngày đếm.");
        if (Blank.Number(Households) is not { } households) return new Refusal("clearance.none", "Đề nghị nhập tổng số hộ, từ 1 trở lên.");
        var states = new Dictionary<ClearanceState, int>();
        foreach (var state in ClearanceCount.Counted)
        {
            var typed = States.GetValueOrDefault(state.ToString());
            if (VietnameseText.IsBlank(typed)) continue;
            if (Blank.Number(typed) is not { } count)
                return new Refusal("clearance.typed", $"“{ProjectWords.Word(state)}” phải là một số nguyên; đề nghị nhập lại.");
            states[state] = count;
        }

        return new ClearanceCount { On = on, Households = households, States = states, StuckBy = Blank.Or(StuckBy) };
    }
}

file static class Blank
{
    public static string? Or(string? text) => VietnameseText.IsBlank(text) ? null : text.Trim();

    public static int? Number(string? text) =>
        int.TryParse(text?.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
