using System.Globalization;
using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Work.Programmes;

/// <summary>The money of a line as people write it: "Ngân sách phường 2026: 120 triệu đồng; Xã hội hóa 2027: chưa rõ số tiền". A source
/// without a year is the programme's; one without an amount is known by its source alone.</summary>
public static partial class MoneyText
{
    private const string NotKnown = "chưa rõ số tiền";
    private const string Unit = "triệu đồng";
    private const int MostDecimals = 6;
    private static readonly char[] s_parting = [';', '\n'];

    /// <summary>As people read it.</summary>
    public static string Say(IEnumerable<LineMoney> money) =>
        string.Join("; ", money.Select(one => With(one, FigureText.Number(one.Amount, MostDecimals))));

    /// <summary>As a field shows it: figures without groups, since "1.200" may mean two things when it is read back.</summary>
    public static string Write(IEnumerable<LineMoney> money) =>
        string.Join("; ", money.Select(one => With(one, FigureInput.Write(one.Amount))));

    public static Result<IReadOnlyList<LineMoney>> Read(string? typed, int year)
    {
        var money = new List<LineMoney>();
        foreach (var part in (typed ?? "").Split(s_parting, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var read = One(VietnameseText.Normalize(part), year);
            if (read.IsRefused) return read.Refusal!;
            money.Add(read.Value);
        }

        return money;
    }

    private static string With(LineMoney one, string amount) => string.Create(CultureInfo.InvariantCulture,
        $"{one.Source} {one.Year}: {(one.Amount is null ? NotKnown : $"{amount} {Unit}")}");

    private static Result<LineMoney> One(string part, int year)
    {
        var at = part.LastIndexOf(':');
        var (source, said) = at < 0 ? (part, "") : (part[..at].Trim(), part[(at + 1)..].Trim());
        var named = Year().Match(source);
        var own = named.Success ? int.Parse(named.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) : year;
        var amount = Amount(said);
        return amount.IsRefused ? amount.Refusal! : new LineMoney(Year().Replace(source, "").Trim(), own, amount.Value);
    }

    private static Result<decimal?> Amount(string said)
    {
        var figure = Million().Replace(said, "").Trim();
        if (figure.Length == 0 || VietnameseText.Fold(figure) == VietnameseText.Fold(NotKnown)) return (decimal?)null;
        var read = FigureInput.Read(figure);
        return read.Refusal is { } refusal
            ? new Refusal(refusal.Code, $"Kinh phí: {refusal.Message} Ghi bằng triệu đồng, như Ngân sách phường 2026: 120.")
            : read.Value;
    }

    [GeneratedRegex(@"[ ,(]+(năm )?(?<year>20\d\d)\)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Year();

    [GeneratedRegex(@"\s*(triệu đồng|triệu|trđ)\.?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Million();
}
