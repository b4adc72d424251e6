using System.Collections.Concurrent;

namespace ThienVan.Web.Shared.Data;

/// <summary>What was read of a ward for a day, held until anything is written there, by whichever process (ADR 0004).</summary>
public sealed class ReadOnce
{
    /// <summary>Of many, so many are held before all are read anew.</summary>
    private const int Most = 500;

    private readonly ConcurrentDictionary<(string Ward, Type What), (string End, DateOnly Day, object Value)> _held = new();

    private readonly ConcurrentDictionary<(string Ward, Type What, string Key), (string End, DateOnly Day, object Value)> _many = new();

    /// <param name="db">Context of the request; one that does not know the end of the chain reads anew.</param>
    /// <param name="day">Day the reading is about.</param>
    /// <param name="read">The reading; one a type.</param>
    public async Task<T> ReadAsync<T>(AppDb db, DateOnly day, Func<Task<T>> read) where T : class
    {
        if (db.ChainEnd is not { } end) return await read();
        if (_held.TryGetValue((db.WardId, typeof(T)), out var held) && held.End == end && held.Day == day) return (T)held.Value;

        // The end is older than what is read: a write in between makes the next request read again.
        var value = await read();
        _held[(db.WardId, typeof(T))] = (end, day, value);
        return value;
    }

    /// <summary>As <see cref="ReadAsync{T}(AppDb, DateOnly, Func{Task{T}})"/> of one of many.</summary>
    /// <param name="db">As above.</param>
    /// <param name="day">As above.</param>
    /// <param name="key">Which one: who asks and about what.</param>
    /// <param name="read">The reading; one a type.</param>
    public async Task<T> ReadAsync<T>(AppDb db, DateOnly day, string key, Func<Task<T>> read) where T : class
    {
        if (db.ChainEnd is not { } end) return await read();
        if (_many.TryGetValue((db.WardId, typeof(T), key), out var held) && held.End == end && held.Day == day) return (T)held.Value;
        var value = await read();
        if (_many.Count >= Most) _many.Clear();
        _many[(db.WardId, typeof(T), key)] = (end, day, value);
        return value;
    }
}
