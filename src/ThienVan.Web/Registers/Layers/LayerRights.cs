using ThienVan.Core.Kernel;
using ThienVan.Web.People;
using ThienVan.Web.Registers.Definitions;

namespace ThienVan.Web.Registers.Layers;

/// <summary>Who may bring layers in: the Văn phòng, and the unit that keeps the register of land.</summary>
public sealed class LayerRights(CurrentActor current, RegisterShelf shelf)
{
    private const string Land = "quy-dat";

    public Actor Actor => current.Required;

    /// <summary>Also what is not for everybody.</summary>
    public bool SeesAll => current.May(RegisterPermissions.View);

    public bool MayKeep => current.May(RegisterPermissions.Layers, Keeper);

    public Refusal? RefuseKeep() => current.Refuse(RegisterPermissions.Layers, Keeper);

    private string? Keeper => shelf.Find(Land)?.LeadId;
}
