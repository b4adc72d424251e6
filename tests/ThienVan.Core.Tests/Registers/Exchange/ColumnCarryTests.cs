using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Exchange;

namespace ThienVan.Core.Tests.Registers.Exchange;

/// <summary>A sheet that was looked at by one definition is taken by the next where every column still means the same.</summary>
public sealed class ColumnCarryTests
{
    private static readonly RegisterDefinition _before = Trees.Register;

    private static readonly Dictionary<int, string> _columns = new()
    {
        [1] = "ma",
        [2] = "loai",
        [3] = "vi-tri:bac",
        [4] = RegisterDefinition.StateField,
        [5] = "so",
    };

    [Fact]
    public void Renamed_fields_take_their_columns_with_them()
    {
        var after = With(field => field.Code switch
        {
            "loai" => field with { Code = "giong", Was = "loai" },
            "vi-tri" => field with { Code = "cho", Was = "vi-tri" },
            _ => field,
        });
        ColumnCarry.Of(_columns, _before, after)!.Values.ShouldBe(["ma", "giong", "cho:bac", RegisterDefinition.StateField, "so"]);
        ColumnCarry.Of(_columns, _before, _before).ShouldBe(_columns);
    }

    [Fact]
    public void What_would_be_read_otherwise_than_it_was_shown_is_not_taken()
    {
        RegisterDefinition[] others =
        [
            With(field => field.Code == "so" ? field with { Measure = "cây" } : field),
            With(field => field.Code == "so" ? field with { Kind = FieldKind.Text } : field),
            With(field => field.Code == "loai" ? field with { Choices = [new("phuong", "Bàng"), new("khac", "Loài khác")] } : field),
            With(field => field.Code == "ngay" ? field with { IsRequired = true } : field),
            _before with { Fields = [.. _before.Fields.Where(field => field.Code != "loai")] },
            _before with { States = [_before.States[0] with { Name = "Đứng" }, .. _before.States.Skip(1)] },
            _before with { States = [.. _before.States.Reverse()] },
            _before with { Begins = _before.Begins is null ? "ngay" : null },
        ];
        foreach (var after in others) ColumnCarry.Of(_columns, _before, after).ShouldBeNull();
    }

    private static RegisterDefinition With(Func<RegisterField, RegisterField> change) =>
        _before with { Fields = [.. _before.Fields.Select(change)] };
}
