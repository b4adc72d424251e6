using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ThienVan.Web.Shared.Data.Backups;

namespace ThienVan.Web.Shared.Data;

public static class DataServices
{
    public const string ConnectionName = "ThienVan";

    public static IServiceCollection AddData(this IServiceCollection services, IConfiguration configuration)
    {
        var connection = DbConnections.Of(configuration)
            ?? throw new InvalidOperationException($"ConnectionStrings:{ConnectionName} is missing.");
        services.AddSingleton(
            new WardContext(configuration["ThienVan:WardId"] ?? throw new InvalidOperationException("ThienVan:WardId is missing.")));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<WriteTurn>();
        services.AddSingleton<ReadOnce>();
        services.AddScoped<WriteScope>();
        services.AddScoped<EventAudit>();
        services.AddScoped<BackupService>();
        services.AddScoped<RestoreService>();
        services.AddScoped<DatabaseUpgrade>();
        services.AddScoped<PostgresMove>();
        services.AddDataProtection().SetApplicationName("thienvan").PersistKeysToDbContext<AppDb>();
        return DbConnections.IsPostgres(connection) ? services.AddPostgres(connection) : services.AddSqlite(connection);
    }

    private static IServiceCollection AddSqlite(this IServiceCollection services, string connection) =>
        services
            .AddDbContext<SqliteDb>(options => options.UseThienVanSqlite(connection))
            .AddScoped<AppDb>(Of<SqliteDb>)
            .AddScoped<IBackupEngine, SqliteBackup>();

    private static IServiceCollection AddPostgres(this IServiceCollection services, string connection) =>
        services
            .AddDbContext<PostgresDb>(options => options.UseThienVanPostgres(connection))
            .AddScoped<AppDb>(Of<PostgresDb>)
            .AddScoped<IBackupEngine, PostgresBackup>();

    private static T Of<T>(IServiceProvider services) where T : AppDb => services.GetRequiredService<T>();
}
