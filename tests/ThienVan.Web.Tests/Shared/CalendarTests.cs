using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Calendar;

namespace ThienVan.Web.Tests.Shared;

public abstract class CalendarTests(Engine engine) : IAsyncLifetime
{
    private const string Head = "day,kind,name,source\n";
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync(demo: true, engine);

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    [Fact]
    public async Task The_first_start_loads_2026_with_Tet_and_the_swapped_Saturdays()
    {
        var calendar = await ReadAsync();
        calendar.Knows(2026).ShouldBeTrue();
        Enumerable.Range(16, 5).ShouldAllBe(day => !calendar.IsWorking(new(2026, 2, day)));
        (calendar.IsWorking(new(2026, 1, 10)), calendar.IsWorking(new(2026, 8, 22)), calendar.IsWorking(new(2026, 1, 2)),
            calendar.IsWorking(new(2026, 8, 31))).ShouldBe((true, true, false, false));
        (await _app.EventsAsync()).Count(row => row.Kind == "calendar.imported").ShouldBe(1);
    }

    [Fact]
    public async Task A_year_already_there_is_replaced_only_with_a_reason_and_the_trail_keeps_both()
    {
        const string file = Head + "2026-01-01,off,Tết Dương lịch,Thông báo thử\n";
        (await ImportAsync(file, reason: null)).Refusal!.Code.ShouldBe("calendar.year_held");
        (await ImportAsync(file, "Có thông báo mới")).Value.ShouldHaveSingleItem().ShouldBe(new(2026, 1, 15, Changed: true));
        (await ReadAsync()).IsWorking(new(2026, 2, 16)).ShouldBeTrue();
        var written = (await _app.EventsAsync())[^1];
        (written.Kind, written.Reason).ShouldBe(("calendar.imported", "Có thông báo mới"));
        written.Data!.ShouldContain("2026-02-16");
    }

    [Fact]
    public async Task The_same_days_again_change_nothing()
    {
        var days = CalendarFile.Read("ngay;loai;ten;nguon\n01/01/2027;nghỉ;Tết Dương lịch;Thông báo thử\n", yaml: false).Days;
        (await ImportAsync(days, reason: null)).Value.Single().Changed.ShouldBeTrue();
        var events = (await _app.EventsAsync()).Length;
        (await ImportAsync(days, reason: null)).Value.Single().Changed.ShouldBeFalse();
        (await _app.EventsAsync()).Length.ShouldBe(events);
    }

    private Task<WorkingCalendar> ReadAsync() =>
        _app.InScopeAsync(services => services.GetRequiredService<CalendarReader>().GetAsync(default));

    private Task<Result<IReadOnlyList<ImportedYear>>> ImportAsync(string csv, string? reason) =>
        ImportAsync(CalendarFile.Read(csv, yaml: false).Days, reason);

    private Task<Result<IReadOnlyList<ImportedYear>>> ImportAsync(IReadOnlyList<CalendarLine> days, string? reason) =>
        _app.InScopeAsync(services =>
            services.GetRequiredService<CalendarService>().ImportAsync(Actor.System("Thử"), days, reason, default)
        );
}

public sealed class CalendarOnSqlite() : CalendarTests(Engine.Sqlite);

public sealed class CalendarOnPostgres() : CalendarTests(Engine.Postgres);

public sealed class CalendarFileTests
{
    [Theory]
    [InlineData("2027-02-30,off,Tết,Thông báo", "calendar.day")]
    [InlineData("1999-02-20,off,Tết,Thông báo", "calendar.year")]
    [InlineData("2027-02-08,half,Tết,Thông báo", "calendar.kind")]
    [InlineData("2027-02-08,working,Làm bù,Thông báo", "calendar.already_working")]
    [InlineData("2027-02-08,off,,Thông báo", "calendar.name")]
    [InlineData("2027-02-08,off,Tết,", "calendar.source")]
    [InlineData("2027-02-08,off", "calendar.name")]
    [InlineData("2027-01-01,off,Tết,Thông báo", "calendar.day_twice")]
    public void A_line_that_cannot_be_taken_is_refused_by_its_number_and_nothing_is_taken(string line, string code)
    {
        var read = CalendarFile.Read($"day,kind,name,source\n\n2027-01-01,off,Tết Dương lịch,Thông báo\n{line}\n", yaml: false);
        var refusal = read.Refusals.ShouldHaveSingleItem();
        (refusal.Code, refusal.Line).ShouldBe((code, 4));
        read.Days.ShouldBeEmpty();
    }

    [Fact]
    public void Yaml_and_csv_say_the_same()
    {
        var yaml = CalendarFile.Read("- day: 2027-02-08\n  kind: off\n  name: \"Tết: mùng ba\"\n  source: Thông báo\n", yaml: true);
        var csv = CalendarFile.Read("source\tname\tkind\tday\nThông báo\t\"Tết: mùng ba\"\toff\t2027-02-08\n", yaml: false);
        yaml.Days.ShouldBe(csv.Days);
        yaml.Days.ShouldHaveSingleItem().ShouldBe(new(new(2027, 2, 8), DayKind.Off, "Tết: mùng ba", "Thông báo"));
    }

    [Theory]
    [InlineData("day: x\n", true, "calendar.shape")]
    [InlineData("- day: [\n", true, "calendar.yaml")]
    [InlineData("ngày,gì đó\n", false, "calendar.heading")]
    [InlineData("day,kind,name,source\n", false, "calendar.empty")]
    public void A_file_of_another_shape_is_refused_whole(string text, bool yaml, string code) =>
        CalendarFile.Read(text, yaml).Refusals.ShouldHaveSingleItem().Code.ShouldBe(code);
}
