using ThienVan.Core.Kernel;

namespace ThienVan.Web.Registers.Demonstration;

/// <summary>
/// The sights that Kế hoạch 135/KH-UBND names (phần III, mục 1 and mục 5), for the demonstration: their names and that the plan names them.
/// Where they stand is invented and marked so; rank, condition, history and hours nobody wrote here, for the plan does not say them.
/// </summary>
internal static class PlannedSights
{
    private const string NotReviewed = "chua-ra-soat";

    private static readonly Dictionary<string, Planned[]> _all = new()
    {
        ["diem-du-lich"] =
        [
            new("Đồi Thiên Văn", "Thiên Văn Hill", "thien-nhien"),
            new("Công viên rừng Thiên Văn", "Thiên Văn Forest Park", "thien-nhien"),
            new("Đài Thiên văn Phù Liễn", "Phù Liễn Observatory", "khoa-hoc"),
        ],
        ["di-tich"] =
        [
            new("Khu di tích lịch sử Thiên Văn", "Thiên Văn Historical Site", "lich-su"),
            new("Chùa Hồng Phúc", "Hồng Phúc Pagoda", "chua"),
            new("Chùa Đại Giác", "Đại Giác Pagoda", "chua"),
            new("Chùa Tây Sơn", "Tây Sơn Pagoda", "chua"),
            new("Chùa Tiên Đông", "Tiên Đông Pagoda", "chua"),
            new("Chùa Liên Hoa", "Liên Hoa Pagoda", "chua"),
            new("Chùa Kim Cương", "Kim Cương Pagoda", "chua"),
            new("Chùa Lũng Tiên", "Lũng Tiên Pagoda", "chua"),
            new("Chùa Mỹ Khê", "Mỹ Khê Pagoda", "chua"),
            new("Đền Kiên Vũ", "Kiên Vũ Temple", "den"),
            new("Đền Tây Sơn", "Tây Sơn Temple", "den"),
            new("Nhà tưởng niệm Hồ Chủ tịch", "Memorial House of President Hồ Chí Minh", "khac"),
        ],
    };

    /// <summary>How many the plan names for a register; null for one that it names nothing for.</summary>
    public static int? Count(string register) => _all.TryGetValue(register, out var named) ? named.Length : null;

    /// <summary>An invented item in the name of a sight of the plan; as it was for a register the plan names nothing for.</summary>
    /// <param name="register">Code.</param>
    /// <param name="number">From 1.</param>
    /// <param name="story">The item's versions; the first is taken.</param>
    public static IReadOnlyList<ToldVersion> Name(string register, int number, IReadOnlyList<ToldVersion> story)
    {
        if (!_all.TryGetValue(register, out var named)) return story;
        var (sight, first) = (named[number - 1], story[0]);
        var values = first.Item.Values.Where(one => one.Key is "ma" or "vi-tri").ToDictionary(one => one.Key, one => one.Value);
        (values["ten"], values["ten-tieng-anh"], values["loai"]) = (sight.Name, sight.English, sight.Kind);
        values["gioi-thieu"] = $"Kế hoạch 135/KH-UBND (phần III) nêu {VietnameseText.Uncapital(sight.Name)} trong những nơi phường "
            + "quảng bá, phát huy. Lời minh họa: phường chưa ghi lời giới thiệu.";
        values["gioi-thieu-tieng-anh"] = $"{sight.English} is named by the ward's Plan 135/KH-UBND (part III) among the places to be made "
            + "known. Illustration: the ward has not written a text yet.";
        if (register == "di-tich") (values["xep-hang"], values["hien-trang"]) = (NotReviewed, NotReviewed);
        else values["thuyet-minh"] = "chua";
        return [first with { Item = first.Item with { Values = values } }];
    }

    private sealed record Planned(string Name, string English, string Kind);
}
