using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans.Parts;

/// <summary>How firm and how old a figure is, in a word or two beside it.</summary>
/// <param name="Short">Null when the figure is approved and in time, or when there is none.</param>
/// <param name="Full">The whole of it, for titles and screen readers.</param>
public sealed record DataAge(string? Short, string Full, bool Late)
{
    public static DataAge Of(Assessment? shown, DateOnly today)
    {
        if (shown is not { AsOf: { } asOf } || shown.Data == DataState.None) return new(Short: null, "Chưa có số liệu", Late: false);
        var full = $"Số liệu đến {FigureText.Day(asOf)}, {FigureText.Distance(asOf, today)}, {PlanText.Word(shown)}";
        string?[] marks =
        [
            shown.IsEstimated ? "ước" : null,
            shown.Data switch
            {
                DataState.Late => $"{FigureText.Number(CalendarDays.Between(asOf, today))} ngày",
                DataState.Provisional => "tạm",
                _ => null,
            },
        ];
        var said = string.Join(", ", marks.OfType<string>());
        return new(said.Length == 0 ? null : said, full, shown.Data == DataState.Late);
    }
}
