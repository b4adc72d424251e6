using Microsoft.EntityFrameworkCore;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Tests.Shared;

public sealed class MigrationTests
{
    [Fact]
    public void Sqlite_has_a_migration_for_every_change_of_a_table() => Complete(new SqliteDesignTime().CreateDbContext([]));

    [Fact]
    public void Postgres_has_a_migration_for_every_change_of_a_table() => Complete(new PostgresDesignTime().CreateDbContext([]));

    private static void Complete(AppDb database)
    {
        using (database) database.Database.HasPendingModelChanges().ShouldBeFalse("run ./migrate NAME");
    }
}
