using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Registers.Lists;

/// <summary>Leaves a mark where something about persons is taken out of a register as a file (NĐ 356/2025: who took what, when).</summary>
public sealed class PersonalExports(WriteScope write, RegisterRights rights)
{
    public async Task NoteAsync(RegisterDefinition register, string format, int rows, CancellationToken ct)
    {
        if (!register.IsRestricted && rights.Fields(register).All(field => field.Personal is null)) return;
        await write.RunAsync<bool>(rights.Actor, change =>
        {
            change.Record(RegisterEvents.Exported, RegisterLinks.Subject(register.Code), now: new { format, rows });
            return Task.FromResult<Result<bool>>(true);
        }, ct);
    }
}
