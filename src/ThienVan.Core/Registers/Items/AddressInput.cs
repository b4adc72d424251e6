using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Places;

namespace ThienVan.Core.Registers.Items;

/// <summary>Where something is, as a place, as an address that nobody found on the map yet, or as both: "20.8067, 106.6272 (12 Trần Thành
/// Ngọ)". Kept as "20.8067000 106.6272000|12 Trần Thành Ngọ", where either side may be missing.</summary>
public static partial class AddressInput
{
    private const char Part = '|';
    private const int Longest = 200;

    /// <summary>Letters without which a text is no address.</summary>
    private const int LeastLetters = 3;

    private static readonly Refusal _long = new("register.address_long", $"Địa chỉ dài quá {Longest} ký tự; đề nghị ghi ngắn lại.");

    /// <returns>As it is kept; refused as a place is where it is neither a place nor an address.</returns>
    /// <param name="typed">Never blank.</param>
    /// <param name="fromGrid">Degrees of a place on the ward's plane of VN-2000.</param>
    public static Result<string> Read(string typed, Func<GridPlace, Place> fromGrid)
    {
        if (BothForm().Match(typed) is { Success: true } both && PlaceInput.Read(both.Groups["place"].Value, fromGrid) is
            {
                IsRefused: false
            } here)
            return both.Groups["address"].Value is { Length: <= Longest } beside ? Kept(here.Value, beside) : _long;
        var place = PlaceInput.Read(typed, fromGrid);
        if (!place.IsRefused) return place.Value.ToString();
        if (typed.Count(char.IsLetter) < LeastLetters || CoordinateForm().IsMatch(typed)) return place.Refusal!;
        return typed.Length <= Longest ? Kept(place: null, typed) : _long;
    }

    /// <summary>Null where none is kept.</summary>
    public static string? AddressOf(string? kept) =>
        kept is not null && kept.IndexOf(Part) is >= 0 and var at ? kept[(at + 1)..] : null;

    /// <summary>A place that was found for an address goes beside it.</summary>
    /// <param name="before">As it was kept; null for nothing.</param>
    /// <param name="now">As it was read.</param>
    public static string Found(string? before, string now) =>
        AddressOf(before) is { } address && Place.Parse(before) is null && AddressOf(now) is null && Place.Parse(now) is { } place
            ? Kept(place, address) : now;

    /// <summary>As a form shows it again.</summary>
    public static string Typed(string kept) => (Place.Parse(kept)?.ToString().Replace(" ", ", ", StringComparison.Ordinal),
        AddressOf(kept)) switch
    {
        ({ } place, { } address) => $"{place} ({address})",
        ({ } place, null) => place,
        (null, { } address) => address,
        _ => kept,
    };

    private static string Kept(Place? place, string address) => $"{place}{Part}{address.Replace(Part, '/')}";

    [GeneratedRegex(@"^(?<place>[^()]+?)\s*\((?<address>.*\S.*)\)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BothForm();

    /// <summary>Coordinates that were written wrong are no address: degrees with decimals, metres, marks of degrees.</summary>
    [GeneratedRegex(@"\d{1,3}[.,]\d{3,}|\d{6,}|°", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CoordinateForm();
}
