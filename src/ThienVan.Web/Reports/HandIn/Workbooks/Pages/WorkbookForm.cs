namespace ThienVan.Web.Reports.HandIn.Workbooks.Pages;

/// <summary>A filled-in template.</summary>
public sealed class WorkbookForm
{
    public IFormFile? File { get; set; }
}
