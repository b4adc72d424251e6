using Npgsql;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Tests.Shared;

public sealed class DbConnectionsTests
{
    [Fact]
    public void Statements_that_come_again_are_planned_once()
    {
        var parts = new NpgsqlConnectionStringBuilder(DbConnections.KeepingStatements("Host=db;Database=ward;Password=p"));

        Assert.True(parts.MaxAutoPrepare > 0);
        Assert.Equal(("db", "ward"), (parts.Host, parts.Database));
    }

    [Theory]
    [InlineData("Host=db;Max Auto Prepare=0", 0)]
    [InlineData("Host=db;max auto prepare=7", 7)]
    public void An_operator_behind_a_pooler_decides(string connection, int kept) =>
        Assert.Equal(kept, new NpgsqlConnectionStringBuilder(DbConnections.KeepingStatements(connection)).MaxAutoPrepare);
}
