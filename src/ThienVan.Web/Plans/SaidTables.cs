using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Plans;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Plans;

/// <summary>A verdict as it was said of a round's last day. Rows are added, never changed and never made anew.</summary>
public sealed class VerdictSaidRow
{
    public required Guid Id { get; init; }
    public string WardId { get; init; } = "";

    /// <summary>"2026-2030": it outlives corrections of the plan's text.</summary>
    public required string PlanPeriod { get; init; }
    public required string Code { get; init; }

    /// <summary>"conflict/reading" it was said under; empty where the plan was read one way.</summary>
    public required string Reading { get; init; }
    public required int Year { get; init; }
    public required Guid RoundId { get; init; }
    public required string RoundName { get; init; }

    /// <summary>Last day of the round.</summary>
    public required DateOnly Day { get; init; }
    public required SaidOccasion Occasion { get; init; }
    public required Performance Performance { get; init; }
    public required DataState Data { get; init; }
    public required bool IsNearMiss { get; init; }
    public required string Sentence { get; init; }
    public required string RuleVersion { get; init; }
    public required Guid PlanVersionId { get; init; }

    /// <summary>Ids of the figures it rested on, as JSON.</summary>
    public required string Figures { get; init; }
    public required DateTimeOffset At { get; init; }

    internal static string Kept(IEnumerable<Guid> figures) => JsonSerializer.Serialize(figures, KeptJson.Column);

    internal SaidVerdict Said() => new()
    {
        Code = Code,
        ReadingId = Reading.Length == 0 ? null : Reading,
        Year = Year,
        Round = RoundName,
        Day = Day,
        Occasion = Occasion,
        Performance = Performance,
        Data = Data,
        IsNearMiss = IsNearMiss,
        Sentence = Sentence,
        RuleVersion = RuleVersion,
        PlanVersion = PlanVersionId,
        Figures = JsonSerializer.Deserialize<Guid[]>(Figures, KeptJson.Column) ?? [],
        At = At,
    };
}

internal static class SaidTables
{
    public static readonly ToldTable[] Told =
        [new(typeof(VerdictSaidRow), "Kết luận đã nêu của kỳ báo cáo", nameof(VerdictSaidRow.Code), nameof(VerdictSaidRow.RoundName))];

    public static void Map(ModelBuilder model) => model.Entity<VerdictSaidRow>(table =>
    {
        table.ToTable("plan_verdict_said");
        table.HasKey(row => row.Id);
        table.HasIndex(row => new { row.WardId, row.RoundId, row.Occasion, row.Code, row.Reading }).IsUnique();
        table.HasIndex(row => new { row.WardId, row.PlanPeriod, row.Code, row.Day });
        table.HasIndex(row => new { row.WardId, row.PlanPeriod, row.Day });
    });
}
