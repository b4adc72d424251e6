using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Config;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Data.Backups;

namespace ThienVan.Web.Shared.Hosting;

/// <summary>Exit codes of every verb.</summary>
public static class Exit
{
    public const int Ok = 0;

    /// <summary>The command ran and its answer is "no": findings, a broken chain.</summary>
    public const int Found = 1;

    /// <summary>Wrong use, unreadable input, refused.</summary>
    public const int Refused = 2;
}

/// <summary>Gives a verb the product's services and database without starting the web server.</summary>
public sealed class CommandHost(IReadOnlyList<Room> rooms)
{
    public IReadOnlyList<Room> Rooms { get; } = rooms;

    private static Refusal NoDatabase =>
        new(
            "database.absent",
            "Chưa có cơ sở dữ liệu, hoặc nó thuộc phiên bản khác. "
                + "Đề nghị kiểm tra ConnectionStrings:ThienVan, hoặc chạy máy chủ một lần để cập nhật."
        );

    /// <summary>Runs <paramref name="work"/> in one scope, on a database brought up to date; makes it when there is none.</summary>
    public Task<int> RunAsync(Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken ct) =>
        RunAsIsAsync(async (services, token) =>
        {
            Tell(await services.GetRequiredService<DatabaseUpgrade>().RunAsync(token));
            return await work(services, token);
        }, ct);

    /// <summary>For verbs that only read: refuses where there is no database of this version, and makes none.</summary>
    public Task<int> RunOnExistingAsync(Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken ct) =>
        RunAsIsAsync(
            async (services, token) =>
                await services.GetRequiredService<AppDb>().IsUpToDateAsync(token) ? await work(services, token) : Refuse(NoDatabase),
            ct
        );

    /// <summary>Leaves the state of the database to <paramref name="work"/>. Which database is meant is said on standard error.</summary>
    public async Task<int> RunAsIsAsync(Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken ct)
    {
        var configuration = ProductSettings.Read();
        if (SettingsCheck.OfDatabase(configuration) is { } unreadable) return Refuse(unreadable);
        Console.Error.WriteLine($"Cơ sở dữ liệu: {DbConnections.Named(DbConnections.Of(configuration)!)}");
        await using var services = Build(configuration);
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider, ct);
    }

    /// <summary>Writes the refusal for people, on standard error, and gives the exit code.</summary>
    public static int Refuse(Refusal refusal)
    {
        Console.Error.WriteLine(refusal.Line is { } line ? $"Lỗi (dòng {line}): {refusal.Message}" : $"Lỗi: {refusal.Message}");
        return Exit.Refused;
    }

    /// <summary>Says where an upgrade kept what it upgraded; nothing for null.</summary>
    public static void Tell(string? copy)
    {
        if (copy is not null) Console.Error.WriteLine($"Đã cất bản sao lưu trước khi nâng cấp: {copy}");
    }

    private ServiceProvider Build(IConfiguration configuration)
    {
        var services = new ServiceCollection();
        services.AddSingleton(configuration);
        services.AddLogging(logging => logging.AddConfiguration(configuration.GetSection("Logging"))
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
        services.AddRooms(Rooms, configuration);
        return services.BuildServiceProvider();
    }
}
