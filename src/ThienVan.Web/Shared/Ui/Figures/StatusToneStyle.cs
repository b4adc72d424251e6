namespace ThienVan.Web.Shared.Ui.Figures;

/// <summary>The class that sets <c>--tone</c> and <c>--tint</c>.</summary>
public static class StatusToneStyle
{
    public static string CssClass(this StatusTone tone) => tone switch
    {
        StatusTone.Achieved => "tone-achieved",
        StatusTone.OnTrack => "tone-ontrack",
        StatusTone.AtRisk => "tone-atrisk",
        StatusTone.OffTrack => "tone-offtrack",
        StatusTone.Decision => "tone-decision",
        StatusTone.NoData => "tone-nodata",
        _ => throw new ArgumentOutOfRangeException(nameof(tone), tone, message: null),
    };

    /// <summary>Its shape among the page's <see cref="StatusSymbols"/>.</summary>
    public static string ShapeId(this StatusTone tone) => $"s{(int)tone}";

    public static string ShapeAddress(this StatusTone tone) => "#" + tone.ShapeId();

    /// <summary>The tone's general word, for counts and filters.</summary>
    public static string Word(this StatusTone tone) => tone switch
    {
        StatusTone.Achieved => "Đạt",
        StatusTone.OnTrack => "Có khả năng đạt",
        StatusTone.AtRisk => "Có nguy cơ hoặc hụt ít",
        StatusTone.OffTrack => "Khó đạt hoặc chưa đạt",
        StatusTone.Decision => "Chờ thống nhất",
        StatusTone.NoData => "Chưa đánh giá",
        _ => throw new ArgumentOutOfRangeException(nameof(tone), tone, message: null),
    };
}
