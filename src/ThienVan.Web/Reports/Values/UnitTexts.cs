using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Entry;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Reports.Values;

/// <summary>A unit's own words on one topic of the report.</summary>
public sealed record UnitText(string Topic, string Text, int Revision)
{
    /// <summary>Who wrote it last; null while nobody has.</summary>
    public string? ChangedBy { get; init; }
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>What somebody else kept meanwhile; null unless mine was overtaken.</summary>
    public string? Theirs { get; init; }
}

/// <summary>What each unit says in its own words, for the paragraphs of the official report.</summary>
public sealed class UnitTexts(AppDb db, WriteScope write, EntrySessions desk, RefusedEntries refused, ReportRights rights)
{
    public const int Longest = 5000;

    /// <summary>In the order of the report.</summary>
    public static IReadOnlyList<(string Id, string Name)> Topics { get; } =
    [
        ("ket-qua", "Kết quả nổi bật trong kỳ"),
        ("kho-khan", "Khó khăn, vướng mắc và nguyên nhân"),
        ("kien-nghi", "Kiến nghị, đề xuất"),
        ("phuong-huong", "Phương hướng, nhiệm vụ kỳ sau"),
    ];

    /// <summary>All topics, those nobody wrote empty; one query.</summary>
    public async Task<IReadOnlyList<UnitText>> ReadAsync(Guid round, string unit, CancellationToken ct)
    {
        var rows = await db.Set<UnitTextRow>().Where(row => row.RoundId == round && row.UnitId == unit)
            .Select(row => new UnitText(row.Topic, row.Text, row.Revision) { ChangedBy = row.ChangedBy, ChangedAt = row.ChangedAt })
            .ToArrayAsync(ct);
        return [.. Topics.Select(topic => rows.FirstOrDefault(row => row.Topic == topic.Id) ?? new UnitText(topic.Id, "", 0))];
    }

    /// <summary>Keeps what changed. A text that somebody else changed meanwhile comes back with theirs and is not kept.</summary>
    public async Task<Result<IReadOnlyList<UnitText>>> SaveAsync(
        Guid round, string unit, IReadOnlyList<UnitText> texts, CancellationToken ct)
    {
        var opened = await desk.OpenAsync(round, unit, ct);
        if (opened.IsRefused)
        {
            await refused.RecordAsync([(RefusedEntries.Subject(round, unit, Ward.Whole), opened.Refusal)], ct);
            return opened.Refusal!;
        }

        if (opened.Value.Closed is { } closed) return closed;
        if (texts.Any(text => text.Text.Length > Longest))
            return new Refusal("entry.text_long", $"Mỗi phần lời dài tối đa {Longest} ký tự; đề nghị viết gọn lại.");
        var clean = CellText.Clean([.. texts.Select(text => text.Text)]);
        texts =
        [
            .. texts
                .Zip(clean, (text, words) => text with { Text = words ?? "" })
                .Where(text => Topics.Any(topic => topic.Id == text.Topic))
                .DistinctBy(text => text.Topic),
        ];
        var known = (await ReadAsync(round, unit, ct)).ToDictionary(text => text.Topic, text => text.Text, StringComparer.Ordinal);
        if (texts.All(text => text.Text == known[text.Topic])) return texts.ToArray();
        return await write.RunAsync<IReadOnlyList<UnitText>>(rights.Actor, async change =>
        {
            var rows = await db.Set<UnitTextRow>()
                .Where(row => row.RoundId == round && row.UnitId == unit)
                .ToDictionaryAsync(row => row.Topic, StringComparer.Ordinal, ct);
            return texts.Select(text => Keep(round, unit, text, rows.GetValueOrDefault(text.Topic), change)).ToArray();
        }, ct);
    }

    private UnitText Keep(Guid round, string unit, UnitText text, UnitTextRow? row, Change change)
    {
        if (text.Text == (row?.Text ?? "")) return text with { Revision = row?.Revision ?? 0 };
        if (text.Revision != (row?.Revision ?? 0))
            return text with
            {
                Revision = row?.Revision ?? 0,
                ChangedBy = row?.ChangedBy,
                ChangedAt = row?.ChangedAt,
                Theirs = row?.Text ?? "",
            };
        var old = row?.Text;
        if (row is null)
            db.Add(
                row = new UnitTextRow
                {
                    RoundId = round,
                    UnitId = unit,
                    Topic = text.Topic,
                    Text = "",
                    Revision = 0,
                    ChangedBy = "",
                    ChangedAt = change.At,
                }
            );
        (row.Text, row.Revision, row.ChangedBy, row.ChangedAt) = (text.Text, row.Revision + 1, change.Actor.Name, change.At);
        change.Record(ReportEvents.TextSaved, $"report/{round}/loi/{unit}/{text.Topic}", reason: null, old, row.Text);
        return text with { Revision = row.Revision };
    }
}
