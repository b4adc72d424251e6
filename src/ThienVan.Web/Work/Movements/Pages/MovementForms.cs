using System.Globalization;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Movements;

namespace ThienVan.Web.Work.Movements.Pages;

/// <summary>A movement as typed.</summary>
public sealed class MovementForm
{
    /// <summary>Of this opening of the form: sent twice it adds one movement.</summary>
    public Guid? Key { get; set; }
    public string? Name { get; set; }
    public string? Kind { get; set; }
    public string? Lead { get; set; }

    /// <summary>Codes parted by commas.</summary>
    public string? Serves { get; set; }
    public string? Counted { get; set; }
    public string? Unit { get; set; }

    /// <summary>"le" where the amount may have a fraction.</summary>
    public string? Places { get; set; }
    public string? Document { get; set; }

    /// <summary>Value of <see cref="Places"/> for amounts with a fraction.</summary>
    public const string Fraction = "le";

    public static MovementForm Of(MovementView view) => new()
    {
        Name = view.Row.Name,
        Kind = view.Row.Kind?.ToString(),
        Lead = view.Row.LeadId,
        Serves = string.Join(", ", view.Serves),
        Counted = view.Row.Counted,
        Unit = view.Row.Unit,
        Places = view.Row.IsWhole ? null : Fraction,
        Document = view.Row.Document,
    };

    /// <param name="id">Null for a new one.</param>
    public SaveMovement Order(Guid? id) => new()
    {
        Id = id,
        Key = Key,
        Name = Name,
        Kind = Enum.TryParse<MovementKind>(Kind, out var kind) && Enum.IsDefined(kind) ? kind : null,
        LeadId = Typed.Or(Lead),
        Serves = [.. (Serves ?? "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()],
        Measure = new(Typed.Or(Counted), Typed.Or(Unit), Places != Fraction),
        Document = Typed.Or(Document),
    };
}

/// <summary>A year of a movement as typed.</summary>
public sealed class YearForm
{
    public string? Year { get; set; }
    public string? From { get; set; }
    public string? To { get; set; }
    public string? Number { get; set; }
    public string? Day { get; set; }
    public string? Goal { get; set; }
    public int Revision { get; set; }

    public static YearForm Of(MovementYearRow row) => new()
    {
        Year = row.Year.ToString(CultureInfo.InvariantCulture),
        From = DayInput.Write(row.From),
        To = DayInput.Write(row.To),
        Number = row.DocumentNumber,
        Day = DayInput.Write(row.DocumentDay),
        Goal = FigureInput.Write(row.Goal),
        Revision = row.Revision,
    };

    /// <summary>The year, or the first field that does not read.</summary>
    public Result<SaveYear> Order() =>
        DayInput.Refuse(From, To, Day) is { } day ? day
        : !int.TryParse(Year?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 2000 or > 2100
            ? new Refusal("movement.year_typed", "Đề nghị ghi năm bằng bốn chữ số, như 2026.")
        : DayInput.Read(From).Day is not { } from || DayInput.Read(To).Day is not { } to
            ? new Refusal("movement.no_days", "Đề nghị ghi ngày bắt đầu và ngày kết thúc của đợt.")
        : new SaveYear
        {
            Year = year,
            Days = new(from, to),
            DocumentNumber = Typed.Or(Number),
            DocumentDay = DayInput.Read(Day).Day,
            Goal = Goal,
        };
}

/// <summary>Goals and households of the groups as typed, by the id of the group.</summary>
public sealed class GoalsForm
{
    public string[]? Joins { get; set; }

    /// <summary>Null where nothing of it was sent.</summary>
    public Dictionary<string, string?>? Goals { get; set; }

    /// <summary>Null where nothing of it was sent.</summary>
    public Dictionary<string, string?>? Households { get; set; }
    public int Revision { get; set; }

    public IReadOnlyList<SaveGroup> Order(IEnumerable<string> units) =>
    [
        .. units.Select(unit => new SaveGroup(
            unit, Joins?.Contains(unit) == true, Goals?.GetValueOrDefault(unit), Households?.GetValueOrDefault(unit))),
    ];
}

/// <summary>A result as typed on the head's telephone.</summary>
public sealed class ResultForm
{
    /// <summary>Of this opening of the form: sent twice it is one entry.</summary>
    public Guid? Key { get; set; }
    public string? Amount { get; set; }
    public string? Meant { get; set; }
    public string? On { get; set; }
    public string? Note { get; set; }
    public string? Reason { get; set; }
    public IFormFile? File { get; set; }
}

/// <summary>A word on one entry or one line: which, and why.</summary>
public sealed class WordForm
{
    public Guid Id { get; set; }
    public string? Reason { get; set; }
    public string? Number { get; set; }
    public string? Day { get; set; }
}

/// <summary>A year about to be settled.</summary>
public sealed class CloseForm
{
    public const string Yes = "co";

    /// <summary><see cref="Yes"/> where what is lost to the groups was read.</summary>
    public string? Sure { get; set; }
}

/// <summary>A line of the list of commendations as typed.</summary>
public sealed class CommendationForm
{
    public Guid? Key { get; set; }
    public string? Kind { get; set; }
    public string? Unit { get; set; }
    public string? Person { get; set; }
    public string? Form { get; set; }
    public string? Merit { get; set; }

    public ProposeCommendation Order(Guid year) => new()
    {
        Key = Key,
        YearId = year,
        Kind = Enum.TryParse<CommendedKind>(Kind, out var kind) && Enum.IsDefined(kind) ? kind : CommendedKind.Group,
        UnitId = Typed.Or(Unit),
        PersonName = Person,
        Form = Form,
        Merit = Typed.Or(Merit),
    };
}

internal static class Typed
{
    /// <summary>Null for nothing but blanks.</summary>
    public static string? Or(string? text) => VietnameseText.IsBlank(text) ? null : text.Trim();
}
