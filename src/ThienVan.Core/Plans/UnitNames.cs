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
    public string WithoutWard(string folded)
    {
        var text = _ward.Length > 0 && folded.EndsWith(" " + _ward, StringComparison.Ordinal) ? folded[..^(_ward.Length + 1)] : folded;
        return WardEnding().Replace(text, string.Empty);
    }

    [GeneratedRegex(@"^.*\b(phường|xã|đặc khu|thị trấn)\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WardName();

    [GeneratedRegex(@"\s(phuong|xa|dac khu|thi tran)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WardEnding();
}
