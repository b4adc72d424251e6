using System.Text;

namespace ThienVan.Web.Tests.Shared;

/// <summary>Text as people, programs and attackers send it, the same for the same seed.</summary>
internal sealed class StrangeText(int seed)
{
    private static readonly string[] _known =
    [
        "", " ", "-", "--", "0", "-1", "1", "2147483647", "2147483648", "-2147483649", "1e9", "0x10", "1,5",
        "123456789012345678901234567890",
        "٣", "NaN", "true", "null", "14a", "../..", "%", "%00", "\0", "\uFFFE", "\u202E", "e\u0301\u0301\u0301", "👩‍👩‍👧",
        "\U0001F600", "Đ",
        "' OR 1=1 --", "<script>", "{0}", "[]", "a&b=c", "2026-13-45", "31/02/2026", "9999-12-31", "0001-01-01", "10000-01-01", "12/2026",
    ];

    private readonly Random _random = new(seed);

    public int Below(int most) => _random.Next(most);

    public T Of<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    public string Next() => _random.Next(4) switch
    {
        0 => Letters(1 + _random.Next(12)),
        1 when _random.Next(8) == 0 => Letters(3000),
        _ => Of(_known),
    };

    // Any scalar of Unicode, common ones more often.
    private string Letters(int length)
    {
        var text = new StringBuilder();
        for (var i = 0; i < length; i++)
        {
            var most = Of([0x80, 0x250, 0x2000, 0x10000, 0x110000]);
            var rune = _random.Next(most);
            if (Rune.IsValid(rune)) text.Append(new Rune(rune).ToString());
        }

        return text.ToString();
    }
}
