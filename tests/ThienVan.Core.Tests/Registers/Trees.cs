using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;

namespace ThienVan.Core.Tests.Registers;

/// <summary>A small register to try things on: trees with one field of every kind.</summary>
internal static class Trees
{
    public static readonly DateOnly Day = new(2026, 6, 15);

    private static readonly FieldChoice[] _kinds = [new("phuong", "Phượng đỏ"), new("khac", "Loài khác")];

    public static FieldSurroundings Ward { get; } = new()
    {
        Units = new Dictionary<string, string> { ["van-phong"] = "Văn phòng", ["kinh-te"] = "Phòng Kinh tế, Hạ tầng và Đô thị" },
        Neighbourhoods = new Dictionary<string, string> { ["to-1"] = "Tổ 1", ["to-2"] = "Tổ 2" },
        Today = Day,
        FromGrid = new VietnamGrid(GridZone.HaiPhong).FromGrid,
        ToGrid = new VietnamGrid(GridZone.HaiPhong).ToGrid,
    };

    public static RegisterDefinition Register { get; } = new()
    {
        Code = "cay",
        Name = "Cây",
        One = "cây",
        Group = "Hạ tầng",
        Source = "Kế hoạch 1/KH-UBND",
        IsPublic = true,
        Key = "ma",
        Title = "ma",
        Fields =
        [
            new() { Code = "ma", Name = "Mã", Kind = FieldKind.Text, IsRequired = true, IsUnique = true },
            new() { Code = "loai", Name = "Loài", Kind = FieldKind.Choice, Choices = _kinds },
            new() { Code = "to", Name = "Tổ dân phố", Kind = FieldKind.Neighbourhood },
            new() { Code = "don-vi", Name = "Đơn vị", Kind = FieldKind.Unit },
            new() { Code = "vi-tri", Name = "Vị trí", Kind = FieldKind.Place },
            new() { Code = "ngay", Name = "Ngày trồng", Kind = FieldKind.Day },
            new() { Code = "so", Name = "Số cành", Kind = FieldKind.Whole, Measure = "cành", IsRequired = true },
            new() { Code = "cao", Name = "Chiều cao", Kind = FieldKind.Decimal, Measure = "m", IsRequired = true },
            new() { Code = "gia", Name = "Giá", Kind = FieldKind.Money, Measure = "đồng" },
        ],
        States =
        [
            new("song", "Đang sống") { Next = ["yeu", "chet"] },
            new("yeu", "Yếu"),
            new("chet", "Đã chết") { Ends = true, Next = [] },
        ],
        Columns = ["loai", RegisterDefinition.StateField],
    };

    public static RegisterField Field(string code) => Register.Field(code)!;

    /// <summary>An item with a life of one state since long ago.</summary>
    public static RegisterItem Item(string state = "song", params (string Field, string Value)[] values) =>
        Lived([new(state, new(2020, 1, 1))], values);

    public static RegisterItem Lived(IReadOnlyList<LifeStep> life, params (string Field, string Value)[] values) =>
        new() { Life = life, Values = values.ToDictionary(value => value.Field, value => value.Value, StringComparer.Ordinal) };
}
