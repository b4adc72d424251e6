namespace ThienVan.Core.Kernel.Clocks;

/// <summary>A part of a working day in which the office is open.</summary>
/// <param name="To">The moment it closes; later than <paramref name="From"/>.</param>
public sealed record OfficeSpan(TimeOnly From, TimeOnly To);

/// <summary>The hours of every working day while a rule holds, a Saturday worked in return included.</summary>
public sealed record OfficeDay
{
    public required LegalRule Rule { get; init; }

    /// <summary>Morning, then afternoon.</summary>
    public required IReadOnlyList<OfficeSpan> Spans { get; init; }
}

/// <summary>When the office is open: dated data of the ward. Immutable and without gaps from its first day on.</summary>
public sealed class OfficeHours
{
    private readonly OfficeDay[] _versions;

    private OfficeHours(OfficeDay[] versions) => _versions = versions;

    /// <summary>Refused unless each version follows the one before on the next day, the last without an end, with spans that follow one
    /// another.</summary>
    public static Result<OfficeHours> Of(IEnumerable<OfficeDay> versions)
    {
        var all = versions.OrderBy(version => version.Rule.From).ToArray();
        if (all.Length == 0 || all[^1].Rule.To is not null)
            return new Refusal("hours.end", "Giờ làm việc phải có phiên bản đang áp dụng không có ngày kết thúc; đề nghị bổ sung.");
        foreach (var (one, next) in all.Zip(all.Skip(1)))
            if (one.Rule.To?.AddDays(1) != next.Rule.From)
                return new Refusal("hours.gap",
                    $"Giờ làm việc trước ngày {FigureText.Day(next.Rule.From)} bị hở hoặc trùng; đề nghị ghi các ngày nối tiếp nhau.");
        return all.FirstOrDefault(version => !IsSound(version.Spans)) is { } wrong
            ? new Refusal("hours.spans",
                $"Giờ làm việc từ ngày {FigureText.Day(wrong.Rule.From)} chưa đúng; đề nghị ghi từng buổi, giờ bắt đầu trước giờ kết thúc.")
            : new OfficeHours(all);
    }

    /// <summary>The spans of a working day; before the first version those of the first.</summary>
    public IReadOnlyList<OfficeSpan> On(DateOnly day) =>
        (_versions.FirstOrDefault(version => version.Rule.Holds(day)) ?? _versions[0]).Spans;

    private static bool IsSound(IReadOnlyList<OfficeSpan> spans) => spans.Count > 0
        && spans.All(span => span.From < span.To) && spans.Zip(spans.Skip(1)).All(pair => pair.First.To <= pair.Second.From);
}
