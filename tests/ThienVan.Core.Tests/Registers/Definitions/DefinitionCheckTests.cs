using CsCheck;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Definitions;

namespace ThienVan.Core.Tests.Registers.Definitions;

public sealed class DefinitionCheckTests
{
    private static readonly RegisterDefinition _sound = Trees.Register;

    private static readonly PersonalUse _use = new("Liên hệ", "Kế hoạch 1", 12);

    [Fact]
    public void A_sound_register_has_no_fault() => DefinitionCheck.Faults(_sound).ShouldBeEmpty();

    [Theory]
    [InlineData("Cay")]
    [InlineData("1cay")]
    [InlineData("-cay")]
    [InlineData("cay-")]
    [InlineData("cây")]
    [InlineData("cay_xanh")]
    [InlineData("")]
    [InlineData("cay-xanh-dac-trung-cua-phuong-kien-an-2026")]
    public void A_code_is_a_slug_everywhere(string code)
    {
        ShouldFault(_sound with { Code = code }, $"mã “{code}” chỉ gồm");
        ShouldFault(With([.. _sound.Fields, new() { Code = code, Name = "A", Kind = FieldKind.Text }]), $"mã “{code}” chỉ gồm");
        ShouldFault(_sound with { States = [.. _sound.States, new(code, "A")] }, $"mã “{code}” chỉ gồm");
    }

    [Fact]
    public void A_register_has_fields_and_states()
    {
        ShouldFault(_sound with { Fields = [] }, "sổ cần từ 1 đến 60 trường");
        var many = Enumerable.Range(1, 61).Select(at => new RegisterField { Code = $"a{at}", Name = "A", Kind = FieldKind.Text });
        ShouldFault(With([.. many]), "sổ cần từ 1 đến 60 trường");
        ShouldFault(_sound with { States = [] }, "ít nhất một trạng thái");
        ShouldFault(_sound with { States = [new("chet", "Chết") { Ends = true }] }, "đầu tiên không được là trạng thái kết thúc");
    }

    [Theory]
    [InlineData("khong-co")]
    [InlineData("so")]
    [InlineData("don-vi")]
    public void Key_and_title_are_texts_that_every_item_has(string code)
    {
        ShouldFault(_sound with { Key = code }, $"“key: {code}” phải là mã của một trường kiểu text");
        ShouldFault(_sound with { Title = code }, $"“title: {code}” phải là mã của một trường kiểu text");
    }

    [Fact]
    public void What_everybody_sees_is_said_where_it_means_something()
    {
        ShouldFault(Changed("ma", field => field with { TakesAddress = true }), "address chỉ dùng cho trường kiểu place");
        ShouldFault(Changed("ma", field => field with { IsRounded = true }), "rounded chỉ dùng cho trường kiểu place");
        ShouldFault(_sound with { States = [_sound.States[0] with { IsPublic = true }] }, "chỉ trạng thái kết thúc của sổ công khai");
        ShouldFault(_sound with { States = [.. _sound.States, new("mat", "Mất") { Ends = true, IsPublic = true }], IsPublic = false },
            "chỉ trạng thái kết thúc của sổ công khai");
        ShouldFault(_sound with { Visit = new() { About = "ma", Hours = "gio" } }, "“visit: gio” phải là mã của một trường kiểu text");
        ShouldFault(With([.. _sound.Fields, new() { Code = "minh-hoa", Name = "A", Kind = FieldKind.Text }]), "dành cho mục minh họa");
    }

    [Fact]
    public void A_key_is_no_person() =>
        ShouldFault(Changed("ma", field => field with { Personal = _use }), "“ma” là dữ liệu cá nhân");

    [Fact]
    public void A_column_is_a_field_or_the_state()
    {
        ShouldFault(_sound with { Columns = ["loai", "mau"] }, "cột “mau” không phải mã của trường nào");
        DefinitionCheck.Faults(_sound with { Columns = [RegisterDefinition.StateField] }).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("mau")]
    [InlineData("so")]
    [InlineData("don-vi")]
    public void What_is_told_apart_is_told_by_a_choice(string code)
    {
        ShouldFault(_sound with { Parts = code }, $"“parts: {code}”");
        ShouldFault(Counting(new RegisterFact("a", "A") { Least = code }), $"“least: {code}”");
        ShouldFault(Counting(new RegisterFact("a", "A") { Least = "loai", Among = [] }), "không đi cùng among, per");
        ShouldFault(Changed("loai", field => field with { Personal = _use }) with { Parts = "loai" }, "“parts: loai”");
        DefinitionCheck.Faults(_sound with { Parts = "loai", Facts = [new("a", "A") { Least = "loai" }] }).ShouldBeEmpty();
    }

    [Fact]
    public void What_a_code_was_is_gone_and_said_once()
    {
        ShouldFault(Changed("loai", field => field with { Was = "so" }), "“was: so” là mã của một trường còn trong sổ");
        ShouldFault(With([.. _sound.Fields.Select(field => field with { Was = "cu" })]), "“was: cu” ghi ở hai trường");
        ShouldFault(_sound with { States = [.. _sound.States, new("moi", "Mới") { Was = "yeu" }] }, "là mã của một trạng thái còn");
        ShouldFault(Changed("loai", field => field with { Choices = [.. field.Choices, new("moi", "Mới") { Was = "khac" }] }),
            "là mã của một lựa chọn còn");
        DefinitionCheck.Faults(Changed("loai", field => field with { Was = "loai" })).ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_counted_by_what_is_erased() => ShouldFault(Changed("loai", field => field with { Personal = _use }) with
    {
        Facts = [new("a", "A") { Where = [new("loai") { Values = ["khac"] }] }],
    }, "số liệu không đếm theo dữ liệu cá nhân (“loai”)");

    [Fact]
    public void Nothing_is_said_twice()
    {
        ShouldFault(_sound with { Fields = [.. _sound.Fields, Trees.Field("loai")] }, "trường “loai” khai hai lần");
        ShouldFault(_sound with { States = [.. _sound.States, new("yeu", "Yếu")] }, "trạng thái “yeu” khai hai lần");
        ShouldFault(Counting(new RegisterFact("a", "A"), new RegisterFact("a", "B")), "số liệu “a” khai hai lần");
        ShouldFault(Changed("loai", field => field with { Choices = [new("a", "A"), new("a", "B")] }), "có lựa chọn khai hai lần");
    }

    [Theory]
    [InlineData(FieldKind.Place)]
    [InlineData(FieldKind.Neighbourhood)]
    public void There_is_one_place_and_one_group(FieldKind kind) =>
        ShouldFault(With([.. _sound.Fields, new() { Code = "nua", Name = "Nữa", Kind = kind }]), "chỉ có một vị trí và một tổ dân phố");

    [Fact]
    public void There_is_one_shape_and_it_says_no_more_than_the_place()
    {
        var area = new RegisterField { Code = "ranh", Name = "Ranh", Kind = FieldKind.Area };
        DefinitionCheck.Faults(Shaped(area)).ShouldBeEmpty();
        ShouldFault(With([.. _sound.Fields, area, area with { Code = "tuyen", Kind = FieldKind.Line }]), "chỉ có một đường hoặc một vùng");
        ShouldFault(Shaped(area with { Measure = "ha" }), "hệ thống tính nên không ghi measure");
        ShouldFault(Shaped(area with { IsUnique = true }), "unique, searched không dùng cho");
        ShouldFault(Shaped(area with { IsSearched = true }), "unique, searched không dùng cho");
        foreach (var other in new[] { area with { IsPublic = true }, area with { IsRounded = true }, area with { Personal = _use } })
        {
            ShouldFault(Shaped(other), "public, rounded, personal của “ranh” phải giống của vị trí “vi-tri”");
            var alike = Changed("vi-tri", field => field with
            {
                IsPublic = other.IsPublic,
                IsRounded = other.IsRounded,
                Personal = other.Personal,
            });
            DefinitionCheck.Faults(alike with { Fields = [.. alike.Fields, other] }).ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_shape_is_added_up_and_bounded_as_a_figure_is()
    {
        var area = new RegisterField { Code = "ranh", Name = "Ranh", Kind = FieldKind.Area };
        RegisterDefinition Sum(RegisterField field, params FieldCondition[] where) =>
            Shaped(field) with { Facts = [new("a", "A") { Sum = "ranh", Where = where }] };
        ShouldFault(Sum(area), "“ranh” phải là mã của một trường số");
        ShouldFault(Sum(area, new FieldCondition("ranh") { IsFilled = false }), "“ranh” phải là mã của một trường số");
        DefinitionCheck.Faults(Sum(area with { IsRequired = true })).ShouldBeEmpty();
        DefinitionCheck.Faults(Sum(area, new FieldCondition("ranh") { IsFilled = true, Least = "100" })).ShouldBeEmpty();
    }

    private static RegisterDefinition Shaped(RegisterField field) => With([.. _sound.Fields, field]);

    [Fact]
    public void What_is_restricted_or_personal_is_not_public()
    {
        ShouldFault(_sound with { IsRestricted = true }, "sổ hạn chế không thể công khai");
        ShouldFault(Changed("gia", field => field with { IsPublic = true, Personal = _use }), "dữ liệu cá nhân không công khai được");
        ShouldFault(Changed("gia", field => field with { IsPublic = true }) with { IsPublic = false }, "sổ không công khai nên");
        DefinitionCheck.Faults(Changed("gia", field => field with { IsPublic = true })).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1200, true)]
    [InlineData(1201, false)]
    public void What_is_personal_is_kept_for_a_time(int months, bool sound) =>
        DefinitionCheck.Faults(Changed("gia", field => field with { Personal = _use with { Months = months } })).Any().ShouldBe(!sound);

    [Fact]
    public void A_choice_has_choices_and_nothing_else_has()
    {
        ShouldFault(Changed("loai", field => field with { Choices = [] }), "chỉ trường kiểu choice có choices");
        ShouldFault(Changed("so", field => field with { Choices = [new("a", "A")] }), "chỉ trường kiểu choice có choices");
    }

    [Fact]
    public void The_word_for_the_state_is_no_field() =>
        ShouldFault(With([.. _sound.Fields, new() { Code = "trang-thai", Name = "A", Kind = FieldKind.Text }]), "dành cho trạng thái");

    [Fact]
    public void What_follows_a_state_is_a_state() =>
        ShouldFault(_sound with { States = [new("song", "Sống") { Next = ["mat"] }] }, "trạng thái tiếp theo “mat” không có trong sổ");

    [Theory]
    [InlineData("Trong")]
    [InlineData("trong-moi")]
    [InlineData("trồng")]
    [InlineData("mot_cai_ten_dai_den_muc_khong_the_nao_con_dung_duoc_trong_bao_cao")]
    public void A_fact_has_a_code_that_makes_a_key(string code) =>
        ShouldFault(Counting(new RegisterFact(code, "A")), $"mã số liệu “{code}”");

    [Fact]
    public void What_a_fact_names_is_there()
    {
        ShouldFault(Counting(new RegisterFact("a", "A") { During = "so" }), "“during: so” phải là mã của một trường kiểu day");
        ShouldFault(Counting(new RegisterFact("a", "A") { During = "nam" }), "“during: nam” phải là mã của một trường kiểu day");
        ShouldFault(Counting(new RegisterFact("a", "A") { During = "trang-thai" }), "cần where nêu các trạng thái");
        var filled = new FieldCondition("trang-thai") { IsFilled = true };
        ShouldFault(Counting(new RegisterFact("a", "A") { During = "trang-thai", Where = [filled] }), "cần where nêu");
        ShouldFault(Counting(new RegisterFact("a", "A") { Sum = "gia" }), "“gia” phải là mã của một trường số, required: true");
        ShouldFault(Counting(new RegisterFact("a", "A") { Sum = "ma" }), "“ma” phải là mã của một trường số");
        ShouldFault(Counting(new RegisterFact("a", "A") { Sum = "so", Per = "gia" }), "“gia” phải là mã của một trường số");
        ShouldFault(Counting(new RegisterFact("a", "A") { Per = "so" }), "per cần đi cùng sum");
        ShouldFault(Counting(new RegisterFact("a", "A") { Sum = "so", Among = [] }), "tổng không lấy tỷ lệ theo among");
    }

    [Fact]
    public void What_a_condition_names_is_there()
    {
        ShouldFault(Where(new("mau") { Values = ["do"] }), "trường “mau” không có trong sổ");
        ShouldFault(Where(new("loai") { Values = ["phuong", "xoai"] }), "“loai” không có lựa chọn “xoai”");
        ShouldFault(Where(new("trang-thai") { Values = ["mat"] }), "“trang-thai” không có lựa chọn “mat”");
        ShouldFault(Where(new("ma") { Least = "1" }), "“ma” không phải số hay ngày");
        ShouldFault(Where(new("trang-thai") { Most = "1" }), "“trang-thai” không phải số hay ngày");
        ShouldFault(Counting(new RegisterFact("a", "A") { Among = [new("mau")] }), "trường “mau” không có trong sổ");
    }

    [Fact]
    public void Every_way_to_count_can_be_said() => DefinitionCheck.Faults(Counting(
        new RegisterFact("mot", "A"),
        new RegisterFact("hai", "A") { During = "ngay", Where = [new("loai") { Values = ["phuong"] }, new("ma") { Values = ["bất kỳ"] }] },
        new RegisterFact("ba", "A") { During = "trang-thai", Where = [new("trang-thai") { Values = ["yeu", "chet"] }] },
        new RegisterFact("bon", "A") { Sum = "so", Per = "cao", Where = [new("ngay") { Most = FieldCondition.OnTheDay }] },
        new RegisterFact("nam", "A") { Among = [], Where = [new("gia") { Least = "5", IsFilled = true }] })).ShouldBeEmpty();

    [Fact]
    public void A_fault_names_the_part_it_is_about()
    {
        var condition = new FieldCondition("mau");
        DefinitionCheck.Faults(Where(condition)).ShouldHaveSingleItem().Part.ShouldBeSameAs(condition);
        var state = new RegisterState("SONG", "Sống");
        DefinitionCheck.Faults(_sound with { States = [.. _sound.States, state] }).ShouldHaveSingleItem().Part.ShouldBeSameAs(state);
    }

    [Fact]
    public void A_field_with_values_stays_as_it_is()
    {
        var used = Used("gia", "5");
        ShouldRefuseChange(With([.. _sound.Fields.Where(field => field.Code != "gia")]), used, "trường “gia” đang có dữ liệu nên không bỏ");
        ShouldRefuseChange(
            Changed("gia", field => field with { Kind = FieldKind.Text }), used, "trường “gia” đang có dữ liệu nên không đổi kiểu");
        ShouldTakeChange(Changed("gia", field => field with { Name = "Giá mua", Hint = "Đồng" }), used);
        var other = _sound with { Fields = [.. _sound.Fields, _sound.Fields[0] with { Code = "ma-moi" }], Key = "ma-moi" };
        ShouldRefuseChange(other, used, "sổ đang có dữ liệu nên không đổi key");
        ShouldTakeChange(other, new Dictionary<string, IReadOnlySet<string>>());
    }

    [Fact]
    public void A_choice_and_a_state_in_use_stay()
    {
        var fewer = Changed("loai", field => field with { Choices = [new("khac", "Khác")] });
        ShouldRefuseChange(fewer, Used("loai", "phuong"), "lựa chọn “phuong” của trường “loai” đang được dùng");
        ShouldTakeChange(fewer, Used("loai", "khac"));
        var without = _sound with { States = [.. _sound.States.Where(state => state.Code != "yeu")] };
        ShouldRefuseChange(without, Used("trang-thai", "yeu"), "trạng thái “yeu” đang được dùng");
        ShouldTakeChange(without, Used("trang-thai", "song"));
    }

    [Fact]
    public void What_nobody_uses_may_go() => ShouldTakeChange(
        With([.. _sound.Fields.Where(field => field.Code is not ("gia" or "loai"))]), new Dictionary<string, IReadOnlySet<string>>());

    [Fact]
    public void The_same_again_is_never_a_fault() => Gen.Int[0, 8].Array[0, 9].Sample(at =>
        ShouldTakeChange(_sound, at.Distinct().Select(one => _sound.Fields[one]).ToDictionary(
            field => field.Code, field => (IReadOnlySet<string>)field.Choices.Select(choice => choice.Code).ToHashSet())));

    private static void ShouldFault(RegisterDefinition definition, string told) =>
        DefinitionCheck.Faults(definition).Select(fault => fault.Message).ShouldContain(message => message.StartsWith(told)
            || message.Contains(told));

    private static void ShouldRefuseChange(RegisterDefinition after, IReadOnlyDictionary<string, IReadOnlySet<string>> used, string told) =>
        DefinitionCheck.Faults(_sound, after, used).ShouldHaveSingleItem().Message.ShouldStartWith(told);

    private static void ShouldTakeChange(RegisterDefinition after, IReadOnlyDictionary<string, IReadOnlySet<string>> used) =>
        DefinitionCheck.Faults(_sound, after, used).ShouldBeEmpty();

    private static Dictionary<string, IReadOnlySet<string>> Used(string field, string value) =>
        new() { [field] = new HashSet<string> { value } };

    private static RegisterDefinition With(IReadOnlyList<RegisterField> fields) => _sound with { Fields = fields, Columns = [] };

    private static RegisterDefinition Changed(string code, Func<RegisterField, RegisterField> change) =>
        _sound with { Fields = [.. _sound.Fields.Select(field => field.Code == code ? change(field) : field)] };

    private static RegisterDefinition Counting(params RegisterFact[] facts) => _sound with { Facts = facts };

    private static RegisterDefinition Where(FieldCondition condition) => Counting(new RegisterFact("a", "A") { Where = [condition] });
}
