using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Documents.Paper;

namespace ThienVan.Web.Tests.Shared.Documents;

/// <summary>An invented report with everything a report may hold.</summary>
internal static class Papers
{
    public const string Trace =
        "Giá trị chính thức, bản 2; nhập: Phòng Kinh tế, Hạ tầng và Đô thị; duyệt: Chủ tịch, ngày 16/12/2025; minh chứng SHA-256 9f2c41aa.";

    public static OfficialPaper Report()
    {
        var day = new DateOnly(2026, 1, 5);
        var attached =
            $"Kèm theo Báo cáo số {OfficialWords.Number(5, "BC-UBND")} {OfficialWords.Day(day)} của Ủy ban nhân dân phường Kiến An";
        return new()
        {
            Head = new()
            {
                Issuer = ["Ủy ban nhân dân", "phường Kiến An"],
                Number = OfficialWords.Number(5, "BC-UBND"),
                Place = "Kiến An",
                Day = OfficialWords.Day(day),
            },
            Type = "Báo cáo",
            Subject =
                "Tình hình thực hiện nhiệm vụ phát triển kinh tế - xã hội, quốc phòng - an ninh năm 2025; phương hướng, nhiệm vụ năm 2026",
            Addressees = ["Ủy ban nhân dân thành phố Hải Phòng"],
            Grounds = ["Căn cứ Luật Tổ chức chính quyền địa phương", "Căn cứ Kế hoạch số 135/KH-UBND của Ủy ban nhân dân phường Kiến An"],
            Body = Body(),
            Signature = new() { Authority = ["TM. Ủy ban nhân dân", "Chủ tịch"], Name = "Nguyễn Văn A" },
            Recipients = ["Như trên", "Thường trực Đảng ủy, HĐND phường", "Chủ tịch, các Phó Chủ tịch UBND phường", "Lưu: VT, VP"],
            Appendices =
            [
                new() { Title = "Biểu chỉ tiêu kinh tế - xã hội năm 2025", Attached = attached, Landscape = true, Blocks = [Table()] },
                new()
                {
                    Title = "Nguồn số liệu",
                    Attached = attached,
                    Blocks = [PaperParagraph.Of("Số liệu trong báo cáo do các đơn vị nhập, Văn phòng thẩm định, Chủ tịch phê duyệt.")],
                },
            ],
        };
    }

    private static IReadOnlyList<PaperBlock> Body() =>
    [
        PaperParagraph.Of("Thực hiện Kế hoạch phát triển kinh tế - xã hội 5 năm, Ủy ban nhân dân phường Kiến An báo cáo kết quả như sau:"),
        new PaperHeading(1, "TÌNH HÌNH THỰC HIỆN NHIỆM VỤ NĂM 2025") { Label = "Phần thứ nhất" },
        new PaperHeading(2, "II. Kết quả thực hiện"),
        new PaperHeading(3, "1. Kinh tế"),
        new PaperParagraph(new("Tổng sản phẩm trên địa bàn ước tăng "), new("12,5%") { Bold = true, Note = Trace },
            new(" so với cùng kỳ, đạt 100,4% kế hoạch năm.")),
        .. Enumerable
            .Range(1, 14)
            .Select(i =>
                PaperParagraph.Of(
                    $"Nội dung thứ {i}: các đơn vị tập trung chỉ đạo, đôn đốc, kiểm tra, kịp thời tháo gỡ khó khăn, vướng mắc; phối hợp "
                        + "chặt chẽ với Mặt trận Tổ quốc và các đoàn thể vận động Nhân dân thực hiện.")
            ),
        new PaperHeading(1, "NHIỆM VỤ, GIẢI PHÁP NĂM 2026") { Label = "Phần thứ hai" },
        new PaperHeading(4, "a) Kiến nghị"),
        PaperParagraph.Of("Trên đây là báo cáo kết quả năm 2025, Ủy ban nhân dân phường trân trọng báo cáo."),
    ];

    private static PaperTable Table() => new()
    {
        FontSize = 11,
        Columns =
        [
            new("STT", 9) { Side = PaperSide.Centre },
            new("Chỉ tiêu", 46),
            new("ĐVT", 14) { Side = PaperSide.Centre },
            new("TH cùng kỳ", 18) { Side = PaperSide.Right },
            new("KH năm", 18) { Side = PaperSide.Right },
            new("TH trong kỳ", 18) { Side = PaperSide.Right },
            new("Lũy kế", 18) { Side = PaperSide.Right },
            new("Ước TH năm", 18) { Side = PaperSide.Right },
            new("% so KH", 15) { Side = PaperSide.Right },
            new("% so cùng kỳ", 16) { Side = PaperSide.Right },
            new("Đánh giá", 18) { Side = PaperSide.Centre },
            new("Cơ quan chủ trì", 27),
            new("Ghi chú", 17),
        ],
        Rows =
        [
            new(PaperCell.Of("I"), PaperCell.Of("Nhóm chỉ tiêu kinh tế") with { Columns = 12 }) { Bold = true },
            .. Enumerable.Range(1, 34).Select(i => new PaperRow(
                PaperCell.Of($"{i}"),
                PaperCell.Of("Tốc độ tăng tổng giá trị sản phẩm trên địa bàn"),
                PaperCell.Of("Tỷ đồng"),
                PaperCell.Of("1.234,5"),
                PaperCell.Of("12.345,67"),
                PaperCell.Of("1.234,5"),
                PaperCell.Of("12.395,2"),
                PaperCell.Of("12.400"),
                PaperCell.Of("100,4"),
                PaperCell.Of("112,5"),
                PaperCell.Of("Vượt"),
                PaperCell.Of("Phòng Kinh tế, Hạ tầng và Đô thị"),
                new(new PaperSpan("Sơ bộ") { Note = i == 1 ? "Số sơ bộ." : null })
            )),
        ],
    };
}
