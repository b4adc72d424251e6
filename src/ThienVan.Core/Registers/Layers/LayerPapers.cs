using System.Globalization;
using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Registers.Layers;

/// <summary>What stands behind a layer, as typed.</summary>
public sealed record TypedPapers
{
    public string? Document { get; init; }
    public string? Issued { get; init; }
    public string? Scale { get; init; }
    public string? From { get; init; }
    public string? To { get; init; }
    public string? Source { get; init; }
}

/// <summary>What stands behind a version of a layer.</summary>
public sealed partial record LayerPapers
{
    private const int Longest = 300, LeastScale = 100, MostScale = 1_000_000;

    private static readonly Refusal _long = new("layer.papers", $"Tên văn bản hoặc nguồn dài quá {Longest} ký tự; đề nghị ghi gọn.");

    /// <summary>Number and name of the document: "Quyết định số 1844/QĐ-UBND".</summary>
    public required string Document { get; init; }

    /// <summary>Day of the document.</summary>
    public required DateOnly Issued { get; init; }

    /// <summary>2000 for 1/2000; null where the document names none.</summary>
    public required int? Scale { get; init; }

    /// <summary>In force from this day on.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day in force; null for no end in sight.</summary>
    public required DateOnly? To { get; init; }

    /// <summary>Who handed the file over.</summary>
    public required string Source { get; init; }

    /// <summary>Reads the papers of a layer; of a planning layer and of plots the scale must be known, for it says how far a line can be
    /// trusted.</summary>
    public static Result<LayerPapers> Read(LayerKind kind, TypedPapers typed, DateOnly today)
    {
        var (document, source) = (Plain(typed.Document), Plain(typed.Source));
        if (document.Length == 0) return Missing("số, tên văn bản");
        if (DayInput.Refuse(typed.Issued, typed.From, typed.To) is { } unreadable) return unreadable;
        if (DayInput.Read(typed.Issued).Day is not { } issued) return Missing("ngày văn bản");
        if (DayInput.Read(typed.From).Day is not { } from) return Missing("ngày có hiệu lực");
        if (source.Length == 0) return Missing("nguồn tệp");
        if (document.Length > Longest || source.Length > Longest) return _long;
        if (issued > today) return new Refusal("layer.issued", $"Ngày văn bản {FigureText.Day(issued)} chưa tới; đề nghị xem lại.");
        var scale = ScaleOf(typed.Scale);
        if (scale.Refusal is { } wrong) return wrong;
        if (scale.Value is null && kind is LayerKind.Planning or LayerKind.Plots) return Missing("tỷ lệ bản đồ");
        return new LayerPapers
        {
            Document = document,
            Issued = issued,
            Scale = scale.Value,
            From = from,
            To = DayInput.Read(typed.To).Day,
            Source = source,
        };
    }

    private static Result<int?> ScaleOf(string? typed)
    {
        var text = Plain(typed);
        if (text.Length == 0) return (int?)null;
        var figures = ScaleForm().Match(text).Groups["of"].Value.Replace(".", "", StringComparison.Ordinal)
            .Replace(" ", "", StringComparison.Ordinal);
        return int.TryParse(figures, NumberStyles.None, CultureInfo.InvariantCulture, out var of) && of is >= LeastScale and <= MostScale
            ? of : new Refusal("layer.scale", "Không đọc được tỷ lệ bản đồ; đề nghị ghi như 1/2000.");
    }

    private static Refusal Missing(string what) => new("layer.papers", $"Đề nghị ghi {what}.");

    private static string Plain(string? typed) => VietnameseText.Normalize(typed ?? "").Trim();

    [GeneratedRegex(@"^(1\s*[/:]\s*)?(?<of>\d[\d. ]*)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ScaleForm();
}
