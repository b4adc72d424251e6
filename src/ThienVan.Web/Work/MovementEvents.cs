using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Work;

/// <summary>What is written down about the movements.</summary>
internal static class MovementEvents
{
    private const string OfMovement = "work/movement/{id}";
    private const string OfGroup = "work/movement-group/{year}/{unit}";
    private const string OfCommendations = "work/commendation/{year}";

    public static readonly EventKind Added = new(
        "work.movement_added", OfMovement,
        "a movement was added, or taken over from the plan by somebody's press",
        "name, kind, lead, place in the plan");
    public static readonly EventKind Changed = new(
        "work.movement_changed", OfMovement,
        "its kind, lead, measure, document or what it serves became another",
        "old and new");
    public static readonly EventKind YearOpened = new(
        "work.movement_year_opened", OfMovement,
        "a year of it was opened; groups come from the year before, figures do not",
        "year, days, how many groups");
    public static readonly EventKind YearChanged = new(
        "work.movement_year_changed", OfMovement,
        "days, document or the ward's own goal of a year became others",
        "old and new");
    public static readonly EventKind GoalsSet = new(
        "work.movement_goals_set", OfMovement,
        "goals or households of neighbourhood groups of a year became others, or groups joined or left",
        "year; the groups that changed, before and after");
    public static readonly EventKind YearClosed = new(
        "work.movement_year_closed", OfMovement,
        "results of a year were settled; none is taken any more",
        "year, how many groups sent, how many were confirmed");
    public static readonly EventKind YearReopened = new(
        "work.movement_year_reopened", OfMovement,
        "settled results of a year were opened again",
        "reason; year");
    public static readonly EventKind ResultSent = new(
        "work.movement_result_sent", OfGroup,
        "the head of a neighbourhood group said how far it has come; earlier entries stay",
        "reason where it is less than before; amount, day, file; what stood before");
    public static readonly EventKind ResultConfirmed = new(
        "work.movement_result_confirmed", OfGroup,
        "the lead unit or the Văn phòng confirmed an entry",
        "amount, day");
    public static readonly EventKind ResultReturned = new(
        "work.movement_result_returned", OfGroup,
        "the lead unit or the Văn phòng gave an entry back; it stands for nothing",
        "reason; amount, day");
    public static readonly EventKind CommendationProposed = new(
        "work.commendation_proposed", OfCommendations,
        "a neighbourhood group, a unit or a person was put on the list of a year",
        "kind, form; a person is not named");
    public static readonly EventKind CommendationDecided = new(
        "work.commendation_decided", OfCommendations,
        "the decision on a commendation was written down",
        "number, day");
    public static readonly EventKind CommendationEnded = new(
        "work.commendation_ended", OfCommendations,
        "a proposal was withdrawn or a decision revoked; the line stays",
        "reason; state before");
    public static readonly EventKind Refused = new(
        "work.movement_refused", OfMovement,
        "somebody asked for a change on a movement or a group's result that they may not make",
        "the refusal's code");
    public static readonly EventKind Demonstrated = new(
        "work.movements_demonstrated", "work/movement",
        "the demonstration invented a year of three movements of the plan",
        "how many results");
}
