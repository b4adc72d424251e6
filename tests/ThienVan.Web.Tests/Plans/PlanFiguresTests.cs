using Microsoft.Extensions.DependencyInjection;
using ThienVan.Web.Plans;
using ThienVan.Web.Plans.Targets;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Plans;

public abstract class PlanFiguresTests(Engine engine) : IAsyncLifetime
{
    private static readonly Guid Value = Guid.Parse("01900000-0000-7000-8000-000000000001");
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await PlanRoom.StartAsync(engine);

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_figure_nobody_approved_is_seen_by_the_office_and_by_nobody_else()
    {
        await _app.StandAsync(40, FigureState.Provisional, Value);
        (await LinesAsync("vanphong")).ShouldBe([(40m, FigureState.Provisional, true)]);
        (await LinesAsync("xem")).ShouldBeEmpty();
        (await LinesAsync("kinh-te-ha-tang-do-thi")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Approval_lets_everybody_see_the_same_figure()
    {
        await _app.StandAsync(40, FigureState.Provisional, Value);
        await _app.StandAsync(40, FigureState.Approved, Value);
        (await LinesAsync("xem")).ShouldBe([(40m, FigureState.Approved, true)]);
        (await LinesAsync("vanphong")).ShouldBe([(40m, FigureState.Approved, true)]);
    }

    [Fact]
    public async Task A_returned_figure_is_withdrawn_and_the_mended_one_is_a_new_line()
    {
        await _app.StandAsync(40, FigureState.Provisional, Value);
        await _app.StandAsync(40, FigureState.Withdrawn, Value);
        (await LinesAsync("vanphong")).ShouldBe([(40m, FigureState.Withdrawn, false)]);
        await _app.StandAsync(44, FigureState.Provisional, Value);
        (await LinesAsync("vanphong")).ShouldBe([(44m, FigureState.Provisional, true), (40m, FigureState.Withdrawn, false)]);
    }

    [Fact]
    public async Task The_approved_figure_stands_until_its_correction_is_approved()
    {
        var correction = Guid.Parse("01900000-0000-7000-8000-000000000002");
        await _app.StandAsync(40, FigureState.Approved, Value);
        await _app.StandAsync(55, FigureState.Provisional, correction);
        (await LinesAsync("xem")).ShouldBe([(40m, FigureState.Approved, true)]);
        (await LinesAsync("chutich")).ShouldBe([(55m, FigureState.Provisional, true), (40m, FigureState.Approved, false)]);

        const string page = "/chi-tieu/14?chi-so=14a";
        var chair = await _app.SignInAsync("chutich");
        (await TextAsync(chair, page, "table.seen")).ShouldContain("bản 1, đang dùng đến khi bản sau được duyệt");
        (await TextAsync(chair, page, "table.seen")).ShouldNotContain("đã thay");

        await _app.StandAsync(55, FigureState.Approved, correction);
        (await TextAsync(chair, page, "table.seen")).ShouldContain("bản 1, đã thay");
        (await LinesAsync("xem")).ShouldBe([(55m, FigureState.Approved, true), (40m, FigureState.Approved, false)]);
    }

    [Fact]
    public async Task A_figure_taken_back_and_sent_again_is_the_same_version_and_only_a_correction_is_the_next()
    {
        await _app.StandAsync(40, FigureState.Provisional, Value);
        await _app.StandAsync(40, FigureState.Withdrawn, Value);
        await _app.StandAsync(44, FigureState.Provisional, Value);
        var office = await _app.SignInAsync("vanphong");
        (await TextAsync(office, "/chi-tieu/14?chi-so=14a", "table.seen")).ShouldContain("bản 1, đã rút");
        (await TextAsync(office, "/chi-tieu/14?chi-so=14a", "table.seen")).ShouldNotContain("bản 2");
        (await TextAsync(office, "/dieu-hanh", "main")).ShouldNotContain("sửa lần");

        await _app.StandAsync(44, FigureState.Approved, Value);
        await _app.StandAsync(45, FigureState.Provisional, Guid.Parse("01900000-0000-7000-8000-000000000002"));
        (await TextAsync(office, "/chi-tieu/14?chi-so=14a", "table.seen")).ShouldContain("bản 2");
        (await TextAsync(office, "/dieu-hanh", "main")).ShouldContain("sửa lần 1: 45");
    }

    private static async Task<string> TextAsync(Browser browser, string page, string part) =>
        (await browser.ReadAsync(page)).QuerySelector(part)!.TextContent;

    [Fact]
    public async Task A_value_withdrawn_before_it_was_ever_sent_leaves_nothing()
    {
        await _app.StandAsync(40, FigureState.Withdrawn, Value);
        (await LinesAsync("vanphong")).ShouldBeEmpty();
    }

    private async Task<(decimal? Value, FigureState State, bool InForce)[]> LinesAsync(string person)
    {
        var target = await _app.AsAsync(
            person, services => services.GetRequiredService<TargetQueries>().TargetAsync("14", year: null, default));
        return
        [
            .. target!
                .Indicators[0]
                .Observations.Where(line => !line.Demonstration)
                .Select(line => (line.Observation.Value, line.State, line.InForce)),
        ];
    }
}

public sealed class PlanFiguresOnSqliteTests() : PlanFiguresTests(Engine.Sqlite);

public sealed class PlanFiguresOnPostgresTests() : PlanFiguresTests(Engine.Postgres);
