namespace ThienVan.Web.Plans.Review.Pages;

/// <summary>After a refusal each field that differs shows what is stored now, so that nobody overwrites blindly.</summary>
public static class StoredHint
{
    public static string? Of(string? stored, string? typed) =>
        (stored ?? "") == (typed ?? "") ? null : $"Đang lưu: {(string.IsNullOrEmpty(stored) ? "trống" : stored)}";
}
