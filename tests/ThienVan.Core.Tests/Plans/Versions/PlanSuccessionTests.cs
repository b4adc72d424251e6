using System.Text.Json;
using CsCheck;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Import;
using ThienVan.Core.Plans.Versions;
using ThienVan.Core.Tests.Plans.Import;

namespace ThienVan.Core.Tests.Plans.Versions;

public sealed class PlanSuccessionTests
{
    private static readonly Provision _somewhere = new() { Reference = "Phần II" };

    private static readonly PlanDocument _held = Plan(
        Of("3a", IndicatorKind.Flow, "doanh nghiệp", "Doanh nghiệp mới", 100),
        Of("3b", IndicatorKind.Stock, "doanh nghiệp", "Doanh nghiệp đang hoạt động", 1500),
        Of("3c", IndicatorKind.Flow, "hộ", "Hộ kinh doanh lên doanh nghiệp", 30));

    [Fact]
    public void The_same_promise_keeps_its_code_when_the_text_is_read_in_another_order()
    {
        var read = Plan(
            Of("3a", IndicatorKind.Stock, "doanh nghiệp", "Số doanh nghiệp đang hoạt động trên địa bàn", 1500),
            Of("3b", IndicatorKind.Flow, "doanh nghiệp", "Tăng mới doanh nghiệp", 100),
            Of("3c", IndicatorKind.Flow, "hộ", "Hộ gia đình chuyển đổi thành doanh nghiệp", 30));

        PlanSuccession.Carry(_held, read).Indicators.Select(indicator => indicator.Code).ShouldBe(["3b", "3a", "3c"]);
    }

    [Fact]
    public void A_code_never_passes_to_another_promise()
    {
        var read = Plan(Of("3a", IndicatorKind.Ratio, "%", "Doanh nghiệp có đổi mới sáng tạo", 40));
        PlanSuccession.Carry(_held, read).Indicators.Single().Code.ShouldBe("3d");
    }

    [Theory]
    [InlineData("Doanh nghiệp có hoạt động đổi mới sáng tạo", IndicatorKind.Ratio, 40, true)]
    [InlineData("Doanh nghiệp có hoạt động đổi mới sáng tạo", IndicatorKind.Ratio, 45, false)]
    [InlineData("Doanh nghiệp có hoạt động đổi mới sáng tạo", IndicatorKind.Stock, 40, false)]
    [InlineData("Doanh nghiệp được đào tạo chuyển đổi số", IndicatorKind.Ratio, 40, false)]
    public void What_a_task_says_once_more_of_a_numbered_promise_gets_no_second_code(
        string name, IndicatorKind kind, decimal figure, bool once)
    {
        var own = Of("3a", IndicatorKind.Ratio, "%", "Doanh nghiệp có đổi mới sáng tạo", 40);
        var read = Plan(own) with { HiddenTargets = [Hidden(Of("H1", kind, "%", name, figure))] };
        var next = PlanSuccession.Carry(Plan(own), read);
        next.Indicators.Select(one => one.Code).ShouldBe(once ? ["3a"] : ["3a", "H1"]);
        next.HiddenTargets.Count.ShouldBe(once ? 0 : 1);
        PlanSuccession.Carry(Plan(own), read, reviewed: true).Indicators.Count().ShouldBe(2);
    }

    [Theory]
    [InlineData("135/KH-UBND", "135 / KH-UBND", "2026 100, 2027 200")]
    [InlineData("135/KH-UBND", "141/KH-UBND", "2027 200")]
    public void Another_document_promises_what_it_states_and_no_year_that_it_left_out(string old, string number, string goals)
    {
        var held = Of("3a", IndicatorKind.Flow, "doanh nghiệp", "Doanh nghiệp mới", 100);
        var both = held with { Points = [.. held.Points, new TargetPoint { Year = 2027, Low = 200 }] };
        var left = held with { Points = [new TargetPoint { Year = 2027, Low = 200 }] };
        var next = PlanSuccession.Carry(Plan(both) with { Number = old }, Plan(left) with { Number = number });
        string.Join(", ", next.Indicators.Single().Points.Select(point => $"{point.Year} {point.Low}")).ShouldBe(goals);
    }

    [Theory]
    [InlineData("phòng/trường", "phòng học", true)]
    [InlineData("phòng", "phòng học", false)]
    [InlineData("triệu đồng/người", "triệu đồng", true)]
    [InlineData("hộ/năm", "người", false)]
    public void A_unit_of_each_place_is_the_thing_that_is_counted(string held, string read, bool same) =>
        (PlanSuccession.Carry(
            Plan(Of("3a", IndicatorKind.Flow, held, "Phòng học thêm", 1), Of("3b", IndicatorKind.Ratio, "%", "Trường chuẩn", 9)),
            Plan(Of("3z", IndicatorKind.Flow, read, "Phòng học thêm", 1), Of("3b", IndicatorKind.Ratio, "%", "Trường chuẩn", 9)))
            .FindIndicator("3a") is not null).ShouldBe(same);

    [Fact]
    public void What_names_an_indicator_follows_its_code()
    {
        var read = Plan(
            Of("3a", IndicatorKind.Stock, "doanh nghiệp", "Doanh nghiệp đang hoạt động", 1500),
            Of("3b", IndicatorKind.Flow, "doanh nghiệp", "Doanh nghiệp mới", 100),
            Of("3c", IndicatorKind.Cumulative, "doanh nghiệp", "Doanh nghiệp mới lũy kế", 1500) with { Of = "3b" }) with
        {
            Rows = [new IndicatorRow { No = "4", Name = "Doanh nghiệp", Twins = ["3a"], Provision = _somewhere }],
            Projects = [new PlanProject { No = "1", Name = "Hỗ trợ doanh nghiệp", Serves = ["3b"], Provision = _somewhere }],
            Conflicts =
            [
                new Conflict
                {
                    Id = "c",
                    Message = "?",
                    Readings =
                    [
                        new Reading
                        {
                            Id = "r",
                            Text = "?",
                            Changes = [new IndicatorChange { Code = "3a" }],
                        },
                    ],
                },
            ],
        };

        var kept = PlanSuccession.Carry(_held, read);
        kept.Targets[0].Indicators[2].ShouldSatisfyAllConditions(total => total.Of.ShouldBe("3a"), total => total.Code.ShouldBe("3d"));
        kept.Rows[0].Twins.ShouldBe(["3b"]);
        kept.Projects[0].Serves.ShouldBe(["3a"]);
        kept.Conflicts[0].Readings[0].Changes[0].Code.ShouldBe("3b");
    }

    [Theory]
    [InlineData("xa-dong-bai.txt")]
    [InlineData("phuong-lang-sen.txt")]
    [InlineData("dac-khu-hon-mun.txt")]
    public void The_same_document_read_again_changes_nothing_that_people_corrected(string name)
    {
        var text = PlanTexts.Fixture(name);
        var read = PlanImporter.Import(text);
        var held = Contradictions.WithFound(Corrected(read), text);
        var next = Contradictions.WithFound(PlanSuccession.Carry(held, read, read), text);
        Differences(held, next).ShouldBeEmpty();
        PlanInvariants.Check(next).ShouldBeEmpty();
    }

    [Fact]
    public void A_target_put_in_front_moves_the_numbers_and_no_identity()
    {
        var text = PlanTexts.Fixture("phuong-lang-sen.txt");
        var held = Corrected(PlanImporter.Import(text));
        var moved = held with
        {
            Targets =
            [
                new Target
                {
                    No = "1",
                    Group = held.Targets[0].Group,
                    Name = "Diện tích đất trồng hoa",
                    Indicators = [Of("1", IndicatorKind.Stock, "ha", "Diện tích đất trồng hoa", 12)],
                    Provision = _somewhere,
                },
                .. PlanImporter.Import(text).Targets.Select(target => Renumbered(target, int.Parse(target.No, null) + 1)),
            ],
            Rows = [],
            HiddenTargets = [],
        };
        var next = PlanSuccession.Carry(held, moved);
        foreach (var target in held.Targets)
        {
            var after = next.Targets.Single(one => one.No == $"{int.Parse(target.No, null) + 1}");
            after.Indicators.Select(one => one.Code).ShouldBe(target.Indicators.Select(one => one.Code));
            after.ShortName.ShouldBe(target.ShortName);
        }

        held.Indicators.Select(one => one.Code).ShouldNotContain(next.FindTarget("1")!.Indicators[0].Code);
        PlanInvariants.Check(next).ShouldBeEmpty();
    }

    [Fact]
    public void A_unit_goes_on_under_any_of_its_names_and_none_is_lost()
    {
        var held = _held with
        {
            Issuer = "Ủy ban nhân dân phường Bến Gỗ",
            Units =
            [
                new PlanUnit { Id = "van-phong", Name = "Văn phòng HĐND và UBND" },
                new PlanUnit { Id = "quan-su", Name = "Ban Chỉ huy Quân sự phường", ShortName = "BCH QS" },
                new PlanUnit { Id = "dich-vu", Name = "Trung tâm Cung ứng dịch vụ", Aliases = ["Trung tâm dịch vụ công"] },
                new PlanUnit { Id = "mat-tran", Name = "Ủy ban MTTQ Việt Nam phường", Internal = false },
            ],
        };
        var read = _held with
        {
            Units =
            [
                new PlanUnit { Id = "van-phong-hoi-dong", Name = "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường Bến Gỗ" },
                new PlanUnit { Id = "ban-chqs", Name = "Ban CHQS phường" },
                new PlanUnit { Id = "dich-vu", Name = "Trung tâm Dịch vụ công phường" },
                new PlanUnit { Id = "tram-y-te", Name = "Trạm Y tế" },
            ],
            Targets = [.. _held.Targets.Select(target => target with { Lead = "ban-chqs" })],
        };
        var next = PlanSuccession.Carry(held, read);
        next.Units.Select(unit => unit.Id).ShouldBe(["van-phong", "quan-su", "dich-vu", "mat-tran", "tram-y-te"]);
        next.Targets[0].Lead.ShouldBe("quan-su");
        next.FindUnit("quan-su")!.Aliases.ShouldContain("Ban CHQS phường");
    }

    [Fact]
    public void What_the_shipped_plan_says_more_finely_stays_and_a_figure_said_otherwise_does_not()
    {
        var held = Plan(
            Of("3a", IndicatorKind.Flow, "doanh nghiệp", "Doanh nghiệp mới", 100) with { Restricted = true, Authority = "Thuế cơ sở" },
            Of("3b", IndicatorKind.Stock, "doanh nghiệp", "Doanh nghiệp đang hoạt động", 1500));
        held = held.WithTargets(target => target with { ShortName = "DN" });
        var read = Plan(
            Of("3a", IndicatorKind.Flow, "doanh nghiệp", "Thành lập doanh nghiệp mới", 100) with { Comparator = Comparator.Exactly },
            Of("3b", IndicatorKind.Stock, "doanh nghiệp", "Số doanh nghiệp đang hoạt động", 1600) with
            {
                Comparator =
                Comparator.MoreThan
            });

        var next = PlanSuccession.Carry(held, read);
        next.Targets[0].ShortName.ShouldBe("DN");
        JsonSerializer.Serialize(next.FindIndicator("3a")).ShouldBe(JsonSerializer.Serialize(held.FindIndicator("3a")));
        next.FindIndicator("3b")!.ShouldSatisfyAllConditions(
            one => one.Points[0].Low.ShouldBe(1600), one => one.Comparator.ShouldBe(Comparator.MoreThan),
            one => one.Name.ShouldBe("Doanh nghiệp đang hoạt động"));
    }

    [Fact]
    public void A_contradiction_stays_with_its_id_until_the_text_says_another_figure()
    {
        var held = _held with { Conflicts = [Asked("ho-kinh-doanh", "3c", 250)] };
        PlanSuccession.Carry(held, _held).Conflicts.ShouldHaveSingleItem().Id.ShouldBe("ho-kinh-doanh");

        PlanSuccession.Carry(held, Said(250)).ShouldSatisfyAllConditions(
            next => next.Conflicts.Count.ShouldBe(1), next => next.FindIndicator("3c")!.PointFor(2027).ShouldBeNull());
        PlanSuccession.Carry(held, Said(300)).ShouldSatisfyAllConditions(
            next => next.Conflicts.ShouldBeEmpty(), next => next.FindIndicator("3c")!.PointFor(2027)!.Low.ShouldBe(300));

        static PlanDocument Said(decimal low) => _held.WithTargets(target => target with
        {
            Indicators = [.. target.Indicators.Select(one => one.Code != "3c" ? one : one with
            {
                Points = [.. one.Points, new TargetPoint { Year = 2027, Low = low }],
            })],
        });
    }

    [Fact]
    public void A_code_that_figures_were_stored_under_is_never_given_again()
    {
        var read = Plan(Of("3d", IndicatorKind.Ratio, "%", "Doanh nghiệp có đổi mới sáng tạo", 40));
        PlanSuccession.Carry(_held, read, used: ["3d"]).Indicators.ShouldNotContain(one => one.Code == "3d");
    }

    [Fact]
    public void Codes_stay_unique_and_a_second_time_changes_nothing()
    {
        var kinds = Gen.OneOf(Gen.Const(IndicatorKind.Flow), Gen.Const(IndicatorKind.Stock), Gen.Const(IndicatorKind.Ratio));
        var plans = kinds
            .Array[1, 6]
            .Select(drawn => Plan([.. drawn.Select((kind, index) => Of($"3{(char)('a' + index)}", kind, "hộ", $"Việc {index}", index))]));
        Gen.Select(plans, plans).Sample((before, after) =>
        {
            var kept = PlanSuccession.Carry(before, after);
            var codes = kept.Indicators.Select(indicator => indicator.Code).ToArray();
            codes.ShouldBeUnique();
            Content(PlanSuccession.Carry(kept, kept)).ShouldBe(Content(kept));
            foreach (var indicator in kept.Indicators)
                before.Indicators.Where(held => held.Code == indicator.Code).ShouldAllBe(held => held.Kind == indicator.Kind);
        });
    }

    private static IEnumerable<string> Differences(PlanDocument held, PlanDocument next)
    {
        foreach (var part in typeof(PlanDocument).GetProperties().Where(part => part.Name != "Indicators"))
        {
            var (before, after) = (JsonSerializer.Serialize(part.GetValue(held)), JsonSerializer.Serialize(part.GetValue(next)));
            var at = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
            if (before != after) yield return $"{part.Name}: {before[Math.Max(0, at - 40)..]} | {after[Math.Max(0, at - 40)..]}"[..200];
        }
    }

    private static string Content(PlanDocument plan) => JsonSerializer.Serialize(plan);

    // What people do with a reading: short titles, comparators, a lead, a promise typed in.
    private static PlanDocument Corrected(PlanDocument read) => (read with { Units = [.. read.Units.Select(Shortened)] })
        .WithTargets(target => target with
        {
            ShortName = $"Ngắn {target.No}",
            Lead = target.Lead ?? (read.Units.Count > 0 ? read.Units[0].Id : null),
            Indicators = [.. target.Indicators.Select(one => one with { Comparator = Comparator.AtLeast, Restricted = true })],
        });

    private static PlanUnit Shortened(PlanUnit unit) => unit with { ShortName = unit.Name[^4..] };

    private static Target Renumbered(Target target, int no) => target with
    {
        No = $"{no}",
        Indicators = [.. target.Indicators.Select(one =>
            one with { Code = one.Code.Replace(target.No, $"{no}", StringComparison.Ordinal) })],
    };

    private static Conflict Asked(string id, string code, decimal low) => new()
    {
        Id = id,
        Message = "?",
        Readings =
        [
            new Reading
            {
                Id = "moi-nam",
                Text = "?",
                Changes = [new IndicatorChange { Code = code, Points = [new TargetPoint { Year = 2027, Low = low }] }],
            },
        ],
    };

    private static PlanDocument Plan(params Indicator[] indicators) => new()
    {
        PeriodFrom = 2026,
        PeriodTo = 2030,
        Targets = [new Target { No = "3", Group = "kinh-te", Name = "Doanh nghiệp", Indicators = indicators, Provision = _somewhere }],
    };

    private static Target Hidden(Indicator indicator) =>
        new() { No = "H1", Group = "", Name = indicator.Name, Indicators = [indicator], Provision = new() { Reference = "Phần III" } };

    private static Indicator Of(string code, IndicatorKind kind, string unit, string name, decimal low) => new()
    {
        Code = code,
        Kind = kind,
        Unit = unit,
        Name = name,
        Points = [new TargetPoint { Year = 2026, Low = low }],
        Provision = _somewhere,
    };
}
