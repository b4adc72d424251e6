using System.Security.Cryptography;
using System.Text;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Checking;

/// <summary>A finding before it has an id.</summary>
internal sealed record FindingDraft
{
    public required string Kind { get; init; }

    public required FindingWeight Weight { get; init; }

    public required string Message { get; init; }

    public IReadOnlyList<Provision> Provisions { get; init; } = [];

    public IReadOnlyList<Reading> Readings { get; init; } = [];

    public IReadOnlyList<string> Concerns { get; init; } = [];

    /// <summary>Tells findings of one kind on one sentence apart ("top đầu", "phần lớn"); null where the sentence says enough.</summary>
    public string? Key { get; init; }

    public static FindingDraft Of(string kind, FindingWeight weight, string message, IEnumerable<Clause> clauses)
    {
        var all = clauses.Distinct().OrderBy(clause => clause.Lines.From).ToArray();
        return new FindingDraft
        {
            Kind = kind,
            Weight = weight,
            Message = message,
            Provisions = [.. all.Select(clause => clause.Provision)],
            Concerns = [.. all.Select(clause => clause.Place.Code).Where(code => code.Length > 0).Distinct()],
        };
    }

    public int FirstLine => Provisions.Min(provision => provision.Lines?.From) ?? int.MaxValue;

    /// <summary>The id comes from what the finding is about, never from line numbers, so edits elsewhere leave it alone.</summary>
    public Finding ToFinding() => new()
    {
        Id = $"{Kind}-{Mark()}",
        Kind = Kind,
        Weight = Weight,
        Message = Message,
        Provisions = Provisions,
        Readings = Readings,
        Concerns = Concerns,
    };

    private string Mark()
    {
        var about =
            Key
            + "|"
            + string.Join('|', Concerns)
            + "|"
            + string.Join('|', Provisions.Select(provision => VietnameseText.Fold(provision.Quote ?? provision.Reference)));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(about)).AsSpan(0, 4));
    }
}
