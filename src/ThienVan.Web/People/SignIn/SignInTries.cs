using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.People;
using ThienVan.Web.Shared.Config;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Outbox;

namespace ThienVan.Web.People.SignIn;

/// <summary>Failures that one network address may cause in a quarter of an hour, of whichever accounts.</summary>
public sealed record AddressLimit(int Most)
{
    public static readonly NumberSetting Failures = new("ThienVan:SignIn:FailuresPerAddress", 1, 1_000_000);

    private const int Usual = 50;

    public static AddressLimit Of(IConfiguration configuration) => new(Failures.Read(configuration, Usual));

    public TryLimit In(TimeSpan span) => new(Most, span, OfOne: false);
}

/// <summary>
/// Slows down whoever tries passwords, inside somebody's write: the place at the account, all strangers at the account, the address at
/// all accounts. A browser that the account was signed in with before is only ever held for its own failures, so a stranger locks nobody
/// out (ADR 0031).
/// </summary>
public sealed class SignInTries(AppDb db, OutboxQueue outbox, AddressLimit addresses, AccessRules rules)
{
    private const string AllStrangers = "*";

    /// <summary>Rows that say nothing any more are swept away so many at a time.</summary>
    private const int Sweep = 50;

    private static readonly Guid _everybody = Guid.Empty;
    private static readonly byte[] _key = RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes);
    private static readonly TimeSpan _kept = TimeSpan.FromDays(2);

    /// <summary>What a name that nobody has is counted by, so that it waits as one that somebody has.</summary>
    public static Guid Nobody(string name) => new(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));

    /// <returns>Until when whoever asks has to wait; null when they may try.</returns>
    public async Task<DateTimeOffset?> HeldUntilAsync(Change change, Guid account, Knock from, CancellationToken ct) =>
        (await ReadAsync(change, account, from, ct)).Where(row => row.Tries.IsHeld(change.At)).Max(row => row.LockedUntil);

    /// <summary>Counts a wrong password; writes down and tells the owner when the place must wait.</summary>
    /// <param name="change">The write under way.</param>
    /// <param name="account">Whose name was typed.</param>
    /// <param name="user">Null for <see cref="Nobody"/>.</param>
    /// <param name="from">Whoever asks.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task FailAsync(Change change, Guid account, UserRow? user, Knock from, CancellationToken ct)
    {
        var rows = await ReadAsync(change, account, from, ct);
        foreach (var (id, place, limit) in Counted(change, account, from))
        {
            var row = rows.Find(row => row.UserId == id && row.Place == place) ?? db.Add(new TryRow { UserId = id, Place = place }).Entity;
            row.Count(change.At, limit);
            if (user is not null && id == user.Id && row.Tries.IsHeld(change.At)) await HoldAsync(change, user, row, from, limit, ct);
        }

        var old = change.At - _kept;
        db.RemoveRange(await db.Set<TryRow>().Where(row => row.At < old).OrderBy(row => row.At).Take(Sweep).ToArrayAsync(ct));
    }

    /// <summary>A right password ends the place's count at the account, nobody else's.</summary>
    public async Task SucceedAsync(Guid user, Knock from, CancellationToken ct)
    {
        var place = from.PlaceFor(user);
        if (await db.Set<TryRow>().FirstOrDefaultAsync(row => row.UserId == user && row.Place == place, ct) is { } row) db.Remove(row);
    }

    /// <summary>A new password begins with nobody waiting.</summary>
    public async Task ForgetAsync(Guid user, CancellationToken ct) =>
        db.RemoveRange(await db.Set<TryRow>().Where(row => row.UserId == user).ToArrayAsync(ct));

    private IEnumerable<(Guid User, string Place, TryLimit Limit)> Counted(Change change, Guid account, Knock from)
    {
        var rule = rules.On(change.At);
        yield return (account, from.PlaceFor(account), rule.OfOnePlace);
        if (from.IsKnownTo(account)) yield break;
        yield return (account, AllStrangers, rule.OfOneAccount);
        if (from.Address.Length > 0) yield return (_everybody, from.Address, addresses.In(rule.Lock));
    }

    private Task<List<TryRow>> ReadAsync(Change change, Guid account, Knock from, CancellationToken ct)
    {
        var places = Counted(change, account, from).Select(counted => counted.Place).ToArray();
        return db.Set<TryRow>().Where(row => row.UserId == account || row.UserId == _everybody).Where(row => places.Contains(row.Place))
            .ToListAsync(ct);
    }

    private async Task HoldAsync(Change change, UserRow user, TryRow row, Knock from, TryLimit limit, CancellationToken ct)
    {
        change.Record(PeopleEvents.Locked, $"people/{user.Id}", now: new { until = row.LockedUntil, row.Place });
        await outbox.AddAsync(change, [TryWords.Tell(user, change.At, row.Place == AllStrangers ? null : from, limit)], ct);
    }
}
