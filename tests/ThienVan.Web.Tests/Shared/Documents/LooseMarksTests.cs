using CsCheck;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Documents.Pdf;

namespace ThienVan.Web.Tests.Shared.Documents;

/// <summary>Marks of a page drawn in every order and place that programs draw them.</summary>
public sealed class LooseMarksTests
{
    private const string Words = "ỦY BAN NHÂN DÂN PHƯỜNG: tổng giá trị sản phẩm đạt từ 96% trở lên";
    private const double Wide = 6.5;

    private static readonly Gen<(bool Before, double Shift, double Raise)> Ways = Gen.Select(
        Gen.Bool, Gen.Double[-1, 1], Gen.Double[-4, 6]);

    [Fact]
    public void However_marks_are_drawn_the_letters_come_out_whole() => Ways.Sample(way =>
        Text(LooseMarks.Join(Drawn(way.Before, way.Shift, way.Raise))).ShouldBe(Words), iter: 100);

    [Fact]
    public void A_mark_on_nothing_is_left_for_all_to_see()
    {
        var page = LooseMarks.Join([new("a", 0, 6, 100, 13), new("\u0301", 300, 300, 100, 13)]);
        page.Count.ShouldBe(2);
        VietnameseText.HasLooseMarks([string.Concat(page.Select(glyph => glyph.Text)).Normalize() + " t̂ong"]).ShouldBeTrue();
        VietnameseText.HasLooseMarks([Words]).ShouldBeFalse();
    }

    private static List<Glyph> Drawn(bool before, double shift, double raise)
    {
        var glyphs = new List<Glyph>();
        for (var i = 0; i < Words.Length; i++)
        {
            var parts = Words[i].ToString().Normalize(System.Text.NormalizationForm.FormD);
            var left = i * Wide;
            var letter = new Glyph(parts[..1], left, left + Wide, 100, 13);
            var marks = parts[1..].Select(mark => new Glyph(mark.ToString(), left + shift, left + shift + Wide, 100 + raise, 13));
            glyphs.AddRange(before ? [.. marks, letter] : [letter, .. marks]);
        }

        return glyphs;
    }

    private static string Text(List<Glyph> glyphs) => string.Concat(glyphs.OrderBy(glyph => glyph.Left).Select(glyph => glyph.Text));
}
