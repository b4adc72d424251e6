using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Shared.Facts;

/// <summary>Every fact the running product serves. Each key has exactly one source.</summary>
public sealed class FactCatalogue(IEnumerable<IFactSource> sources)
{
    private readonly ILookup<FactKey, IFactSource> _sources =
        sources.SelectMany(source => source.Keys.Select(key => (key, source))).ToLookup(pair => pair.key, pair => pair.source);

    public bool Serves(FactKey key) => _sources.Contains(key);

    /// <summary>Null for a key nobody serves.</summary>
    public string? Describe(FactKey key) => _sources[key].FirstOrDefault()?.Describe(key);

    /// <summary>The page of the rows behind a reading; null where there is none.</summary>
    public string? Address(FactKey key, Period period, DateTimeOffset asOf) => _sources[key].FirstOrDefault()?.Address(key, period, asOf);

    /// <summary>Null when nobody serves the key, or there is nothing to measure.</summary>
    public async Task<Fact?> ReadAsync(FactKey key, Period period, AreaId? area, CancellationToken ct) =>
        _sources[key].FirstOrDefault() is { } source ? await source.ReadAsync(key, period, area, ct) : null;

    /// <summary>Why the product must not serve: a key that is no key, has two sources, or is named and has none. Null when all is
    /// well.</summary>
    public Refusal? Refuse(IEnumerable<NamedFact> named)
    {
        if (_sources.FirstOrDefault(served => !served.Key.IsWellFormed) is { } odd)
            return new("facts.key_invalid", $"Mã số liệu {odd.Key} không đúng dạng phòng.ten_so_lieu; đề nghị báo người quản trị.");
        if (_sources.FirstOrDefault(served => served.Count() > 1) is { } twice)
            return new(
                "facts.key_twice",
                $"Mã số liệu {twice.Key} có nhiều nguồn ({string.Join(", ", twice.Select(source => source.GetType().Name))}); đề nghị báo "
                    + "người phát triển."
            );
        return named.FirstOrDefault(use => !Serves(use.Key)) is { } missing
            ? new(
                "facts.key_missing",
                $"{missing.Where} lấy số liệu {missing.Key}, nhưng không phần nào của hệ thống cung cấp số liệu này; "
                    + "đề nghị sửa mã trong kế hoạch hoặc bỏ đi."
            )
            : null;
    }
}
