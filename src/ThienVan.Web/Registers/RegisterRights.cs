using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Web.People;

namespace ThienVan.Web.Registers;

/// <summary>What the person at the other end may do with a register, by the unit that keeps it.</summary>
public sealed class RegisterRights(CurrentActor current)
{
    public Actor Actor => current.Required;

    public bool MayView => current.May(RegisterPermissions.View);

    public bool MayKeepSome => current.May(RegisterPermissions.Keep);

    public bool MayKeep(RegisterDefinition register) => Sees(register) && current.May(RegisterPermissions.Keep, register.LeadId);

    public bool SeesPersonal(RegisterDefinition register) => current.May(RegisterPermissions.Personal, register.LeadId);

    /// <summary>Its items; of a restricted register others see counts alone.</summary>
    public bool Sees(RegisterDefinition register) => MayView && (!register.IsRestricted || SeesPersonal(register));

    public bool MayDefine => current.May(RegisterPermissions.Define);

    public Refusal? RefuseDefine() => current.Refuse(RegisterPermissions.Define, unitId: null);

    /// <summary>Fields this person may read.</summary>
    public IReadOnlyList<RegisterField> Fields(RegisterDefinition register) =>
        SeesPersonal(register) ? register.Fields : [.. register.Fields.Where(field => field.Personal is null)];

    public Refusal? RefuseKeep(RegisterDefinition register) =>
        current.Refuse(RegisterPermissions.Keep, register.LeadId)
        ?? (register.IsRestricted ? current.Refuse(RegisterPermissions.Personal, register.LeadId) : null);
}
