using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Approval;
using ThienVan.Core.Reports.Papers;
using ThienVan.Web.Reports.Papers;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Shared.Documents.Printing;
using ThienVan.Web.Shared.Documents.Signed;
using ThienVan.Web.Shared.Ui.Figures;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Reports.Approval;
using ThienVan.Web.Tests.Shared;
using ThienVan.Web.Tests.Shared.Documents;

namespace ThienVan.Web.Tests.Reports.Papers;

public sealed class SignedCopyTests
{
    private const int Room = 16_000;

    private static readonly byte[] _other =
        PdfFile.OfContent("BT /F1 12 Tf 50 700 Td (Trong duoc 99 cay xanh tren dia ban toan phuong) Tj ET");

    private static readonly RoundLine _trees = new("14a", "kinh-te-ha-tang-do-thi");

    [Fact]
    public async Task The_issued_pdf_signed_comes_back_is_read_is_kept_and_every_download_is_in_the_trail()
    {
        await using var app = await PlanRoom.StartAsync();
        Assert.SkipUnless(app.Services.GetRequiredService<PdfPrinter>().CanPrint, "Máy không có LibreOffice.");
        var round = await IssuedAsync(app);
        var office = await app.SignInAsync("vanphong");
        var pdf = await (await office.GetAsync($"/bao-cao/ky/{round}/van-ban/bao-cao.pdf")).Content.ReadAsByteArrayAsync();
        var signed = Sign(pdf, TestApp.Start);
        (await AddAsync(app, round, signed)).ShouldBeNull();
        (await AddAsync(app, round, signed))!.Code.ShouldBe("signed.same");

        var page = await office.ReadAsync($"/bao-cao/ky/{round}/van-ban");
        var panel = page.QuerySelector("section[aria-labelledby=ban-ky]")!;
        panel.TextContent.ShouldContain("Nguyễn Văn Ký ký lúc");
        panel.TextContent.ShouldContain("✓ Nội dung được ký không bị thay đổi.");
        panel.TextContent.ShouldContain("✓ Đúng tệp .pdf đã phát hành");
        panel.TextContent.ShouldContain("chưa xác minh được người ký");
        var again = await office.GetAsync(panel.QuerySelector("h3 a")!.GetAttribute("href")!);
        (await again.Content.ReadAsByteArrayAsync()).ShouldBe(signed);
        (await app.EventsAsync()).Count(row => row.Kind == "report.paper_downloaded").ShouldBe(2);
    }

    [Fact]
    public async Task A_copy_that_says_something_else_is_told_and_what_is_no_pdf_is_refused()
    {
        await using var app = await PlanRoom.StartAsync();
        var round = await IssuedAsync(app);
        (await AddAsync(app, round, "PK.."u8.ToArray()))!.Code.ShouldBe("signed.not_pdf");
        (await AddAsync(app, round, []))!.Code.ShouldBe("signed.none");
        (await AddAsync(app, round, "%PDF-1.7 khong gi"u8.ToArray()))!.Code.ShouldBe("signed.damaged");
        (await AddAsync(app, round, Sign(_other, TestApp.Start))).ShouldBeNull();
        var copies = await app.AsAsync("xem", services => services.GetRequiredService<SignedCopies>().OfAsync(round, default));
        copies.ShouldHaveSingleItem().Reading.IsSameFile.ShouldBeFalse();
        SignedWords.Of(copies[0].Reading).ShouldContain(line => line.Contains("đề nghị so bằng mắt") || line.StartsWith('■'));
    }

    [Fact]
    public async Task After_it_is_taken_back_the_register_still_gives_every_copy_and_its_file_says_what_the_page_says()
    {
        await using var app = await PlanRoom.StartAsync();
        var round = await IssuedAsync(app);
        (await AddAsync(app, round, Sign(_other, TestApp.Start))).ShouldBeNull();
        (await AddAsync(app, round, _other)).ShouldBeNull();
        var chair = await app.SignInAsync("chutich");
        var unseen = await chair.SubmitAsync($"/bao-cao/ky/{round}/van-ban", ("Withdrawal", "\u200B"));
        (await Browser.ParseAsync(unseen)).QuerySelector("main [role=alert]")!.TextContent.ShouldContain("lý do");
        await app.AsAsync("chutich", services => services.GetRequiredService<PaperIssuing>().WithdrawAsync(round, "Đính chính", default));
        var (office, viewer) = (await app.SignInAsync("vanphong"), await app.SignInAsync("truong.kinh-te"));
        var row = (await office.ReadAsync("/bao-cao/so-van-ban?nam=2026")).QuerySelector("tbody tr")!;
        row.TextContent.ShouldContain("Đã thu hồi: Đính chính");
        var came = row.QuerySelectorAll("li").Where(item => item.TextContent.Contains("bản ký.pdf")).ToArray();
        came.Select(item => item.TextContent).Order(StringComparer.Ordinal).ShouldBe(
            ["Bản ký số, chưa so được với bản đã phát hành: bản ký.pdf", "Bản tải lên, chưa có chữ ký số: bản ký.pdf"]);
        var names = new HashSet<string?>();
        foreach (var link in came.Select(item => item.QuerySelector("a")!.GetAttribute("href")!))
            names.Add((await office.GetAsync(link)).Content.Headers.ContentDisposition!.FileName);
        names.Count.ShouldBe(2);
        var taken = (await app.EventsAsync()).Where(row => row.Kind == "report.paper_downloaded").Select(row => row.Data!).ToArray();
        taken.Distinct().Count().ShouldBe(2);
        taken.ShouldAllBe(data => data.Contains("bản ký.pdf"));
        string[] files = ["bao-cao-luu.docx", "tom-tat.docx", "truyen-thanh.txt"];
        foreach (var name in files)
        {
            var link = row.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).Single(href => href.EndsWith($"/{name}"));
            (await office.GetAsync(link)).StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
        }

        (await viewer.ReadAsync("/bao-cao/so-van-ban?nam=2026")).QuerySelectorAll("tbody a")
            .ShouldNotContain(link => link.GetAttribute("href")!.Contains("-luu.", StringComparison.Ordinal));

        var admin = await app.SignInAsync("quantri");
        (await admin.ReadAsync("/he-thong/nhat-ky?phan=report")).QuerySelector("main")!.TextContent
            .ShouldContain("Người ký: Nguyễn Văn Ký");
        foreach (var history in new[] { $"/bao-cao/ky/{round}/thiet-lap", $"/ho-so/report/{round}" })
        {
            var said = (await office.ReadAsync(history)).QuerySelector("main")!.TextContent;
            said.ShouldContain("Cấp số 01/BC-UBND cho báo cáo chính thức");
            said.ShouldContain("Thu hồi báo cáo chính thức số 01/BC-UBND");
        }

        var file = await office.GetAsync("/bao-cao/so-van-ban/danh-sach.csv?nam=2026");
        file.Content.Headers.ContentDisposition!.FileName.ShouldBe("nam-2026-so-van-ban-2026-11-23.csv");
        var text = Encoding.UTF8.GetString(await file.Content.ReadAsByteArrayAsync());
        text.ShouldContain("Đã thu hồi: Đính chính");
        text.ShouldContain("23/11/2026");
        text.ShouldNotContain("2026-11-23");
    }

    [Fact]
    public void What_is_said_of_a_copy_does_not_contradict_itself_and_is_green_only_where_all_holds()
    {
        var bare = new SignedReading([], IsSameFile: true, []);
        SignedWords.Of(bare).ShouldAllBe(line => !line.Contains("quét") && !line.Contains("chỉ có chữ ký"));
        SignedWords.Kept(bare).Tone.ShouldBe(StatusTone.AtRisk);
        SignedWords.Name(bare).ShouldBe("Bản tải lên, chưa có chữ ký số");
        SignedWords.Name(new([], IsSameFile: false, ["Trồng"])).ShouldBe("Bản tải lên, khác bản đã phát hành");
        SignedWords.Kept(new([], IsSameFile: false, ["Trồng được 1.234 cây"])).Tone.ShouldBe(StatusTone.OffTrack);
        SignedWords.Kept(new([], IsSameFile: false, Missing: null)).Tone.ShouldBe(StatusTone.AtRisk);
        var signature = PdfSignatures.Read(Sign("%PDF-1.7\n"u8.ToArray(), TestApp.Start)).Single();
        SignedWords.Name(new([signature], IsSameFile: true, [])).ShouldBe("Bản ký số");
        SignedWords.Name(new([signature], IsSameFile: false, Missing: null)).ShouldContain("chưa so được");
        SignedWords.Kept(new([signature], IsSameFile: true, [])).Tone.ShouldBe(StatusTone.OnTrack);
        SignedWords.Kept(new([signature with { CoversWhole = false }], IsSameFile: true, [])).Tone.ShouldBe(StatusTone.AtRisk);
        SignedWords.Kept(new([signature with { IsIntact = false }], IsSameFile: true, [])).Tone.ShouldBe(StatusTone.OffTrack);
    }

    [Fact]
    public void A_signature_knows_when_what_it_covers_was_changed_and_what_was_added_after_it()
    {
        var signed = Sign("%PDF-1.7\nNội dung"u8.ToArray(), TestApp.Start);
        var whole = PdfSignatures.Read(signed).ShouldHaveSingleItem();
        (whole.IsIntact, whole.CoversWhole, whole.IsTimely, whole.IsTrusted, whole.At).ShouldBe((true, true, true, false, TestApp.Start));

        PdfSignatures.Read([.. signed, .. "\n%thêm vào"u8]).Single().CoversWhole.ShouldBeFalse();
        var changed = (byte[])signed.Clone();
        changed[10] ^= 1;
        PdfSignatures.Read(changed).Single().IsIntact.ShouldBeFalse();
        PdfSignatures.Read("%PDF-1.7 không ký"u8.ToArray()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/ByteRange [0 5 4 9]")]
    [InlineData("/ByteRange [0 9999999999 9999999999 9999999999]")]
    [InlineData("/ByteRange [0 1 40 2]")]
    public void A_forged_range_is_no_signature(string forged)
    {
        var found = PdfSignatures.Read(Encoding.ASCII.GetBytes($"%PDF-1.7 {forged} <00112233>"));
        found.ShouldHaveSingleItem().Signer.ShouldBeNull();
    }

    [Fact]
    public void Texts_are_compared_wherever_their_lines_break_and_a_changed_figure_is_named()
    {
        string[] issued = ["Trồng được 1.234 cây xanh trong quý.", "Chỉ tiêu\tKết quả"];
        SignedText.Missing(issued, ["Trồng được 1.234 cây", "xanh trong quý.", "Chỉ tiêu Kết quả"]).ShouldBe([]);
        SignedText.Missing(issued, ["Trồng được 1.243 cây xanh trong quý.", "Chỉ tiêu Kết quả"]).ShouldBe([issued[0]]);
        SignedText.Missing(issued, []).ShouldBeNull();
    }

    private static async Task<Guid> IssuedAsync(TestApp app)
    {
        var round = await app.RoundAsync(_trees);
        await app.ValueAsync(round, _trees, ValueState.Approved, value: 1234.5m);
        var order = new IssueOrder
        {
            Day = new(2026, 11, 23),
            Authority = PaperIssuing.Authorities[0],
            Signer = "Nguyễn Văn Ký",
            Nothing = [.. PaperOutline.Headed.Select(section => section.Key)],
        };
        (await app.AsAsync("chutich", services => services.GetRequiredService<PaperIssuing>().IssueAsync(round, order, default)))
            .IsRefused.ShouldBeFalse();
        return round;
    }

    private static Task<Core.Kernel.Refusal?> AddAsync(TestApp app, Guid round, byte[] content) => app.AsAsync(
        "vanphong", services => services.GetRequiredService<SignedCopies>().AddAsync(round, content, "bản ký.pdf", default));

    /// <summary>As signing programs do: the file goes on with a signature over all but the room the signature itself takes.</summary>
    private static byte[] Sign(byte[] pdf, DateTimeOffset at)
    {
        var head = $"\n9 0 obj<</Type/Sig/Filter/Adobe.PPKLite {Range(0, 0, 0)} /Contents ";
        var tail = ">>endobj\n%%EOF\n";
        var first = pdf.Length + head.Length;
        var second = first + 2 + (Room * 2);
        head = head.Replace(Range(0, 0, 0), Range(first, second, tail.Length));
        byte[] covered = [.. pdf, .. Encoding.ASCII.GetBytes(head), .. Encoding.ASCII.GetBytes(tail)];
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Nguyễn Văn Ký", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(at.AddDays(-1), at.AddDays(1));
        var cms = new SignedCms(new ContentInfo(covered), detached: true);
        var signer = new CmsSigner(certificate);
        signer.SignedAttributes.Add(new Pkcs9SigningTime(at.UtcDateTime));
        cms.ComputeSignature(signer);
        var hex = Convert.ToHexString(cms.Encode()).PadRight(Room * 2, '0');
        return [.. pdf, .. Encoding.ASCII.GetBytes($"{head}<{hex}>{tail}")];
    }

    private static string Range(int first, int second, int length) =>
        FormattableString.Invariant($"/ByteRange [0 {first:D10} {second:D10} {length:D10}]");
}
