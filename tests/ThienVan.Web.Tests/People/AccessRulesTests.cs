using Microsoft.Extensions.Configuration;
using ThienVan.Core.People;
using ThienVan.Web.People;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.People;

/// <summary>Passwords, locks and sessions follow the rule of the day, out of the file beside the program.</summary>
public sealed class AccessRulesTests
{
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

    [Fact]
    public void A_file_that_holds_no_rule_is_refused_in_words()
    {
        var file = Path.GetTempFileName();
        foreach (var text in new[] { "[]", "không phải JSON", """[{"rule": {"certainty": "Text", "from": "2020-01-01"}}]""" })
        {
            File.WriteAllText(file, text);
            ShippedAccess.Refuse(Asked(file))!.Message.ShouldStartWith("Không đọc được tệp ThienVan__SignIn__Rules");
        }

        File.Delete(file);
        ShippedAccess.Refuse(Asked(file)).ShouldNotBeNull();
        ShippedAccess.Refuse(new ConfigurationBuilder().Build()).ShouldBeNull();
    }

    private static IConfiguration Asked(string file) =>
        new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("ThienVan:SignIn:Rules", (string?)file)]).Build();
}
