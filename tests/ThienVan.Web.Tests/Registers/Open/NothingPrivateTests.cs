using System.Net;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Open;
using ThienVan.Web.Registers;
using ThienVan.Web.Registers.Definitions;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Registers.Open;

/// <summary>Every address that opens to a visitor x every shipped register: nothing that is not public is in any answer. A new public
/// address fails the first test until it stands here with what it can be asked.</summary>
public sealed class NothingPrivateTests(PlantedWords words) : IClassFixture<PlantedWords>
{
    private const string Of = "{code}";
    private const string One = "{id}";

    // By the route's name in WhoMayOpenTests.Table: what a visitor may ask of it. {code} is each register in turn, {id} its item.
    private static readonly Dictionary<string, string[]> _asked = new(StringComparer.Ordinal)
    {
        ["/"] = ["/"],
        ["/the"] = ["/the"],
        ["/the.svg"] = ["/the.svg"],
        ["/robots.txt"] = ["/robots.txt"],
        ["/huong-dan"] = ["/huong-dan", $"/huong-dan?tim={PlantedWords.Mark}"],
        ["/data.json"] = ["/data.json"],
        ["/du-lieu"] = ["/du-lieu"],
        ["/du-lieu/{Code}"] =
        [
            "/du-lieu/{code}", $"/du-lieu/{{code}}?tim={PlantedWords.Mark}", "/du-lieu/{code}?o-to-dan-pho=tdp-01",
            "/du-lieu/{code}?trang=2", "/du-lieu/{code}?ngay=2026-11-22", "/du-lieu/{code}?trang-thai=tat-ca&xep=ten",
        ],
        ["/du-lieu/{Code}/{Id:guid}"] = ["/du-lieu/{code}/{id}", "/du-lieu/{code}/{id}?ngay=2026-11-22"],
        ["/du-lieu/{code}/toan-bo.{format:regex(^(csv|json|geojson)$)}"] =
            ["/du-lieu/{code}/toan-bo.csv", "/du-lieu/{code}/toan-bo.json", "/du-lieu/{code}/toan-bo.geojson"],
        ["/ogc"] = ["/ogc?f=json", "/ogc?f=html"],
        ["/ogc/api"] = ["/ogc/api?f=json", "/ogc/api?f=html"],
        ["/ogc/conformance"] = ["/ogc/conformance?f=json", "/ogc/conformance?f=html"],
        ["/ogc/collections"] = ["/ogc/collections?f=json", "/ogc/collections?f=html"],
        ["/ogc/collections/{Code}"] = ["/ogc/collections/{code}?f=json", "/ogc/collections/{code}?f=html"],
        ["/ogc/collections/{Code}/schema"] = ["/ogc/collections/{code}/schema?f=json", "/ogc/collections/{code}/schema?f=html"],
        ["/ogc/collections/{Code}/items"] =
        [
            "/ogc/collections/{code}/items?f=json", "/ogc/collections/{code}/items?f=html",
            "/ogc/collections/{code}/items?f=json&limit=1&offset=0", "/ogc/collections/{code}/items?f=json&bbox=100,8,118,24",
            "/ogc/collections/{code}/items?f=json&datetime=../2026-11-23",
        ],
        ["/ogc/collections/{Code}/items/{Id:guid}"] =
            ["/ogc/collections/{code}/items/{id}?f=json", "/ogc/collections/{code}/items/{id}?f=html"],
        ["/ban-do"] = ["/ban-do?lop={code}", "/ban-do?lop={code}&ngay=2026-11-22", $"/ban-do?lop={{code}}&tim={PlantedWords.Mark}"],
        ["/ban-do/lop/{layer}.json"] =
        [
            "/ban-do/lop/{code}.json?box=106.5,20.7,106.7,20.9&z=13", "/ban-do/lop/{code}.json?box=106.61,20.80,106.63,20.82&z=18",
            "/ban-do/lop/{code}.json?box=106.61,20.81,106.613,20.813&z=21",
            "/ban-do/lop/{code}.json?box=106.5,20.7,106.7,20.9&z=13&ngay=2026-11-22",
            "/ban-do/lop/{code}.json?box=106.5,20.7,106.7,20.9&z=13&trang-thai=tat-ca",
        ],
        ["/phan-anh"] = ["/phan-anh", $"/phan-anh?tim={PlantedWords.Mark}"],
        ["/phan-anh/gui"] = ["/phan-anh/gui?tai-san=registers/item/{id}", "/phan-anh/gui?linh-vuc=chieu-sang&tai-san=registers/item/{id}"],
        ["/quy-hoach"] = ["/quy-hoach", "/quy-hoach?vt=20.8067,106.6272"],
        ["/quy-hoach/so-sanh"] = ["/quy-hoach/so-sanh"],
        ["/tham-quan"] = ["/tham-quan"],
        ["/tham-quan/{Slug}"] = ["/tham-quan/{id}"],
        ["/tham-quan/duong-di"] = ["/tham-quan/duong-di?diem={id}"],
        ["/tham-quan/bien"] = ["/tham-quan/bien"],
    };

    // They read no item of any register.
    private static readonly string[] _without =
    [
        "/dang-nhap", "/dang-nhap/chua-lien-ket", "/du-lieu-ca-nhan", "/kha-nang-tiep-can", "/trang-thai/{Code:int}", "/huong-dan/{Name}",
        "/phan-anh/da-gui", "/phan-anh/theo-doi", "/tin-bao", "/tin-bao/gui", "/tin-bao/theo-doi", "/tin-bao/cam-ket",
        "/bao-cao/to-dan-pho/ve", "/so/hien-truong/ve",
        "/health/live", "/health/clock", "/health/ready",
    ];

    public static TheoryData<string> Codes => [.. ShippedRegisters.BesideTheProgram.All.Select(register => register.Code)];

    [Fact]
    public void Every_address_that_opens_to_a_visitor_is_asked() =>
        WhoMayOpenTests.Table.Where(row => row.Data.Item3[0] == '.').Select(row => row.Data.Item1).Distinct()
            .ShouldBe(_asked.Keys.Concat(_without), ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task No_answer_to_a_visitor_holds_what_is_not_public(string code)
    {
        var (visitor, leaks, register) = (words.App.Browse(), new List<string>(), ShippedRegisters.BesideTheProgram.Find(code)!);
        foreach (var address in _asked.Values.SelectMany(addresses => addresses))
        {
            var asked = address.Replace(Of, code, StringComparison.Ordinal)
                .Replace(One, $"{words.Items[code]}", StringComparison.Ordinal);
            var answer = await visitor.GetAsync(asked);
            var text = await answer.Content.ReadAsStringAsync();
            leaks.AddRange(words.Planted.Where(planted => text.Contains(planted, StringComparison.Ordinal))
                .Select(planted => $"{asked}: {planted}"));
            if (!PublicFace.IsOpen(register) && address.Contains($"/{Of}", StringComparison.Ordinal))
                answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, asked);
        }

        leaks.ShouldBeEmpty();
    }

    // What is written of nobody is told by no name either.
    [Theory]
    [MemberData(nameof(Codes))]
    public async Task No_program_is_told_that_a_field_is_there(string code)
    {
        var register = ShippedRegisters.BesideTheProgram.Find(code)!;
        if (!PublicFace.IsOpen(register)) return;
        var hidden = register.Fields.Except(PublicFace.Fields(register)).ToArray();
        string[] asked =
        [
            $"{RegisterLinks.Collection(code)}/schema?f=json", $"{RegisterLinks.Features(code)}?f=json",
            RegisterLinks.OpenFile(code, "json"),
        ];
        foreach (var address in asked)
        {
            var text = await (await words.App.Browse().GetAsync(address)).Content.ReadAsStringAsync();
            foreach (var field in hidden) text.ShouldNotContain($"\"{field.Code}\":", Case.Sensitive, address);
        }
    }

    // Else nothing above would prove anything.
    [Theory]
    [MemberData(nameof(Codes))]
    public async Task What_is_public_is_there_and_what_is_hidden_lies_in_the_register(string code)
    {
        var register = ShippedRegisters.BesideTheProgram.Find(code)!;
        var staff = await words.App.SignInAsync(register.LeadId is Cast.OtherUnit ? Cast.OtherUnit : Cast.OwnUnit);
        if (register.LeadId is Cast.OwnUnit or Cast.OtherUnit)
        {
            var page = await (await staff.GetAsync(RegisterLinks.Item(code, words.Items[code]))).Content.ReadAsStringAsync();
            page.ShouldContain(PlantedWords.Mark);
        }

        if (!PublicFace.IsOpen(register)) return;
        var text = await (await words.App.Browse().GetAsync(RegisterLinks.OpenFile(code, "json"))).Content.ReadAsStringAsync();
        text.ShouldContain($"{words.Items[code]}");
        text.ShouldContain(PlantedWords.Open);
        foreach (var field in PublicFace.Fields(register).Where(field => field.Kind != FieldKind.Place))
            text.ShouldContain($"\"{field.Code}\":");
        (await words.App.Browse().ReadAsync(RegisterLinks.OpenItem(code, words.Items[code]))).QuerySelector("main")!.TextContent
            .ShouldContain(PlantedWords.Open);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task A_search_for_what_is_hidden_finds_nothing(string code)
    {
        if (!PublicFace.IsOpen(ShippedRegisters.BesideTheProgram.Find(code)!)) return;
        var visitor = words.App.Browse();
        (await visitor.ReadAsync($"{RegisterLinks.Open(code)}?tim={PlantedWords.Mark}")).QuerySelectorAll("tbody a.strong").ShouldBeEmpty();
        (await visitor.ReadAsync($"{RegisterLinks.Open(code)}?tim=moi+nguoi")).QuerySelectorAll("tbody a.strong").ShouldHaveSingleItem();
    }
}
