using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Documents;
using ThienVan.Web.Shared.Documents.Bounded;

namespace ThienVan.Web.Tests.Shared.Documents;

public sealed class DocumentRefusalTests
{
    private const string Body = "Kế hoạch phát triển kinh tế - xã hội của phường";

    [Fact]
    public async Task An_empty_file_is_refused() => await ShouldRefuseAsync([], "file.empty");

    [Fact]
    public async Task A_file_of_blank_lines_is_empty() => await ShouldRefuseAsync("\n \n\t\n"u8.ToArray(), "file.empty");

    [Theory]
    [InlineData("PK\u0003\u0004", 30)]
    [InlineData("%PDF-1.7", 30)]
    [InlineData("Kế hoạch", 10)]
    public async Task A_file_of_200_megabytes_is_refused_before_it_is_read(string start, int limit)
    {
        var endless = new EndlessStream(Encoding.UTF8.GetBytes(start), 200L << 20);
        var refusal = (await DocumentReader.ReadAsync(endless, "to.txt", CancellationToken.None)).Refusal;
        refusal.ShouldNotBeNull().Code.ShouldBe("file.too_large");
        refusal.Message.ShouldContain($"{limit} MB");
        endless.Given.ShouldBeLessThan((limit + 1L) << 20);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.9)]
    public async Task A_Word_file_cut_short_is_refused(double share)
    {
        var word = WordFile.OfLines([Body]);
        await ShouldRefuseAsync(word[..(int)(word.Length * share)], "file.truncated");
    }

    [Fact]
    public async Task A_Pdf_cut_short_is_refused() => await ShouldRefuseAsync(PdfFile.OfContent("BT (x) Tj ET")[..200], "file.truncated");

    [Fact]
    public async Task A_password_on_Word_is_refused() =>
        await ShouldRefuseAsync([.. Compound, .. Encoding.Unicode.GetBytes("EncryptedPackage")], "file.password");

    [Fact]
    public async Task A_password_on_Pdf_is_refused()
    {
        var pdf = Encoding.Latin1.GetString(PdfFile.OfContent("BT (x) Tj ET"));
        var key = new string('A', 64);
        var locked = pdf.Replace(
            "/Root 1 0 R", $"/Root 1 0 R /ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{key}> /U <{key}> >>",
            StringComparison.Ordinal);
        await ShouldRefuseAsync(Encoding.Latin1.GetBytes(locked), "file.password");
    }

    [Fact]
    public async Task An_old_Word_file_is_refused_with_what_to_do()
    {
        var refusal = await ShouldRefuseAsync([.. Compound, .. Encoding.Unicode.GetBytes("WordDocument")], "file.unsupported");
        refusal.Message.ShouldContain(".docx");
    }

    [Theory]
    [InlineData("{\\rtf1 Xin chào}")]
    [InlineData("<!DOCTYPE html><p>Xin chào</p>")]
    public async Task Other_formats_are_refused_by_content(string content) =>
        await ShouldRefuseAsync(Encoding.UTF8.GetBytes(content), "file.unsupported");

    [Fact]
    public async Task A_zip_without_a_document_is_refused() => await ShouldRefuseAsync(Zip(("a.txt", "x")), "file.unsupported");

    [Fact]
    public async Task A_Word_zip_bomb_is_refused_by_what_comes_out()
    {
        var file = Zip(("word/document.xml", "<w:document xmlns:w='w'><w:body>" + new string(' ', 40 << 20) + "</w:body></w:document>"));
        file.Length.ShouldBeLessThan(100_000);
        await ShouldRefuseAsync(file, "file.zip_bomb");
    }

    [Fact]
    public async Task A_Pdf_bomb_is_refused_by_what_comes_out() =>
        await ShouldRefuseAsync(PdfFile.OfContent(PdfFile.Deflated(40 << 20), "/Filter /FlateDecode"), "file.zip_bomb");

    [Fact]
    public async Task Elements_nested_without_end_are_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<w:p>", 100_000));
        await ShouldRefuseAsync(Zip(("word/document.xml", $"<w:document xmlns:w='w'>{deep}")), "file.damaged");
    }

    [Fact]
    public async Task External_entities_are_never_resolved()
    {
        const string Xml =
            "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><w:document "
                + "xmlns:w='w'><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>";
        await ShouldRefuseAsync(Zip(("word/document.xml", Xml)), "file.damaged");
    }

    [Fact]
    public async Task Brackets_nested_without_end_in_Pdf_do_not_end_the_process()
    {
        var refusal = await ReadAsync(PdfFile.OfContent(new string('[', 200_000) + " BT (x) Tj ET"), "a.pdf");
        refusal.IsRefused.ShouldBeTrue();
    }

    [Theory]
    [InlineData("The ward collects all household waste and plants a thousand trees every year.")]
    [InlineData("Ke hoach phat trien kinh te xa hoi cua phuong")]
    public async Task Text_that_is_not_Vietnamese_is_refused(string text) =>
        await ShouldRefuseAsync(Encoding.UTF8.GetBytes(text), "file.not_vietnamese");

    [Fact]
    public async Task Binary_content_is_refused_with_its_line()
    {
        var refusal = await ShouldRefuseAsync([.. "Kế hoạch\nphường\n"u8, 0x00, 0xFF, 0xFE, 0x01, 0x02], "file.not_text");
        refusal.Line.ShouldBe(3);
    }

    [Fact]
    public async Task A_scanned_Pdf_asks_for_text_recognition()
    {
        var refusal = await ShouldRefuseAsync(PdfFile.OfContent("q 595 0 0 842 0 0 cm /Im1 Do Q"), "file.scanned");
        refusal.Message.ShouldContain("OCR");
    }

    [Fact]
    public async Task A_line_without_end_is_refused_with_its_number()
    {
        var text = Body + "\n" + string.Concat(Enumerable.Repeat(Body + " ", 3_000));
        (await ShouldRefuseAsync(Encoding.UTF8.GetBytes(text), "file.line_too_long")).Line.ShouldBe(2);
    }

    [Fact]
    public async Task Text_beyond_the_limit_is_refused()
    {
        var limits = new DocumentLimits { Characters = 100 };
        var file = new MemoryStream(WordFile.OfLines(Enumerable.Repeat(Body, 10)));
        (await DocumentReader.ReadAsync(file, "a.docx", limits, CancellationToken.None))
            .Refusal.ShouldNotBeNull()
            .Code.ShouldBe("file.too_large");
    }

    [Fact]
    public async Task The_refusal_names_the_file_without_its_folder()
    {
        var refusal = (await ReadAsync([], "C:\\tài liệu\\kế hoạch\u202E.docx")).Refusal;
        refusal.ShouldNotBeNull().Message.ShouldStartWith("Tệp “kế hoạch.docx” ");
    }

    [Fact]
    public async Task Reading_can_be_cancelled() =>
        await Should.ThrowAsync<OperationCanceledException>(() =>
            DocumentReader.ReadAsync(new MemoryStream(WordFile.Of(new Paragraph())), "a.docx", new CancellationToken(canceled: true)));

    [Fact]
    public async Task Any_damage_to_a_file_is_a_refusal_or_a_text_but_never_a_crash()
    {
        var random = new Random(135);
        foreach (var file in new[] { WordFile.OfLines([Body]), PdfFile.OfContent("BT /F1 12 Tf 72 700 Td (x) Tj ET") })
        {
            for (var i = 0; i < 100; i++)
            {
                var broken = (byte[])file.Clone();
                for (var j = 0; j < 8; j++) broken[random.Next(8, broken.Length)] = (byte)random.Next(256);
                var result = await ReadAsync(broken, "a");
                if (!result.IsRefused) result.Value.Lines.Count.ShouldBePositive();
            }
        }
    }

    private static byte[] Compound => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static Task<Result<ReadDocument>> ReadAsync(byte[] file, string name) =>
        DocumentReader.ReadAsync(new MemoryStream(file), name, CancellationToken.None);

    private static async Task<Refusal> ShouldRefuseAsync(byte[] file, string code)
    {
        var refusal = (await ReadAsync(file, "tep.docx")).Refusal.ShouldNotBeNull();
        refusal.Code.ShouldBe(code);
        refusal.Message.ShouldContain("tep.docx");
        return refusal;
    }

    private static byte[] Zip(params (string Name, string Content)[] entries)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = new StreamWriter(zip.CreateEntry(name).Open());
                entry.Write(content);
            }
        }

        return file.ToArray();
    }

    /// <summary>Pretends to be a large upload and counts how much of it was taken.</summary>
    private sealed class EndlessStream(byte[] start, long length) : MemoryStream
    {
        public long Given { get; private set; }

        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = (int)Math.Min(buffer.Length, length - Given);
            buffer.Span[..count].Fill((byte)' ');
            if (Given == 0) start.CopyTo(buffer);
            Given += count;
            return ValueTask.FromResult(count);
        }
    }
}
