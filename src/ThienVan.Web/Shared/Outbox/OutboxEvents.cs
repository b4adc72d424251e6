using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Shared.Outbox;

/// <summary>What is written down about messages on their way.</summary>
internal static class OutboxEvents
{
    public static readonly EventKind Tried = new(
        "outbox.trial_sent", "outbox/trial",
        "somebody sent a trial e-mail",
        "whether the server took it, error code; no address");
    public static readonly EventKind GivenUp = new(
        "outbox.given_up", "outbox/{id}",
        "an e-mail could not be sent, for good",
        "subject, attempts, error code; no address");

    public static readonly EventKind DailyChosen = new(
        "outbox.daily_chosen", "people/{id}",
        "a person chose one e-mail a day, or one for each notice again",
        "what they chose");
}
