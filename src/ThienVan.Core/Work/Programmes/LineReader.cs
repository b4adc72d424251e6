using ThienVan.Core.Kernel;

namespace ThienVan.Core.Work.Programmes;

/// <summary>Something of a line that must be mended.</summary>
/// <param name="Label">One of <see cref="LineFields.All"/>; null when it is about the whole line.</param>
public sealed record LineFault(string? Label, Refusal Refusal);

/// <summary>What a reader of lines must know beside the words.</summary>
public sealed record LineContext
{
    public required string Unit { get; init; }
    public required int Year { get; init; }

    /// <summary>Who works in the unit, and the leaders who may answer for its work.</summary>
    public required IReadOnlyList<LinePerson> Staff { get; init; }

    /// <summary>Ids of units by every name they go by, folded.</summary>
    public required IReadOnlyDictionary<string, string> Units { get; init; }

    /// <summary>Codes of the plan's indicators.</summary>
    public required IReadOnlySet<string> Codes { get; init; }
}

/// <summary>Reads a line as people type it, by field, in a form and in a sheet alike.</summary>
public static class LineReader
{
    private static readonly char[] s_parting = [';', '\n'];
    private static readonly char[] s_codes = [',', ';', ' ', '\n'];

    /// <param name="typed">Words by <see cref="LineFields"/> label; a person by id or by name.</param>
    /// <param name="held">The line as it is; a new one where it is not there yet.</param>
    /// <param name="faults">What must be mended; the line may stand where there is none.</param>
    public static ProgrammeLine Read(
        IReadOnlyDictionary<string, string?> typed, ProgrammeLine held, LineContext known, out IReadOnlyList<LineFault> faults)
    {
        var found = new List<LineFault>();
        var line = held with
        {
            Name = Text(typed, LineFields.Name) ?? "",
            Person = Person(Text(typed, LineFields.Person), held.Person, known),
            Answers = Person(Text(typed, LineFields.Answers), held.Answers, known),
            Output = Text(typed, LineFields.Output),
            Time = Kept(LineTimeReader.Read(Text(typed, LineFields.Time), known.Year), LineFields.Time, held.Time, found),
            Money = Kept(MoneyText.Read(Text(typed, LineFields.Money), known.Year), LineFields.Money, held.Money, found),
            People = Text(typed, LineFields.People),
            Material = Text(typed, LineFields.Material),
            Cooperating = [.. Parts(typed, LineFields.With, s_parting).Select(name => UnitOf(name, known)).Distinct()],
            Serves = Kept(Codes(typed, known), LineFields.Serves, held.Serves, found),
            Authority = Text(typed, LineFields.Authority),
        };
        if (found.Count == 0 && LineRules.Refuse(line, known.Unit, known.Year) is { } refusal) found.Add(new(LabelOf(refusal), refusal));
        faults = found;
        return line;
    }

    private static T Kept<T>(Result<T> read, string label, T held, List<LineFault> faults)
    {
        if (!read.IsRefused) return read.Value;
        faults.Add(new(label, read.Refusal!));
        return held;
    }

    private static LinePerson? Person(string? said, LinePerson? held, LineContext known) =>
        said is null ? null
        : known.Staff.FirstOrDefault(person => person.UserId is { } id && said == id.ToString())
            ?? known.Staff.FirstOrDefault(person => IsSame(person.Name, said))
            ?? (held is not null && (IsSame(held.Name, said) || said == held.UserId?.ToString()) ? held : new(UserId: null, said));

    private static string UnitOf(string name, LineContext known) => known.Units.GetValueOrDefault(VietnameseText.Fold(name), name);

    private static Result<IReadOnlyList<string>> Codes(IReadOnlyDictionary<string, string?> typed, LineContext known)
    {
        string[] codes = [.. Parts(typed, LineFields.Serves, s_codes).Select(code =>
            known.Codes.FirstOrDefault(other => string.Equals(other, code, StringComparison.OrdinalIgnoreCase)) ?? code)];
        return Array.Find(codes, code => !known.Codes.Contains(code)) is { } unknown
            ? new Refusal("programme.code_unknown",
                $"Kế hoạch đang áp dụng không có chỉ số “{unknown}”; đề nghị ghi mã như 14a, các mã cách nhau bằng dấu phẩy.")
            : codes.Distinct().ToArray();
    }

    private static string[] Parts(IReadOnlyDictionary<string, string?> typed, string label, char[] parting) =>
        (Text(typed, label) ?? "").Split(parting, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string? Text(IReadOnlyDictionary<string, string?> typed, string label)
    {
        var lines = (typed.GetValueOrDefault(label) ?? "").ReplaceLineEndings("\n").Split('\n').Select(VietnameseText.Normalize);
        return string.Join('\n', lines).Trim() is { Length: > 0 } text ? text : null;
    }

    private static bool IsSame(string one, string other) =>
        string.Equals(VietnameseText.Fold(one), VietnameseText.Fold(other), StringComparison.Ordinal);

    private static string? LabelOf(Refusal refusal) => refusal.Code switch
    {
        "programme.name_missing" or "programme.name_long" => LineFields.Name,
        "programme.time_order" or "programme.time_before" => LineFields.Time,
        "programme.cooperates_itself" => LineFields.With,
        _ when refusal.Code.StartsWith("programme.money", StringComparison.Ordinal) => LineFields.Money,
        _ => null,
    };
}
