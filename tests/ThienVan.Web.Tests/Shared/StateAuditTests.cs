using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.Plans;

namespace ThienVan.Web.Tests.Shared;

/// <summary>Whatever is changed behind the product's back is found, and named.</summary>
public abstract class StateAuditTests(Engine engine) : IAsyncLifetime
{
    private const int Tampers = 100;
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync(
        demo: true, engine, PlanRoom.RealPlan, settings: KeyValuePair.Create<string, string?>("ThienVan:Demonstration:Rounds", "true"));

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    [Fact]
    public async Task Of_a_hundred_tampers_by_SQL_a_hundred_are_found_and_each_is_named()
    {
        await _app.SignInAsync("vanphong");
        var seed = Random.Shared.Next();
        await _app.InScopeAsync(async services =>
        {
            var (db, write) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<WriteScope>());
            var tamperer = new Tamperer(db, new(seed));
            await write.RunAsync<bool>(Actor.System("Thử"), async change =>
            {
                await tamperer.FillAsync(change);
                change.Record(new("test.filled", "test", "a test writes"), "test");
                return true;
            }, default);
            (await VerifyAsync(db)).Messages.ShouldBeEmpty();

            for (var done = 0; done < Tampers;)
            {
                await using var transaction = await db.Database.BeginTransactionAsync();
                await tamperer.UnhingeAsync();
                if (await tamperer.TamperAsync() is not { } tamper) continue;
                var found = await services.GetRequiredService<EventAudit>().VerifyInsideAsync((_, _) => { }, default);
                var fault = found.RowFaults.FirstOrDefault(fault => (fault.Table, fault.Key) == (tamper.Table, tamper.Key));
                fault.ShouldNotBeNull($"seed {seed}: {tamper}; found {string.Join("; ", found.Messages)}");
                (fault.Kind, Named(db, fault)).ShouldBe((tamper.Kind, true), $"seed {seed}: {tamper}; {fault.Message}");
                if (tamper.Column is { } column)
                    fault.Columns.ShouldHaveSingleItem($"seed {seed}: {tamper}; {fault.Message}").Column.ShouldBe(column);
                done++;
            }

            (await VerifyAsync(db)).IsWhole.ShouldBeTrue();
            return true;
        });
    }

    [Fact]
    public async Task A_published_figure_changed_in_the_table_is_named_with_its_line_and_the_event_that_last_told_of_it()
    {
        await SqlAsync("UPDATE report_value SET value = '1234.5' WHERE id = ("
            + "SELECT id FROM report_value WHERE state = 'Published' AND code = '14a' LIMIT 1)");
        var audit = await _app.InScopeAsync(services => VerifyAsync(services.GetRequiredService<AppDb>()));
        audit.Faults.ShouldBeEmpty();
        var fault = audit.RowFaults.ShouldHaveSingleItem();
        fault.Message.ShouldStartWith("Số liệu kỳ báo cáo “14a");
        fault.Message.ShouldContain($"tại sự kiện số {fault.Seq} (");
        fault.Kind.ShouldBe(StateFaultKind.Changed);
        fault.Message.ShouldEndWith(" Khác ở cột value (nay là 1234.5).");
    }

    [Fact]
    public async Task Of_a_changed_state_both_are_named_of_words_only_where_they_stand()
    {
        await SqlAsync("UPDATE report_value SET state = 'Verified', source = 'Bà Lê Thị Kín' WHERE id = ("
            + "SELECT id FROM report_value WHERE state = 'Published' AND code = '14a' LIMIT 1)");
        var fault = (await _app.InScopeAsync(services => VerifyAsync(services.GetRequiredService<AppDb>()))).RowFaults
            .ShouldHaveSingleItem();
        fault.Message.ShouldEndWith(" Khác ở cột source, cột state (nay là Verified).");

        await SqlAsync("UPDATE report_round SET state = 'Open' WHERE id = (SELECT id FROM report_round WHERE state = 'Published' LIMIT 1)");
        var round = (await _app.InScopeAsync(services => VerifyAsync(services.GetRequiredService<AppDb>()))).RowFaults
            .Single(found => found.Table == "report_round");
        round.Message.ShouldEndWith(" Khác ở cột state (đã ghi Published, nay là Open).");
    }

    [Fact]
    public async Task A_state_is_named_as_it_was_told_and_as_it_stands()
    {
        await SqlAsync("UPDATE calendar_day SET kind = 'Working' WHERE day = (SELECT min(day) FROM calendar_day WHERE kind = 'Off')");
        var fault = (await _app.InScopeAsync(services => VerifyAsync(services.GetRequiredService<AppDb>()))).RowFaults
            .ShouldHaveSingleItem();
        fault.Message.ShouldEndWith(" Khác ở cột kind (đã ghi Off, nay là Working).");
    }

    [Fact]
    public async Task What_is_beyond_the_list_is_counted_in_its_last_line()
    {
        var changed = await _app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            return await db.Set<Web.Reports.Values.ValueRow>().ExecuteUpdateAsync(rows => rows.SetProperty(row => row.Source, "đã sửa"));
        });
        changed.ShouldBeGreaterThan(EventAudit.MostFaults);
        var audit = await _app.InScopeAsync(services => VerifyAsync(services.GetRequiredService<AppDb>()));
        (audit.RowFaults.Count, audit.Unlisted).ShouldBe((EventAudit.MostFaults, changed - EventAudit.MostFaults));
        audit.Messages.Last().ShouldBe($"Còn {changed - EventAudit.MostFaults} lỗi khác không liệt kê.");
    }

    [Fact]
    public async Task A_role_given_in_the_table_alone_is_no_events_doing()
    {
        await SqlAsync(
            "INSERT INTO people_role_grant (ward_id, id, user_id, role, unit_id, \"from\") SELECT ward_id, "
            + (engine == Engine.Sqlite ? "upper('0198aaaa-0000-7000-8000-000000000001')" : "'0198aaaa-0000-7000-8000-000000000001'::uuid")
            + ", user_id, 'Chair', NULL, \"from\" FROM people_role_grant LIMIT 1");
        var audit = await _app.InScopeAsync(services => VerifyAsync(services.GetRequiredService<AppDb>()));
        var fault = audit.RowFaults.ShouldHaveSingleItem();
        fault.Message.ShouldStartWith("Vai trò đã cấp “Chair");
        fault.Message.ShouldEndWith("được thêm ngoài hệ thống: không sự kiện nào của nhật ký ghi nhận.");
    }

    [Fact]
    public async Task A_write_that_came_to_nothing_tells_nothing() => await _app.InScopeAsync(async services =>
    {
        var (db, write) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<WriteScope>());
        await write.RunAsync<bool>(Actor.System("Thử"), async _ =>
        {
            db.Marks.Add(new() { Name = "bỏ", At = TestApp.Start });
            await db.SaveChangesAsync();
            return new Refusal("test.no", "Không.");
        }, default);
        await write.RunAsync<bool>(Actor.System("Thử"), change =>
        {
            change.Record(new("test.done", "test", "a test writes"), "test");
            return Task.FromResult<Result<bool>>(true);
        }, default);
        (await VerifyAsync(db)).Messages.ShouldBeEmpty();
        return true;
    });

    [Fact]
    public async Task Every_table_and_column_is_told_or_left_out_with_a_reason() => await _app.InScopeAsync(services =>
    {
        var db = services.GetRequiredService<AppDb>();
        var declared = db.ToldTables.ToArray();
        declared.Select(table => table.Row).ShouldBe(
            db.Model.GetEntityTypes().Where(entity => !entity.IsOwned()).Select(entity => entity.ClrType), ignoreOrder: true);
        foreach (var table in declared)
        {
            var entity = db.Model.FindEntityType(table.Row)!;
            var columns = entity.GetFlattenedProperties().Select(property => property.Name).ToArray();
            if (table.Untold is { } reason) reason.Length.ShouldBeGreaterThan(20, entity.GetTableName());
            else
                columns.Except(table.Apart.Keys).Except([AppDb.WardProperty]).ToArray().Length
                    .ShouldBe(db.StateTables[table.Row].Columns.Count(), entity.GetTableName());
            table.Apart.Values.ShouldAllBe(why => why.Length > 20);
            table.Apart.Keys.Concat(table.Names).Except(columns).ShouldBeEmpty(entity.GetTableName());
            entity.FindPrimaryKey()!.Properties.Select(part => part.Name).Intersect(table.Apart.Keys).ShouldBeEmpty(entity.GetTableName());
        }

        return Task.FromResult(true);
    });

    [Fact]
    public async Task Only_these_columns_stay_outside() => (await _app.InScopeAsync(services => Task.FromResult(
        services.GetRequiredService<AppDb>().ToldTables.SelectMany(table => table.Untold is null
            ? table.Apart.Keys.Select(column => $"{table.Row.Name}.{column}") : [table.Row.Name]).Order(StringComparer.Ordinal).ToArray())))
        .ShouldBe(
        [
            "BoxPartRow", "BoxWrapRow", "CellRow", "DataProtectionKey", "EventHead", "EventRow", "ImportRow.LeaseBy",
            "ImportRow.LeaseUntil", "ItemRow.East", "ItemRow.North", "ItemRow.SortKey", "ItemRow.South",
            "ItemRow.Square", "ItemRow.West",
            "OutboxRow.Address", "OutboxRow.Attempts", "OutboxRow.ClaimedBy", "OutboxRow.ClaimedUntil", "OutboxRow.Error",
            "OutboxRow.NextAttempt", "OutboxRow.ReadAt", "OutboxRow.SentAt", "OutboxRow.State", "SessionRow.SeenAt",
            "TaskFollowerRow.SeenAt", "TipRow",
        ]);

    private static bool Named(AppDb db, RowFault fault) =>
        db.StateTables.Values.Any(table => table.Name == fault.Table && fault.Message.StartsWith(table.What, StringComparison.Ordinal))
        && fault.Message.Contains("ngoài hệ thống", StringComparison.Ordinal)
        && (fault.Seq is null || fault.Message.Contains($"sự kiện số {fault.Seq} (", StringComparison.Ordinal));

    private Task<int> SqlAsync(string sql) =>
        _app.InScopeAsync(services => services.GetRequiredService<AppDb>().Database.ExecuteSqlRawAsync(sql));

    private static Task<AuditResult> VerifyAsync(AppDb db) => new EventAudit(db).VerifyAsync((_, _) => { }, default);
}

public sealed class StateAuditOnSqlite() : StateAuditTests(Engine.Sqlite);

public sealed class StateAuditOnPostgres() : StateAuditTests(Engine.Postgres);
