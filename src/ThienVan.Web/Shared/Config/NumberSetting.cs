using System.Globalization;
using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Config;

/// <summary>A setting that is a number, and between which it may lie.</summary>
/// <param name="Key">"ThienVan:Health:FreeMegabytes".</param>
/// <param name="Least">The least that can be meant.</param>
/// <param name="Most">The most that can be meant.</param>
public sealed record NumberSetting(string Key, double Least, double Most)
{
    /// <summary>False where parts may be meant: half a minute.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>Of the refusal.</summary>
    public string Code { get; init; } = "settings.number";

    /// <summary>As it is set; null where nothing is, or what cannot be meant and is refused at the start.</summary>
    public double? Read(IConfiguration configuration) =>
        double.TryParse(configuration[Key], NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && number >= Least && number <= Most && (!IsWhole || double.IsInteger(number)) ? number : null;

    /// <inheritdoc cref="Read"/>
    public int Read(IConfiguration configuration, int usual) => (int?)Read(configuration) ?? usual;

    /// <summary>Why the server must not start with what is set; null when it may.</summary>
    public Refusal? Refuse(IConfiguration configuration) =>
        configuration[Key] is not { Length: > 0 } typed || Read(configuration) is not null ? null : new(
            Code,
            $"{Key} phải là số{(IsWhole ? " nguyên" : "")} từ {FigureText.Number((decimal)Least)} đến "
                + $"{FigureText.Number((decimal)Most)}, không phải “{typed}”.");
}
