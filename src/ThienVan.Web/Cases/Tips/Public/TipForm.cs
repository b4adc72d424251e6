namespace ThienVan.Web.Cases.Tips.Public;

/// <summary>What a reporter types and chooses.</summary>
public sealed class TipForm
{
    public string? Ticket { get; set; }
    public string? Proof { get; set; }
    public string? About { get; set; }
    public string? What { get; set; }
    public string? When { get; set; }
    public IFormFileCollection? Files { get; set; }

    /// <summary>People do not see it; what fills in every field does.</summary>
    public string? Website { get; set; }
}

/// <summary>What a reporter types to read and to write on.</summary>
public sealed class TalkForm
{
    public string? Receipt { get; set; }
    public string? Key { get; set; }
    public string? Said { get; set; }
    public IFormFileCollection? Files { get; set; }
}
