using ThienVan.Core.Reports.Papers;
using ThienVan.Web.Shared.Documents.Paper;

namespace ThienVan.Web.Reports.Papers.Printing;

/// <summary>The product's own template: an official document whose words are placeholders, so that one way of printing serves it and a
/// ward's own.</summary>
internal static class DefaultTemplate
{
    public static byte[] For(string issuer)
    {
        var names = new PaperContent
        {
            RoundName = "",
            Issuer = issuer,
            Period = "",
            NextPeriod = "",
            Year = 0,
            CutOff = default,
            Sections = new Dictionary<string, string>(),
            Lines = []
        };
        var attached = $"Kèm theo Báo cáo số {Field(ReportFields.Number)} {Field(ReportFields.Day)} của {issuer}";
        return OfficialDocument.Write(new()
        {
            Head = new()
            {
                Issuer = names.Body == issuer ? [issuer] : [names.Body, names.Ward],
                Number = Field(ReportFields.Number),
                Place = Field(ReportFields.Place),
                Day = Field(ReportFields.Day),
            },
            Type = "Báo cáo",
            Subject =
                $"Tình hình thực hiện nhiệm vụ phát triển kinh tế - xã hội,\nquốc phòng - an ninh {Field(ReportFields.Period)};\nphương "
                    + $"hướng, nhiệm vụ {Field(ReportFields.NextPeriod)}",
            Addressees = [Field(ReportFields.Addressee)],
            Grounds = [Section(PaperOutline.Grounds)],
            Body = Body(),
            Signature = new() { Authority = [Field(ReportFields.Authority)], Name = Field(ReportFields.Signer) },
            Recipients = [Section(PaperOutline.Recipients)],
            Appendices =
            [
                new()
                {
                    Label = Field(ReportFields.TableLabel),
                    Title = $"Biểu chỉ tiêu kinh tế - xã hội, quốc phòng - an ninh\n{Field(ReportFields.Period)}",
                    Attached = attached,
                    Landscape = true,
                    Blocks = [PaperParagraph.Of(Field(ReportFields.Table))],
                },
                new()
                {
                    Label = "Phụ lục II",
                    Title = $"Tiến độ thực hiện nhiệm vụ\n{Field(ReportFields.Period)}",
                    Attached = attached,
                    Landscape = true,
                    Blocks = [PaperParagraph.Of(Field(ReportFields.Tasks))],
                },
                new()
                {
                    Label = Field(ReportFields.SourcesLabel),
                    Title = "Nguồn gốc số liệu",
                    Attached = attached,
                    Landscape = true,
                    Blocks = [PaperParagraph.Of(Field(ReportFields.Sources))],
                },
            ],
        });
    }

    private static IReadOnlyList<PaperBlock> Body() =>
    [
        PaperParagraph.Of(Section(PaperOutline.Opening)),
        new PaperHeading(1, "TÌNH HÌNH THỰC HIỆN NHIỆM VỤ") { Label = "Phần thứ nhất" },
        .. Part(2, "I. Công tác chỉ đạo, điều hành", PaperOutline.Direction),
        new PaperHeading(2, "II. Kết quả thực hiện các chỉ tiêu, nhiệm vụ"),
        .. Part(3, "1. Kinh tế", PaperOutline.Economy),
        .. Part(3, "2. Ngân sách", PaperOutline.Budget),
        .. Part(3, "3. Quy hoạch, đất đai, đô thị, môi trường, giải phóng mặt bằng, đầu tư", PaperOutline.Urban),
        .. Part(3, "4. Văn hóa - xã hội", PaperOutline.Society),
        .. Part(3, "5. Cải cách hành chính, chuyển đổi số", PaperOutline.Reform),
        .. Part(3, "6. Nội chính, tiếp công dân", PaperOutline.Internal),
        .. Part(3, "7. Quốc phòng - an ninh", PaperOutline.Defence),
        new PaperHeading(2, "III. Đánh giá chung"),
        .. Part(3, "1. Ưu điểm", PaperOutline.Strengths),
        .. Part(3, "2. Tồn tại, hạn chế", PaperOutline.Weaknesses),
        .. Part(3, "3. Nguyên nhân", PaperOutline.Causes),
        new PaperHeading(1, "PHƯƠNG HƯỚNG, NHIỆM VỤ") { Label = "Phần thứ hai" },
        .. Part(2, "I. Nhiệm vụ, giải pháp", PaperOutline.Tasks),
        .. Part(2, "II. Kiến nghị, đề xuất", PaperOutline.Proposals),
        PaperParagraph.Of(
            "Trên đây là báo cáo tình hình thực hiện nhiệm vụ phát triển kinh tế - xã hội, quốc phòng - an ninh "
                + $"{Field(ReportFields.Period)}; phương hướng, nhiệm vụ {Field(ReportFields.NextPeriod)} của "
                + $"{Field(ReportFields.Issuer)}."),
    ];

    private static IEnumerable<PaperBlock> Part(int level, string title, string key) =>
        [new PaperHeading(level, title), PaperParagraph.Of(Section(key))];

    private static string Section(string key) => Field(PaperOutline.Find(key)!.Placeholder);

    private static string Field(string name) => ReportFields.Braced(name);
}
