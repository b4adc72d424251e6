using CsCheck;
using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Exchange;
using ThienVan.Core.Registers.Items;

namespace ThienVan.Core.Tests.Registers.Exchange;

/// <summary>Somebody's own sheet: where its headings are, which column is which field, what each row comes to.</summary>
public sealed class ImportReadingTests
{
    private static readonly Dictionary<int, string> _columns = new() { [1] = "ma", [2] = "so", [3] = "cao", [4] = "ngay" };

    private static ColumnMatch Match { get; } = new(Trees.Register, new Dictionary<string, string> { ["canh la"] = "so" });

    [Theory]
    [InlineData("Mã", "ma")]
    [InlineData("MÃ", "ma")]
    [InlineData("Số cành (cành)", "so")]
    [InlineData("Cành lá", "so")]
    [InlineData("Lat", "vi-tri:bac")]
    [InlineData("kinh độ", "vi-tri:dong")]
    [InlineData("Trạng thái", "trang-thai")]
    [InlineData("Ghi chú", null)]
    public void A_heading_is_a_field_by_its_name_or_by_what_was_said_before(string heading, string? target) =>
        Match.Guess(heading).ShouldBe(target);

    [Fact]
    public void Headings_stand_below_titles_and_over_two_rows()
    {
        var table = ForeignTable.Find(
        [
            Row(1, "DANH SÁCH CÂY NĂM 2026"), Row(2, "Mã", "Số cành", "Vị trí"), new(3, new Dictionary<int, ForeignCell>
            {
                [3] = new("Vĩ độ"),
                [4] = new("Kinh độ"),
            }),
            Row(4, "C-1", "3", "20.8", "106.6"),
        ], Match)!;
        Match.Guess(table.Headings).ShouldBe(
            new Dictionary<int, string> { [1] = "ma", [2] = "so", [3] = "vi-tri:bac", [4] = "vi-tri:dong" }, ignoreOrder: true);
        table.Rows.Single().Number.ShouldBe(4);
        ForeignTable.Find([Row(1, "Không có gì", "quen thuộc")], Match).ShouldBeNull();
    }

    [Fact]
    public void Two_of_one_value_that_none_may_share_are_taken_once()
    {
        var register = Trees.Register with
        {
            Fields = [.. Trees.Register.Fields.Select(field => field.Code == "so" ? field with { IsUnique = true } : field)],
        };
        var held = new Dictionary<string, RegisterItem> { ["c-9"] = Trees.Item("song", ("ma", "C-9"), ("so", "9"), ("cao", "1")) };
        var rows = new ImportReading(register, _columns, held, Trees.Ward).Read(
            [Row(2, "C-1", "3", "1"), Row(3, "C-2", "3", "1"), Row(4, "C-3", "9", "1"), Row(5, "C-9", "9", "2")]).ToArray();
        rows.Select(row => row.Fate).ShouldBe([RowFate.Added, RowFate.Refused, RowFate.Refused, RowFate.Changed]);
        rows[1].Refused.Single().Column.ShouldBe(2);
    }

    [Fact]
    public void A_key_with_other_marks_is_another_item_and_one_typed_otherwise_keeps_its_spelling()
    {
        var held = new Dictionary<string, RegisterItem> { ["đ-1"] = Trees.Item("song", ("ma", "Đ-1"), ("so", "9"), ("cao", "1")) };
        var rows = new ImportReading(Trees.Register, _columns, held, Trees.Ward)
            .Read([Row(2, "D-1", "3", "2"), Row(3, "đ–1", "8", "1")]).ToArray();
        rows.Select(row => row.Fate).ShouldBe([RowFate.Added, RowFate.Changed]);
        (rows[1].Item!["ma"], rows[1].Item!["so"]).ShouldBe(("Đ-1", "8"));
    }

    [Fact]
    public void A_row_that_cannot_stand_takes_no_other_of_its_key_with_it()
    {
        ForeignRow[] sheet = [Row(2, "C-1", "", "2"), Row(3, "C-1", "mười", "2"), Row(4, "C-1", "3", "1"), Row(5, "c-1", "4", "1")];
        var rows = Read(sheet, new Dictionary<string, RegisterItem>()).ToArray();
        rows.Select(row => row.Fate).ShouldBe([RowFate.Refused, RowFate.Refused, RowFate.Added, RowFate.Refused]);
        rows[3].Refused.Single().Message.ShouldBe("Trùng với dòng 4; đề nghị giữ một dòng.");
        var again = Read(sheet, new Dictionary<string, RegisterItem> { ["c-1"] = rows[2].Item! }).ToArray();
        again.Select(row => row.Fate).ShouldBe([RowFate.Refused, RowFate.Refused, RowFate.Same, RowFate.Refused]);
    }

    [Fact]
    public void An_empty_cell_keeps_what_was_there_and_a_day_ahead_begins_nothing()
    {
        var register = Trees.Register with { Begins = "ngay" };
        var held = new Dictionary<string, RegisterItem> { ["c-1"] = Trees.Item("song", ("ma", "C-1"), ("so", "9"), ("cao", "1")) };
        var rows = new ImportReading(register, _columns, held, Trees.Ward)
            .Read([Row(2, "C-1", "", "2"), Row(3, "C-2", "1", "1", "16/06/2026")]).ToArray();
        rows[0].Item!["so"].ShouldBe("9");
        rows[1].Refused.Single().Column.ShouldBe(4);
        var life = new Dictionary<int, string>(_columns) { [5] = RegisterDefinition.SinceField };
        new ImportReading(register, life, held, Trees.Ward).Read([Row(2, "C-2", "1", "1", "01/06/2026", "01/05/2026")]).Single()
            .Refused.Single().Message.ShouldContain("trước ngày trồng (01/06/2026)");
    }

    /// <summary>Taken twice is taken once: read against what it left, a sheet changes nothing more.</summary>
    [Fact]
    public void A_sheet_read_again_changes_nothing() =>
        Gen.Select(Gen.Int[1, 12], Gen.Int[-1, 30], Gen.Int[0, 9]).List[0, 25].Sample(cells =>
        {
            var rows = cells.Select((cell, at) => Row(at + 2, $"C-{cell.Item1}", cell.Item2 < 0 ? "" : $"{cell.Item2}", $"{cell.Item3}"))
                .ToArray();
            var held = new Dictionary<string, RegisterItem>();
            foreach (var row in Read(rows, held).Where(row => row.Item is not null).ToArray()) held[row.Key!] = row.Item!;
            Read(rows, held).Where(row => row.Fate is RowFate.Added or RowFate.Changed).ShouldBeEmpty();
        });

    private static IEnumerable<ReadImportRow> Read(IEnumerable<ForeignRow> rows, IReadOnlyDictionary<string, RegisterItem> held) =>
        new ImportReading(Trees.Register, _columns, held, Trees.Ward).Read(rows);

    private static ForeignRow Row(int number, params string[] texts) => new(number, texts.Select((text, at) => (text, at))
        .Where(one => one.text.Length > 0).ToDictionary(one => one.at + 1, one => new ForeignCell(one.text)));
}
