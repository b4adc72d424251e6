using Microsoft.Extensions.Configuration;
using ThienVan.Core.People;
using ThienVan.Web.People;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.People;

/// <summary>Passwords, locks and sessions follow the rule of the day, out of the file beside the program.</summary>
public sealed class AccessRulesTests
{
    private const string Rest =
        """
        "passwordLength": 8, "passwordClasses": 4, "mostFailures": 5, "lockMinutes": 15, "idleMinutes": 30, "longestHours": 12
        """;

    private static DateOnly Today { get; } = new(2026, 11, 23);

    [Fact]
    public void What_is_shipped_asks_what_the_security_level_asks_and_names_its_source()
    {
        var rule = Access.Rule;
        rule.Rule.Document.ShouldBe("Nghị định số 331/2026/NĐ-CP, TCVN 14423:2026");
        (rule.PasswordLength, rule.PasswordClasses, rule.MostFailures, rule.LockMinutes).ShouldBe((8, 4, 5, 15));
        (rule.IdleMinutes, rule.IdleMinutesByRole[Role.Admin], rule.LongestHours).ShouldBe((30, 15, 12));
    }

    [Fact]
    public async Task From_the_day_a_new_rule_holds_the_pages_and_the_sessions_follow_it()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, """
            [
              {"rule": {"certainty": "Text", "from": "2020-01-01", "to": "2026-11-23"}, "passwordLength": 8, "passwordClasses": 4,
               "mostFailures": 5, "lockMinutes": 15, "idleMinutes": 30, "longestHours": 12},
              {"rule": {"certainty": "Text", "from": "2026-11-24"}, "passwordLength": 12, "passwordClasses": 4,
               "mostFailures": 3, "lockMinutes": 20, "idleMinutes": 5, "longestHours": 12}
            ]
            """);
        await using var app = await TestApp.StartAsync(settings: [KeyValuePair.Create("ThienVan:SignIn:Rules", (string?)file)]);
        (await (await app.SignInAsync("vanphong")).ReadAsync("/doi-mat-khau")).Body!.TextContent.ShouldContain("Ít nhất 8 ký tự");
        app.Time.Advance(TimeSpan.FromDays(1));
        var office = await app.SignInAsync("vanphong");
        (await office.ReadAsync("/doi-mat-khau")).Body!.TextContent.ShouldContain("Ít nhất 12 ký tự");
        app.Time.Advance(TimeSpan.FromMinutes(6));
        (await office.GetAsync("/viec-cho-toi")).StatusCode.ShouldNotBe(System.Net.HttpStatusCode.OK);
        File.Delete(file);
    }

    [Theory]
    [InlineData("[]", "ít nhất một quy tắc")]
    [InlineData("{}", "phải là một danh sách quy tắc")]
    [InlineData("[\n{\n\"rule\": x", "dòng 3 không phải JSON")]
    [InlineData("[null]", "quy tắc thứ 1 phải nằm trong ngoặc nhọn")]
    [InlineData("""[{"rule": {"certainty": "Text", "from": "2020-01-01"}}]""", "quy tắc thứ 1 thiếu passwordLength")]
    [InlineData("""[RULE, {"rule": {"certainty": "Text"}, REST}]""", "quy tắc thứ 2 thiếu rule.from")]
    [InlineData("""[{"rule": {"certainty": "Text", "from": "01/07/2026"}, REST}]""", "quy tắc thứ 1: giá trị của rule.from không đúng")]
    [InlineData("""[{"rule": {"certainty": "Chắc", "from": "2020-01-01"}, REST}]""", "giá trị của rule.certainty không đúng")]
    [InlineData("""[{"rule": {"certainty": "Text", "from": "2020-01-01", "to": "2019-01-01"}, REST}]""", "rule.to phải từ ngày")]
    [InlineData("""[{"rule": {"certainty": "Text", "from": "2999-01-01"}, REST}]""", "chưa có quy tắc nào áp dụng hôm nay")]
    public void A_file_that_cannot_be_followed_is_refused_in_words_that_say_what_to_mend(string text, string said)
    {
        var file = Path.GetTempFileName();
        var rule = """{"rule": {"certainty": "Text", "from": "2020-01-01"}, REST}""";
        File.WriteAllText(file, text.Replace("RULE", rule).Replace("REST", Rest));
        var refusal = ShippedAccess.Refuse(Asked(file), Today)!;
        File.Delete(file);
        refusal.Message.ShouldContain(said);
        refusal.Message.ShouldContain("ThienVan__SignIn__Rules");
        refusal.Message.ShouldContain("Đề nghị");
    }

    [Fact]
    public void A_rule_that_has_begun_and_one_that_will_are_taken()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, $$"""
            [{"rule": {"certainty": "Text", "from": "2020-01-01"}, {{Rest}}},
             {"rule": {"certainty": "Text", "from": "2999-01-01"}, {{Rest}}}]
            """);
        ShippedAccess.Refuse(Asked(file), Today).ShouldBeNull();
        File.Delete(file);
        ShippedAccess.Refuse(Asked(file), Today)!.Message.ShouldContain("Không mở được tệp");
        ShippedAccess.Refuse(new ConfigurationBuilder().Build(), Today).ShouldBeNull();
    }

    private static IConfiguration Asked(string file) =>
        new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("ThienVan:SignIn:Rules", (string?)file)]).Build();
}
