using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Projects;

namespace ThienVan.Core.Tests.Work.Projects;

public sealed class ProjectKindTests
{
    private static readonly LegalRule _old = new()
    {
        Document = "Luật cũ",
        Certainty = Certainty.Text,
        From = new(2024, 8, 1),
        To = new(2025, 12, 31),
    };

    private static readonly LegalRule _new = new() { Document = "Luật mới", Certainty = Certainty.Secondary, From = new(2026, 1, 1) };

    private static readonly ProjectKind _kind = new()
    {
        Id = "mat-bang",
        Name = "Giải phóng mặt bằng",
        Flows =
        [
            new() { Rule = _old, States = [State("thong-bao"), State("ban-giao") with { IsEnd = true }] },
            new()
            {
                Rule = _new,
                States =
                [
                    State("thong-bao"), State("kiem-dem"), State("ban-giao") with { IsEnd = true }, State("dung") with { IsHalt = true },
                ],
            },
        ],
        Terms =
        [
            new() { Id = "cu", Name = "Niêm yết", Rule = _old, Days = 30 },
            new() { Id = "moi", Name = "Niêm yết", Rule = _new, Days = 10 },
        ],
    };

    [Theory]
    [InlineData("2025-12-31", 2, "cu")]
    [InlineData("2026-01-01", 4, "moi")]
    public void A_project_keeps_to_the_law_of_the_day_it_began(string day, int states, string term)
    {
        var began = DateOnly.ParseExact(day, "O", System.Globalization.CultureInfo.InvariantCulture);
        _kind.FlowOn(began).States.Count.ShouldBe(states);
        _kind.TermsOn(began).ShouldHaveSingleItem().Id.ShouldBe(term);
    }

    [Fact]
    public void A_project_older_than_every_rule_keeps_to_the_first() => _kind.FlowOn(new(2020, 1, 1)).Rule.ShouldBe(_old);

    [Fact]
    public void What_was_only_told_is_unverified()
    {
        _old.IsUnverified.ShouldBeFalse();
        _new.IsUnverified.ShouldBeTrue();
        (_new with { Certainty = Certainty.Unseen }).IsUnverified.ShouldBeTrue();
    }

    [Theory]
    [InlineData("thong-bao", "kiem-dem", "", null)]
    [InlineData("thong-bao", "ban-giao", "", "project.reason")]
    [InlineData("thong-bao", "ban-giao", "bàn giao sớm", null)]
    [InlineData("kiem-dem", "thong-bao", "", "project.reason")]
    [InlineData("kiem-dem", "dung", "", "project.reason")]
    [InlineData("kiem-dem", "dung", "hết vốn", null)]
    [InlineData("dung", "kiem-dem", "", "project.reason")]
    [InlineData("dung", "kiem-dem", "có vốn lại", null)]
    [InlineData("kiem-dem", "kiem-dem", "lý do", "project.same")]
    [InlineData("kiem-dem", "quyet-toan", "lý do", "project.state")]
    [InlineData("kiem-dem", null, "lý do", "project.state")]
    public void The_next_state_is_free_and_any_other_wants_a_reason(string from, string? to, string reason, string? code) =>
        _kind.FlowOn(new(2026, 5, 1)).Refuse(from, to, reason)?.Code.ShouldBe(code);

    [Fact]
    public void The_last_state_and_a_halt_lead_nowhere_by_themselves()
    {
        var flow = _kind.FlowOn(new(2026, 5, 1));
        flow.After("thong-bao")?.Id.ShouldBe("kiem-dem");
        flow.After("ban-giao").ShouldBeNull();
        flow.After("dung").ShouldBeNull();
    }

    [Fact]
    public void A_name_tells_its_kind_or_none()
    {
        ProjectKind[] kinds = [_kind with { Begins = ["Mặt bằng", "Giải phóng mặt bằng"] }];
        ProjectKind.Told(kinds, "Mặt bằng kè đồi")?.Id.ShouldBe("mat-bang");
        ProjectKind.Told(kinds, "Nhà thi đấu đa năng").ShouldBeNull();
    }

    [Fact]
    public void Faults_of_the_data_are_told()
    {
        _kind.Faults().ShouldBeEmpty();
        Faults(_kind with { Flows = [] }).ShouldBe("mat-bang: no flow");
        Faults(With(_kind.Flows[1] with { States = [State("thong-bao")] })).ShouldBe("mat-bang: no end");
        Faults(With(_kind.Flows[1] with { States = [.. _kind.Flows[1].States.Reverse()] })).ShouldBe("mat-bang: no beginning");
        Faults(With(_kind.Flows[1] with { States = [.. _kind.Flows[1].States, State("kiem-dem")] })).ShouldBe("mat-bang: a state twice");
        Faults(_kind with { Terms = [_kind.Terms[0] with { Months = 1 }] }).ShouldBe("mat-bang: term cu");
        Faults(_kind with { Terms = [_kind.Terms[0] with { Rule = _old with { Document = null } }] })
            .ShouldBe("mat-bang: rule of 2024-08-01");
        Faults(_kind with { Flows = [_kind.Flows[0] with { Rule = _old with { To = null } }, _kind.Flows[1]] })
            .ShouldBe("mat-bang: two flows at once");
    }

    private static ProjectKind With(ProjectFlow flow) => _kind with { Flows = [flow] };

    private static string Faults(ProjectKind kind) => string.Join("; ", kind.Faults());

    private static ProjectState State(string id) => new() { Id = id, Name = id };
}
