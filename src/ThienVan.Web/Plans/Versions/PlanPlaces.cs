using ThienVan.Core.Plans;
using ThienVan.Web.Shared.Ui.Layout;

namespace ThienVan.Web.Plans.Versions;

/// <summary>Holds the place that a document names against the ward of this installation and the plan in force.</summary>
public sealed class PlanPlaces(SiteOptions site)
{
    /// <summary>What a person must know before the document comes into force here; null when the places agree or none is named.</summary>
    internal string? Differs(PlanDocument? held, PlanDocument next) =>
        IssuingPlace.Of(next.Issuer) is null && IssuingPlace.Of(site.WardName ?? held?.Issuer) is not null
            ? "Không đọc được tên phường, xã ban hành ở đầu văn bản này, nên hệ thống không biết văn bản của nơi nào."
        : IssuingPlace.AreTwo(site.WardName, next.Issuer)
            ? $"Văn bản này của {next.Issuer}, không phải của {site.WardInSentence} mà hệ thống đang phục vụ."
        : IssuingPlace.AreTwo(held?.Issuer, next.Issuer)
            ? $"Văn bản này của {next.Issuer}, kế hoạch đang áp dụng của {held!.Issuer}."
        : null;
}
