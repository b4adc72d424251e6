using CsCheck;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Import;
using ThienVan.Core.Tests.Plans.Import;

namespace ThienVan.Core.Tests.Plans;

public sealed class PlanInvariantsTests
{
    private static readonly PlanDocument _whole = new()
    {
        PeriodFrom = 2026,
        PeriodTo = 2030,
        Units = [new PlanUnit { Id = "van-phong", Name = "Văn phòng" }],
        Groups = [new TargetGroup("1", "Kinh tế")],
        Targets = [Target("1", "1a", 31), Target("2", "2", 33)],
        HiddenTargets = [Target("H1", "H1", 60) with { Group = "" }],
        Rows = [new IndicatorRow { No = "1", Name = "Dòng", Twins = ["1a"], Provision = At(70) }],
        Tasks = [new PlanTask { No = "III.1", Name = "Việc", Serves = ["2"], Provision = At(80) }],
        Projects = [new PlanProject { No = "1", Name = "Dự án", Cooperating = ["Hội Nông dân"], Provision = At(90) }],
        Conflicts = [Conflict("c")],
    };

    private static readonly string[] _fixtures = ["xa-dong-bai.txt", "phuong-lang-sen.txt", "dac-khu-hon-mun.txt"];

    public static TheoryData<string, PlanDocument> Broken => new()
    {
        { "đơn vị “van-phong” bị trùng", _whole with { Units = [.. _whole.Units, .. _whole.Units] } },
        { "nhóm “1” bị trùng", _whole with { Groups = [.. _whole.Groups, new("1", "Ngân sách")] } },
        { "dòng 40: chỉ tiêu “2” bị trùng (đã có ở dòng 33)", _whole with { Targets = [.. _whole.Targets, Target("2", "3", 40)] } },
        { "dòng 60: chỉ tiêu “1” bị trùng (đã có ở dòng 31)", _whole with { HiddenTargets = [Target("1", "9", 60) with { Group = "" }] } },
        { "dòng 40: chỉ số “1a” bị trùng (đã có ở dòng 31)", _whole with { Targets = [.. _whole.Targets, Target("3", "1a", 40)] } },
        { "dòng 71: dòng phụ lục “1” bị trùng", _whole with { Rows = [.. _whole.Rows, _whole.Rows[0] with { Provision = At(71) }] } },
        { "dòng 81: nhiệm vụ “III.1” bị trùng", _whole with { Tasks = [.. _whole.Tasks, _whole.Tasks[0] with { Provision = At(81) }] } },
        { "dòng 91: dự án “1” bị trùng", _whole with { Projects = [.. _whole.Projects, _whole.Projects[0] with { Provision = At(91) }] } },
        { "mâu thuẫn “c” bị trùng", _whole with { Conflicts = [Conflict("c"), Conflict("c")] } },
        { "cách đọc “r” bị trùng", _whole with { Conflicts =
            [Conflict("c") with { Readings = [new() { Id = "r", Text = "" }, new() { Id = "r", Text = "" }] }] } },
        { "không có đơn vị “cong-an”", _whole with { Targets = [_whole.Targets[0] with { Lead = "cong-an" }, _whole.Targets[1]] } },
        { "không có nhóm “9”", _whole with { Targets = [_whole.Targets[0], _whole.Targets[1] with { Group = "9" }] } },
        { "dòng 70: không có chỉ số “7”", _whole with { Rows = [_whole.Rows[0] with { Twins = ["1a", "7"] }] } },
        { "dòng 80: không có chỉ số “7”", _whole with { Tasks = [_whole.Tasks[0] with { Serves = ["7"] }] } },
        { "dòng 90: không có đơn vị “hoi-nong-dan”",
            _whole with { Projects = [_whole.Projects[0] with { Cooperating = ["hoi-nong-dan"] }] } },
        { "không có chỉ số “8”", _whole with { Targets = [Target("1", "1a", 31, item => item with { Of = "8" }), _whole.Targets[1]] } },
        { "không có chỉ số “8”",
            _whole with { Targets = [Target("1", "1a", 31, item => item with { After = ["8"] }), _whole.Targets[1]] } },
        { "không có trong các chỗ của mâu thuẫn này chỗ “Phụ lục 9”", _whole with { Conflicts =
            [Conflict("c") with { Readings = [new() { Id = "r", Text = "", Provisions = [new() { Reference = "Phụ lục 9" }] }] }] } },
        { "mức của “1a, năm 2026” bị trùng", _whole with { Targets = [Target("1", "1a", 31, Twice), _whole.Targets[1]] } },
    };

    [Fact]
    public void A_reading_may_name_a_place_of_its_contradiction_or_bring_its_own_words()
    {
        Provision[] places = [new() { Reference = "Phụ lục 1" }, new() { Reference = "Phụ lục 9", Gist = "Ý chính" }];
        var conflict = Conflict("c") with { Provisions = [places[0]], Readings = [new() { Id = "r", Text = "", Provisions = places }] };
        PlanInvariants.Refuse(_whole with { Conflicts = [conflict] }).ShouldBeNull();
    }

    [Fact]
    public void A_whole_plan_is_not_refused() => PlanInvariants.Refuse(_whole).ShouldBeNull();

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_is_borne_twice_or_by_nothing_is_refused_with_its_line(string said, PlanDocument broken)
    {
        var refusal = PlanInvariants.Refuse(broken).ShouldNotBeNull();
        refusal.Code.ShouldBe("plan.not_whole");
        refusal.Message.ShouldContain(said);
    }

    [Fact]
    public void A_document_with_any_lines_copied_again_reads_as_a_whole_plan() =>
        Gen.Select(Gen.Int[0, 2].Select(i => _fixtures[i]), Gen.Int[0, 200], Gen.Int[1, 60], Gen.Int[0, 200])
            .Sample((name, from, count, to) =>
        {
            var lines = PlanTexts.Fixture(name).Lines;
            var copied = lines.Skip(from % lines.Count).Take(count).ToArray();
            var text = new SourceText([.. lines.Take(to % lines.Count), .. copied, .. lines.Skip(to % lines.Count)]);
            PlanInvariants.Check(PlanImporter.Import(text)).ShouldBeEmpty();
        }, iter: 300);

    private static Indicator Twice(Indicator indicator) =>
        indicator with { Points = [new TargetPoint { Year = 2026, Low = 1 }, new TargetPoint { Year = 2026, Low = 2 }] };

    private static Target Target(string no, string code, int line, Func<Indicator, Indicator>? change = null)
    {
        var indicator = new Indicator { Code = code, Name = "Chỉ số", Kind = IndicatorKind.Flow, Provision = At(line) };
        return new()
        {
            No = no,
            Group = "1",
            Name = "Chỉ tiêu",
            Indicators = [change is null ? indicator : change(indicator)],
            Provision = At(line),
        };
    }

    private static Conflict Conflict(string id) => new()
    {
        Id = id,
        Message = "?",
        Readings = [new Reading { Id = "r", Text = "?", Changes = [new IndicatorChange { Code = "1a" }] }],
    };

    private static Provision At(int line) => new() { Reference = "Phần II", Lines = new(line, line) };
}
