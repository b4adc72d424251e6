using ThienVan.Core.Kernel;

namespace ThienVan.Core.Cases.Kinds;

/// <summary>What is wrong with the data of kinds.</summary>
/// <param name="Part">The kind, version, state, step, clock or paper it is about.</param>
/// <param name="Message">In Vietnamese, without a full stop.</param>
public sealed record CaseKindFault(object Part, string Message);

/// <summary>Whether kinds hold together: every code they name is there, every state can be reached and left, no open case is without a
/// deadline, no day is without a version.</summary>
public static class CaseKindCheck
{
    public static IEnumerable<CaseKindFault> Faults(IReadOnlyList<CaseKind> kinds) =>
    [
        .. Twice(kinds, kind => kind.Code, "loại vụ việc"),
        .. kinds.SelectMany(Versions),
        .. kinds.SelectMany(kind => kind.Versions).SelectMany(version => VersionCheck.Faults(version, kinds)),
        .. kinds.SelectMany(kind => Borrowed(kind, kinds)),
    ];

    internal static IEnumerable<CaseKindFault> Twice<T>(IEnumerable<T> parts, Func<T, string> code, string what) where T : class =>
        parts.GroupBy(code, StringComparer.Ordinal).Where(same => VietnameseText.IsBlank(same.Key) || same.Skip(1).Any())
            .Select(same => new CaseKindFault(same.Last(), $"mã {what} “{same.Key}” để trống hoặc ghi hai lần"));

    private static IEnumerable<CaseKindFault> Versions(CaseKind kind)
    {
        if (kind.Versions.Count == 0) yield return new(kind, $"loại “{kind.Code}” chưa có phiên bản quy định nào");
        foreach (var (one, next) in kind.Versions.Zip(kind.Versions.Skip(1)))
            if (one.Rule.To?.AddDays(1) != next.Rule.From)
                yield return new(next,
                    $"phiên bản từ ngày {FigureText.Day(next.Rule.From)} của “{kind.Code}” không nối tiếp ngay phiên bản trước");
        foreach (var version in kind.Versions.Where(version => version.Rule.To < version.Rule.From))
            yield return new(version, $"phiên bản của “{kind.Code}” kết thúc trước ngày bắt đầu");
    }

    // Versions that borrow are checked once more as they are from that day on.
    private static IEnumerable<CaseKindFault> Borrowed(CaseKind kind, IReadOnlyList<CaseKind> kinds)
    {
        for (var at = 0; at < kind.Versions.Count; at++)
        {
            if (kind.Versions[at] is not { Borrows: { } borrows } version) continue;
            var next = at + 1 < kind.Versions.Count ? kind.Versions[at + 1] : null;
            if (borrows.Steps.FirstOrDefault(code => next?.Step(code) is null) is { } missing)
                yield return new(version, $"bước “{missing}” mà phiên bản này dùng theo quy định chuyển tiếp không có ở phiên bản sau");
            else if (borrows.Rule.From < next!.Rule.From)
                yield return new(version, "quy định chuyển tiếp có hiệu lực trước phiên bản mà nó dẫn đến");
            else
            {
                foreach (var fault in VersionCheck.Faults(version.Borrowing(next), kinds))
                    yield return new(version, $"{fault.Message} (hồ sơ chuyển tiếp từ ngày {FigureText.Day(borrows.Rule.From)})");
            }
        }
    }
}
