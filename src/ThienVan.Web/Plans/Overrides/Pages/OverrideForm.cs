using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans.Overrides.Pages;

/// <summary>An override as typed.</summary>
public sealed class OverrideForm
{
    /// <summary>Override that is approved or ended; empty while one is asked for.</summary>
    public Guid Id { get; set; }
    public string? Performance { get; set; }
    public string? Reason { get; set; }
    public string? Until { get; set; }

    /// <summary>The proposal, or the first field that does not read.</summary>
    public Result<ProposeOverride> Command(string code, int year) =>
        !Enum.TryParse<Performance>(Performance, out var said) || !Enum.IsDefined(said)
            ? new Refusal("override.choice", "Đề nghị chọn một đánh giá trong danh sách.")
        : DayInput.Read(Until).Day is not { } until ? new Refusal("override.until", "Đề nghị chọn ngày hết hiệu lực.")
        : new ProposeOverride { Code = code, Year = year, Performance = said, Reason = Reason ?? "", Until = until };
}
