using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Ui.Figures;

/// <summary>How many targets stand where: the one count that cockpit and portal say.</summary>
/// <param name="All">How many there are.</param>
/// <param name="Tones">How many of each state, in the order of <see cref="StatusTone"/>; states without any are left out.</param>
public sealed record ToneTally(int All, IReadOnlyList<(StatusTone Tone, int Count)> Tones)
{
    // What is known to be bad comes before what nobody can tell yet.
    private static readonly StatusTone[] _worstFirst =
        [StatusTone.OffTrack, StatusTone.AtRisk, StatusTone.Decision, StatusTone.NoData, StatusTone.OnTrack, StatusTone.Achieved];

    /// <summary>What <see cref="Well"/> counts.</summary>
    public const string WellWords = "chỉ tiêu đạt hoặc có khả năng đạt";

    /// <summary>Achieved, or likely to be.</summary>
    public int Well => Tones.Where(one => IsWell(one.Tone)).Sum(one => one.Count);

    /// <summary>The states that are not well.</summary>
    public IEnumerable<(StatusTone Tone, int Count)> Others => Tones.Where(one => !IsWell(one.Tone));

    /// <summary>Null where nothing was counted.</summary>
    public StatusTone? Worst => Tones.Select(one => (StatusTone?)one.Tone).MinBy(tone => Array.IndexOf(_worstFirst, tone!.Value));

    /// <summary>The worst state, then the others in their order.</summary>
    public IEnumerable<(StatusTone Tone, int Count)> WorstFirst => Tones.OrderByDescending(one => one.Tone == Worst);

    /// <summary>The states side by side on one bar, each with how many stand before it.</summary>
    public IEnumerable<(StatusTone Tone, int Count, int Before)> Parts =>
        Tones.Select((one, place) => (one.Tone, one.Count, Tones.Take(place).Sum(left => left.Count)));

    /// <summary>The sentence of <see cref="TallySentence"/> where nothing leads anywhere.</summary>
    public string InWords(int year) => $"Năm {year}: {Well} trên {All} {WellWords}"
        + string.Concat(Others.Select(one => $"; {one.Count} {VietnameseText.Uncapital(one.Tone.Word())}")) + ".";

    public static ToneTally Of(IEnumerable<StatusTone> tones)
    {
        var counts = tones.CountBy(tone => tone).OrderBy(one => one.Key).ToArray();
        return new(counts.Sum(one => one.Value), [.. counts.Select(one => (one.Key, one.Value))]);
    }

    private static bool IsWell(StatusTone tone) => tone is StatusTone.Achieved or StatusTone.OnTrack;
}
