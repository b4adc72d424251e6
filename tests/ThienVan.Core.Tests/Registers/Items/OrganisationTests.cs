using CsCheck;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;

namespace ThienVan.Core.Tests.Registers.Items;

public sealed class OrganisationTests
{
    private static readonly RegisterField _field = new() { Code = "ben-thue", Name = "Bên thuê", Kind = FieldKind.Organisation };

    // Tax numbers that anybody finds on the papers of large companies, and one of a branch.
    [Theory]
    [InlineData("0300588569", "0300588569")]
    [InlineData("0101248141", "0101248141")]
    [InlineData("0 300 588 569", "0300588569")]
    [InlineData("0300588569-001", "0300588569-001")]
    [InlineData("0300588569001", "0300588569-001")]
    public void A_tax_number_is_kept_in_one_way(string typed, string kept) => TaxNumber.Read(typed).Value.ShouldBe(kept);

    [Theory]
    [InlineData("0300588568", "không đúng, có chữ số ghi nhầm")]
    [InlineData("0300588569-000", "không đúng")]
    [InlineData("0000000000", "không đúng")]
    [InlineData("030058856", "có 9 chữ số")]
    [InlineData("", "có 0 chữ số")]
    [InlineData("031088001234", "số định danh của một người")]
    public void What_is_no_tax_number_is_said(string typed, string told) => TaxNumber.Read(typed).Refusal!.Message.ShouldContain(told);

    /// <summary>One digit written wrong is always seen: that is what the tenth is for.</summary>
    [Fact]
    public void One_wrong_digit_is_seen() =>
        Gen.Select(Gen.Int[1_000_000, 999_999_999], Gen.Int[0, 9], Gen.Int[1, 9]).Sample((number, at, off) =>
        {
            var nine = number.ToString("000000000", System.Globalization.CultureInfo.InvariantCulture);
            if (TaxNumber.CheckDigit(nine) is var check and < 10 && TaxNumber.Read($"{nine}{check}") is { IsRefused: false } read)
            {
                var wrong = read.Value.ToCharArray();
                wrong[at] = (char)('0' + ((wrong[at] - '0' + off) % 10));
                TaxNumber.Read(new(wrong)).IsRefused.ShouldBeTrue($"{read.Value} {new string(wrong)}");
            }
        });

    [Theory]
    [InlineData("Công ty TNHH Minh Họa", "Công ty TNHH Minh Họa")]
    [InlineData("Công ty Minh Họa, MST: 0300588569", "Công ty Minh Họa, MST 0300588569")]
    [InlineData("Công ty Minh Họa (mã số thuế 0300588569-001)", "Công ty Minh Họa, MST 0300588569-001")]
    [InlineData("Công ty Minh Họa 0300588569", "Công ty Minh Họa, MST 0300588569")]
    [InlineData("Công ty Minh Họa (Việt Nam) - 0300588569", "Công ty Minh Họa (Việt Nam), MST 0300588569")]
    [InlineData("Hội A (QĐ số 12/QĐ-UBND ngày 05/06/2026)", "Hội A, QĐ 12/QĐ-UBND ngày 05/06/2026")]
    [InlineData("Hội A, quyết định thành lập số 12/QĐ-UBND", "Hội A, QĐ 12/QĐ-UBND")]
    [InlineData("Hội A, QĐ 12/QĐ-UBND, MST 0300588569", "Hội A, MST 0300588569, QĐ 12/QĐ-UBND")]
    [InlineData("Tổ hợp tác số 5", "Tổ hợp tác số 5")]
    public void An_organisation_is_kept_in_one_way(string typed, string kept)
    {
        FieldReader.Read(_field, typed, Trees.Ward).Value.ShouldBe(kept);
        FieldReader.Read(_field, kept, Trees.Ward).Value.ShouldBe(kept);
        FieldWords.Say(_field, kept, Trees.Ward).ShouldBe(kept);
    }

    [Theory]
    [InlineData("0300588569", "Bên thuê: chưa có tên tổ chức")]
    [InlineData("MST 0300588569", "Bên thuê: chưa có tên tổ chức")]
    [InlineData("Công ty A, MST 0300588560", "Bên thuê: mã số thuế “0300588560” không đúng")]
    [InlineData("Công ty A, MST 12", "Bên thuê: mã số thuế “12” có 2 chữ số")]
    [InlineData("Công ty A 031088001234", "Bên thuê: số có 12 chữ số là số định danh của một người")]
    public void What_is_wrong_is_refused_by_the_field_s_name(string typed, string told) =>
        FieldReader.Read(_field, typed, Trees.Ward).Refusal!.Message.ShouldStartWith(told);

    [Fact]
    public void It_has_an_end() => FieldReader.Read(_field, new('a', 501), Trees.Ward).IsRefused.ShouldBeTrue();

    [Fact]
    public void What_is_kept_reads_as_the_same() =>
        Gen.Select(Gen.String[Gen.Char["abÂĐ ,()-"], 1, 20], Gen.Bool, Gen.Bool).Sample((name, taxed, founded) =>
        {
            var read = Organisation.Read($"{name}{(taxed ? ", MST 0300588569" : "")}{(founded ? "; QĐ số 7/QĐ-UBND" : "")}");
            if (!read.IsRefused) Organisation.Read(read.Value.ToString()).Value.ShouldBe(read.Value);
        });

    [Fact]
    public void A_text_goes_on_as_an_organisation_and_back()
    {
        var text = _field with { Kind = FieldKind.Text };
        var (before, after) = (
            Trees.Register with { Fields = [.. Trees.Register.Fields, text] },
            Trees.Register with { Fields = [.. Trees.Register.Fields, _field with { Was = _field.Code }] });
        DefinitionCheck.CanHold(text, _field).ShouldBeTrue();
        DefinitionCheck.CanHold(_field, text).ShouldBeTrue();
        DefinitionCheck.CanHold(_field, Trees.Field("loai")).ShouldBeFalse();
        var item = Trees.Item("song", (_field.Code, "Hợp tác xã A"));
        ItemCarry.Of(item, before, after)[_field.Code].ShouldBe("Hợp tác xã A");
        ItemCarry.Of(item, after, before)[_field.Code].ShouldBe("Hợp tác xã A");
    }
}
