using ThienVan.Core.Plans;
using ThienVan.Web.Shared.Ui.Figures;

namespace ThienVan.Web.Plans.Checker;

/// <summary>The checker's weights and kinds in the office's words.</summary>
public static class FindingWords
{
    public static string Of(FindingWeight weight) => weight switch
    {
        FindingWeight.Contradiction => "Mâu thuẫn",
        FindingWeight.Duplicate => "Trùng lặp",
        FindingWeight.Gap => "Thiếu",
        FindingWeight.Wording => "Cách viết",
        FindingWeight.ScanFault => "Lỗi quét",
        _ => throw new ArgumentOutOfRangeException(nameof(weight), weight, message: null),
    };

    public static StatusTone Tone(FindingWeight weight) => weight switch
    {
        FindingWeight.Contradiction => StatusTone.OffTrack,
        FindingWeight.Duplicate => StatusTone.Decision,
        FindingWeight.Gap => StatusTone.AtRisk,
        _ => StatusTone.NoData,
    };

    /// <summary>Word of the weight in an address: "mau-thuan".</summary>
    public static string Slug(FindingWeight weight) => weight switch
    {
        FindingWeight.Contradiction => "mau-thuan",
        FindingWeight.Duplicate => "trung-lap",
        FindingWeight.Gap => "thieu",
        FindingWeight.Wording => "cach-viet",
        FindingWeight.ScanFault => "loi-quet",
        _ => throw new ArgumentOutOfRangeException(nameof(weight), weight, message: null),
    };

    public static string Kind(Finding finding) => FindingKinds.Words.GetValueOrDefault(KindKey(finding), Of(finding.Weight));

    /// <summary>A contradiction kept with an accepted plan still carries in its id the kind it was found as:
    /// "two_figures-3868b6d1".</summary>
    public static string KindKey(Finding finding)
    {
        var found = finding.Id.Split('-')[0];
        return finding.Kind == FindingKinds.Recorded && FindingKinds.Words.ContainsKey(found) ? found : finding.Kind;
    }
}
