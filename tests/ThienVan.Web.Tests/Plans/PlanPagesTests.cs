using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Web.Plans;
using ThienVan.Web.Plans.Checker;
using ThienVan.Web.Plans.Cockpit;
using ThienVan.Web.Plans.Targets;
using ThienVan.Web.Tests.Architecture;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Plans;

public sealed class PlanPagesTests : IAsyncLifetime
{
    // Who is asking, what they may do, how many notices wait for them, how far the ward's history has come.
    private const int SessionQueries = 1;

    // What waits for a person, which the menu counts anew after every write.
    private const int MenuQueries = 2;

    /// <summary>What waits in the room of the work, and its tiles of tasks and of late projects.</summary>
    private const int WorkQueries = 15;

    /// <summary>How registers are kept, what stands in them, what was added last, and by which plan they are measured.</summary>
    private const int RegisterQueries = 5;

    /// <summary>What people reported that waits for who asks.</summary>
    private const int CaseQueries = 1;

    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await PlanRoom.StartAsync();

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Theory]
    [InlineData("/dieu-hanh")]
    [InlineData("/chi-tieu")]
    [InlineData("/chi-tieu/15")]
    [InlineData("/ra-soat")]
    public async Task A_page_asks_the_database_once_while_nothing_is_written(string page)
    {
        var browser = await _app.SignInAsync("chutich");
        await browser.ReadAsync(page);
        _app.Queries.Reset();
        await browser.ReadAsync(page);
        _app.Queries.Count.ShouldBe(SessionQueries, string.Join(Environment.NewLine, _app.Queries.Commands));
    }

    [Fact]
    public async Task After_a_write_a_page_reads_plan_figures_decisions_and_overrides_once_each()
    {
        var browser = await _app.SignInAsync("chutich");
        await browser.ReadAsync("/dieu-hanh");
        (await _app.StandAsync(40)).IsRefused.ShouldBeFalse();
        _app.Queries.Reset();
        await browser.ReadAsync("/dieu-hanh");
        _app.Queries.Count.ShouldBeLessThanOrEqualTo(
            SessionQueries + MenuQueries + WorkQueries + RegisterQueries + CaseQueries + 6,
            string.Join(Environment.NewLine, _app.Queries.Commands));
    }

    [Theory]
    [InlineData("doanh nghiệp mới", "3")]
    [InlineData("DOANH NGHIEP MOI", "3")]
    [InlineData("Tỷ lệ giải ngân đầu tư công", "2")]
    [InlineData("Tỷ lệ giải ngân \u00F0ầu tư công", "2")]
    [InlineData("2e", "2")]
    [InlineData("Cây trồng trong năm", "14")]
    [InlineData("3A", "3")]
    [InlineData("14", "14")]
    public async Task A_target_is_found_by_the_names_and_codes_of_its_figures(string sought, string no)
    {
        var page = await (await _app.SignInAsync("chutich")).ReadAsync($"/chi-tieu?tim={Uri.EscapeDataString(sought)}");
        page.QuerySelectorAll("main a[href^='/chi-tieu/']:not([href*='danh-sach']):not([href$='lich-su']):not([href*='/giao'])")
            .Select(link => link.GetAttribute("href")!.Split('?', '#')[0]).Distinct().ShouldBe([$"/chi-tieu/{no}"]);
    }

    [Fact]
    public async Task A_chart_is_labelled_by_its_figures_from_the_top_and_by_the_months_of_its_year()
    {
        var page = await (await _app.SignInAsync("chutich")).ReadAsync("/chi-tieu/14");
        var chart = page.QuerySelector(".chart .plot")!;
        var labels = chart.QuerySelectorAll("svg.y text");
        labels.Select(text => decimal.Parse(text.TextContent.Replace(".", "", StringComparison.Ordinal), null))
            .ShouldBe(Enumerable.Range(0, labels.Length).Select(step => step * 200m));
        labels.Select(text => decimal.Parse(text.GetAttribute("y")!.TrimEnd('%'), System.Globalization.CultureInfo.InvariantCulture))
            .ShouldBeInOrder(SortDirection.Descending);
        chart.QuerySelectorAll("svg.x text").Select(text => text.TextContent).ShouldBe(["T12", "T3", "T6", "T9", "14/12"]);
        chart.QuerySelectorAll("svg.bars .asked").Length.ShouldBe(5);
    }

    [Fact]
    public async Task A_year_says_the_same_whichever_year_is_looked_at()
    {
        (await _app.StandAsync("19b", new() { Numerator = 985, Denominator = 1000 })).IsRefused.ShouldBeFalse();
        foreach (var target in (await _app.TargetAsync("19")).Document.Targets)
        {
            var sheets = new List<TargetDetailView>();
            for (var year = 2026; year <= 2028; year++) sheets.Add(await _app.TargetAsync(target.No, year));
            foreach (var (sheet, place) in sheets.Select((sheet, i) => (sheet, i)))
                foreach (var (view, i) in sheet.Indicators.Select((view, i) => (view, i)))
                    sheets.ShouldAllBe(other =>
                        StatusWord.Of(other.Indicators[i].Years[place]) == StatusWord.Of(view.Verdicts), view.Indicator.Code);
        }

        var page = await (await _app.SignInAsync("chutich")).ReadAsync("/chi-tieu/19?nam=2027");
        page.QuerySelectorAll("table.indicators td.year").ShouldContain(cell => cell.GetAttribute("title") == "2026: Chờ thống nhất");
    }

    [Fact]
    public async Task Five_years_of_figures_leave_a_target_page_short()
    {
        for (var day = new DateOnly(2025, 12, 20); day < new DateOnly(2030, 12, 1); day = day.AddMonths(1))
            (await _app.StandAsync(80, on: day)).IsRefused.ShouldBeFalse();
        _app.Time.Now = new(2030, 12, 2, 2, 0, 0, TimeSpan.Zero);

        var page = await (await _app.SignInAsync("chutich")).ReadAsync("/chi-tieu/14?nam=2029&chi-so=14a");

        page.QuerySelectorAll("table.seen tbody tr").Length.ShouldBe(12);
        page.QuerySelectorAll(".seen-periods a[href*='nam=2030']").Length.ShouldBe(1);
        System.Text.Encoding.UTF8.GetByteCount(page.DocumentElement.OuterHtml).ShouldBeLessThan(80 * 1024);
    }

    [Fact]
    public async Task The_year_that_ended_is_shown_until_the_first_approved_figure_of_the_next()
    {
        _app.Time.Now = new(2026, 12, 16, 2, 0, 0, TimeSpan.Zero);
        var chair = await _app.SignInAsync("chutich");
        (await chair.ReadAsync("/dieu-hanh")).QuerySelector("h1")!.TextContent.ShouldStartWith("Năm 2026: ");
        (await chair.ReadAsync("/chi-tieu")).QuerySelector("h1")!.TextContent.ShouldBe("Chỉ tiêu năm 2026");
        (await _app.Browse().ReadAsync("/")).Body!.TextContent.ShouldContain("năm 2026");
        (await chair.ReadAsync("/dieu-hanh?nam=2027")).QuerySelector("h1")!.TextContent.ShouldStartWith("Năm 2027: ");
        (await _app.StandAsync(40, on: new(2026, 12, 15))).IsRefused.ShouldBeFalse();
        (await chair.ReadAsync("/dieu-hanh")).QuerySelector("h1")!.TextContent.ShouldStartWith("Năm 2027: ");
    }

    [Fact]
    public async Task A_colour_on_the_cockpit_says_what_can_be_done_and_leads_there()
    {
        var chair = await _app.SignInAsync("chutich");
        (await _app.StandAsync(40)).IsRefused.ShouldBeFalse();
        var rows = (await chair.ReadAsync("/dieu-hanh")).QuerySelectorAll(".board a.row");
        var loud = rows.Where(row => new[] { "tone-atrisk", "tone-offtrack", "tone-decision" }.Any(row.ClassList.Contains)).ToArray();
        loud.ShouldNotBeEmpty();
        foreach (var row in loud)
        {
            row.QuerySelector(".deed")!.TextContent.ShouldNotBeNullOrWhiteSpace();
            var (page, part) = (row.GetAttribute("href")!.Split('#')[0], row.GetAttribute("href")!.Split('#')[1]);
            (await chair.ReadAsync(page)).GetElementById(part).ShouldNotBeNull();
        }

        rows.Except(loud).ShouldAllBe(row => row.QuerySelector(".deed") == null);
    }

    [Fact]
    public async Task A_target_read_in_two_ways_has_one_figure_on_the_cockpit_and_on_its_own_page()
    {
        var chair = await _app.SignInAsync("chutich");
        var row = (await chair.ReadAsync("/dieu-hanh")).QuerySelectorAll(".board a.row")
            .Single(row => row.QuerySelector(".no")!.TextContent == "23");
        var own = (await chair.ReadAsync(row.GetAttribute("href")!.Split('#')[0])).QuerySelector("table.indicators tr.open .figure b")!;
        own.TextContent.ShouldBe(row.QuerySelector(".figure b")!.TextContent);
    }

    [Fact]
    public async Task What_is_needed_is_said_in_every_reading_or_in_none()
    {
        (await _app.StandAsync("3c", new() { Value = 31, Quality = Quality.Official })).IsRefused.ShouldBeFalse();
        var chair = await _app.SignInAsync("chutich");
        var rows = (await chair.ReadAsync("/dieu-hanh")).QuerySelectorAll(".board a.row");
        foreach (var card in (await CardsAsync()).Where(card => card.Shown is { IsAskedApart: true }))
        {
            var row = rows.Single(row => row.QuerySelector(".no")!.TextContent == card.No);
            row.GetAttribute("title").ShouldNotBeNull().ShouldContain("mức cần có chờ thống nhất");
            card.Deviated.ShouldBeNull(card.No);
            row.QuerySelector(".scale .empty").ShouldNotBeNull(card.No);
        }

        var tiles = (await chair.ReadAsync("/chi-tieu/3?chi-so=3c")).QuerySelectorAll("dl.numbers div")
            .ToDictionary(tile => tile.QuerySelector("dt")!.TextContent, tile => tile.QuerySelector("b")!.TextContent);
        var needs = (await _app.TargetAsync("3")).Indicators.Single(view => view.Indicator.Code == "3c").Verdicts
            .Select(verdict => FigureText.Number(Math.Ceiling(verdict.Required!.Value))).Distinct().ToArray();
        needs.Length.ShouldBe(2);
        tiles["Tốc độ cần đạt"].ShouldBe(string.Join(" hoặc ", needs));
        tiles.Single(tile => tile.Key.StartsWith("Cần đạt đến", StringComparison.Ordinal)).Value.ShouldContain(" hoặc ");
    }

    [Theory]
    [InlineData("21", "21b", "can-ngheo")]
    [InlineData("3", "3b", "doanh-nghiep-1500")]
    public async Task A_dispute_about_what_is_counted_is_shown_wherever_its_verdict_is(string no, string code, string conflict)
    {
        const string part = "còn cách hiểu khác chưa tính được";
        var decision = new DecideReading { ConflictId = "ho-kinh-doanh", ReadingId = "ca-ky", DocumentNumber = "12/TB-UBND" };
        (await _app.DecideAsync("chutich", decision)).ShouldBeNull();
        var chair = await _app.SignInAsync("chutich");
        var page = await chair.ReadAsync($"/chi-tieu/{no}?chi-so={code}");
        page.QuerySelector("table.indicators tr.open .state")!.TextContent.ShouldContain(part);
        page.QuerySelectorAll(".conflict a").Select(link => link.GetAttribute("href")).ShouldContain($"/ra-soat/{conflict}");
        page.QuerySelector(".verdict")!.TextContent.ShouldNotContain("Hiểu cách nào cũng ra kết luận này");
        var row = (await chair.ReadAsync("/dieu-hanh")).QuerySelectorAll(".board a.row")
            .Single(row => row.QuerySelector(".no")!.TextContent == no);
        row.TextContent.ShouldContain(part);
        (await chair.ReadAsync($"/ra-soat/{conflict}")).QuerySelectorAll(".cluster.close a").Select(link => link.TextContent)
            .ShouldBe([$"chỉ tiêu {no}"]);
        (await (await chair.GetAsync(PlanLinks.TargetFile + ".csv")).Content.ReadAsStringAsync()).Split('\n')
            .Single(line => line.Contains(page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal)).ShouldContain(part);
        (await _app.Browse().ReadAsync("/")).QuerySelectorAll("article.target")
            .Single(card => card.QuerySelector("h3")!.TextContent.StartsWith($"{no}.", StringComparison.Ordinal))
            .TextContent.ShouldContain("phường sẽ thống nhất và công bố");
    }

    [Theory]
    [InlineData("23", "23a", "/ra-soat/han-de-an")]
    [InlineData("17", "17", null)]
    public async Task What_was_reported_as_not_done_is_no_missing_figure(string no, string code, string? finding)
    {
        const string figure = "Chưa đạt";
        (await _app.StandAsync(code, new() { Met = false })).IsRefused.ShouldBeFalse();
        var chair = await _app.SignInAsync("chutich");
        var page = await chair.ReadAsync($"/chi-tieu/{no}?chi-so={code}");
        page.QuerySelector("dl.numbers dd b")!.TextContent.ShouldBe(figure);
        page.QuerySelectorAll("table.years tbody tr")
            .First(row => row.QuerySelector("th")!.TextContent.StartsWith("2026", StringComparison.Ordinal))
            .QuerySelector("td.number b")!.TextContent.ShouldBe(figure);
        Reached(page).ShouldAllBe(said => said == figure);
        page.QuerySelectorAll("table.years thead th").Count(head => head.TextContent.StartsWith("Cách hiểu", StringComparison.Ordinal))
            .ShouldBe(finding is null ? 0 : 2);
        if (finding is not null) Reached(await chair.ReadAsync(finding)).ShouldBe([figure, figure]);
        (await chair.ReadAsync("/chi-tieu")).QuerySelectorAll("tr.row").Single(row => row.QuerySelector(".no")!.TextContent == no)
            .QuerySelector(".actual b")!.TextContent.ShouldBe(figure);
        (await chair.ReadAsync("/dieu-hanh")).QuerySelectorAll(".board a.row")
            .Single(row => row.QuerySelector(".no")!.TextContent == no).QuerySelector(".figure b")!.TextContent.ShouldBe(figure);

        static string[] Reached(AngleSharp.Dom.IParentNode page) => [.. page.QuerySelectorAll(".way dl div")
            .Where(line => line.QuerySelector("dt")!.TextContent == "Thực hiện").Select(line => line.QuerySelector("dd")!.TextContent)];
    }

    private Task<TargetCard[]> CardsAsync() => _app.AsAsync("chutich", async services =>
    {
        var cockpit = await services.GetRequiredService<CockpitQueries>().CockpitAsync(null, default);
        return cockpit!.Rows.Select(row => row.Card).ToArray();
    });

    [Fact]
    public async Task Who_leads_a_target_whose_indicators_have_different_leads_is_said_alike_everywhere()
    {
        const string desk = "Trung tâm Phục vụ Hành chính công";
        var chair = await _app.SignInAsync("chutich");
        var economy = await NameAsync("kinh-te-ha-tang-do-thi");
        var both = $"{desk} (19a); {economy} (19b)";
        foreach (var unit in new[] { "kinh-te-ha-tang-do-thi", "phuc-vu-hanh-chinh-cong" })
            (await chair.ReadAsync(PlanLinks.List(new() { Unit = unit, Year = 2026 }))).QuerySelectorAll("tr.row")
                .Single(row => row.QuerySelector(".no")!.TextContent == "19").QuerySelector("td.lead")!.GetAttribute("title")
                .ShouldBe(both, unit);
        var side = Text((await chair.ReadAsync("/chi-tieu/19")).QuerySelector("main")!.TextContent);
        side.ShouldContain($"{desk} (19a)");
        side.ShouldContain($"{economy} (19b)");
        var portal = (await _app.Browse().ReadAsync("/")).QuerySelectorAll("article.target")
            .Single(card => card.QuerySelector("h3")!.TextContent.StartsWith("19.", StringComparison.Ordinal));
        portal.QuerySelectorAll(".indicator").Select(one => (one.QuerySelector(".name")!.TextContent, Lead(one.TextContent)))
            .ShouldBe([("Thủ tục giải quyết đúng hạn", desk), ("Hồ sơ trực tuyến trên hồ sơ đủ điều kiện", economy)], ignoreOrder: true);

        static string Lead(string text) => text.Split("Đơn vị chịu trách nhiệm: ")[1].Trim();
        Task<string> NameAsync(string unit) => _app.AsAsync("chutich", async services =>
            (await services.GetRequiredService<PlanReader>().ForReportsAsync(default))!.UnitName(unit));
    }

    [Fact]
    public async Task What_ends_soon_is_counted_whole_and_what_has_two_days_is_neither_late_nor_soon()
    {
        var days = (await (await _app.SignInAsync("chutich")).ReadAsync("/dieu-hanh")).QuerySelector("#han")!;
        var lists = days.QuerySelectorAll("h2").Select(head => (Name: head.ChildNodes[0].TextContent.Trim(),
            Count: int.Parse(head.QuerySelector("span")!.TextContent, System.Globalization.CultureInfo.InvariantCulture))).ToArray();
        lists.Select(list => list.Name).ShouldBe(["Mốc kế hoạch quá hạn", "Mốc sắp tới", "Hạn chờ thống nhất"]);
        days.QuerySelectorAll(".deadline").Length.ShouldBe(lists[0].Count + lists[1].Count);
        days.QuerySelectorAll("h2")[1].TextContent.ShouldEndWith("đến hết năm 2026");
        days.QuerySelectorAll(".deadline .when").ShouldAllBe(when =>
            !when.TextContent.Contains("2027") && !when.TextContent.Contains("2030"));
        var later = days.QuerySelector("a[href='/dieu-hanh?nam=2030#han']")!;
        later.TextContent.ShouldEndWith(" hạn sau năm 2026");
        var all = (await (await _app.SignInAsync("chutich")).ReadAsync("/dieu-hanh?nam=2030")).QuerySelector("#han")!;
        later.TextContent.Split(' ')[0].ShouldBe(
            $"{all.QuerySelectorAll(".deadline").Length - days.QuerySelectorAll(".deadline").Length}");
        foreach (var fold in all.QuerySelectorAll("details"))
            fold.QuerySelector("summary")!.TextContent.ShouldBe($"và {fold.QuerySelectorAll("li").Length} việc khác");
        var open = days.QuerySelectorAll("li a[href^='/ra-soat/']");
        open.Select(link => link.GetAttribute("href")).ShouldBe(["/ra-soat/cap-giay-dat", "/ra-soat/han-de-an"], ignoreOrder: true);
        days.TextContent.ShouldContain("28/02/2026 hay 31/12/2026");
        days.QuerySelectorAll(".deadline .what").Select(line => line.TextContent)
            .ShouldNotContain(name => open.Any(link => link.TextContent == name));
    }

    [Fact]
    public async Task A_decision_asked_for_names_the_target_or_the_place_it_is_about_and_the_counts_say_of_what()
    {
        var office = await _app.SignInAsync("vanphong");
        var titles = (await office.ReadAsync("/viec-cho-toi")).QuerySelectorAll("main a").Select(link => link.TextContent.Trim())
            .Where(title => title.StartsWith("Quyết định cách hiểu", StringComparison.Ordinal)).ToArray();
        titles.ShouldContain("Quyết định cách hiểu chỉ tiêu 23");
        titles.ShouldContain("Quyết định cách hiểu Phụ lục 3, dự án 10; Phần III, mục 3, ý 8");
        titles.ShouldNotContain(title => title.Contains("135/KH-UBND"));
        var head = Text((await office.ReadAsync("/ra-soat")).QuerySelector("main")!.TextContent);
        head.ShouldContain($"{titles.Length} mâu thuẫn ghi trong kế hoạch, chờ quyết định ở Việc của tôi và Bàn điều hành");
    }

    [Theory]
    [InlineData("/ra-soat/ho-kinh-doanh")]
    [InlineData("/chi-tieu/3?chi-so=3c")]
    public async Task Readings_stand_beside_each_other_with_their_sentence_and_what_they_come_to(string address)
    {
        var page = await (await _app.SignInAsync("chutich")).ReadAsync(address);
        var ways = page.QuerySelectorAll(".way").ToArray();
        ways.Length.ShouldBe(3);
        ways.Select(way => way.QuerySelector("figure p")!.TextContent).ShouldBe(
        [
            "Mỗi năm từ 250 hộ lên doanh nghiệp; riêng năm 2026 từ 30 hộ.", "Ghi là kế hoạch 5 năm: đến năm 2030 từ 250 hộ.",
            "Mỗi năm từ 250 hộ lên doanh nghiệp; riêng năm 2026 từ 30 hộ.",
        ]);
        ways.ShouldAllBe(way => way.QuerySelector("figcaption")!.TextContent.EndsWith(
            " · ý chính, không phải nguyên văn", StringComparison.Ordinal));
        page.QuerySelectorAll("blockquote").ShouldBeEmpty();
        Figures("Mục tiêu năm 2026").ShouldBe(["≥\u00a030 hộ", "≥\u00a030 hộ", "≥\u00a0250 hộ"]);
        Figures("Mục tiêu năm 2030").ShouldBe(["≥\u00a0250 hộ", "để trống", "≥\u00a0250 hộ"]);
        Figures("Cả giai đoạn").ShouldBe(["≥\u00a01.030 hộ", "≥\u00a0250 hộ", "≥\u00a01.250 hộ"]);
        var target = await _app.TargetAsync("3");
        Figures("Kết luận năm 2026").ShouldBe(target.Indicators.Single(view => view.Indicator.Code == "3c").Verdicts
            .Select(verdict => StatusWord.Of(verdict).Word));

        string[] Figures(string name) =>
        [
            .. ways.Select(way => way.QuerySelectorAll("dl div").Single(line => line.QuerySelector("dt")!.TextContent == name)
                .QuerySelector("dd")!.TextContent.Trim()),
        ];
    }

    [Fact]
    public async Task Readings_of_one_sentence_leave_it_above_them_and_a_plan_without_words_says_so()
    {
        var browser = await _app.SignInAsync("chutich");
        var page = await browser.ReadAsync("/ra-soat/can-ngheo");
        page.QuerySelectorAll("figure").ShouldHaveSingleItem().QuerySelector("figcaption")!.TextContent
            .ShouldBe("Phần II, mục 5, chỉ tiêu 21 · ý chính, không phải nguyên văn");
        page.QuerySelectorAll(".way").Select(way => way.QuerySelector(".effects")!.TextContent.Trim())
            .ShouldAllBe(said => said == "Không đổi mức nào của chỉ tiêu.");
        (await browser.ReadAsync("/chi-tieu/14")).QuerySelector("aside section")!.TextContent
            .ShouldContain("không kèm lời văn; đề nghị đọc câu gốc ở văn bản");
    }

    [Fact]
    public async Task Once_decided_the_readings_still_stand_beside_each_other_with_their_verdicts()
    {
        var decision = new DecideReading { ConflictId = "ho-kinh-doanh", ReadingId = "ca-ky", DocumentNumber = "12/TB-UBND" };
        (await _app.DecideAsync("chutich", decision)).ShouldBeNull();
        var page = await (await _app.SignInAsync("chutich")).ReadAsync("/ra-soat/ho-kinh-doanh");
        page.QuerySelector(".way.chosen label")!.TextContent.Trim().ShouldBe("Cả 5 năm từ 250 hộ; riêng 2026 từ 30 hộ");
        page.QuerySelectorAll(".way").Select(way => way.QuerySelectorAll("dd")[2].TextContent)
            .ShouldBe(["≥\u00a01.030 hộ", "≥\u00a0250 hộ", "≥\u00a01.250 hộ"]);
        page.QuerySelectorAll(".way").ShouldAllBe(way => way.TextContent.Contains("Kết luận năm 2026"));
    }

    [Fact]
    public async Task Where_the_ward_loaded_its_document_its_own_sentence_stands_under_the_reading()
    {
        var file = Path.Combine(Sources.Root, "..", "shared", "source", "ke-hoach-135-kh-ubnd.txt");
        Assert.SkipUnless(File.Exists(file), Sources.NoReference);
        (await _app.AcceptAsync(await _app.UploadTextAsync(await File.ReadAllTextAsync(file)))).ShouldBeNull();
        var page = await (await _app.SignInAsync("chutich")).ReadAsync("/ra-soat/ho-kinh-doanh");
        var said = page.QuerySelectorAll(".way figure").ToArray();
        said.ShouldNotBeEmpty();
        said.ShouldAllBe(figure => figure.QuerySelector("blockquote") != null
            && figure.QuerySelector("figcaption")!.TextContent.EndsWith(" · nguyên văn", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_rank_without_a_figure_to_reach_is_told_with_the_place_that_was_published()
    {
        var dti = new ObservedValue { Value = 28, Quality = Quality.Official };
        (await _app.StandAsync("18e", dti)).IsRefused.ShouldBeFalse();
        var chair = await _app.SignInAsync("chutich");
        var section = Text((await chair.ReadAsync("/chi-tieu/18?chi-so=18e")).QuerySelector("main")!.TextContent);
        section.ShouldContain("là 28 trên 114; kế hoạch không nêu thứ hạng bằng số");
        var portal = Text((await _app.Browse().ReadAsync("/")).QuerySelectorAll("article.target")
            .Single(card => card.QuerySelector("h3")!.TextContent.StartsWith("18.", StringComparison.Ordinal)).TextContent);
        portal.ShouldContain("Kế hoạch không nêu thứ hạng bằng số cho năm 2026.");
        portal.ShouldContain("hạng 28 trên 114");
    }

    [Fact]
    public async Task Every_demonstration_page_says_that_its_figures_are_one()
    {
        var browser = await _app.SignInAsync("chutich");
        foreach (var page in new[] { "/", "/dieu-hanh", "/chi-tieu", "/chi-tieu/3", "/ra-soat", "/ke-hoach" })
            (await browser.ReadAsync(page)).Body!.TextContent.ShouldContain("Số liệu minh họa", customMessage: page);
    }

    [Theory]
    [InlineData("/dieu-hanh")]
    [InlineData("/chi-tieu")]
    [InlineData("/chi-tieu/15")]
    [InlineData("/ra-soat")]
    [InlineData("/ke-hoach")]
    public async Task Work_pages_ask_visitors_to_sign_in(string page)
    {
        var answer = await _app.Browse().GetAsync(page);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldContain("/dang-nhap");
    }

    private static string Text(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
