namespace ThienVan.Core.Reports;

/// <summary>What a person typed for one indicator, exactly as typed: kept as a draft even while it cannot be read.</summary>
public sealed record TypedCell
{
    /// <summary>Single figure, or a percentage; null when the cell is empty.</summary>
    public string? Value { get; init; }
    public string? Numerator { get; init; }
    public string? Denominator { get; init; }

    /// <summary>"co", "chua" or null.</summary>
    public string? Met { get; init; }

    /// <summary>dd/MM/yyyy or yyyy-MM-dd.</summary>
    public string? MetOn { get; init; }
    public string? DocumentNumber { get; init; }
    public string? ValidTo { get; init; }

    /// <summary>Name of a quality; null means preliminary.</summary>
    public string? Quality { get; init; }
    public string? Source { get; init; }

    /// <summary>What the unit expects of the whole year, and what that rests on.</summary>
    public string? YearEstimate { get; init; }
    public string? YearEstimateWhy { get; init; }
    public string? Explanation { get; init; }

    /// <summary>Answers to "1.234 or 1,234?": the text asked about, a bar, the figure meant.</summary>
    public string? ValueMeant { get; init; }
    public string? NumeratorMeant { get; init; }
    public string? DenominatorMeant { get; init; }
    public string? YearEstimateMeant { get; init; }

    /// <summary>Fact the figure was accepted from; null when typed.</summary>
    public string? FactKey { get; init; }

    /// <param name="text">Gives the text of a field by its name.</param>
    public static TypedCell Of(Func<string, string?> text) => new()
    {
        Value = text(nameof(Value)),
        Numerator = text(nameof(Numerator)),
        Denominator = text(nameof(Denominator)),
        Met = text(nameof(Met)),
        MetOn = text(nameof(MetOn)),
        DocumentNumber = text(nameof(DocumentNumber)),
        ValidTo = text(nameof(ValidTo)),
        Quality = text(nameof(Quality)),
        Source = text(nameof(Source)),
        YearEstimate = text(nameof(YearEstimate)),
        YearEstimateWhy = text(nameof(YearEstimateWhy)),
        Explanation = text(nameof(Explanation)),
        ValueMeant = text(nameof(ValueMeant)),
        NumeratorMeant = text(nameof(NumeratorMeant)),
        DenominatorMeant = text(nameof(DenominatorMeant)),
        YearEstimateMeant = text(nameof(YearEstimateMeant)),
        FactKey = text(nameof(FactKey)),
    };

    /// <summary>Every field by its name.</summary>
    public IReadOnlyDictionary<string, string?> Texts() => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        [nameof(Value)] = Value,
        [nameof(Numerator)] = Numerator,
        [nameof(Denominator)] = Denominator,
        [nameof(Met)] = Met,
        [nameof(MetOn)] = MetOn,
        [nameof(DocumentNumber)] = DocumentNumber,
        [nameof(ValidTo)] = ValidTo,
        [nameof(Quality)] = Quality,
        [nameof(Source)] = Source,
        [nameof(YearEstimate)] = YearEstimate,
        [nameof(YearEstimateWhy)] = YearEstimateWhy,
        [nameof(Explanation)] = Explanation,
        [nameof(ValueMeant)] = ValueMeant,
        [nameof(NumeratorMeant)] = NumeratorMeant,
        [nameof(DenominatorMeant)] = DenominatorMeant,
        [nameof(YearEstimateMeant)] = YearEstimateMeant,
        [nameof(FactKey)] = FactKey,
    };
}
