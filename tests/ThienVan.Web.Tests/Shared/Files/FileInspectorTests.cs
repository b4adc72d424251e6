using System.Text;
using CsCheck;
using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Files;
using ThienVan.Tests.Pictured;
using ThienVan.Web.Shared.Documents.Sheets;
using ThienVan.Web.Shared.Files;
using ThienVan.Web.Shared.Files.Checking;
using ThienVan.Web.Tests.Shared.Documents;

namespace ThienVan.Web.Tests.Shared.Files;

/// <summary>What a stranger's file may be, and what becomes of it.</summary>
public sealed class FileInspectorTests
{
    private const string Types = "[Content_Types].xml";
    private static readonly byte[] _word = WordFile.OfLines(["Biên bản nghiệm thu 40 cây bóng mát"]);
    private static readonly byte[] _excel = Book("Cây xanh", "Mật độ cây: 40");
    private static readonly byte[] _compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[100]];

    public static TheoryData<string, FileKind> Kept => new()
    {
        { "bien-ban.docx", FileKind.Word },
        { "so-theo-doi.xlsx", FileKind.Excel },
        { "anh.jpg", FileKind.Jpeg },
        { "anh.png", FileKind.Png },
        { "anh.webp", FileKind.Webp }, { "bien-ban.pdf", FileKind.Pdf }, { "ghi-chu.txt", FileKind.Text }, { "bang.csv", FileKind.Csv },
    };

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task Each_kind_is_known_by_its_content(string name, FileKind kind)
    {
        var file = await InspectAsync(Sample(name), "tep-khong-duoi");
        file.Refusal.ShouldBeNull();
        file.Value.Kind.ShouldBe(kind);
        (await InspectAsync(Sample(name), name)).Value.Name.ShouldBe(name);
        (await InspectAsync(Sample(name), kind == FileKind.Pdf ? "x.jpg" : "x.pdf")).Refusal!.Code.ShouldBe("file.mistyped");
    }

    [Fact]
    public async Task Names_of_authors_and_notes_of_cameras_stay_outside_an_office_file()
    {
        var properties = OfficeFiles.With(
            _word,
            "docProps/core.xml",
            _ =>
                "<p xmlns:dc='d' xmlns:cp='c'><dc:title>Biên bản</dc:title><dc:creator>Trần Văn A</dc:creator><cp:lastModifiedBy>Trần Văn "
                    + "B</cp:lastModifiedBy></p>"
        );
        var file = (await InspectAsync(Embed(properties, "word/media/image1.jpeg", Pictures.Jpeg()), "a.docx")).Value;
        var core = OfficeFiles.Part(file.Content, "docProps/core.xml");
        core.ShouldContain("Biên bản");
        core.ShouldNotContain("Trần");
        Encoding.Latin1.GetString(Unpacked(file.Content, "word/media/image1.jpeg")).ShouldNotContain("Tran");
        OfficeFiles.Part(file.Content, "word/document.xml").ShouldBe(OfficeFiles.Part(_word, "word/document.xml"));
    }

    [Fact]
    public async Task A_link_that_a_person_must_click_and_a_page_number_may_stay()
    {
        (await InspectAsync(Related("hyperlink", "https://kienan.gov.vn"), "a.docx")).Refusal.ShouldBeNull();
        (await InspectAsync(Part("<w:p><w:r><w:instrText> PAGE </w:instrText></w:r></w:p>"), "a.docx")).Refusal.ShouldBeNull();
    }

    private static byte[] Related(string kind, string target, bool external = true) =>
        OfficeFiles.With(_word, "word/_rels/settings.xml.rels", _ =>
        $"<Relationships><Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}' "
            + $"Target='{target}' {(external ? "TargetMode='External'" : "")}/></Relationships>");

    private static byte[] Part(string xml) =>
        OfficeFiles.With(_word, "word/footer1.xml", _ => $"<w:ftr xmlns:w='w' xmlns:o='o' xmlns:r='r'>{xml}</w:ftr>");

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "rong.pdf", [], "file.empty" },
        { "a.doc", _compound, "file.unsupported" },
        { "khoa.xlsx", [.. _compound, .. Encoding.Unicode.GetBytes("EncryptedPackage")], "file.locked" },
        { "macro.docx", OfficeFiles.With(_word, "word/vbaProject.bin", _ => "x"), "file.macros" },
        {
            "macro.xlsx",
            OfficeFiles.With(
                _excel, Types, types => types!.Replace("sheet.main+xml", "sheet.macroEnabled.main+xml", StringComparison.Ordinal)),
            "file.macros"
        },
        { "ole.docx", Embed(_word, "word/embeddings/oleObject1.bin", _compound), "file.embedded" },
        { "mau-ngoai.docx", Related("attachedTemplate", "https://ke.gian/mau.dotm"), "file.external_link" },
        { "mau-trong.docx", Related("attachedTemplate", "mau.dotm", external: false), "file.embedded" },
        { "anh-ngoai.docx", Related("image", "https://ke.gian/a.png"), "file.external_link" },
        { "ole-lien-ket.docx", Part("<w:p><w:r><w:object><o:OLEObject Type='Link'/></w:object></w:r></w:p>"), "file.embedded" },
        { "tep-ghep.docx", Part("<w:altChunk r:id='a'/>"), "file.embedded" },
        { "truong.docx", Part("<w:p><w:instrText>INCLUDE</w:instrText><w:instrText>TEXT \"c:/a\"</w:instrText></w:p>"),
            "file.external_link" },
        { "truong-don.docx", Part("<w:fldSimple w:instr=' DDEAUTO excel a '/>"), "file.external_link" },
        { "nested.docx", Embed(_word, "word/embeddings/a.docx", Embed(_word, "word/embeddings/b.docx", _word)), "file.embedded" },
        { "nested-mat.docx", Embed(_word, "word/embeddings/a.docx", WordFile.OfLines(["TỐI MẬT"])), "file.classified" },
        { "ky-so.docx", OfficeFiles.With(_word, "_xmlsignatures/sig1.xml", _ => "<a/>"), "file.signed" },
        { "leo-thu-muc.docx", OfficeFiles.With(_word, "../x.xml", _ => "<a/>"), "file.damaged" },
        { "dtd.docx", OfficeFiles.With(_word, "word/footer1.xml", _ => "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"), "file.damaged" },
        { "zip.zip", OfficeFiles.Zip(("a.txt", "x")), "file.unsupported" },
        { "bom.docx", OfficeFiles.With(_word, "word/footer1.xml", _ => new string(' ', 40 << 20)), "file.zip_bomb" },
        { "duoi.docx", [.. _word, .. "x"u8], "file.polyglot" },
        { "anh-zip.jpg", Pictures.Jpeg(tail: _word), "file.polyglot" },
        { "anh-cut.jpg", Pictures.Jpeg()[..^2], "file.damaged" },
        { "anh.heic", [0, 0, 0, 24, .. "ftypheic"u8, .. new byte[20]], "file.unsupported" },
        { "pdf-zip.pdf", [.. Pdf("40 cay"), .. _word], "file.polyglot" },
        { "sau-rac.pdf", [.. "rac\n"u8, .. Pdf("40 cay")], "file.polyglot" },
        {
            "khoa.pdf",
            Trailer(
                Pdf("40 cay"),
                "/Encrypt << /Filter /Standard /V 1 /R 2 /O (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) /U (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) /P "
                    + "-4 >> /ID [(a) (a)]"
            ),
            "file.locked"
        },
        { "ma.pdf", Catalog(Pdf("40 cay"), "/OpenAction << /S /JavaScript /JS (app.alert) >>"), "file.macros" },
        { "bom.pdf", PdfFile.OfContent(PdfFile.Deflated(150L << 20), "/Filter /FlateDecode"), "file.zip_bomb" },
        { "rac.pdf", "%PDF-1.7 rác"u8.ToArray(), "file.damaged" },
        { "trang.txt", "<html><script>x</script>"u8.ToArray(), "file.unsupported" },
        { "hinh.svg", "<svg xmlns='x'/>"u8.ToArray(), "file.unsupported" },
        { "chay.txt", [(byte)'M', (byte)'Z', 0, 1, 2], "file.unsupported" },
        { "mat.docx", WordFile.OfLines(["ỦY BAN NHÂN DÂN", "MẬT"]), "file.classified" },
        { "nfd.docx", WordFile.OfLines(["TUYỆT MẬT".Normalize(NormalizationForm.FormD)]), "file.classified" },
        {
            "dau-chim.docx",
            OfficeFiles.With(_word, "word/header1.xml", _ => "<h xmlns:v='v'><v:textpath string='TỐI MẬT'/></h>"),
            "file.classified"
        },
        {
            "chan-trang.xlsx",
            OfficeFiles.With(_excel, "xl/worksheets/sheet9.xml",
                _ => "<worksheet><headerFooter><oddHeader>&amp;C&amp;14MẬT</oddHeader></headerFooter></worksheet>"),
            "file.classified"
        },
        { "o.xlsx", Book("Cây xanh", "Độ mật: Mật"), "file.classified" },
        { "ten-trang.xlsx", Book("Mật", "40"), "file.classified" },
        { "mat.pdf", Pdf("TOI MAT"), "file.classified" },
        { "tcvn3.txt", [.. "B¸o c¸o\nm"u8, 0xCB, (byte)'t'], "file.classified" },
        { "utf16.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Tuyệt mật")], "file.classified" },
        { "Phương án (MẬT).pdf", Pdf("40 cay"), "file.classified" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_cannot_be_kept_is_refused_by_its_reason(string name, byte[] file, string code)
    {
        var refusal = (await InspectAsync(file, name)).Refusal;
        refusal.ShouldNotBeNull();
        refusal.Code.ShouldBe(code);
        refusal.Message.ShouldEndWith(".");
    }

    [Fact]
    public async Task A_film_behind_a_photo_is_cut_off()
    {
        var file = (await InspectAsync(Pictures.Jpeg(tail: [0, 0, 0, 24, .. "ftypmp42"u8]), "IMG_1.jpg")).Value;
        file.Content.ShouldBe(Pictures.Jpeg(notes: false));
    }

    [Fact]
    public async Task A_file_longer_than_the_limit_is_not_read_to_its_end()
    {
        using var inspector = new FileInspector(new FileLimits { FileMegabytes = 1 });
        using var endless = new MemoryStream(new byte[2 << 20]);
        (await inspector.InspectAsync(endless, "a.pdf", default)).Refusal!.Code.ShouldBe("file.too_large");
        endless.Position.ShouldBeLessThan(endless.Length);
    }

    [Fact]
    public async Task No_bytes_make_it_fail() =>
        await Gen.Select(Gen.Int[0, 5], Gen.Select(Gen.Int[0, 3000], Gen.Byte).Array[1, 30])
            .SampleAsync(
                async (which, flips) =>
    {
        byte[] broken = [.. new[] { _word, _excel, Pdf("40 cay"), Pictures.Jpeg(), Pictures.Png(), Pictures.Webp() }[which]];
        foreach (var (at, value) in flips) broken[at % broken.Length] = value;
        var file = await InspectAsync(broken, "tep");
        (file.Refusal?.Code ?? "file.").ShouldStartWith("file.");
    }, iter: 300, threads: 1);

    private static async Task<Result<CheckedFile>> InspectAsync(byte[] file, string name)
    {
        using var inspector = new FileInspector(new FileLimits());
        return await inspector.InspectAsync(new MemoryStream(file), name, default);
    }

    private static byte[] Sample(string name) => Path.GetExtension(name) switch
    {
        ".docx" => _word,
        ".xlsx" => _excel,
        ".jpg" => Pictures.Jpeg(),
        ".png" => Pictures.Png(),
        ".webp" => Pictures.Webp(),
        ".pdf" => Pdf("40 cay"),
        ".csv" => "stt;cây\n1;40\n"u8.ToArray(),
        _ => "Đã trồng 40 cây."u8.ToArray(),
    };

    private static byte[] Pdf(string text) => PdfFile.OfContent($"BT /F1 12 Tf 72 720 Td ({text}) Tj ET");

    private static byte[] Trailer(byte[] pdf, string more) => Latin(pdf, "/Root 1 0 R", "/Root 1 0 R " + more);

    private static byte[] Catalog(byte[] pdf, string more) => Latin(pdf, "/Type /Catalog", "/Type /Catalog " + more);

    private static byte[] Latin(byte[] file, string from, string to) =>
        Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(file).Replace(from, to, StringComparison.Ordinal));

    private static byte[] Book(string sheet, string text) =>
        WorkbookWriter.Write([
            new Sheet
            {
                Name = sheet,
                Columns = [new SheetColumn(20)],
                Rows = [new SheetRow(SheetCell.Of(text))],
            },
        ]);

    private static byte[] Embed(byte[] package, string path, byte[] part)
    {
        using var file = new MemoryStream();
        file.Write(package);
        using (var zip = new System.IO.Compression.ZipArchive(file, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
        using (var target = zip.CreateEntry(path).Open()) target.Write(part);
        return file.ToArray();
    }

    private static byte[] Unpacked(byte[] package, string path)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(package));
        using var part = new MemoryStream();
        using (var from = zip.GetEntry(path)!.Open()) from.CopyTo(part);
        return part.ToArray();
    }
}
