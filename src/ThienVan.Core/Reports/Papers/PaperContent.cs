using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Core.Reports.Papers;

/// <summary>Number, day and signature, from the moment the report is issued.</summary>
public sealed record PaperIssue
{
    /// <summary>"05/BC-UBND".</summary>
    public required string Number { get; init; }
    public required DateOnly Day { get; init; }

    /// <summary>"TM. Ủy ban nhân dân", "Chủ tịch"; a line each.</summary>
    public required IReadOnlyList<string> Authority { get; init; }
    public required string Signer { get; init; }

    /// <summary>Where the event chain ended just before: printed, it pins the log outside the database. Null for reports from
    /// before.</summary>
    public string? ChainEnd { get; init; }
}

/// <summary>All that the printed report, its table, its summary and its script say. Kept whole when the report is issued: what changes
/// later changes nothing here.</summary>
public sealed record PaperContent
{
    public required string RoundName { get; init; }

    /// <summary>"Ủy ban nhân dân phường Kiến An".</summary>
    public required string Issuer { get; init; }

    /// <summary>"quý III năm 2026".</summary>
    public required string Period { get; init; }
    public required string NextPeriod { get; init; }

    /// <summary>Null when nobody above is owed it.</summary>
    public string? Addressee { get; init; }
    public required int Year { get; init; }

    /// <summary>Last day the figures speak of.</summary>
    public required DateOnly CutOff { get; init; }

    /// <summary>Last day of the report's window, where it was still to come when this was read; null once it has ended.</summary>
    public DateOnly? OpenUntil { get; init; }

    /// <summary>Text of each section by its key.</summary>
    public required IReadOnlyDictionary<string, string> Sections { get; init; }
    public required IReadOnlyList<PaperLine> Lines { get; init; }

    /// <summary>The ward's tasks as they stood on <see cref="CutOff"/>, unit by unit; empty where there were none, and in reports kept
    /// from before.</summary>
    public IReadOnlyList<ToldTask> Tasks { get; init; } = [];

    /// <summary>Null while it is a draft.</summary>
    public PaperIssue? Issue { get; init; }

    /// <summary>True where the figures are the demonstration's: everything printed then says so.</summary>
    public bool Demonstration { get; init; }

    /// <summary>What every print of it must say first; null for real figures.</summary>
    public string? Warning => Demonstration ? OfficialWords.Invented : null;

    /// <summary>Parts under a heading that say nothing.</summary>
    public IReadOnlyList<PaperSection> EmptySections =>
        [.. PaperOutline.Headed.Where(section => VietnameseText.IsBlank(Sections.GetValueOrDefault(section.Key)))];

    /// <summary>The same with what somebody stated of the parts that say nothing.</summary>
    /// <param name="nothing">Keys of the parts stated to have nothing to tell; those that say something stay.</param>
    public PaperContent WithNothing(IReadOnlyCollection<string> nothing) => this with
    {
        Sections = new SortedDictionary<string, string>(
            Sections.ToDictionary(
                pair => pair.Key,
                pair => VietnameseText.IsBlank(pair.Value) && nothing.Contains(pair.Key) ? PaperWords.Nothing : pair.Value),
            StringComparer.Ordinal),
    };

    public PaperLine? Line(string code) => Lines.FirstOrDefault(line => line.Code == code);

    /// <summary>"phường Kiến An": the issuer without the body's name.</summary>
    public string Ward => IssuerName.Of(Issuer).Ward;

    /// <summary>"Kiến An": where the document is signed.</summary>
    public string Place => IssuerName.Of(Issuer).Place;

    /// <summary>"Ủy ban nhân dân".</summary>
    public string Body => IssuerName.Of(Issuer).Body;
}
