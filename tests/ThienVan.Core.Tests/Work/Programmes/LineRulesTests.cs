using ThienVan.Core.Work.Programmes;

namespace ThienVan.Core.Tests.Work.Programmes;

public sealed class LineRulesTests
{
    [Fact]
    public void A_bare_name_may_stand() =>
        LineRules.Refuse(new() { Id = Guid.Empty, Name = "Trồng cây" }, "kinh-te", 2026).ShouldBeNull();

    public static TheoryData<string, ProgrammeLine> Refused() => new()
    {
        { "programme.name_missing", Lines.Clear(" ") },
        { "programme.name_long", Lines.Clear(new string('a', LineRules.LongestName + 1)) },
        { "programme.text_long", Lines.Clear() with { Output = new string('a', LineRules.LongestText + 1) } },
        { "programme.time_order", Lines.Clear() with { Time = LineTime.Once(new(new(2026, 5, 1), new(2026, 3, 1), default)) } },
        { "programme.time_before", Lines.Clear() with { Time = LineTimeReader.Read("tháng 12/2025", 2026).Value } },
        { "programme.money_source", Paid(new LineMoney(" ", 2026, 1)) },
        { "programme.money_negative", Paid(new LineMoney("Ngân sách phường", 2026, -1)) },
        { "programme.money_large", Paid(new LineMoney("Ngân sách phường", 2026, 120_000_000)) },
        { "programme.money_year", Paid(new LineMoney("Ngân sách phường", 2025, 1)) },
        { "programme.money_twice", Paid(new LineMoney("Ngân sách phường", 2026, 1), new LineMoney("ngân sách  phường", 2026, 2)) },
        { "programme.cooperates_itself", Lines.Clear() with { Cooperating = ["mat-tran", "kinh-te"] } },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_no_line_may_say_is_refused(string code, ProgrammeLine line) =>
        LineRules.Refuse(line, "kinh-te", 2026)!.Code.ShouldBe(code);

    private static ProgrammeLine Paid(params LineMoney[] money) => Lines.Clear() with { Money = money };
}
