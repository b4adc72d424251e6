using ThienVan.Core.Plans;
using ThienVan.Web.Shared.Ui;

namespace ThienVan.Web.Plans.Pages.Entry;

/// <summary>What the entry form holds, exactly as typed: nothing is lost when it comes back with errors.</summary>
public sealed class EntryForm
{
    public const string Yes = "co";
    public const string No = "chua";

    public string? Value { get; set; }
    public string? Numerator { get; set; }
    public string? Denominator { get; set; }

    /// <summary>Answers to "1.234 or 1,234?": the text asked about, a bar, and the figure meant.</summary>
    public string? ValueMeant { get; set; }
    public string? NumeratorMeant { get; set; }
    public string? DenominatorMeant { get; set; }
    public string? Met { get; set; }
    public DateOnly? MetOn { get; set; }
    public string? DocumentNumber { get; set; }
    public DateOnly? ValidTo { get; set; }
    public Quality Quality { get; set; } = Quality.Preliminary;
    public string? Source { get; set; }
    public string? EvidenceNote { get; set; }
    public string? Reason { get; set; }

    /// <summary>Version of the period's figure the form was opened on; 0 for none.</summary>
    public int BasedOnVersion { get; set; }

    /// <summary>The form as it opens on a period that already has a figure.</summary>
    public static EntryForm Of(ObservationLine? held) => held is null ? new() : new()
    {
        Value = FigureText.Input(held.Observation.Value),
        Numerator = FigureText.Input(held.Observation.Numerator),
        Denominator = FigureText.Input(held.Observation.Denominator),
        Met = held.Observation.Met switch { true => Yes, false => No, _ => null },
        MetOn = held.Observation.MetOn,
        DocumentNumber = held.Observation.DocumentNumber,
        ValidTo = held.Observation.ValidTo,
        Quality = held.Observation.Quality,
        Source = held.Source,
        EvidenceNote = held.EvidenceNote,
        BasedOnVersion = held.Version,
    };
}
