using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Reports;
using ThienVan.Tests.Pictured;
using ThienVan.Web.Reports.Evidence;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Files;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Reports.Approval;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Reports.Evidence;

public abstract class EvidenceServiceTests(Engine engine) : IAsyncLifetime
{
    private TestApp _app = null!;
    private Guid _round;

    public async ValueTask InitializeAsync()
    {
        _app = await PlanRoom.StartAsync(engine);
        _round = await _app.RoundAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_file_is_kept_clean_once_with_its_hash_and_its_name_stays_out_of_the_trail()
    {
        var first = await _app.AddAsync(Cast.OwnUnit, _round, Pictures.Jpeg(), "Ảnh cây ông Trần Văn A.jpg");
        (await _app.AddAsync(Cast.OwnUnit, _round, Pictures.Jpeg(notes: false), "khac.jpg")).Value.ShouldBe(first.Value);
        await _app.AddAsync("vanphong", _round, Pictures.Jpeg(), code: "10a");

        var (rows, contents) = (await _app.RowsAsync<AttachmentRow>(), await _app.RowsAsync<FileContentRow>());
        rows.Length.ShouldBe(2);
        rows[0].Sha256.ShouldBe(rows[1].Sha256);
        contents.Single().Content.ShouldBe(Pictures.Jpeg(notes: false));
        rows.Single(row => row.Id == first.Value).ShouldSatisfyAllConditions(
            row => row.Size.ShouldBe(contents[0].Content.Length),
            row => row.ContentType.ShouldBe("image/jpeg"),
            row => row.UnitId.ShouldBe(Cast.OwnUnit));
        var events = (await _app.EventsAsync()).Where(entry => entry.Kind == "report.evidence_added").ToArray();
        events.Length.ShouldBe(2);
        events.ShouldAllBe(entry =>
            entry.Subject.StartsWith($"report/{_round}/", StringComparison.Ordinal)
            && entry.Data!.Contains(rows[0].Sha256)
            && !entry.Data.Contains("Tr")
        );
    }

    [Theory]
    [InlineData(Cast.OtherUnit, EvidenceRoom.Code, "", "evidence.denied")]
    [InlineData("totruong01", EvidenceRoom.Code, "", "evidence.denied")]
    [InlineData("totruong02", EvidenceRoom.Code, EvidenceRoom.Area, "evidence.denied")]
    [InlineData("chutich", EvidenceRoom.Code, "", "evidence.denied")]
    [InlineData("quantri", EvidenceRoom.Code, "", "evidence.denied")]
    [InlineData(Cast.OwnUnit, "10a", "", "evidence.denied")]
    [InlineData(Cast.OwnUnit, "99z", "", "evidence.no_cell")]
    [InlineData("vanphong", EvidenceRoom.Code, "tdp-99", "evidence.no_cell")]
    [InlineData("vanphong", EvidenceRoom.Restricted, EvidenceRoom.Area, "evidence.no_cell")]
    [InlineData(Cast.OwnUnit, EvidenceRoom.Restricted, "", "evidence.restricted")]
    public async Task What_is_not_ones_own_or_may_not_be_proved_is_refused_and_on_record(
        string person, string code, string area, string refusal)
    {
        (await _app.AddAsync(person, _round, Pictures.Jpeg(), code: code, area: area)).Refusal!.Code.ShouldBe(refusal);
        await RecordedAsync(refusal);
        (await _app.RowsAsync<FileContentRow>()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_classified_or_mistyped_file_is_on_record_without_its_name_or_content()
    {
        (await _app.AddAsync(Cast.OwnUnit, _round, "Độ mật: Tối mật, phương án X"u8.ToArray(), "phuong-an-x.txt")).Refusal!.Code.ShouldBe(
            "file.classified");
        await RecordedAsync("file.classified");
        (await _app.AddAsync(Cast.OwnUnit, _round, Pictures.Png(), "phuong-an-x.pdf")).Refusal!.Code.ShouldBe("file.mistyped");
        await RecordedAsync("file.mistyped");
        (await _app.EventsAsync()).ShouldAllBe(entry => entry.Data == null || !entry.Data.Contains("phuong-an"));
    }

    [Theory]
    [InlineData(ValueState.Submitted)]
    [InlineData(ValueState.Verified)]
    [InlineData(ValueState.Published)]
    public async Task What_proves_a_figure_stands_while_the_figure_is_out_of_the_units_hands(ValueState state)
    {
        var added = await _app.AddAsync(Cast.OwnUnit, _round, Pictures.Jpeg());
        await _app.ValueAsync(_round, new(EvidenceRoom.Code, Cast.OwnUnit), state);
        (await _app.AddAsync(Cast.OwnUnit, _round, Pictures.Png(), "b.png")).Refusal!.Code.ShouldBe("evidence.sent");
        (await _app.RemoveAsync(Cast.OwnUnit, added.Value))!.Code.ShouldBe("evidence.sent");
    }

    [Fact]
    public async Task A_closed_window_is_closed_for_files_too()
    {
        _app.Time.Advance(TimeSpan.FromDays(60));
        (await _app.AddAsync(Cast.OwnUnit, _round, Pictures.Jpeg())).Refusal!.Code.ShouldBe("round.locked");
    }

    [Fact]
    public async Task A_file_taken_away_leaves_who_and_when_and_its_bytes_only_where_another_cell_needs_them()
    {
        var own = await _app.AddAsync(Cast.OwnUnit, _round, Pictures.Jpeg());
        var part = await _app.AddAsync("totruong01", _round, Pictures.Jpeg(), area: EvidenceRoom.Area);
        (await _app.RemoveAsync(Cast.OtherUnit, own.Value))!.Code.ShouldBe("evidence.denied");
        (await _app.RemoveAsync(Cast.OwnUnit, own.Value)).ShouldBeNull();
        (await _app.RowsAsync<FileContentRow>()).Length.ShouldBe(1);
        (await _app.RemoveAsync("totruong01", part.Value)).ShouldBeNull();
        (await _app.RemoveAsync("totruong01", part.Value)).ShouldBeNull();
        (await _app.RowsAsync<FileContentRow>()).ShouldBeEmpty();
        (await _app.RowsAsync<AttachmentRow>()).ShouldAllBe(row => row.RemovedAt == TestApp.Start && row.RemovedBy != null);
        (await _app.EventsAsync()).Count(entry => entry.Kind == "report.evidence_removed").ShouldBe(2);
        (await _app.AddAsync(Cast.OwnUnit, _round, Pictures.Jpeg())).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task A_unit_fills_its_own_space_and_nobody_elses()
    {
        var added = await _app.AddAsync(Cast.OwnUnit, _round, Pictures.Jpeg());
        await _app.InScopeAsync(services =>
            services
                .GetRequiredService<AppDb>()
                .Set<AttachmentRow>()
                .Where(row => row.Id == added.Value)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Size, 200L << 20))
        );
        (await _app.AddAsync(Cast.OwnUnit, _round, Pictures.Png(), "b.png")).Refusal!.Code.ShouldBe("evidence.unit_full");
        (await _app.AddAsync("totruong01", _round, Pictures.Png(), "b.png", area: EvidenceRoom.Area)).Refusal.ShouldBeNull();
    }

    private async Task RecordedAsync(string code)
    {
        var last = (await _app.EventsAsync())[^1];
        last.Kind.ShouldBe("report.entry_refused");
        last.Data!.ShouldContain(code);
    }
}

public sealed class EvidenceServiceOnSqliteTests() : EvidenceServiceTests(Engine.Sqlite);

public sealed class EvidenceServiceOnPostgresTests() : EvidenceServiceTests(Engine.Postgres);
