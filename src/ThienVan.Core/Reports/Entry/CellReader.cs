using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Entry;

namespace ThienVan.Core.Reports.Entry;

/// <summary>Turns a typed cell into an observation; what cannot be read stays with its field. Nothing is guessed, nothing is filled
/// in.</summary>
public sealed class CellReader
{
    public const string Yes = "co";
    public const string No = "chua";

    /// <summary>Characters of one field.</summary>
    public const int LongestText = 2000;

    // These are said by the checks, with the figures, once the figure itself can be read.
    private static readonly string[] _leftToChecks = ["figure.negative", "figure.percent", "figure.parts_order", "figure.rank"];

    private readonly List<CellError> _errors = [];
    private readonly Dictionary<string, FigureInput> _asked = new(StringComparer.Ordinal);
    private readonly TypedCell _cell;

    private CellReader(TypedCell cell) => _cell = cell;

    /// <param name="window">Days the figure speaks of.</param>
    /// <param name="today">Day in Viet Nam; before the window's last day the figure is an estimate, said or not.</param>
    public static ParsedCell Read(TypedCell cell, Indicator indicator, PlanDocument plan, Period window, DateOnly today) =>
        new CellReader(cell).Read(indicator, plan, window, today);

    /// <summary>True before the last day a figure speaks of: until then it can be nothing but an estimate.</summary>
    public static bool IsEarly(Period window, DateOnly today) => today < window.To;

    private ParsedCell Read(Indicator indicator, PlanDocument plan, Period window, DateOnly today)
    {
        if (TooLong(_cell))
            return new() { Errors = [new("", new("entry.long", $"Mỗi ô chữ dài tối đa {LongestText} ký tự; đề nghị viết gọn lại."))] };
        var words = CellText.Clean(_cell.Source, _cell.Explanation, _cell.DocumentNumber, _cell.YearEstimateWhy);
        var reading = new ParsedCell { IsEmpty = Empty(_cell), Source = words[0], Explanation = words[1] };
        if (reading.IsEmpty) return reading;
        var observation = Observe(indicator, window, words[2], words[3], IsEarly(window, today));
        if (
            _errors.Count == 0
            && ObservationRules.Refuse(indicator, plan, observation, today) is { } refusal
            && !_leftToChecks.Contains(refusal.Code)
        )
            Refuse(FieldOf(refusal.Code), refusal);
        if (ObservationRules.RefuseEstimate(indicator, observation) is { } estimate) Refuse(FieldOf(estimate.Code), estimate);
        return reading with { Observation = _errors.Count == 0 ? observation : null, Errors = _errors, Asked = _asked };
    }

    private Observation Observe(Indicator indicator, Period window, string? document, string? why, bool early)
    {
        var shape = EntryShapes.Of(indicator);
        var parts = shape == EntryShape.Parts;
        var (measure, part) = (IndicatorMeasure.Of(indicator), IndicatorMeasure.PartOf(indicator));
        var met = shape.AsksWhetherMet() ? Met() : null;
        var dated = met == true && shape != EntryShape.YesNo;
        var observation = new Observation
        {
            Code = indicator.Code,
            Period = window,
            Value = shape.AsksWhetherMet() ? null : Figure(nameof(TypedCell.Value), _cell.Value, _cell.ValueMeant, measure),
            Numerator = parts ? Figure(nameof(TypedCell.Numerator), _cell.Numerator, _cell.NumeratorMeant, part) : null,
            Denominator = parts ? Figure(nameof(TypedCell.Denominator), _cell.Denominator, _cell.DenominatorMeant, part) : null,
            Met = met,
            MetOn = dated ? Day(nameof(TypedCell.MetOn), _cell.MetOn) : null,
            DocumentNumber = dated ? document : null,
            ValidTo = dated && shape == EntryShape.Standard ? Day(nameof(TypedCell.ValidTo), _cell.ValidTo) : null,
            Quality = Quality(window, early),
        };
        if (shape.AsksYearEstimate()) observation = observation with { Observed = Estimated(observation.Observed, why, measure) };
        else if (!Blank(_cell.YearEstimate, why))
            Refuse(nameof(TypedCell.YearEstimate), new("figure.estimate", "Chỉ tiêu này không có số ước cả năm; đề nghị để trống ô đó."));
        if (!parts && !Blank(_cell.Numerator, _cell.Denominator))
            Refuse(
                nameof(TypedCell.Numerator), new("figure.restricted", "Chỉ tiêu này không nhập tử số, mẫu số; đề nghị "
                    + "chỉ nhập số được hỏi."));
        if (observation is { Value: not null, Numerator: not null })
            Refuse(nameof(TypedCell.Value), new("figure.both", "Đề nghị nhập tử số và mẫu số, hoặc chỉ tỷ lệ; không nhập cả hai."));
        return observation;
    }

    private ObservedValue Estimated(ObservedValue observed, string? why, FigureMeasure measure) => observed with
    {
        YearEstimate = Figure(nameof(TypedCell.YearEstimate), _cell.YearEstimate, _cell.YearEstimateMeant, measure),
        YearEstimateWhy = why,
    };

    private decimal? Figure(string field, string? typed, string? meant, FigureMeasure measure)
    {
        var input = FigureInput.Read(typed, measure);
        if (input.Answered(typed, meant) is { } chosen) return Sized(field, chosen);
        if (input.Ambiguous) _asked[field] = input;
        if (input.Refusal is { } refusal) Refuse(field, refusal);
        return Sized(field, input.Value);
    }

    private decimal? Sized(string field, decimal? value)
    {
        if (FigureLimits.Refuse(value) is { } refusal) Refuse(field, refusal);
        return value;
    }

    private bool? Met()
    {
        if (_cell.Met is not (null or "" or Yes or No)) Refuse(nameof(TypedCell.Met), new("figure.met", "Đề nghị chọn "
            + "đã đạt hay chưa đạt."));
        return _cell.Met switch { Yes => true, No => false, _ => null };
    }

    private DateOnly? Day(string field, string? typed)
    {
        if (DayInput.Refuse(typed) is { } unread) Refuse(field, unread with { Code = "figure.day" });
        return DayInput.Read(typed).Day;
    }

    private Quality Quality(Period window, bool early)
    {
        var usual = early ? Plans.Quality.Estimated : Plans.Quality.Preliminary;
        if (VietnameseText.IsBlank(_cell.Quality)) return usual;
        if (Enum.TryParse<Quality>(_cell.Quality, out var quality) && Enum.IsDefined(quality) && !char.IsAsciiDigit(_cell.Quality[0]))
            return early && quality != usual ? Early(window) : quality;
        Refuse(nameof(TypedCell.Quality), new("figure.quality", "Đề nghị chọn độ tin cậy của số liệu: ước, sơ bộ hay chính thức."));
        return usual;
    }

    private Quality Early(Period window)
    {
        Refuse(nameof(TypedCell.Quality), new("figure.quality_early",
            $"Kỳ số liệu đến {FigureText.Day(window.To)} chưa hết nên chỉ nhập được số ước; "
                + "đề nghị chọn “ước”, hoặc nhập lại từ ngày đó."));
        return Plans.Quality.Estimated;
    }

    private void Refuse(string field, Refusal refusal)
    {
        if (_errors.TrueForAll(error => error.Field != field)) _errors.Add(new(field, refusal));
    }

    private static bool Empty(TypedCell cell) =>
        Blank(cell.Value, cell.Numerator, cell.Denominator, cell.Met, cell.MetOn, cell.DocumentNumber, cell.ValidTo, cell.YearEstimate);

    private static bool Blank(params ReadOnlySpan<string?> fields)
    {
        foreach (var field in fields)
        {
            if (!VietnameseText.IsBlank(field)) return false;
        }

        return true;
    }

    private static bool TooLong(TypedCell cell) => cell.Texts().Values.Any(text => text?.Length > LongestText);

    private static string FieldOf(string code) => code switch
    {
        "figure.met" => nameof(TypedCell.Met),
        "figure.document" => nameof(TypedCell.DocumentNumber),
        "figure.met_on" or "figure.met_on_missing" => nameof(TypedCell.MetOn),
        "figure.validity" => nameof(TypedCell.ValidTo),
        "figure.parts" => nameof(TypedCell.Denominator),
        "figure.missing" => nameof(TypedCell.Value),
        "figure.estimate" or "figure.estimate_missing" => nameof(TypedCell.YearEstimate),
        "figure.estimate_why" => nameof(TypedCell.YearEstimateWhy),
        "figure.quality" => nameof(TypedCell.Quality),
        _ => "",
    };
}
