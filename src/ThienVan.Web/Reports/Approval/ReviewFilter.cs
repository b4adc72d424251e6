using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Reports.Approval;

/// <summary>List state of the review, all of it in the address.</summary>
public sealed record ReviewFilter
{
    public const string Mine = "cho-toi";

    /// <summary>State keys with their words, in the order of a value's way.</summary>
    public static readonly IReadOnlyList<(string Key, string Word)> States =
        [
            (Mine, "Chờ tôi"),
            ("da-gui", "Chờ thẩm tra"),
            ("bi-tra-lai", VietnameseText.Capital(ValueStates.Word(ValueState.Returned))),
            ("da-tham-tra", "Chờ phê duyệt"),
            ("da-duyet", VietnameseText.Capital(ValueStates.Word(ValueState.Approved))),
            ("tat-ca", "Tất cả"),
        ];

    /// <summary>Id of a <see cref="ReviewSender"/>, or null for everybody.</summary>
    public string? Unit { get; init; }

    /// <summary>A key of <see cref="States"/>.</summary>
    public required string State { get; init; }

    public static ReviewFilter From(QueryState query, bool decides) => new()
    {
        Unit = query.Text("don-vi"),
        State = query.Text("tt") is { } state && States.Any(known => known.Key == state) ? state : decides ? Mine : "tat-ca",
    };

    public bool AdmitsSender(string id) => Unit is null || Unit == id;

    public static bool Admits(string state, ReviewCard card) => state switch
    {
        Mine => card.Next is not null || card.Held is not null,
        "da-gui" => card.State == ValueState.Submitted,
        "bi-tra-lai" => card.State == ValueState.Returned,
        "da-tham-tra" => card.State == ValueState.Verified,
        "da-duyet" => card.State.IsApproved(),
        _ => true,
    };

    /// <summary>As <see cref="Admits"/>, but what waits for somebody else is not counted as mine.</summary>
    public static bool Counts(string state, ReviewCard card) => state == Mine ? card.Next is not null : Admits(state, card);

    public string Link(Guid round) => ReportLinks.Reviewed(round, State, Unit);
}
