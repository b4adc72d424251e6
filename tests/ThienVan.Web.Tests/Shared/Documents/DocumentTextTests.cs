using System.Text;

namespace ThienVan.Web.Tests.Shared.Documents;

public sealed class DocumentTextTests
{
    private const string Text = "Kế hoạch\n\nđường phố\t95%";

    public static TheoryData<string> Encodings => ["utf-8", "utf-16", "utf-16BE", "utf-32"];

    private static readonly Encoding _windows = CodePagesEncodingProvider.Instance.GetEncoding(1258)!;

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task A_byte_order_mark_is_understood(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        await ShouldReadAsync([.. encoding.GetPreamble(), .. encoding.GetBytes(Text)]);
    }

    [Fact]
    public async Task Utf16_without_a_mark_is_understood() => await ShouldReadAsync(Encoding.Unicode.GetBytes(Text));

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public async Task Line_ends_of_other_systems_count_alike(string end) =>
        await ShouldReadAsync(Encoding.UTF8.GetBytes(Text.Replace("\n", end, StringComparison.Ordinal)));

    [Fact]
    public async Task Signs_that_other_programs_take_for_line_ends_do_not_shift_numbers()
    {
        var read = await RealSource.ReadAsync("Đường\fphố\u2028một\u0085hai\nđường ba"u8.ToArray(), "a.txt");
        read.Lines[1].ShouldBe("đường ba");
    }

    [Theory]
    [InlineData("\u2028")]
    [InlineData("\u2029")]
    public async Task Line_ends_of_Unicode_count_where_a_text_has_no_others(string end) =>
        await ShouldReadAsync(Encoding.UTF8.GetBytes(Text.Replace("\n", end, StringComparison.Ordinal)));

    [Fact]
    public async Task A_file_saved_in_Windows_1258_reads_as_in_Unicode()
    {
        string[] lines =
            ["KẾ HOẠCH phát triển kinh tế – xã hội", "Tỷ lệ hộ nghèo giảm còn 2,6 %", "Nhiều thủy sản, tiền lương, đường phố, hỗ trợ"];
        foreach (var tones in new[] { "\u0300\u0301\u0303\u0309\u0323", "\u0303\u0309\u0323" })
        {
            var read = await RealSource.ReadAsync(Windows(string.Join("\r\n", lines), tones), "a.txt");
            read.Lines.ShouldBe(lines);
        }
    }

    // Editors part some tones from their letters and leave others: "à" has a code of its own.
    private static byte[] Windows(string text, string parted) =>
        _windows.GetBytes(string.Concat(text.Select(letter => Parted(letter, parted))));

    private static bool HasCode(char letter) => _windows.GetString(_windows.GetBytes($"{letter}")) == $"{letter}";

    private static string Parted(char letter, string tones)
    {
        var apart = letter.ToString().Normalize(NormalizationForm.FormD);
        var tone = apart.FirstOrDefault(c => "\u0300\u0301\u0303\u0309\u0323".Contains(c, StringComparison.Ordinal));
        var whole = string.Concat(apart.Where(c => c != tone)).Normalize(NormalizationForm.FormC);
        return tone == 0 || (!tones.Contains(tone, StringComparison.Ordinal) && HasCode(letter)) ? $"{letter}" : $"{whole}{tone}";
    }

    [Fact]
    public async Task Decomposed_text_is_composed() =>
        await ShouldReadAsync(Encoding.UTF8.GetBytes(Text.Normalize(NormalizationForm.FormD)));

    [Theory]
    [InlineData("Céng hoµ x· héi chñ nghÜa ViÖt Nam", "Cộng hoà xã hội chủ nghĩa Việt Nam", "TCVN3")]
    [InlineData("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam", "VNI")]
    public async Task Old_encodings_are_converted_and_said_so(string old, string expected, string name)
    {
        foreach (var encoding in new[] { Encoding.Latin1, Encoding.UTF8 })
        {
            var read = await RealSource.ReadAsync(encoding.GetBytes(old), "a.txt");
            read.Lines.ShouldBe([expected]);
            read.ConvertedFrom.ShouldNotBeNull().ShouldContain(name);
        }
    }

    private static async Task ShouldReadAsync(byte[] file)
    {
        var read = await RealSource.ReadAsync(file, "a.docx");
        read.Lines.ShouldBe(Text.Split('\n'));
        read.ConvertedFrom.ShouldBeNull();
    }
}
