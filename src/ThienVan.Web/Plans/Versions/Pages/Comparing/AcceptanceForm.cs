using ThienVan.Core.Kernel;

namespace ThienVan.Web.Plans.Versions.Pages.Comparing;

/// <summary>A step of a version into force, as posted.</summary>
public sealed class AcceptanceForm
{
    /// <summary>Revision the page showed.</summary>
    public int Revision { get; set; }
    public string? DocumentNumber { get; set; }
    public string? DocumentDate { get; set; }
    public string? Reason { get; set; }

    /// <summary>Ticked by who means a document of another place.</summary>
    public bool OtherPlace { get; set; }

    public ProposeVersion Proposal(Guid id) => new()
    {
        Id = id,
        Revision = Revision,
        DocumentNumber = DocumentNumber,
        DocumentDate = DayInput.Read(DocumentDate).Day,
        OtherPlace = OtherPlace,
    };
}
