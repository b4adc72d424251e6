using Npgsql;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Tests.Shared;

public sealed class DbConnectionsTests
{
    [Fact]
    public void Statements_that_come_again_are_planned_once()
    {
        var parts = new NpgsqlConnectionStringBuilder(DbConnections.Sized("Host=db;Database=ward;Password=p"));

        Assert.True(parts.MaxAutoPrepare > 0);
        Assert.Equal(("db", "ward"), (parts.Host, parts.Database));
    }

    [Theory]
    [InlineData("Host=db;Max Auto Prepare=0", 0)]
    [InlineData("Host=db;max auto prepare=7", 7)]
    public void An_operator_behind_a_pooler_decides(string connection, int kept) =>
        Assert.Equal(kept, new NpgsqlConnectionStringBuilder(DbConnections.Sized(connection)).MaxAutoPrepare);

    [Theory]
    [InlineData("Host=db", 40)]
    [InlineData("Host=db;maximum pool size=90", 90)]
    [InlineData("Host=db;MaxPoolSize=7", 7)]
    public void Two_processes_leave_room_on_the_server_unless_an_operator_decides(string connection, int most) =>
        Assert.Equal(most, new NpgsqlConnectionStringBuilder(DbConnections.Sized(connection)).MaxPoolSize);
}
