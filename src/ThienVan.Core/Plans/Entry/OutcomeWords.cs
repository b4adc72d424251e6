using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Entry;

/// <summary>Reached or not, as people write it in a sheet.</summary>
public static class OutcomeWords
{
    /// <summary>Null for any other word.</summary>
    public static bool? Read(string cell) => VietnameseText.Fold(cell) switch
    {
        "dat" or "da dat" or "co" or "x" or "hoan thanh" or "da hoan thanh" => true,
        "chua" or "chua dat" or "khong" or "khong dat" => false,
        _ => null,
    };
}
