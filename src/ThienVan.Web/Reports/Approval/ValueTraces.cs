using System.Globalization;
using System.Text.Json;
using ThienVan.Core.Plans;
using ThienVan.Web.Plans;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Reports.Approval;

/// <summary>A value's events in the office's words.</summary>
internal static class ValueTraces
{
    private static readonly IReadOnlyDictionary<string, string> Words = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [ReportEvents.ValueSaved.Name] = "lưu",
        [ReportEvents.ValueSubmitted.Name] = "gửi Văn phòng",
        [ReportEvents.ValueRecalled.Name] = "thu hồi để sửa",
        [ReportEvents.ValueReturned.Name] = "trả lại",
        [ReportEvents.ValueVerified.Name] = "thẩm tra",
        [ReportEvents.ValueApproved.Name] = "phê duyệt",
        [ReportEvents.ValuePublished.Name] = "công bố",
        [ReportEvents.ValueRevised.Name] = "lập phiên bản mới",
        [ReportEvents.EvidenceAdded.Name] = "thêm minh chứng",
        [ReportEvents.EvidenceRemoved.Name] = "bỏ minh chứng",
    };

    /// <summary>One step of a value; null for a kind that is none.</summary>
    public static string? Said(string kind) =>
        Words.TryGetValue(kind, out var said) ? char.ToUpper(said[0], CultureInfo.InvariantCulture) + said[1..] : null;

    /// <summary>Newest first; the same done over and over by one person is one line, with the last figure.</summary>
    /// <param name="events">In the order of the trail; kinds that are no step of a value are left out.</param>
    /// <param name="unit">Unit of measure; null for none.</param>
    public static IReadOnlyList<ValueTrace> Of(IEnumerable<EventRow> events, string? unit)
    {
        var traces = new List<(EventRow Row, int Times)>();
        foreach (var row in events.Where(row => Words.ContainsKey(row.Kind)))
        {
            if (
                traces.Count > 0
                && traces[^1] is var last
                && last.Row.Kind == row.Kind
                && last.Row.ActorId == row.ActorId
                && row.Kind == "report.value_saved"
            )
                traces[^1] = (row, last.Times + 1);
            else traces.Add((row, 1));
        }

        traces.Reverse();
        return
        [
            .. traces.Select(trace => new ValueTrace(
                trace.Row.At, trace.Row.ActorName, Words[trace.Row.Kind] + Moved(trace.Row, unit), trace.Row.Reason, trace.Times)),
        ];
    }

    private static string Moved(EventRow row, string? unit)
    {
        if (row.Data is null || !row.Kind.StartsWith("report.value_", StringComparison.Ordinal)) return "";
        using var data = JsonDocument.Parse(row.Data);
        return Read(data, "new") is not { } now || Text(now, unit) is not { } after ? ""
            : Read(data, "old") is { } old && Text(old, unit) is { } before && before != after ? $": {before} → {after}"
            : $": {after}";
    }

    private static ObservedValue? Read(JsonDocument data, string side) =>
        data.RootElement.TryGetProperty(side, out var held) && held.ValueKind == JsonValueKind.Object
            ? held.Deserialize<ObservedValue>(KeptJson.Event)
            : null;

    private static string? Text(ObservedValue held, string? unit)
    {
        var seen = new Observation { Code = "", Period = default, Observed = held };
        return seen is { Value: null, Numerator: null, Met: null } ? null : ObservationText.Of(seen, unit);
    }
}
