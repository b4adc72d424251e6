using System.Globalization;
using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans;

/// <summary>Tells whether two names mean one unit, however a document of this ward writes, shortens or joins them.</summary>
/// <param name="issuer">Who issued the plan: its ward is left off the names; null when not known.</param>
internal sealed partial class UnitNames(string? issuer)
{
    private readonly string _ward = issuer is null ? string.Empty : VietnameseText.Fold(WardName().Replace(issuer, string.Empty));

    /// <summary>The same for all spellings of one unit; empty for no name.</summary>
    public string Key(string name)
    {
        var words = WithoutWard(VietnameseText.Fold(name)).Split([' ', ',', '-', '.', ';'], StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Select(Expand).Where(word => word is not ("va" or "cac" or "cua" or "nhung")));
    }

    private static string Expand(string word) => word switch
    {
        "ub" => "uy ban",
        "mttq" => "mat tran to quoc",
        "vn" => "viet nam",
        "hdnd" => "hoi dong nhan dan",
        "ubnd" => "uy ban nhan dan",
        "tdp" => "to dan pho",
        "chqs" => "chi huy quan su",
        "qlda" => "quan li du an",
        "bhxh" => "bao hiem xa hoi",
        "cthd" => "chuong trinh hanh dong",
        "ttpvhcc" => "trung tam phuc vu hanh chinh cong",
        "ldld" => "lien doan lao dong",
        _ => word,
    };

    // "Công an phường Hải Đăng", "Công an phường" and "Công an" are one.
    private string WithoutWard(string folded)
    {
        var text = _ward.Length > 0 && folded.EndsWith(" " + _ward, StringComparison.Ordinal) ? folded[..^(_ward.Length + 1)] : folded;
        return WardEnding().Replace(text, string.Empty);
    }

    /// <summary>An id for a unit of that name that no other has: "kinh-te-ha-tang-do-thi", "kinh-te-ha-tang-do-thi-2".</summary>
    /// <param name="name">With a letter or a digit in it, else the id is "don-vi".</param>
    /// <param name="isTaken">Tells the ids of other units.</param>
    public string NewId(string name, Func<string, bool> isTaken)
    {
        var stem = JoiningWord().Replace(LeadingRoom().Replace(WithoutWard(VietnameseText.Fold(name)), string.Empty), " ");
        var slug = NotSlug().Replace(stem, "-").Trim('-') is { Length: > 0 } said ? said : "don-vi";
        return Free(slug, isTaken);
    }

    /// <summary>The id, with a number behind it where another unit has it.</summary>
    public static string Free(string id, Func<string, bool> isTaken)
    {
        var free = id;
        for (var twin = 2; isTaken(free); twin++) free = string.Create(CultureInfo.InvariantCulture, $"{id}-{twin}");
        return free;
    }

    [GeneratedRegex(@"^phong ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LeadingRoom();

    [GeneratedRegex(@"\b(va|cua|cac)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex JoiningWord();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NotSlug();

    [GeneratedRegex(@"^.*\b(phường|xã|đặc khu|thị trấn)\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WardName();

    [GeneratedRegex(@"\s(phuong|xa|dac khu|thi tran)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WardEnding();
}
