using ThienVan.Core.Kernel;

namespace ThienVan.Web.Plans.Review.Pages;

/// <summary>A field of a correction.</summary>
/// <param name="Label">As the form names it.</param>
/// <param name="Typed">As it was sent.</param>
/// <param name="Stored">As it was read or corrected before.</param>
internal readonly record struct TypedField(string Label, string? Typed, string? Stored);

/// <summary>How long what a reviewer types may be. What the document itself says stays as it was read, however long.</summary>
internal static class TypedLength
{
    /// <summary>Characters of a field that may hold a paragraph.</summary>
    public const int Paragraph = 2000;

    /// <summary>Null when every field fits.</summary>
    public static Refusal? Refuse(int longest, params ReadOnlySpan<TypedField> fields)
    {
        foreach (var field in fields)
        {
            if (field.Typed?.Trim() is { } typed && typed.Length > longest && typed != field.Stored)
                return new(
                    "review.long", $"“{field.Label}” dài quá {FigureText.Number(longest)} ký tự; đề nghị viết gọn lại.");
        }

        return null;
    }
}
