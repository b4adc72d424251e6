using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Drawing;
using ThienVan.Web.Shared.Ui.Figures;

namespace ThienVan.Web.Plans;

/// <summary>The plan a page speaks of.</summary>
public sealed record PlanHead
{
    public required Guid VersionId { get; init; }

    /// <summary>"135/KH-UBND": as whoever submitted it said, else as the document says; null where neither does.</summary>
    public required string? Number { get; init; }
    public required string Issuer { get; init; }
    public required int PeriodFrom { get; init; }
    public required int PeriodTo { get; init; }

    /// <summary>Day of the document that brought it into force, else its own.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>"Kế hoạch 135/KH-UBND".</summary>
    public string Named => $"Kế hoạch {Number ?? PlanWords.NoNumber}";

    /// <summary>"Kế hoạch số 135/KH-UBND".</summary>
    public string InFull => Number is null ? Named : $"Kế hoạch số {Number}";
}

/// <summary>One target as a tile or a row: the decisive indicator's figure beside its plan.</summary>
public sealed record TargetCard
{
    public required string No { get; init; }
    public required string Name { get; init; }
    public required string ShortName { get; init; }
    public required string GroupId { get; init; }
    public required string GroupName { get; init; }

    /// <summary>As <see cref="Target.Leads"/> tells.</summary>
    public required IReadOnlyList<LeadView> Leads { get; init; }

    /// <summary>True when nobody leads it or a part of it: shown as such.</summary>
    public bool IsOrphan => Leads.Any(lead => lead.Unit is null);
    public required TargetAssessment Verdict { get; init; }

    /// <summary>The indicator whose figure stands on the card; null when the target has none.</summary>
    public Indicator? Indicator { get; init; }

    /// <summary>All of its indicators, by whose names and codes it is found as well.</summary>
    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    /// <summary>The same figure's assessment, as far as every reading of the plan says it; null without an indicator.</summary>
    public Assessment? Shown { get; init; }

    /// <summary>What can still be done about it, as a tile says it; null where there is nothing to be done about.</summary>
    public string? Deed { get; init; }

    /// <summary>What the plan asks this year, ready to read: "≥ 100", "15–17", "≤ 20/114", "để trống".</summary>
    public required string PlanText { get; init; }

    /// <summary>"ba cách": in how many ways its goals are read; null where in one.</summary>
    public string? ConflictWays { get; init; }

    /// <summary>Share short (−) or beyond (+) of what the day of its figure needs; null where nothing is asked or known.</summary>
    public decimal? Deviated => this is { Indicator: { } indicator, Shown: { } shown } ? Deviation.Of(indicator, shown) : null;
}

public sealed record UnitName(string Id, string Name, string ShortName)
{
    /// <summary>The id itself where the plan does not know it; null without one.</summary>
    public static UnitName? Of(string? id, PlanDocument plan) =>
        id is null ? null : plan.FindUnit(id) is { } unit ? new(unit.Id, unit.Name, unit.ShortName ?? unit.Name) : new(id, id, id);
}

public sealed record TargetGroupView(string Id, string Name, IReadOnlyList<TargetCard> Cards)
{
    /// <summary>Where its targets stand.</summary>
    public ToneTally Tally => TallyOf(Cards);

    /// <summary>Where the targets of groups stand together.</summary>
    public static ToneTally TallyOf(IEnumerable<TargetGroupView> groups) => TallyOf(groups.SelectMany(group => group.Cards));

    private static ToneTally TallyOf(IEnumerable<TargetCard> cards) =>
        ToneTally.Of(cards.Select(card => StatusWord.Of(card.Verdict).Tone));
}

/// <summary>A person's change to the plan's figures, for "what changed this week".</summary>
public sealed record ChangeLine(DateTimeOffset At, string Who, string What, string? TargetNo);

/// <summary>One version of one observation, as the history shows it.</summary>
public sealed record ObservationLine
{
    public required Guid Id { get; init; }
    public required Observation Observation { get; init; }

    /// <summary>As its round counts: taken back and sent again it is the same one, a correction after approval is the next. The highest
    /// that was approved is in force.</summary>
    public required int Version { get; init; }
    public FigureState State { get; init; }

    /// <summary>True for the one that verdicts go by; with provisional figures shown, the newest that was not withdrawn.</summary>
    public required bool InForce { get; init; }

    /// <summary>True for the one that was approved last: reports and the portal use it, whatever was sent since.</summary>
    public required bool Stands { get; init; }
    public required string Source { get; init; }
    public string? EvidenceNote { get; init; }

    /// <summary>Why the version before was replaced; null for version 1.</summary>
    public string? Reason { get; init; }
    public required string EnteredBy { get; init; }
    public required DateTimeOffset EnteredAt { get; init; }
    public bool Demonstration { get; init; }
}

public sealed record DecisionLine
{
    public required string ConflictId { get; init; }
    public required string ReadingId { get; init; }
    public required string ReadingText { get; init; }
    public required string DocumentNumber { get; init; }

    /// <summary>Null where it was not asked for yet.</summary>
    public DateOnly? DocumentDate { get; init; }

    /// <summary>"12/TB-UBND ngày 20/11/2026".</summary>
    public string Document => DocumentDate is { } day ? $"{DocumentNumber} ngày {FigureText.Day(day)}" : DocumentNumber;

    /// <summary>First day it holds; null for how the words were meant from the first.</summary>
    public DateOnly? From { get; init; }
    public string? Reason { get; init; }
    public required string DecidedBy { get; init; }
    public required DateTimeOffset DecidedAt { get; init; }

    /// <summary>False once a later decision replaced it.</summary>
    public required bool InForce { get; init; }
}
