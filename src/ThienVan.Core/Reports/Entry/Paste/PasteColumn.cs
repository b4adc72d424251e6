using ThienVan.Core.Kernel;

namespace ThienVan.Core.Reports.Entry.Paste;

/// <summary>What a pasted column holds.</summary>
public enum PasteColumn
{
    Ignored,
    Code,
    Name,
    Value,
    Numerator,
    Denominator,
    Met,
    MetOn,
    DocumentNumber,
    ValidTo,
    Quality,
    Source,
    Explanation,
    YearEstimate,
    YearEstimateWhy,

    /// <summary>What the row's figure is counted in: fills no cell, and is asked about where the line counts in something else.</summary>
    Measure,
}

/// <summary>Headings as offices write them, known without marks and case.</summary>
public static class PasteColumns
{
    private static readonly (PasteColumn Column, string[] Headings)[] Known =
    [
        (PasteColumn.Code, ["mã", "mã số", "mã chỉ tiêu", "mã chỉ số", "ký hiệu"]),
        (PasteColumn.Name, ["chỉ tiêu", "tên chỉ tiêu", "chỉ số", "tên chỉ số", "nội dung", "nội dung chỉ tiêu"]),
        (
            PasteColumn.Value,
            [
                "số liệu",
                "số liệu kỳ này",
                "kỳ này",
                "thực hiện",
                "thực hiện trong kỳ",
                "th trong kỳ",
                "th kỳ này",
                "kết quả",
                "kết quả thực hiện",
                "giá trị",
                "số lượng",
                "tỷ lệ",
                "tỷ lệ %",
            ]
        ),
        (PasteColumn.Numerator, ["tử số", "số đạt", "số đã thực hiện"]),
        (PasteColumn.Denominator, ["mẫu số", "tổng số"]),
        (PasteColumn.Met, ["đạt", "đã đạt", "đạt chưa", "hoàn thành", "đạt / chưa đạt", "đạt/chưa đạt"]),
        (PasteColumn.MetOn, ["ngày", "ngày văn bản", "ngày công nhận", "ngày ban hành"]),
        (PasteColumn.DocumentNumber, ["số văn bản", "văn bản", "số quyết định", "số hiệu"]),
        (PasteColumn.ValidTo, ["có giá trị đến", "hiệu lực đến", "hết hiệu lực"]),
        (PasteColumn.Quality, ["độ tin cậy", "tin cậy", "loại số liệu"]),
        (PasteColumn.Source, ["nguồn", "nguồn số liệu"]),
        (PasteColumn.YearEstimate, ["ước th năm", "ước thực hiện năm", "ước cả năm", "ước năm"]),
        (PasteColumn.YearEstimateWhy, ["căn cứ ước", "căn cứ ước năm"]),
        (PasteColumn.Measure, ["đvt", "đơn vị tính", "đv tính", "đơn vị đo", "đơn vị đo lường"]),
        (PasteColumn.Explanation, ["giải trình", "ghi chú", "nguyên nhân", "thuyết minh"]),
    ];

    private static readonly Dictionary<string, PasteColumn> ByHeading = Known
        .SelectMany(known => known.Headings.Select(heading => (Heading: VietnameseText.Fold(heading), known.Column)))
        .ToDictionary(pair => pair.Heading, pair => pair.Column, StringComparer.Ordinal);

    /// <summary>What a field is called to the person who pastes.</summary>
    public static string Word(string field) => field switch
    {
        nameof(PasteColumn.Numerator) => "tử số",
        nameof(PasteColumn.Denominator) => "mẫu số",
        nameof(PasteColumn.Met) => "đạt hay chưa",
        nameof(PasteColumn.MetOn) => "ngày văn bản",
        nameof(PasteColumn.DocumentNumber) => "số văn bản",
        nameof(PasteColumn.ValidTo) => "ngày hết hiệu lực",
        nameof(PasteColumn.YearEstimate) => "ước cả năm",
        nameof(PasteColumn.YearEstimateWhy) => "căn cứ ước",
        _ => "số liệu",
    };

    /// <summary>Null when the heading is none we know.</summary>
    public static PasteColumn? Of(string heading)
    {
        var folded = VietnameseText.Fold(heading).Trim(' ', ':', '*', '.');
        return ByHeading.TryGetValue(folded, out var column) ? column : null;
    }
}
