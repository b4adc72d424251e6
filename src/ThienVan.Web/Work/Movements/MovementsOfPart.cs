using Microsoft.EntityFrameworkCore;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Work.Projects;

namespace ThienVan.Web.Work.Movements;

/// <summary>A movement behind a target.</summary>
/// <param name="Row">The movement.</param>
/// <param name="Book">Its last year that has begun; null where none has.</param>
public sealed record MovementBehind(MovementRow Row, YearBook? Book);

/// <summary>Every movement that serves an indicator.</summary>
public sealed record MovementsBehind(IReadOnlyList<MovementBehind> All);

/// <summary>Reads movements for a part of another room's page, in a scope of its own: the page may still be reading.</summary>
public sealed class MovementsOfPart(IServiceScopeFactory scopes, ReadOnce once, TimeProvider time)
{
    /// <summary>Empty for who may see no movements, and where none serves.</summary>
    /// <param name="page">Context of the page, which knows what was written last.</param>
    /// <param name="codes">Of the target's indicators.</param>
    public async Task<IReadOnlyList<MovementBehind>> BehindAsync(AppDb page, IReadOnlyList<string> codes, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        if (!services.GetRequiredService<MovementRights>().MayView) return [];
        var today = VietnamDay.Today(time);
        var behind = await once.ReadAsync(page, today, () => ReadAsync(services, today, ct));
        return [.. behind.All.Where(movement => ProjectStorage.List(movement.Row.Serves).Any(codes.Contains))];
    }

    private static async Task<MovementsBehind> ReadAsync(IServiceProvider services, DateOnly today, CancellationToken ct)
    {
        var db = services.GetRequiredService<AppDb>();
        var rows = await db.Set<MovementRow>().AsNoTracking().Where(row => row.Serves != "[]").ToArrayAsync(ct);
        if (rows.Length == 0) return new([]);
        Guid[] ids = [.. rows.Select(row => row.Id)];
        var books = (await services.GetRequiredService<MovementQueries>().BooksAsync(
            db.Set<MovementYearRow>().Where(year => ids.Contains(year.MovementId) && year.From <= today), ct))
            .ToLookup(book => book.Row.MovementId);
        return new([.. rows.OrderBy(row => row.Name, StringComparer.Ordinal)
            .Select(row => new MovementBehind(row, books[row.Id].LastOrDefault()))]);
    }
}
