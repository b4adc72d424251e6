using ThienVan.Core.Plans;
using ThienVan.Web.Plans.Review.Pages;
using ThienVan.Web.Shared.Ui.Forms;

namespace ThienVan.Web.Tests.Shared;

public sealed class OpenedFormTests
{
    [Fact]
    public void Only_what_the_sender_changed_lies_over_what_is_stored_now()
    {
        var opened = Form(5, ("2026", "100"), ("2027", "95"), ("2028", ""));
        var sent = Form(5, ("2026", "100"), ("2027", "95"), ("2028", "97"));
        var stored = Form(6, ("2026", "100"), ("2027", "96"), ("2028", ""));
        var over = OpenedForm.Over(sent, OpenedForm.Write(opened), stored);
        over.Revision.ShouldBe(6);
        over.Years.ShouldBe(new Dictionary<int, string?> { [2026] = "100", [2027] = "96", [2028] = "97" });
    }

    [Fact]
    public void A_field_emptied_stays_empty_and_one_sent_with_other_line_ends_is_untouched()
    {
        var opened = new TaskForm { Name = "Trồng cây", Timing = "2027", Cooperating = "Hội A\nHội B" };
        var sent = new TaskForm { Name = "Trồng cây", Timing = "", Cooperating = "Hội A\r\nHội B" };
        var stored = new TaskForm { Name = "Trồng cây xanh", Timing = "2027", Cooperating = "Hội C" };
        var over = OpenedForm.Over(sent, OpenedForm.Write(opened), stored);
        (over.Name, over.Timing, over.Cooperating).ShouldBe(("Trồng cây xanh", "", "Hội C"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("{\"Years\":")]
    public void Without_what_it_was_opened_with_all_that_was_sent_stays(string? opened) =>
        OpenedForm.Over(Form(1, ("2027", "95")), opened, Form(2, ("2027", "96"))).Years[2027].ShouldBe("95");

    [Theory]
    [InlineData("A", "A", "B", Meanwhile.Nothing)]
    [InlineData("A", "A", "A", Meanwhile.Nothing)]
    [InlineData("A", "B", "A", Meanwhile.Done)]
    [InlineData("A", "B", "B", Meanwhile.Done)]
    [InlineData("A", "B", "C", Meanwhile.Clash)]
    public void What_became_of_a_field_meanwhile_is_told(string opened, string stored, string sent, Meanwhile became) =>
        OpenedForm.Compare(new TaskForm { Name = sent }, OpenedForm.Write(new TaskForm { Name = opened }), new TaskForm { Name = stored })
            .ShouldBe(became);

    private static IndicatorForm Form(int revision, params (string Year, string? Text)[] years) => new()
    {
        Revision = revision,
        Kind = IndicatorKind.Stock,
        Years = years.ToDictionary(
            pair => int.Parse(pair.Year, System.Globalization.CultureInfo.InvariantCulture), pair => pair.Text),
    };
}
