using ThienVan.Core.Kernel;
using ThienVan.Web.Cases.Categories;

namespace ThienVan.Web.Cases.Book;

/// <summary>What the searches look through, made in one place.</summary>
internal static class CaseSearch
{
    /// <summary>For everybody: never a word that was not let out.</summary>
    public static string Public(CaseRow row, string? letOut) => SearchWords.Kept(
        $"{row.Number}/{row.Year}", ShippedCategories.BesideTheProgram.Catalogue.Find(row.Category)?.Name, row.AssetTitle, letOut);
}
