namespace ThienVan.Core.Tests.Plans.Import.Written;

/// <summary>A target as a sentence, with what a reader finds in it: name and reading of each indicator, parted by " | ".</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Said">Its indicators.</param>
internal sealed record OneTarget(string Text, params string[] Said)
{
    /// <summary>Sentences listed under it, with what is found in them.</summary>
    public IReadOnlyList<OneTarget> Under { get; init; } = [];
}

/// <summary>A task and who does it with whom; <paramref name="With"/> is null when nobody helps.</summary>
internal sealed record OneTask(string Text, string Lead, string? With, params string[] Codes);

/// <summary>A row of the table: the section it opens or null, its cells (name, unit, what was done in 2025, figures of 2026 to 2030).
/// </summary>
internal sealed record OneRow(string? Section, string Cells, string Said)
{
    public string Name => Cells.Split('\t')[0];
}

/// <summary>Targets under one heading.</summary>
internal sealed record OneGroup(string Field, IReadOnlyList<OneTarget> Targets);

/// <summary>What a plan says, however it is written down: its groups of targets, its tasks, the rows of its table.</summary>
internal sealed record OnePlan(IReadOnlyList<OneGroup> Groups, IReadOnlyList<OneTask> Tasks, IReadOnlyList<OneRow> Rows)
{
    private static readonly OneGroup[] _groups =
    [
        new("kinh tế",
        [
            new("Thu nhập bình quân đầu người đến năm 2030 đạt 82 triệu đồng/người.",
                "Thu nhập bình quân đầu người | Stock Exactly triệu đồng/người 2030=82"),
            new("Thu ngân sách nhà nước trên địa bàn hằng năm tăng từ 10% trở lên.",
                "Thu ngân sách nhà nước trên địa bàn tăng | GrowthYearly AtLeast %/năm 2026-2030=10.."),
            new("Trồng mới 45 ha rừng mỗi năm.", "Trồng mới rừng | Flow Exactly ha 2026-2030=45"),
            new("Số hợp tác xã thành lập mới trong 5 năm: 06 hợp tác xã.",
                "Số hợp tác xã thành lập mới | Cumulative Exactly hợp tác xã 2030=6"),
            new("Cơ cấu kinh tế đến năm 2030:")
            {
                Under =
                [
                    new("Công nghiệp - xây dựng: 52,5%;", "Công nghiệp - xây dựng | Ratio Exactly % 2030=52.5"),
                    new("Dịch vụ: 45%;", "Dịch vụ | Ratio Exactly % 2030=45"),
                    new("Nông nghiệp: 2,5%.", "Nông nghiệp | Ratio Exactly % 2030=2.5"),
                ],
            },
        ]),
        new("văn hóa - xã hội",
        [
            new("Tỷ lệ hộ nghèo đa chiều đến năm 2030 còn dưới 1,2%.", "Tỷ lệ hộ nghèo đa chiều | Ratio AtMost % 2030=..1.2"),
            new("Tỷ lệ dân số tham gia bảo hiểm y tế hằng năm đạt trên 96%.",
                "Tỷ lệ dân số tham gia bảo hiểm y tế | Ratio MoreThan % 2026-2030=96.."),
            new("Đến năm 2028 có 100% trường học đạt chuẩn quốc gia, trong đó ít nhất 02 trường đạt chuẩn mức độ 2.",
                "Trường học đạt chuẩn quốc gia | Ratio Exactly % 2028=100",
                "Trường đạt chuẩn mức độ 2 | Stock AtLeast trường 2028=2.."),
            new("Giải quyết việc làm mới cho 350 lao động/năm.",
                "Giải quyết việc làm mới cho lao động | Flow Exactly lao động 2026-2030=350"),
        ]),
        new("môi trường",
        [
            new("Tỷ lệ chất thải rắn sinh hoạt được thu gom, xử lý đến năm 2030 đạt từ 95% trở lên.",
                "Tỷ lệ chất thải rắn sinh hoạt được thu gom, xử lý | Ratio AtLeast % 2030=95.."),
            new("Tỷ lệ hộ dân được sử dụng nước sạch: năm 2026 đạt 90%; năm 2030 đạt 99%.",
                "Tỷ lệ hộ dân được sử dụng nước sạch | Ratio Exactly % 2026=90, 2030=99"),
            new("Hằng năm trồng từ 2.000 đến 2.500 cây xanh phân tán.", "Trồng cây xanh phân tán | Flow Range cây 2026-2030=2000..2500"),
        ]),
    ];

    private static readonly OneTask[] _tasks =
    [
        new("Lập quy hoạch chung của xã", "Phòng Kinh tế", "Công an xã", "kinh-te", "cong-an"),
        new("Xây dựng chuyên mục tuyên truyền về giảm nghèo bền vững", "Phòng Văn hóa - Xã hội", null, "van-hoa-xa-hoi"),
        new("Rà soát, sắp xếp các điểm trường lẻ trên địa bàn xã", "Phòng Văn hóa - Xã hội", "Trạm Y tế", "van-hoa-xa-hoi", "tram-y-te"),
        new("Nâng cấp tuyến đường liên thôn", "Phòng Kinh tế", null, "kinh-te"),
    ];

    private static readonly OneRow[] _rows =
    [
        new("Kinh tế", "Tổng đàn gia súc\tcon\t4.800\t5.000\t5.200\t5.400\t5.600\t6.000",
            "Stock Exactly con 2026=5000, 2027=5200, 2028=5400, 2029=5600, 2030=6000"),
        new(null, "Sản lượng lương thực có hạt\ttấn\t2.450\t2.500\t2.510\t2.530\t2.540\t2.560",
            "Flow Exactly tấn 2026=2500, 2027=2510, 2028=2530, 2029=2540, 2030=2560"),
        new("Xã hội", "Tỷ lệ trẻ em suy dinh dưỡng\t%\t12,5\t11\t10,4\t9,8\t9,1\t8,5",
            "Ratio Exactly % 2026=11, 2027=10.4, 2028=9.8, 2029=9.1, 2030=8.5"),
    ];

    /// <summary>Some of the groups, targets, tasks and rows, in the order of the pool; one group with two targets at least.</summary>
    public static OnePlan Some(Random random) => new(
        [.. Pick(_groups, random, least: 1).Select(group => group with { Targets = Pick(group.Targets, random, least: 2) })],
        Pick(_tasks, random, least: 1),
        random.Next(2) == 0 ? [] : _rows);

    private static List<T> Pick<T>(IReadOnlyList<T> all, Random random, int least)
    {
        var count = random.Next(Math.Min(least, all.Count), all.Count + 1);
        var order = all.Select(_ => random.Next()).ToList();
        return [.. Enumerable.Range(0, all.Count).OrderBy(i => order[i]).Take(count).Order().Select(i => all[i])];
    }
}
