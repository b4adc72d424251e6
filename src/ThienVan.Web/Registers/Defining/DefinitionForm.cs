namespace ThienVan.Web.Registers.Defining;

/// <summary>A definition as its form holds it.</summary>
public sealed class DefinitionForm
{
    /// <summary>Value of <see cref="Do"/> that keeps it; any other looks at it.</summary>
    public const string Keep = "luu";

    public string? Text { get; set; }
    public string? Reason { get; set; }

    /// <summary>Text that held when the page was opened.</summary>
    public string? Seen { get; set; }
    public string? Do { get; set; }

    /// <summary>"on" where who saves it has read what it shows and erases.</summary>
    public string? Agreed { get; set; }
}
