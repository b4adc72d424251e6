using ThienVan.Core.Kernel;

namespace ThienVan.Core.Reports.Papers;

/// <summary>What indicators a section of the report tells of: those whose name, or whose group's name, holds one of the words.</summary>
/// <param name="Section">Key of <see cref="PaperOutline"/>.</param>
public sealed record PaperSubject(string Section, IReadOnlyList<string>? Names = null, IReadOnlyList<string>? Groups = null);

/// <summary>A document every report stands on, without "Căn cứ".</summary>
/// <param name="To">Last day it stands; null while it does.</param>
public sealed record PaperGround(string Text, DateOnly From, DateOnly? To = null);

/// <summary>What of a report is data and not code: its grounds, and which section tells of what.</summary>
public sealed record PaperRules
{
    public required IReadOnlyList<PaperGround> Grounds { get; init; }

    /// <summary>The first that fits decides, names before groups: a group may mix in what belongs elsewhere.</summary>
    public required IReadOnlyList<PaperSubject> Subjects { get; init; }

    /// <summary>Section of what no subject fits.</summary>
    public required string Otherwise { get; init; }

    public string SectionOf(PaperLine line) =>
        Fitting(line.Name, subject => subject.Names) ?? Fitting(line.GroupName, subject => subject.Groups) ?? Otherwise;

    /// <summary>Those that stand on a day.</summary>
    public IEnumerable<string> GroundsOn(DateOnly day) =>
        Grounds.Where(ground => ground.From <= day && !(ground.To < day)).Select(ground => ground.Text);

    private string? Fitting(string text, Func<PaperSubject, IReadOnlyList<string>?> words)
    {
        var folded = Folded(text);
        return Subjects.FirstOrDefault(subject =>
            words(subject)?.Any(word => folded.Contains(Folded(word), StringComparison.Ordinal)) == true)?.Section;
    }

    // Between spaces, so that "ISO" is not found inside another word.
    private static string Folded(string text) => $" {string.Join(' ',
        VietnameseText.Fold(text).Split([' ', ',', '.', ';', '(', ')', '“', '”', '"', '-', ':'], StringSplitOptions.RemoveEmptyEntries))} ";
}
