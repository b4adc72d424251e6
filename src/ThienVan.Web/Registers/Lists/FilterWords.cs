using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;

namespace ThienVan.Web.Registers.Lists;

/// <summary>What a list is narrowed to, in words, as papers and later pages say it.</summary>
internal static class FilterWords
{
    /// <summary>"Trạng thái: Đang sáng", "Ngày lắp từ 01/03/2026 đến 31/03/2026"; empty where all that stands is listed.</summary>
    public static IReadOnlyList<string> Of(RegisterDefinition register, ListAsk ask, FieldSurroundings ward) =>
    [
        .. ask.Words is { } words ? (string[])[$"Tìm “{words}”"] : [],
        .. ask.State is { } state ? (string[])[$"{RegisterWords.State}: {State(register, state)}"] : [],
        .. ask.IsPlaceless ? (string[])[VietnameseText.Capital(FieldWords.NoPlace)] : [],
        .. ask.Chosen.Select(one => (Field: register.Field(one.Key)!, one.Value))
            .Select(one => $"{one.Field.Name}: {FieldWords.Say(one.Field, one.Value, ward)}"),
        .. ask.Ranges.Select(one => Range(register.Field(one.Key)!.Bound, one.Value, ward)),
        .. RegisterWords.Of(ask.AsOf) is { } past ? (string[])[VietnameseText.Capital(past)] : [],
    ];

    /// <summary>That a condition was not followed; null where all were. No name is told of what only the office may read.</summary>
    public static string? Left(ListAsk ask, bool isCitizen) => ask.Left.Count == 0 ? null
        : $"bỏ qua {FigureText.Number(ask.Left.Count)} điều kiện lọc theo ô "
            + (isCitizen ? "không công khai hoặc không có trong sổ." : "không có trong sổ hoặc bạn không được xem.");

    private static string State(RegisterDefinition register, string state) =>
        state == ListAsk.AnyState ? "tất cả, kể cả đã kết thúc" : RegisterWords.Say(register, state);

    private static string Range(RegisterField field, AskedRange range, FieldSurroundings ward) =>
        field.Name + (range.Least is { } least ? $" từ {FieldWords.Say(field, least, ward)}" : "")
            + (range.Most is { } most ? $" đến {FieldWords.Say(field, most, ward)}" : "");
}
