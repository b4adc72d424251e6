namespace ThienVan.Core.Plans.Import;

/// <summary>What became of a number of the document.</summary>
public enum TokenRole
{
    /// <summary>A figure of a target or of a row of indicators.</summary>
    Read,

    /// <summary>Where a measure starts from.</summary>
    Baseline,

    /// <summary>A year, a date or a length of time.</summary>
    Time,

    /// <summary>Stands in a task or project, which is kept with its words.</summary>
    Task,

    /// <summary>Belongs to a name: "4 sao", "trên 1 ha", "m2".</summary>
    Name,

    /// <summary>Counts or points: a mark, a page, a number of a document.</summary>
    Reference,

    /// <summary>A person left it out: its block, or by a correction.</summary>
    LeftOut,

    /// <summary>Measures something and was not read.</summary>
    Unread,
}

/// <summary>A number as it stands in a line of the document, with what became of it.</summary>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Start">Its first digit in the line, from 0.</param>
/// <param name="Length">How many characters it has.</param>
/// <param name="Role">What became of it.</param>
/// <param name="Of">Codes of the indicators, or numbers of the rows, tasks and projects it is in; empty for none.</param>
/// <param name="Why">Why it was not read, in Vietnamese; null for another role.</param>
public sealed record ReadToken(int Line, int Start, int Length, TokenRole Role, IReadOnlyList<string> Of, string? Why);

/// <summary>Lines that stand together and are read as one thing.</summary>
/// <param name="Lines">From its first line with text to its last.</param>
/// <param name="Title">The title over it; empty when it has none.</param>
/// <param name="Role">What it is read as.</param>
/// <param name="IsTable">True for rows of a table.</param>
/// <param name="IsSaid">True where a person said so.</param>
public sealed record ReadBlock(LineRange Lines, string Title, PartRole Role, bool IsTable, bool IsSaid);
