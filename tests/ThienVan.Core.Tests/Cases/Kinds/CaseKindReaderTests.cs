using ThienVan.Core.Cases.Kinds;
using ThienVan.Core.Kernel.Clocks;
using ThienVan.Core.Tests.Kernel;

namespace ThienVan.Core.Tests.Cases.Kinds;

/// <summary>The kinds that come with the product, and what is refused of a file of kinds, with its line.</summary>
public sealed class CaseKindReaderTests
{
    private const string Sound = """
        {
          "sources": {
            "cu": {"document": "Luật cũ", "certainty": "Text", "from": "2020-01-01", "to": "2026-06-30"},
            "moi": {"document": "Luật mới", "certainty": "Secondary", "from": "2026-07-01"}
          },
          "kinds": [
            {
              "code": "don", "name": "Đơn",
              "versions": [
                {
                  "rule": "cu", "audiences": ["Internal"],
                  "borrows": {"rule": "moi", "steps": ["dung", "tiep"]},
                  "states": [
                    {"code": "mo", "name": "Mở", "isOpen": true, "told": "Đang mở."},
                    {"code": "xong", "name": "Xong", "told": "Đã xong."}
                  ],
                  "clocks": [
                    {"code": "han", "name": "Hạn", "term": 10, "unit": "CalendarDays", "rule": "cu"}
                  ],
                  "steps": [
                    {"code": "nhan", "name": "Nhận", "to": "mo", "who": ["Office"], "clocks": [{"clock": "han", "does": "Start"}]},
                    {"code": "xong", "name": "Xong", "from": ["mo"], "to": "xong", "who": ["Chair"]}
                  ]
                },
                {
                  "rule": "moi", "audiences": ["Internal"],
                  "states": [
                    {"code": "mo", "name": "Mở", "isOpen": true, "told": "Đang mở."},
                    {"code": "nghi", "name": "Tạm dừng", "isOpen": true, "told": "Đang tạm dừng."},
                    {"code": "xong", "name": "Xong", "told": "Đã xong."}
                  ],
                  "clocks": [
                    {"code": "han", "name": "Hạn", "term": 7, "unit": "WorkingDays", "rule": "moi", "pauses": [{"code": "om", "name": "ốm", "rule": "moi"}]}
                  ],
                  "steps": [
                    {"code": "nhan", "name": "Nhận", "to": "mo", "who": ["Office"], "clocks": [{"clock": "han", "does": "Start"}]},
                    {"code": "dung", "name": "Dừng", "from": ["mo"], "to": "nghi", "who": ["Chair"], "asks": ["Ground"], "clocks": [{"clock": "han", "does": "Pause"}]},
                    {"code": "tiep", "name": "Tiếp", "from": ["nghi"], "to": "mo", "who": ["Chair"], "clocks": [{"clock": "han", "does": "Resume"}]},
                    {"code": "xong", "name": "Xong", "from": ["mo"], "to": "xong", "who": ["Chair"]}
                  ]
                }
              ]
            }
          ]
        }
        """;

    private static readonly CaseKinds _shipped = CaseKindReader.Read(Shipped.Text("plans/case-kinds.json")).Value;

    [Fact]
    public void The_kinds_that_come_with_the_product_hold_together()
    {
        _shipped.All.Select(kind => kind.Code).ShouldBe(["phan-anh", "luot-tiep", "khieu-nai", "to-cao", "tin-bao"]);
        _shipped.All.SelectMany(kind => kind.Versions).SelectMany(version => version.States)
            .ShouldAllBe(state => state.Told.EndsWith('.'));
    }

    [Fact]
    public void Law_of_a_day_is_the_version_in_force_and_never_guessed()
    {
        _shipped.On("khieu-nai", new(2026, 6, 30)).Value.Clock("thu-ly")!.Term.ShouldBe(10);
        _shipped.On("khieu-nai", new(2026, 7, 1)).Value.Clock("thu-ly")!.ShouldSatisfyAllConditions(
            clock => clock.Term.ShouldBe(7),
            clock => clock.Unit.ShouldBe(ClockUnit.WorkingDays),
            clock => clock.Rule.IsUnverified.ShouldBeFalse());
        _shipped.On("khieu-nai", new(2026, 7, 1)).Value.Clock("giai-quyet")!.Rule.IsUnverified.ShouldBeTrue();
        _shipped.On("khieu-nai", new(2012, 6, 30)).Refusal!.Code.ShouldBe("case.no_rule");
        _shipped.On("luot-tiep", new(2026, 6, 30)).Refusal!.Message.ShouldContain("Lượt tiếp công dân");
        _shipped.On("khac", new(2026, 7, 1)).Refusal!.Code.ShouldBe("case.kind");
    }

    [Fact]
    public void Grounds_are_those_of_the_law()
    {
        var version = _shipped.On("khieu-nai", new(2026, 11, 30)).Value;
        version.GroundsOf(version.Step("xac-dinh-phuc-tap")!).Count.ShouldBe(7);
        version.GroundsOf(version.Step("tam-dinh-chi")!).Count.ShouldBe(5);
        version.GroundsOf(version.Step("dinh-chi")!).Count.ShouldBe(3);
        version.GroundsOf(version.Step("thu-ly")!).ShouldBeEmpty();
        version.Paper("tam-dinh-chi")!.Form.ShouldBe("Mẫu số 14a");
    }

    [Fact]
    public void An_open_file_keeps_its_terms_and_takes_suspension_and_withdrawal_from_the_new_law()
    {
        var (began, before, after) = (new DateOnly(2026, 6, 20), new DateOnly(2026, 6, 30), new DateOnly(2026, 7, 1));
        _shipped.For("khieu-nai", began, before).Value.Step("tam-dinh-chi").ShouldBeNull();
        var open = _shipped.For("khieu-nai", began, after).Value;
        open.Step("tam-dinh-chi")!.Rule!.From.ShouldBe(after);
        open.State("tam-dinh-chi")!.IsOpen.ShouldBeTrue();
        open.Clock("thu-ly")!.Term.ShouldBe(10);
        open.Clock("giai-quyet")!.Pauses.Count.ShouldBe(5);
        open.Clock("giai-quyet")!.Extension("phuc-tap")!.Grounds.ShouldBeEmpty();
        open.Steps.Count(step => step.Code == "dinh-chi").ShouldBe(1);
        open.GroundsOf(open.Step("dinh-chi")!).Count.ShouldBe(3);
        _shipped.For("khieu-nai", after, after).Value.ShouldBe(_shipped.On("khieu-nai", after).Value);
        _shipped.For("to-cao", began, after).Value.Step("rut-mot-phan").ShouldNotBeNull();
    }

    [Fact]
    public void A_sound_file_is_read() => CaseKindReader.Read(Sound).IsRefused.ShouldBeFalse();

    [Theory]
    [InlineData("\"from\": [\"mo\"], \"to\": \"xong\"", "\"from\": [\"mo\"], \"to\": \"het\"", 22, "trạng thái “het” không có")]
    [InlineData("\"clock\": \"han\", \"does\": \"Start\"", "\"clock\": \"hen\", \"does\": \"Start\"", 21, "thời hạn “hen” không có")]
    [InlineData(", \"clocks\": [{\"clock\": \"han\", \"does\": \"Start\"}]", "", 14, "không có thời hạn nào")]
    [InlineData("\"from\": [\"mo\"], \"to\": \"xong\"", "\"from\": [\"xong\"], \"to\": \"xong\"", 15, "không có bước nào dẫn đến")]
    [InlineData("\"from\": [\"mo\"], \"to\": \"nghi\"", "\"from\": [\"xong\"], \"to\": \"nghi\"", 29, "“nghi”")]
    [InlineData("\"to\": \"2026-06-30\"", "\"to\": \"2026-06-29\"", 25, "không nối tiếp")]
    [InlineData("\"to\": \"2026-06-30\"", "\"to\": \"2026-07-01\"", 25, "không nối tiếp")]
    [InlineData("[\"dung\", \"tiep\"]", "[\"dung\", \"lai\"]", 10, "“lai”")]
    [InlineData("[\"dung\", \"tiep\"]", "[\"dung\"]", 10, "không kết thúc được")]
    [InlineData("\"term\": 10", "\"term\": 0", 18, "phải từ 1")]
    [InlineData("\"rule\": \"moi\", \"audiences\"", "\"rule\": \"mai\", \"audiences\"", 26, "không đọc được")]
    [InlineData("\"who\": [\"Chair\"]}", "\"who\": []}", 22, "ai được thực hiện")]
    [InlineData("\"isOpen\": true", "\"isopened\": true", 14, "không đọc được")]
    [InlineData(", \"asks\": [\"Ground\"]", "", 37, "Ground")]
    [InlineData("\"code\": \"xong\", \"name\": \"Xong\", \"told\"", "\"code\": \"mo\", \"name\": \"Xong\", \"told\"", 15, "hai lần")]
    [InlineData(", \"pauses\": [{\"code\": \"om\", \"name\": \"ốm\", \"rule\": \"moi\"}]", "", 37, "không được tạm dừng")]
    public void A_fault_is_refused_with_its_line(string was, string now, int line, string message)
    {
        var at = Sound.IndexOf(was, StringComparison.Ordinal);
        at.ShouldBeGreaterThan(0);
        var refusal = CaseKindReader.Read(Sound.Remove(at, was.Length).Insert(at, now)).Refusal!;
        refusal.Message.ShouldContain(message);
        refusal.Line.ShouldBe(line, refusal.Message);
    }
}
