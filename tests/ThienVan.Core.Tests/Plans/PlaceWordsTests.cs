using ThienVan.Core.Plans;

namespace ThienVan.Core.Tests.Plans;

/// <summary>Which words stand at the places of a contradiction: the document's where it is loaded, else a reviewer's.</summary>
public sealed class PlaceWordsTests
{
    private static readonly Provision _target = new() { Reference = "Phần II, mục 1, chỉ tiêu 3", Gist = "Mỗi năm từ 250 hộ." };
    private static readonly Provision _row = new() { Reference = "Phụ lục 1, dòng 5", Gist = "Cả 5 năm từ 250 hộ." };

    private static readonly Conflict _conflict = new()
    {
        Id = "ho-kinh-doanh",
        Message = "250 hộ mỗi năm hay 250 hộ trong 5 năm?",
        Provisions = [_target, _row],
        Readings =
        [
            new() { Id = "moi-nam", Text = "Mỗi năm", Provisions = [Bare(_target)] },
            new() { Id = "khac", Text = "Cách khác" },
        ],
    };

    [Fact]
    public void A_reading_that_names_its_place_has_the_words_of_that_place()
    {
        PlaceWords.Of(_conflict.Readings[0], _conflict.Provisions).ShouldBe([_target]);
        PlaceWords.Of(_conflict.Readings[1], _conflict.Provisions).ShouldBeEmpty();
        PlaceWords.Rest(_conflict.Readings, _conflict.Provisions).ShouldBe([_row]);
    }

    [Fact]
    public void A_reading_with_words_of_its_own_keeps_them()
    {
        var own = Bare(_target) with { Quote = "hằng năm từ 250 hộ trở lên" };
        PlaceWords.Of(new() { Id = "a", Text = "", Provisions = [own] }, _conflict.Provisions).ShouldBe([own]);
    }

    [Fact]
    public void A_plan_without_its_text_stays_as_it_is()
    {
        var plan = new PlanDocument { Conflicts = [_conflict] };
        PlaceWords.Fill(plan).ShouldBeSameAs(plan);
    }

    [Fact]
    public void The_wards_own_document_speaks_where_it_is_loaded_and_the_gist_only_elsewhere()
    {
        var said = Bare(_target) with { Lines = new(37, 38), Quote = "hằng năm số hộ chuyển đổi từ 250 hộ trở lên" };
        var filled = PlaceWords.Fill(new()
        {
            Targets = [new() { No = "3", Group = "", Name = "Doanh nghiệp", Provision = said }],
            Conflicts = [_conflict],
        }).Conflicts.ShouldHaveSingleItem();
        filled.Provisions.ShouldBe([_target with { Lines = said.Lines, Quote = said.Quote }, _row]);
        PlaceWords.Of(filled.Readings[0], filled.Provisions).ShouldHaveSingleItem().Quote.ShouldBe(said.Quote);
        PlaceWords.Rest(filled.Readings, filled.Provisions).ShouldBe([_row]);
    }

    private static Provision Bare(Provision place) => new() { Reference = place.Reference };
}
