using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;

namespace ThienVan.Core.Tests.Registers.Items;

public sealed class FieldFormTests
{
    [Fact]
    public void What_an_item_is_refused_without_stands_first_with_where_it_is_and_nothing_of_persons_is_asked()
    {
        var form = FieldForm.Of(Trees.Register).ShouldNotBeNull();
        foreach (var field in Trees.Register.Fields.Where(field => field.Personal is null))
        {
            var asked = field.IsRequired || field.Kind is FieldKind.Place or FieldKind.Neighbourhood;
            (asked ? form.First : form.Rest).ShouldContain(field);
        }

        form.First.Concat(form.Rest).ShouldAllBe(field => field.Personal == null);
    }

    [Fact]
    public void What_is_kept_at_a_desk_has_no_such_form()
    {
        FieldForm.Of(Trees.Register with { IsRestricted = true }).ShouldBeNull();
        RegisterField[] nowhere = [.. Trees.Register.Fields.Where(field => field.Kind != FieldKind.Place)];
        FieldForm.Of(Trees.Register with { Fields = nowhere }).ShouldBeNull();
        var person = new RegisterField
        {
            Code = "chu",
            Name = "Chủ hộ",
            Kind = FieldKind.Text,
            IsRequired = true,
            Personal = new("Liên hệ", "Kế hoạch 1", 12),
        };
        FieldForm.Of(Trees.Register with { Fields = [.. Trees.Register.Fields, person] }).ShouldBeNull();
        FieldForm.Of(Trees.Register with { Fields = [.. Trees.Register.Fields, person with { IsRequired = false }] }).ShouldNotBeNull();
    }
}
