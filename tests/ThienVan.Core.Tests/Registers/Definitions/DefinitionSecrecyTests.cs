using Shouldly;
using ThienVan.Core.Registers.Definitions;
using Xunit;

namespace ThienVan.Core.Tests.Registers.Definitions;

public sealed class DefinitionSecrecyTests
{
    private static readonly PersonalUse _use = new("Liên hệ", "Kế hoạch", 12);

    [Fact]
    public void What_became_personal_was_personal_under_whatever_code_it_had()
    {
        var renamed = With(field => field.Code == "loai" ? field with { Code = "chung-loai", Was = "loai" } : field);
        var secret = With(field => field.Code == "loai" ? field with { Code = "chung-loai", Personal = _use } : field);
        var guarded = DefinitionSecrecy.Of(Trees.Register, [renamed, secret]);
        guarded.Field("loai")!.Personal.ShouldBe(_use);
        guarded.Field("loai")!.IsPublic.ShouldBeFalse();
        guarded.Field("so")!.Personal.ShouldBeNull();
    }

    [Fact]
    public void A_register_restricted_or_given_to_another_unit_now_is_so_for_its_past()
    {
        var now = Trees.Register with { IsRestricted = true, IsPublic = false, LeadId = "van-phong" };
        var guarded = DefinitionSecrecy.Of(Trees.Register, [now]);
        (guarded.IsRestricted, guarded.IsPublic, guarded.LeadId).ShouldBe((true, false, "van-phong"));
        DefinitionSecrecy.Of(Trees.Register with { IsRestricted = true }, [Trees.Register]).IsRestricted.ShouldBeTrue();
        DefinitionSecrecy.Of(Trees.Register, []).ShouldBeSameAs(Trees.Register);
    }

    private static RegisterDefinition With(Func<RegisterField, RegisterField> field) =>
        Trees.Register with { Fields = [.. Trees.Register.Fields.Select(field)] };
}
