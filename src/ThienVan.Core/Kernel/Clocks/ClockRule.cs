namespace ThienVan.Core.Kernel.Clocks;

/// <summary>What a term is counted in.</summary>
public enum ClockUnit
{
    /// <summary>Hours by the clock on the wall, day and night.</summary>
    Hours,

    /// <summary>Hours in which the office is open.</summary>
    WorkingHours,

    /// <summary>Days of <see cref="WorkingCalendar"/>; the day it starts on is never counted.</summary>
    WorkingDays,

    /// <summary>Every day, the first not counted; a term that ends on a day off ends on the next working day.</summary>
    CalendarDays,
}

/// <summary>A lawful reason, named by a code: of a pause, of an extension.</summary>
public sealed record ClockGround
{
    public required string Code { get; init; }

    /// <summary>As it stands after "vì": "ốm đau, có xác nhận của cơ sở y tế".</summary>
    public required string Name { get; init; }

    public required LegalRule Rule { get; init; }
}

/// <summary>A way to lengthen a term.</summary>
public sealed record ClockExtension
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>How much it adds, in the unit of the clock.</summary>
    public required int Adds { get; init; }

    /// <summary>How often it may be used on one run.</summary>
    public int AtMost { get; init; } = 1;

    /// <summary>Only with the document that decides it.</summary>
    public bool NeedsDecision { get; init; } = true;

    /// <summary>Only while the term is not over.</summary>
    public bool OnlyBeforeOver { get; init; } = true;

    /// <summary>One of these must be named; empty where the law names none.</summary>
    public IReadOnlyList<ClockGround> Grounds { get; init; } = [];

    public required LegalRule Rule { get; init; }
}

/// <summary>A term that a document sets, with all that may be done to it. Dated: another version of the law is another rule.</summary>
public sealed record ClockRule
{
    public required string Code { get; init; }

    /// <summary>"Giải quyết khiếu nại lần đầu".</summary>
    public required string Name { get; init; }

    /// <summary>What starts it, as its first line says: "Nhận", "Thụ lý".</summary>
    public string Begins { get; init; } = "Nhận";

    /// <summary>How long, in <see cref="Unit"/>.</summary>
    public required int Term { get; init; }

    public required ClockUnit Unit { get; init; }

    /// <summary>What comes later than this, or on a day off, counts as come on the next working day; null where the day of receipt always
    /// counts.</summary>
    public TimeOnly? CutOff { get; init; }

    /// <summary>What may go by after the last day before it is called over, in <see cref="Unit"/>; 0 for terms of the law.</summary>
    public int Tolerance { get; init; }

    /// <summary>For which grounds it may be paused; empty for never.</summary>
    public IReadOnlyList<ClockGround> Pauses { get; init; } = [];

    public IReadOnlyList<ClockExtension> Extensions { get; init; } = [];

    /// <summary>How often it may be extended, of all kinds together; null where each kind alone bounds it.</summary>
    public int? MostExtensions { get; init; }

    public required LegalRule Rule { get; init; }

    public ClockGround? Pause(string? code) => Pauses.FirstOrDefault(ground => ground.Code == code);

    public ClockExtension? Extension(string? code) => Extensions.FirstOrDefault(extension => extension.Code == code);

    /// <summary>What is wrong with the data of a rule, in Vietnamese without a full stop; empty where nothing is.</summary>
    public IEnumerable<string> Faults()
    {
        if (Term < 1 || Tolerance < 0) yield return $"thời hạn “{Code}” phải từ 1 trở lên, phần cho phép chậm không được âm";
        if (Extensions.Any(extension => extension is { Adds: < 1 } or { AtMost: < 1 }) || MostExtensions < 1)
            yield return $"gia hạn của thời hạn “{Code}” phải thêm ít nhất 1 và được dùng ít nhất 1 lần";
        if (Twice(Pauses.Select(ground => ground.Code)) is { } pause) yield return $"lý do tạm dừng “{pause}” của “{Code}” ghi hai lần";
        if (Twice(Extensions.Select(extension => extension.Code)) is { } added) yield return $"gia hạn “{added}” của “{Code}” ghi hai lần";
        foreach (var rule in Rules().Where(rule => rule.To < rule.From || (rule.Document is null && !rule.IsUnverified)))
            yield return $"căn cứ từ ngày {FigureText.Day(rule.From)} của thời hạn “{Code}” thiếu văn bản hoặc sai ngày";
    }

    private static string? Twice(IEnumerable<string> codes) =>
        codes.GroupBy(code => code, StringComparer.Ordinal).FirstOrDefault(same => same.Skip(1).Any())?.Key;

    private IEnumerable<LegalRule> Rules() =>
    [
        Rule, .. Pauses.Select(ground => ground.Rule), .. Extensions.Select(extension => extension.Rule),
        .. Extensions.SelectMany(extension => extension.Grounds).Select(ground => ground.Rule),
    ];
}
