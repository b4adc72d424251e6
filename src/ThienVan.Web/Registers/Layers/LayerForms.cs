using ThienVan.Core.Kernel;

namespace ThienVan.Web.Registers.Layers;

/// <summary>A file as sent.</summary>
public sealed class LayerFileForm
{
    public IFormFile? File { get; set; }
    public string? Kind { get; set; }
}

/// <summary>What a file is to be kept as, as sent.</summary>
public sealed class LayerKeepForm
{
    public string? Layer { get; set; }
    public string? Name { get; set; }
    public string? Code { get; set; }
    public string? Called { get; set; }
    public string? Document { get; set; }
    public string? Issued { get; set; }
    public string? Scale { get; set; }
    public string? From { get; set; }
    public string? To { get; set; }
    public string? Source { get; set; }

    /// <summary>"on" where it is ticked.</summary>
    public string? Open { get; set; }

    internal KeepAsk Ask => new()
    {
        Layer = VietnameseText.IsBlank(Layer) ? null : Layer,
        Name = Name,
        Columns = new(VietnameseText.IsBlank(Code) ? null : Code, VietnameseText.IsBlank(Called) ? null : Called),
        Papers = new() { Document = Document, Issued = Issued, Scale = Scale, From = From, To = To, Source = Source },
        IsPublic = Open is not null,
    };
}

/// <summary>The end of a version, as sent.</summary>
public sealed class LayerEndForm
{
    public string? Day { get; set; }
    public string? Reason { get; set; }

    /// <summary><see cref="Mistake"/> where the version was brought in by mistake.</summary>
    public string? How { get; set; }

    public const string Mistake = "nham";
}
