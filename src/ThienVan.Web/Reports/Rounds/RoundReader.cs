using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Reports;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Reports.Rounds;

/// <summary>A round with the exceptions granted in it.</summary>
public sealed record OpenRound(Round Round, IReadOnlyList<LockException> Exceptions);

/// <summary>Loads rounds for every part of the room. Inside a write it sees what the write sees.</summary>
public sealed class RoundReader(AppDb db)
{
    /// <summary>Null when there is no such round.</summary>
    public async Task<OpenRound?> FindAsync(Guid id, CancellationToken ct)
    {
        if (await db.Set<RoundRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } row) return null;
        var exceptions = await db.Set<LockExceptionRow>().Where(exception => exception.RoundId == id)
            .Select(exception => new LockException(exception.UnitId, exception.Until, exception.Reason)).ToArrayAsync(ct);
        return new(RoundStorage.Read(row), exceptions);
    }

    /// <summary>Exceptions that hold on a day, by round.</summary>
    public async Task<ILookup<Guid, LockException>> ExceptionsAsync(DateOnly day, CancellationToken ct) =>
        (await db.Set<LockExceptionRow>().AsNoTracking().Where(exception => exception.Until >= day).ToArrayAsync(ct))
            .ToLookup(row => row.RoundId, row => new LockException(row.UnitId, row.Until, row.Reason));

    /// <summary>Newest due date first.</summary>
    public async Task<IReadOnlyList<Round>> AllAsync(CancellationToken ct)
    {
        var rows = await db.Set<RoundRow>()
            .AsNoTracking()
            .OrderByDescending(row => row.DueOn)
            .ThenByDescending(row => row.Id)
            .ToArrayAsync(ct);
        return [.. rows.Select(RoundStorage.Read)];
    }
}
