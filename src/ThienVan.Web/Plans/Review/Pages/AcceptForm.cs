namespace ThienVan.Web.Plans.Review.Pages;

/// <summary>Makes the draft the plan in force, as the reviewer saw it.</summary>
public sealed class AcceptForm
{
    public int Revision { get; set; }
}
