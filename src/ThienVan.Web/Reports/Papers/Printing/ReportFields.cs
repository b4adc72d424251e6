using ThienVan.Core.Reports.Papers;
using ThienVan.Web.Shared.Documents.Templates;

namespace ThienVan.Web.Reports.Papers.Printing;

/// <summary>What a template of the report may ask for.</summary>
public static class ReportFields
{
    public const string Number = "số ký hiệu";
    public const string Day = "ngày ký";
    public const string Place = "địa danh";
    public const string Issuer = "cơ quan ban hành";
    public const string Period = "kỳ báo cáo";
    public const string NextPeriod = "kỳ sau";
    public const string Authority = "quyền hạn ký";
    public const string Signer = "người ký";
    public const string Addressee = "kính gửi";
    public const string Table = "bảng chỉ tiêu";
    public const string Sources = "nguồn số liệu";
    public const string TableLabel = "số phụ lục";
    public const string Tasks = "bảng nhiệm vụ";
    public const string SourcesLabel = "số phụ lục nguồn";

    public static TemplateVocabulary Vocabulary { get; } = new(
    [
        new(Number, "“05/BC-UBND”; để trống phần số khi chưa cấp") { IsRequired = true },
        new(Day, "“ngày 05 tháng 01 năm 2026”") { IsRequired = true },
        new(Place, "“Kiến An”"),
        new(Issuer, "“Ủy ban nhân dân phường Kiến An”"),
        new(Period, "“quý III năm 2026”") { IsRequired = true },
        new(NextPeriod, "“quý IV năm 2026”"),
        new(Authority, "“TM. Ủy ban nhân dân”, “Chủ tịch”, mỗi ý một dòng") { IsRequired = true },
        new(Signer, "họ tên người ký") { IsRequired = true },
        new(Addressee, "dòng “Kính gửi: …”; bỏ trống khi không gửi cấp trên") { IsBlock = true },
        .. PaperOutline.Sections.Select(section => new TemplateField(section.Placeholder, $"nội dung phần “{section.Title}”")
        {
            IsBlock = true,
        }),
        new(Table, "biểu chỉ tiêu 13 cột, nên đặt trên trang ngang") { IsBlock = true, IsRequired = true },
        new(TableLabel, "“Phụ lục I”, hoặc “Phụ lục” khi báo cáo chỉ có một, đặt trên biểu chỉ tiêu"),
        new(Tasks, "phụ lục II: tiến độ nhiệm vụ theo đơn vị chủ trì; nên đặt ở phần trang ngang riêng, bỏ cả phần khi không có nhiệm vụ")
        {
            IsBlock = true,
        },
        new(SourcesLabel, "“Phụ lục III”, hoặc “Phụ lục II” khi không có phụ lục nhiệm vụ, đặt trên bảng nguồn gốc số liệu"),
        new(Sources, "bảng nguồn gốc từng số liệu, chỉ in ở bản lưu; nên đặt ở phần trang riêng, bản gửi bỏ cả phần đó")
        {
            IsBlock = true,
            IsRequired = true,
        },
    ]);

    public static string Braced(string name) => $"{{{{{name}}}}}";
}
