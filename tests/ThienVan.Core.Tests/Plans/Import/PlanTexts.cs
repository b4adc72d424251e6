using System.Globalization;
using ThienVan.Core.Plans;

namespace ThienVan.Core.Tests.Plans.Import;

/// <summary>Finds the texts the importer is tried on, and says what was read in one line an indicator.</summary>
internal static class PlanTexts
{
    /// <summary>Said by every test that needs the real text or the reference cases; <c>./test</c> knows it by these words.</summary>
    public const string NoReference = "The reference folder is not beside this repository (shared).";

    public static SourceText Fixture(string name) =>
        SourceText.FromText(File.ReadAllText(Find(Path.Combine("tests", "fixtures", "plans", name))!));

    /// <summary>The real plan is not part of the repository; where it is absent the tests on it are skipped.</summary>
    public static SourceText Real()
    {
        var path = Find(Path.Combine("shared", "source", "ke-hoach-135-kh-ubnd.txt"));
        Assert.SkipWhen(path is null, NoReference);
        return SourceText.FromText(File.ReadAllText(path!));
    }

    /// <summary>"Flow AtLeast cây 2026-2030=1000.. total 5000".</summary>
    public static string Say(Indicator indicator)
    {
        var parts = new List<string?>
        {
            indicator.Kind.ToString(),
            indicator.Points.Any(HasFigure) || indicator.Total is not null ? indicator.Comparator.ToString() : null,
            indicator.Unit,
            Points(indicator.Points),
            indicator.Total is { } total ? $"total {Amount(total.Low, total.High)}" : null,
            indicator.RankOf is { } size ? $"of {size}" : null,
            indicator.MaintainFrom is { } year ? $"kept from {year}" : null,
            indicator.Of is { } flow ? $"sums {flow}" : null,
        };
        return string.Join(' ', parts.OfType<string>().Where(part => part.Length > 0));
    }

    private static string Points(IReadOnlyList<TargetPoint> points)
    {
        var said = new List<(int From, int To, string Text)>();
        foreach (var point in points)
        {
            var text = $"={Amount(point.Low, point.High)}{(point.Provenance == Provenance.Stated ? "" : $" {point.Provenance}")}"
                + $"{(point.Due is { } due ? due.ToString("' by 'd/M", CultureInfo.InvariantCulture) : "")}";
            if (said.Count > 0 && said[^1].Text == text && said[^1].To == point.Year - 1) said[^1] = said[^1] with { To = point.Year };
            else said.Add((point.Year, point.Year, text));
        }

        return string.Join(", ", said.Select(run => run.From == run.To ? $"{run.From}{run.Text}" : $"{run.From}-{run.To}{run.Text}"));
    }

    private static bool HasFigure(TargetPoint point) => point.Low is not null || point.High is not null;

    private static string Amount(decimal? low, decimal? high) => (low, high) switch
    {
        (null, null) => "met",
        ({ } l, { } h) when l == h => Number(l),
        _ => $"{Number(low)}..{Number(high)}",
    };

    private static string Number(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";

    public static string? Find(string relative)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, relative);
            if (File.Exists(path)) return path;
        }

        return null;
    }
}
