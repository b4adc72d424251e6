using System.Globalization;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Import;

namespace ThienVan.Web.Plans.Review.Pages;

/// <summary>What a person says some lines of the document are: a block of the list by its button, or lines they typed.</summary>
public sealed class BlockForm
{
    /// <summary>To be read as the document itself shows.</summary>
    public const string AsText = "AsText";

    public int Revision { get; set; }

    /// <summary>"37-39", from the pressed button of a block; null for the lines typed.</summary>
    public string? Lines { get; set; }

    public int? From { get; set; }
    public int? To { get; set; }
    public string? Role { get; set; }

    /// <summary>The role chosen for each block of the list, by its lines.</summary>
    public Dictionary<string, string?> Roles { get; set; } = [];

    /// <summary>Null when a value was tampered with.</summary>
    public SaidBlock? Word => Chosen is { } lines && IsRole(Said) ? new(lines, Said == AsText ? null : Enum.Parse<PartRole>(Said!)) : null;

    private string? Said => Lines is null ? Role : Roles.GetValueOrDefault(Lines);

    private LineRange? Chosen => Lines is null ? new(From ?? 0, To ?? From ?? 0)
        : Lines.Split('-') is [var from, var to] && Number(from) is { } first && Number(to) is { } last ? new LineRange(first, last)
        : null;

    private static bool IsRole(string? said) => TokenWords.Sayable.Any(choice => choice.Value == said);

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
