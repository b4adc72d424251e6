using ThienVan.Core.Work.Programmes;

namespace ThienVan.Web.Work.Programmes.Pages;

/// <summary>The fields of the forms on a programme's page; each uses its own.</summary>
public sealed class ProgrammeForm
{
    /// <summary>Asks for all that is offered instead of one thing.</summary>
    public const string All = "tat-ca";

    /// <summary>What of the plan is taken up, or which line of the year before.</summary>
    public string? Key { get; set; }
    public int Revision { get; set; }

    /// <summary>Number of the sending that was read.</summary>
    public int Sending { get; set; }
    public string? Reason { get; set; }
}

/// <summary>A line as somebody types it.</summary>
public sealed class LineForm
{
    public string? Name { get; set; }
    public string? Person { get; set; }
    public string? Answers { get; set; }
    public string? With { get; set; }
    public string? Output { get; set; }
    public string? Time { get; set; }
    public string? Authority { get; set; }
    public string? Money { get; set; }
    public string? People { get; set; }
    public string? Material { get; set; }
    public string? Serves { get; set; }

    public static LineForm Of(ProgrammeLine line, Func<string, string> unitName)
    {
        var typed = LineFields.ToType(line, unitName);
        return new()
        {
            Name = typed[LineFields.Name],
            Person = Held(line.Person),
            Answers = Held(line.Answers),
            With = typed[LineFields.With],
            Output = typed[LineFields.Output],
            Time = typed[LineFields.Time],
            Authority = typed[LineFields.Authority],
            Money = typed[LineFields.Money],
            People = typed[LineFields.People],
            Material = typed[LineFields.Material],
            Serves = typed[LineFields.Serves],
        };
    }

    public IReadOnlyDictionary<string, string?> Typed() => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        [LineFields.Name] = Name,
        [LineFields.Person] = Person,
        [LineFields.Answers] = Answers,
        [LineFields.With] = With,
        [LineFields.Output] = Output,
        [LineFields.Time] = Time,
        [LineFields.Authority] = Authority,
        [LineFields.Money] = Money,
        [LineFields.People] = People,
        [LineFields.Material] = Material,
        [LineFields.Serves] = Serves,
    };

    /// <summary>A person as the select knows them: by id, else by name.</summary>
    public static string Held(LinePerson? person) => person is null ? "" : person.UserId?.ToString() ?? person.Name;
}

/// <summary>A filled-in workbook.</summary>
public sealed class SheetForm
{
    public IFormFile? File { get; set; }
}
