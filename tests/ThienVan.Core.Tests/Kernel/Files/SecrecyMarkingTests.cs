using System.Text;
using ThienVan.Core.Kernel.Files;

namespace ThienVan.Core.Tests.Kernel.Files;

public sealed class SecrecyMarkingTests
{
    [Theory]
    [InlineData("MẬT", "MẬT")]
    [InlineData("  [ M Ậ T ]  ", "MẬT")]
    [InlineData("Mật", "MẬT")]
    [InlineData("TỐI MẬT", "TỐI MẬT")]
    [InlineData("*** TUYỆT MẬT ***", "TUYỆT MẬT")]
    [InlineData("TUYET MAT", "TUYỆT MẬT")]
    [InlineData("MAT", "MẬT")]
    [InlineData("HỎA TỐC - MẬT", "MẬT")]
    [InlineData("BÁO CÁO (MẬT)", "MẬT")]
    [InlineData("Số: 15/BC-CAP (MẬT)", "MẬT")]
    [InlineData("Độ mật: tối mật", "TỐI MẬT")]
    [InlineData("Mức độ mật : Mật", "MẬT")]
    [InlineData("Tài liệu TUYỆT  MẬT, không sao chụp", "TUYỆT MẬT")]
    [InlineData("mËt", "MẬT")]
    [InlineData("tuyÖt mËt", "TUYỆT MẬT")]
    [InlineData("TOÁI MAÄT", "TỐI MẬT")]
    [InlineData("TÀI LIỆU MẬT", "MẬT")]
    [InlineData("VĂN BẢN MẬT", "MẬT")]
    [InlineData("CÔNG VĂN MẬT", "MẬT")]
    [InlineData("HỒ SƠ MẬT - KHÔNG SAO CHỤP", "MẬT")]
    [InlineData("TµI LIÖU MËT", "MẬT")]
    [InlineData("TAØI LIEÄU MAÄT", "MẬT")]
    [InlineData("ỦY BAN NHÂN DÂN   MẬT", "MẬT")]
    [InlineData("ỦY BAN NHÂN DÂN\tMẬT\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "MẬT")]
    [InlineData("MẬT     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "MẬT")]
    [InlineData("MẬT CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "MẬT")]
    [InlineData("ỦY BAN NHÂN DÂN MẬT", "MẬT")]
    [InlineData("PHƯỜNG BẾN GỖ    TÀI LIỆU MẬT", "MẬT")]
    [InlineData("UBND PHƯỜNG    TỐI  MẬT", "TỐI MẬT")]
    [InlineData("Tối Mật", "TỐI MẬT")]
    [InlineData("Tài liệu Tối Mật, không sao chụp", "TỐI MẬT")]
    [InlineData("Phương án Tuyệt  Mật", "TUYỆT MẬT")]
    [InlineData("Ủy ban nhân dân phường    Tối mật", "TỐI MẬT")]
    [InlineData("Số: 15/BC-CAP (Mật)", "MẬT")]
    [InlineData("Tài liệu Mật", "MẬT")]
    [InlineData("TèI MËt", "TỐI MẬT")]
    public void A_mark_is_found_however_it_is_written(string line, string mark)
    {
        SecrecyMarking.InText(["Dòng đầu", line]).ShouldBe(mark);
        SecrecyMarking.InText([line.Normalize(NormalizationForm.FormD)]).ShouldBe(mark);
    }

    [Theory]
    [InlineData("Mật độ dân số")]
    [InlineData("MẬT ĐỘ XÂY DỰNG")]
    [InlineData("ĐẤT Ở     MẬT ĐỘ     TẦNG CAO")]
    [InlineData("KẾ HOẠCH QUẢN LÝ TÀI LIỆU MẬT NĂM 2026")]
    [InlineData("QUẢN LÝ CÔNG VĂN MẬT")]
    [InlineData("Sổ quản lý văn bản mật")]
    [InlineData("Văn bản mật: 12; văn bản thường: 340")]
    [InlineData("Văn bản Mật đến trong tháng")]
    [InlineData("Luật Bảo vệ Bí mật Nhà nước")]
    [InlineData("Mật độ dân số, Mật độ xây dựng")]
    [InlineData("CÔNG TÁC BẢO MẬT")]
    [InlineData("KẾ HOẠCH BẢO VỆ BÍ MẬT NHÀ NƯỚC NĂM 2026")]
    [InlineData("Luật Bảo vệ bí mật nhà nước")]
    [InlineData("Đổi mật khẩu, bảo mật thông tin")]
    [InlineData("Triển khai Luật Bảo vệ BÍ MẬT nhà nước")]
    [InlineData("Mật ong, mật mía")]
    [InlineData("Bản đồ mặt bằng")]
    [InlineData("Có mặt: 35/40")]
    [InlineData("GIAI PHONG MAT BANG")]
    [InlineData("Theo dõi sát, giữ mật thiết với Nhân dân")]
    [InlineData("")]
    public void Ordinary_words_are_no_mark(string line) => SecrecyMarking.InText([line]).ShouldBeNull();

    [Theory]
    [InlineData("BC 12 (MẬT).pdf", "MẬT")]
    [InlineData("báo cáo mật tháng 9.docx", "MẬT")]
    [InlineData("toi_mat_2026.pdf", "TỐI MẬT")]
    [InlineData("Tuyệt mật - phương án.docx", "TUYỆT MẬT")]
    [InlineData("MAT-BC12.pdf", "MẬT")]
    [InlineData("BC12_MAT.pdf", "MẬT")]
    [InlineData("mat-bang-tdp-3.pdf", null)]
    [InlineData("MAT BANG TDP 3.pdf", null)]
    [InlineData("CO_MAT.pdf", null)]
    [InlineData("Kế hoạch bảo vệ bí mật nhà nước.docx", null)]
    [InlineData("mật độ cây xanh.xlsx", null)]
    [InlineData("format.txt", null)]
    [InlineData("tomat.jpg", null)]
    public void Names_of_files_are_read_too(string name, string? mark)
    {
        SecrecyMarking.InName(name).ShouldBe(mark);
        SecrecyMarking.InName(name.Normalize(NormalizationForm.FormD)).ShouldBe(mark);
    }

    [Theory]
    [InlineData("../../etc/ảnh.JPG", FileKind.Jpeg, "ảnh.jpg")]
    [InlineData("C:\\ảnh\\cây.png", FileKind.Png, "cây.png")]
    [InlineData("bien ban so 3.2026", FileKind.Pdf, "bien ban so 3.2026.pdf")]
    [InlineData("a\"b\r\n:c.pdf", FileKind.Pdf, "a-b -c.pdf")]
    [InlineData("", FileKind.Text, "tep.txt")]
    public void A_name_is_made_harmless_and_keeps_its_words(string name, FileKind kind, string clean) =>
        FileName.Clean(name, kind).ShouldBe(clean);

    [Theory]
    [InlineData("anh.pdf", FileKind.Jpeg, false)]
    [InlineData("anh.exe", FileKind.Text, false)]
    [InlineData("anh.JPEG", FileKind.Jpeg, true)]
    [InlineData("bao cao v1.2", FileKind.Pdf, true)]
    [InlineData("so-lieu.csv", FileKind.Text, true)]
    public void A_name_that_promises_another_kind_is_refused(string name, FileKind kind, bool honest) =>
        (FileName.Refuse(name, kind)?.Code).ShouldBe(honest ? null : "file.mistyped");
}
