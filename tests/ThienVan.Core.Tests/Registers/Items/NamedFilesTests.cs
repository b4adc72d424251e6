using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Exchange;
using ThienVan.Core.Registers.Items;

namespace ThienVan.Core.Tests.Registers.Items;

public sealed class NamedFilesTests
{
    private static readonly Guid _one = Guid.Parse("01900000-0000-7000-8000-000000000001");
    private static readonly Guid _other = Guid.Parse("01900000-0000-7000-8000-000000000002");

    private static readonly RegisterField _papers = new() { Code = "giay", Name = "Giấy tờ", Kind = FieldKind.Files, Before = ["chet"] };

    private static readonly RegisterDefinition _register = Trees.Register with { Fields = [.. Trees.Register.Fields, _papers] };

    [Fact]
    public void Files_are_kept_once_and_in_their_order()
    {
        NamedFiles.Kept([]).ShouldBeNull();
        NamedFiles.Of(null).ShouldBeEmpty();
        NamedFiles.Of(NamedFiles.Kept([_other, _one, _other])).ShouldBe([_other, _one]);
        var item = Trees.Item("song", ("giay", NamedFiles.Kept([_one])!), ("ma", "C-1"));
        NamedFiles.FieldOf(_register, item, _one).ShouldBe(_papers);
        NamedFiles.FieldOf(_register, item, _other).ShouldBeNull();
        FieldWords.Say(_papers, NamedFiles.Kept([_one, _other]), Trees.Ward).ShouldBe("2 tệp");
        FieldReader.Read(_papers, NamedFiles.Kept([_one]), Trees.Ward).Value.ShouldBe(NamedFiles.Kept([_one]));
        FieldReader.Read(_papers, "quyet-dinh.pdf", Trees.Ward).Refusal!.Message.ShouldStartWith("Giấy tờ: tệp không ghi bằng chữ được");
    }

    /// <summary>By whatever way an item comes into the state.</summary>
    [Fact]
    public void Nothing_comes_into_a_state_without_the_file_it_asks_for()
    {
        var (without, with) = (
            new Dictionary<string, string> { ["ma"] = "C-1", ["so"] = "1", ["cao"] = "1" },
            new Dictionary<string, string> { ["ma"] = "C-1", ["so"] = "1", ["cao"] = "1", ["giay"] = NamedFiles.Kept([_one])! });
        ItemLife.Start(_register, without, "chet", Trees.Day, Trees.Day).Refusal!.Message
            .ShouldBe("“Đã chết” cần có tệp ở ô “Giấy tờ”; đề nghị thêm tệp trước.");
        ItemLife.Start(_register, without, "yeu", Trees.Day, Trees.Day).IsRefused.ShouldBeFalse();
        ItemLife.Start(_register, with, "chet", Trees.Day, Trees.Day).IsRefused.ShouldBeFalse();

        var dies = new BulkEdit(RegisterDefinition.StateField, "chet", Trees.Day);
        var tree = Trees.Item("song") with { Values = without };
        dies.Of(_register, tree, Trees.Ward).Refusal!.Code.ShouldBe("register.file_needed");
        dies.Of(_register, tree with { Values = with }, Trees.Ward).Fate.ShouldBe(BulkFate.Changes);

        var columns = new Dictionary<int, string> { [1] = "ma", [2] = RegisterDefinition.StateField, [3] = RegisterDefinition.SinceField };
        ForeignRow row = new(2, new Dictionary<int, ForeignCell> { [1] = new("C-1"), [2] = new("Đã chết"), [3] = new("15/06/2026") });
        ReadImportRow Read(RegisterItem held) => new ImportReading(
            _register, columns, new Dictionary<string, RegisterItem> { ["c-1"] = held }, Trees.Ward).Read([row]).Single();
        Read(tree).Refused.ShouldHaveSingleItem().Message.ShouldContain("cần có tệp");
        Read(tree with { Values = with }).Fate.ShouldBe(RowFate.Changed);
    }

    [Fact]
    public void A_file_is_asked_for_at_a_desk_alone()
    {
        new ColumnMatch(_register, new Dictionary<string, string>()).Targets().ShouldNotContain(target => target.Code == "giay");
        BulkEdit.MayBe(_register, _papers).ShouldBeFalse();
        FieldForm.Of(_register)!.Rest.ShouldNotContain(_papers);
        FieldForm.Of(Trees.Register with { Fields = [.. Trees.Register.Fields, _papers with { IsRequired = true }] }).ShouldBeNull();
        ReadItem.Of(Trees.Register with { Fields = [_papers with { IsRequired = true }] }, new Dictionary<string, string?>(), before: null,
            Trees.Ward).Refused.ShouldHaveSingleItem().Refusal.Message.ShouldBe("Còn thiếu giấy tờ; đề nghị thêm tệp.");
    }

    [Fact]
    public void What_is_said_of_files_means_something()
    {
        IEnumerable<string> Told(RegisterField field) =>
            DefinitionCheck.Faults(Trees.Register with { Fields = [.. Trees.Register.Fields, field] }).Select(fault => fault.Message);
        Told(_papers).ShouldBeEmpty();
        Told(_papers with { IsUnique = true }).ShouldHaveSingleItem().ShouldStartWith("unique, searched, measure");
        Told(_papers with { Personal = new("Liên hệ", "Kế hoạch 1", 12) }).ShouldHaveSingleItem().ShouldContain("không ghi personal");
        Told(_papers with { Before = ["mat"] }).ShouldHaveSingleItem().ShouldBe("trạng thái “mat” ở before không có trong sổ");
        Told(_papers with { Kind = FieldKind.Text }).ShouldHaveSingleItem().ShouldBe("before chỉ dùng cho trường kiểu files");
        DefinitionCheck.CanHold(_papers, Trees.Field("ma")).ShouldBeFalse();
        DefinitionCheck.CanHold(Trees.Field("ma"), _papers).ShouldBeFalse();
    }
}
