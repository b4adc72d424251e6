using System.Globalization;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Ui.Figures;

namespace ThienVan.Web.Work.Projects;

/// <summary>Days across the width of a sheet.</summary>
/// <param name="Days">First to last, both shown whole.</param>
public sealed record GanttScale(Period Days)
{
    private const int MostMonths = 18;
    private const decimal Whole = 100;

    /// <summary>Where a day begins, in percent; days outside stand at the edge.</summary>
    public decimal Place(DateOnly day) => Math.Clamp(Whole * CalendarDays.Between(Days.From, day) / Days.Days, 0, Whole);

    /// <summary>Where a day ends.</summary>
    public decimal EndOf(DateOnly day) => Place(day.AddDays(1));

    public bool Holds(DateOnly day) => day >= Days.From && day <= Days.To;

    /// <summary>Does any of these days lie on the sheet?</summary>
    public bool Meets(GanttSpan span) => span.From <= Days.To && span.To >= Days.From;

    /// <summary>Months of a year or so, else quarters.</summary>
    public IReadOnlyList<(DateOnly Day, string Text)> Ticks
    {
        get
        {
            var step = Months(Days.From, Days.To) <= MostMonths ? 1 : 3;
            var ticks = new List<(DateOnly, string)>();
            for (var day = new DateOnly(Days.From.Year, 1, 1); day <= Days.To; day = day.AddMonths(step))
                if (day >= Days.From) ticks.Add((day, step == 1 ? Month(day) : day.Month == 1 ? $"{day.Year}" : ""));
            return ticks;
        }
    }

    // A January after the first year says which.
    private string Month(DateOnly day) => day.Month == 1 && day.Year > Days.From.Year ? $"1/{day.Year % 100}" : $"T{day.Month}";

    public static string Percent(decimal share) => string.Create(CultureInfo.InvariantCulture, $"{share:0.##}%");

    private static int Months(DateOnly from, DateOnly to) => ((to.Year - from.Year) * 12) + to.Month - from.Month + 1;
}

/// <summary>First and last day of a bar.</summary>
public readonly record struct GanttSpan(DateOnly From, DateOnly To);

/// <summary>A step on its project's bar.</summary>
public readonly record struct GanttMark(DateOnly Day, bool Done);

/// <summary>A line of the sheet: what is drawn, and the same in words.</summary>
public sealed record GanttRow
{
    public required string Name { get; init; }
    public string? Address { get; init; }

    /// <summary>One soft line under the name.</summary>
    public string? Note { get; init; }

    /// <summary>What the plan writes; null for none.</summary>
    public GanttSpan? Written { get; init; }

    /// <summary>What was promised, or stood before: the bar's ghost. Null for none.</summary>
    public GanttSpan? Ghost { get; init; }

    /// <summary>What comes out today; null for none.</summary>
    public GanttSpan? Bar { get; init; }
    public StatusTone Tone { get; init; }

    /// <summary>A day more and a project ends later.</summary>
    public bool IsCritical { get; init; }
    public IReadOnlyList<GanttMark> Marks { get; init; } = [];

    /// <summary>The last day as promised, or before; in words.</summary>
    public required string First { get; init; }

    /// <summary>The last day as it comes out; in words.</summary>
    public required string Second { get; init; }
    public required string Slip { get; init; }

    /// <summary>How it stands; null where that is not told.</summary>
    public string? State { get; init; }

    public bool IsDrawn => (Written ?? Ghost ?? Bar) is not null;
}

/// <summary>A sheet of bars.</summary>
public sealed record GanttSheet
{
    public required GanttScale Scale { get; init; }
    public required DateOnly Today { get; init; }
    public required IReadOnlyList<GanttRow> Rows { get; init; }

    /// <summary>What the two days of a row are called.</summary>
    public string First { get; init; } = "Theo kế hoạch gốc";
    public string Second { get; init; } = "Dự kiến xong";

    /// <summary>What a row is.</summary>
    public string RowsAre { get; init; } = "Dự án, đề án";
}
