namespace ThienVan.Web.Shared.Ui;

/// <summary>Configuration section <c>ThienVan</c>, as far as pages show it.</summary>
public sealed record SiteOptions
{
    /// <summary>"Phường Kiến An"; null leaves the place beside the brand empty.</summary>
    public string? WardName { get; init; }

    /// <summary>True while the figures are invented for demonstration: every page says so.</summary>
    public bool Demo { get; init; }

    public static SiteOptions From(IConfiguration configuration)
    {
        var section = configuration.GetSection("ThienVan");
        return new() { WardName = section["WardName"], Demo = section.GetValue("Demo", defaultValue: false) };
    }
}
