using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Web.Plans;
using ThienVan.Web.Plans.History;
using ThienVan.Web.Shared.Documents.Sheets;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Plans;

/// <summary>What the ward knows of the years before its plan.</summary>
public abstract class PastFiguresTests(Engine engine) : IAsyncLifetime
{
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await PlanRoom.StartAsync(engine);

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    [Fact]
    public async Task Nothing_is_kept_while_a_cell_is_bad_and_each_is_told()
    {
        var entry = PlanRoom.Past("Mã\t2021\t2022\n14a\t700\t47 50\n33a\t9/10\t95\n99\t1");
        var preview = (await PreviewAsync(entry)).Value;
        preview.Bad.Select(change => change.Cell.Refusal!.Code).ShouldBe(["figure.unreadable", "figure.restricted", "past.unknown"]);
        preview.Kept.Count.ShouldBe(2);
        (await SaveAsync(entry)).Refusal!.Code.ShouldBe("past.bad");
        (await KnownAsync("14a")).ShouldBeEmpty();
        (await PreviewAsync(entry with { DocumentNumber = "" })).Refusal!.Code.ShouldBe("past.document");
    }

    [Fact]
    public async Task A_correction_needs_a_reason_and_keeps_what_was()
    {
        (await _app.KeepPastAsync("Mã\t2021\tQuý I/2022\n14a\t700\t150")).Value.ShouldBe(2);
        (await _app.KeepPastAsync("Mã\t2021\tQuý I/2022\n14a\t700\t150")).Refusal!.Code.ShouldBe("past.nothing");
        (await _app.KeepPastAsync("Mã\t2021\n14a\t710")).Refusal!.Code.ShouldBe("past.reason");
        (await _app.KeepPastAsync("Mã\t2021\n14a\t710", "Gõ nhầm")).Value.ShouldBe(1);
        var known = await KnownAsync("14a");
        known.Select(line => (line.Observation.Value, line.Version, line.InForce))
            .ShouldBe([(150, 1, true), (710, 2, true), (700, 1, false)]);
        known.ShouldAllBe(line => line.PaperNumber == "12/BC-UBND" && line.EnteredBy.Length > 0);

        (await _app.KeepPastAsync("Mã\t2021\n14a\txóa", "Không có căn cứ")).Value.ShouldBe(1);
        (await KnownAsync("14a")).Count(line => line.Counts).ShouldBe(1);
        (await _app.EventsAsync()).Select(row => row.Kind).Where(kind => kind.StartsWith("plan.past", StringComparison.Ordinal))
            .ShouldBe(["plan.past_entered", "plan.past_entered", "plan.past_corrected", "plan.past_corrected"]);
    }

    [Fact]
    public async Task They_are_shown_as_what_they_are_and_give_no_verdict_of_their_own()
    {
        var before = (await _app.TargetAsync("14")).Indicators[0].Verdicts[0];
        (await _app.KeepPastAsync("Mã\t2024\t2025\n14a\t800\t900")).Value.ShouldBe(2);
        var after = (await _app.TargetAsync("14")).Indicators[0];
        (after.Verdicts[0].Performance, after.Verdicts[0].Actual).ShouldBe((before.Performance, before.Actual));
        after.Observations.ShouldNotContain(line => line.Observation.Period.To < new DateOnly(2025, 12, 15));
        var page = (await (await _app.SignInAsync("chutich")).ReadAsync("/chi-tieu/14")).Body!.TextContent;
        page.ShouldContain("Trước kế hoạch, không đánh giá");
        page.ShouldContain("12/BC-UBND");
    }

    [Fact]
    public async Task A_level_starts_from_the_last_of_them()
    {
        (await _app.TargetAsync("3")).Indicators.First(view => view.Indicator.Code == "3b").Indicator.Baseline.ShouldBeNull();
        (await _app.KeepPastAsync("Mã\t2024\t2025\n3b\t1100\t1200")).Value.ShouldBe(2);
        (await _app.TargetAsync("3")).Indicators.First(view => view.Indicator.Code == "3b").Indicator.Baseline!.Value.ShouldBe(1200);
    }

    [Fact]
    public async Task The_page_previews_what_is_pasted_and_keeps_it_when_asked()
    {
        var office = await _app.SignInAsync("vanphong");
        (string, string)[] form =
        [
            ("Form.Text", "Mã\t2021\n14a\t1.200"), ("Form.Source", "Niên giám"), ("Form.DocumentNumber", "12/BC"),
            ("Form.DocumentDay", "2025-12-20"),
        ];
        var preview = await Browser.ParseAsync(await office.SubmitAsync("/chi-tieu/lich-su", [.. form, ("Form.Step", "xem")]));
        preview.Body!.TextContent.ShouldContain("Lưu 1 số");
        (await KnownAsync("14a")).ShouldBeEmpty();
        var kept = await office.SubmitAsync("/chi-tieu/lich-su", [.. form, ("Form.Step", "luu")]);
        kept.Headers.Location!.ToString().ShouldEndWith("/chi-tieu/lich-su?xong=1");
        (await KnownAsync("14a")).Single().Observation.Value.ShouldBe(1200);
        var chair = await _app.SignInAsync("chutich");
        (await chair.ReadAsync("/chi-tieu/lich-su")).QuerySelector("textarea").ShouldBeNull();
    }

    [Fact]
    public async Task A_workbook_is_read_as_the_block_it_is()
    {
        var book = WorkbookWriter.Write(
        [
            new()
            {
                Name = "Số liệu",
                Columns = [new(8), new(14), new(14)],
                Rows =
                [
                    new([SheetCell.Of("Mã"), SheetCell.Of("Năm 2021"), SheetCell.Of("Năm 2022")]),
                    new([SheetCell.Of("14a"), SheetCell.Of(1234m), SheetCell.Empty()]),
                    new([SheetCell.Of("13"), SheetCell.Of("380/400"), SheetCell.Of(95.5m)]),
                ],
            },
        ]);
        var text = (await PastBook.TextAsync(new MemoryStream(book), default)).Value;
        (await _app.KeepPastAsync(text)).Value.ShouldBe(3);
        (await KnownAsync("14a")).Single().Observation.Value.ShouldBe(1234);
    }

    private Task<Result<PastPreview>> PreviewAsync(PastEntry entry) =>
        _app.AsAsync("vanphong", services => services.GetRequiredService<PastService>().PreviewAsync(entry, default));

    private Task<Result<int>> SaveAsync(PastEntry entry) =>
        _app.AsAsync("vanphong", services => services.GetRequiredService<PastService>().SaveAsync(entry, default));

    private async Task<IReadOnlyList<PastLine>> KnownAsync(string code) =>
        (await _app.TargetAsync(code.TrimEnd('a', 'b', 'c'))).Indicators.First(view => view.Indicator.Code == code).Past;
}

public sealed class PastFiguresOnSqliteTests() : PastFiguresTests(Engine.Sqlite);

public sealed class PastFiguresOnPostgresTests() : PastFiguresTests(Engine.Postgres);
