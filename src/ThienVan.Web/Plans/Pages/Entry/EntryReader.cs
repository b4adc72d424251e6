using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Web.Shared.Ui;

namespace ThienVan.Web.Plans.Pages.Entry;

/// <summary>Turns the typed form into an observation; what cannot be read stays with its field.</summary>
public sealed class EntryReader(EntryForm form)
{
    private readonly Dictionary<string, string> _errors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FigureInput> _asked = new(StringComparer.Ordinal);

    /// <summary>Message by field name.</summary>
    public IReadOnlyDictionary<string, string> Errors => _errors;

    /// <summary>Figures that may mean two things, by field name.</summary>
    public IReadOnlyDictionary<string, FigureInput> Asked => _asked;

    /// <summary>Null when something must be mended first; see <see cref="Errors"/>.</summary>
    public Observation? Read(Indicator indicator, Period period)
    {
        var shape = EntryShapes.Of(indicator);
        var counted = shape is not (EntryShape.YesNo or EntryShape.Standard or EntryShape.Milestone);
        var parts = shape == EntryShape.Parts;
        var met = !counted ? form.Met switch { EntryForm.Yes => true, EntryForm.No => false, _ => (bool?)null } : null;
        var observation = new Observation
        {
            Code = indicator.Code,
            Period = period,
            Value = counted ? Figure(nameof(EntryForm.Value), form.Value, form.ValueMeant) : null,
            Numerator = parts ? Figure(nameof(EntryForm.Numerator), form.Numerator, form.NumeratorMeant) : null,
            Denominator = parts ? Figure(nameof(EntryForm.Denominator), form.Denominator, form.DenominatorMeant) : null,
            Met = met,
            MetOn = met == true && shape != EntryShape.YesNo ? form.MetOn : null,
            DocumentNumber = met == true && shape != EntryShape.YesNo ? Text(form.DocumentNumber) : null,
            ValidTo = met == true && shape == EntryShape.Standard ? form.ValidTo : null,
            Quality = form.Quality,
        };
        if (parts && observation is { Value: not null, Numerator: not null }) Refuse(nameof(EntryForm.Value), "Hãy nhập tử số và mẫu số, hoặc chỉ tỷ lệ; không nhập cả hai.");
        if (Text(form.Source) is null) Refuse(nameof(EntryForm.Source), "Hãy ghi nguồn số liệu, ví dụ “Báo cáo 12/BC-UBND” hay “Sổ theo dõi”.");
        if (form.BasedOnVersion > 0 && Text(form.Reason) is null) Refuse(nameof(EntryForm.Reason), "Kỳ này đã có số liệu; hãy ghi lý do sửa.");
        return _errors.Count == 0 ? observation : null;
    }

    /// <summary>Puts a refusal beside the field it speaks of.</summary>
    public void Refuse(Refusal refusal) => Refuse(FieldOf(refusal.Code), refusal.Message);

    public static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    private void Refuse(string field, string message) => _errors.TryAdd(field, message);

    private decimal? Figure(string field, string? typed, string? meant)
    {
        var input = FigureInput.Read(typed);
        if (input.Unreadable) Refuse(field, $"Không đọc được “{typed}”. Hãy gõ số như 1234,5.");
        if (!input.Ambiguous) return input.Value;
        if (meant == Answer(typed, input.AsThousands)) return input.AsThousands;
        if (meant == Answer(typed, input.AsFraction)) return input.AsFraction;
        _asked[field] = input;
        Refuse(field, $"“{typed}” có hai cách đọc; hãy chọn một.");
        return null;
    }

    /// <summary>The answer counts only for the very text that was asked about.</summary>
    public static string Answer(string? typed, decimal? meant) => $"{typed}|{FigureText.Input(meant)}";

    private static string FieldOf(string code) => code switch
    {
        "figure.reason" => nameof(EntryForm.Reason),
        "figure.source" => nameof(EntryForm.Source),
        "figure.met" => nameof(EntryForm.Met),
        "figure.document" => nameof(EntryForm.DocumentNumber),
        "figure.met_on" or "figure.met_on_missing" => nameof(EntryForm.MetOn),
        "figure.validity" => nameof(EntryForm.ValidTo),
        "figure.parts" or "figure.parts_order" => nameof(EntryForm.Denominator),
        "figure.missing" or "figure.negative" or "figure.percent" or "figure.rank" => nameof(EntryForm.Value),
        _ => "",
    };
}
