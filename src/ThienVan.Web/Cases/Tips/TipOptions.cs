using System.Text.Json;
using ThienVan.Core.Cases.Tips;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Config;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Cases.Tips;

/// <summary>What the law says of tips by days, as it lies beside the program: <c>plans/tip-rules.json</c>.</summary>
public sealed class ShippedTipRules(string path)
{
    private readonly Lazy<IReadOnlyList<TipRule>> _all =
        new(() => JsonSerializer.Deserialize<IReadOnlyList<TipRule>>(File.ReadAllText(path), KeptJson.Column) ?? []);

    public static ShippedTipRules BesideTheProgram { get; } = new(Path.Combine(AppContext.BaseDirectory, "plans", "tip-rules.json"));

    public TipRule On(DateOnly day) => TipRule.On(_all.Value, day);

    /// <summary>Null where the file can be read and holds what rules may say.</summary>
    public Refusal? Refuse()
    {
        try
        {
            return _all.Value.Count == 0 ? Fault("chưa có quy tắc nào")
                : _all.Value.SelectMany(rule => rule.Faults()).FirstOrDefault() is { } fault ? Fault(fault) : null;
        }
        catch (JsonException exception)
        {
            return Fault($"dòng {exception.LineNumber + 1} không đúng");
        }
    }

    private static Refusal Fault(string what) => new("settings.tip_rules", $"Tệp tip-rules.json: {what}; đề nghị xem lại.");
}

/// <summary>Section <c>ThienVan:Tips</c>: where a formal denunciation is made, and how much comes in at most.</summary>
public sealed record TipOptions
{
    private static readonly NumberSetting _keep = new("ThienVan:Tips:KeepMonths", 1, 120);
    private static readonly NumberSetting _files = new("ThienVan:Tips:SendsPerMinute", 1, 10_000);
    private static readonly NumberSetting _looks = new("ThienVan:Tips:LookupsPerMinute", 1, 10_000);

    /// <summary>Where the ward receives people; null while nobody has said.</summary>
    public string? Address { get; init; }

    public string? Hours { get; init; }

    public string? Phone { get; init; }

    /// <summary>Who is written to where the ward's own leaders are the matter: name and address.</summary>
    public string? Superior { get; init; }

    /// <summary>Null to take the rule's.</summary>
    public int? KeepMonths { get; init; }

    /// <summary>Sent by machines that showed work; others get a quarter of it.</summary>
    public int SendsPerMinute { get; init; } = 40;

    public int LookupsPerMinute { get; init; } = 30;

    public static TipOptions From(IConfiguration configuration) => configuration.GetSection("ThienVan:Tips").Get<TipOptions>() ?? new();

    public static IEnumerable<Refusal?> Refuse(IConfiguration configuration) =>
        [_keep.Refuse(configuration), _files.Refuse(configuration), _looks.Refuse(configuration)];
}
