using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Reports.Entry.Paste;

/// <summary>How the figures of a block are written.</summary>
public enum BlockHabit
{
    /// <summary>1.234,5</summary>
    Vietnamese,

    /// <summary>1,234.5</summary>
    English,

    /// <summary>No one way: each figure that may mean two things is asked about by itself.</summary>
    Mixed,
}

/// <summary>Reads the habit of a block out of the figures that can be read in one way only.</summary>
internal static partial class BlockHabits
{
    /// <summary>Null while nothing decides, or figures decide against each other.</summary>
    public static BlockHabit? Of(IReadOnlyCollection<string> figures)
    {
        var (english, vietnamese) = (figures.Any(English().IsMatch), figures.Any(Vietnamese().IsMatch));
        if (english && !vietnamese && !figures.Any(CommaFraction().IsMatch)) return BlockHabit.English;
        return vietnamese && !english ? BlockHabit.Vietnamese : null;
    }

    /// <summary>"12,000" may be twelve or twelve thousand.</summary>
    public static bool MayMeanTwo(string typed) => FigureInput.Read(typed).Ambiguous;

    /// <summary>The figure as the habit means it, so that nobody asks again; what can be read in one way only stays as typed.</summary>
    public static string Settle(string typed, BlockHabit? habit)
    {
        var input = FigureInput.Read(typed);
        if (habit is not (BlockHabit.English or BlockHabit.Vietnamese) || !input.Ambiguous) return typed;
        var groups = habit == BlockHabit.English ? ',' : '.';
        return FigureInput.Write(typed.Contains(groups, StringComparison.Ordinal) ? input.AsThousands : input.AsFraction);
    }

    [GeneratedRegex(@"^[-+−]?\d{1,3}((,\d{3})+\.\d+|(,\d{3}){2,})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex English();

    [GeneratedRegex(@"^[-+−]?\d{1,3}((\.\d{3})+,\d+|(\.\d{3}){2,})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Vietnamese();

    [GeneratedRegex(@"^[-+−]?\d+,(\d{1,2}|\d{4,})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CommaFraction();
}
