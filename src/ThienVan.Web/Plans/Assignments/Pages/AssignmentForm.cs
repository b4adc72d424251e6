using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Entry;

namespace ThienVan.Web.Plans.Assignments.Pages;

/// <summary>A document as typed, without its figures.</summary>
public sealed class AssignmentForm
{
    /// <summary>"doc" to read the file into the form, "thu" to see whether a draft can be printed; anything else sends the
    /// document.</summary>
    public string? Step { get; set; }
    public string? Kind { get; set; }
    public string? Number { get; set; }
    public string? Date { get; set; }
    public string? Issuer { get; set; }
    public string? From { get; set; }

    /// <summary>"lai" where the document was typed before, and wrongly.</summary>
    public string? Again { get; set; }
    public IFormFile? File { get; set; }

    public bool ReadsFile => Step == "doc";

    public bool Drafts => Step == "thu";

    public Result<YearAssignment> Document(AssignmentLevel level, int year, IReadOnlyList<AssignedFigure> figures)
    {
        if (DayInput.Read(Date).Day is not { } signed) return new Refusal("assign.date", "Đề nghị ghi ngày văn bản, ví dụ 05/01/2026.");
        if (VietnameseText.IsBlank(From)) From = Date;
        if (DayInput.Read(From).Day is not { } from) return new Refusal("assign.from", "Đề nghị ghi ngày bắt đầu áp "
            + "dụng, ví dụ 05/01/2026.");
        return new YearAssignment
        {
            Level = level,
            Step = Enum.TryParse<AssignmentStep>(Kind, out var step) && Enum.IsDefined(step) ? step : AssignmentStep.First,
            Year = year,
            Number = Number?.Trim() ?? "",
            Date = signed,
            Issuer = Issuer?.Trim() ?? "",
            From = from,
            IsCorrection = Again is not null,
            Figures = figures,
        };
    }
}

/// <summary>The figures of a form as typed: one an indicator, another for the amount that its share is a share of.</summary>
public sealed class TypedFigures
{
    private readonly Dictionary<(string Code, AssignedWhat What), TypedFigure> _typed = [];

    public TypedFigure Of(string code, AssignedWhat what) =>
        _typed.TryGetValue((code, what), out var typed) ? typed : new() { Code = code, What = what };

    public void Put(TypedFigure typed) => _typed[(typed.Code, typed.What)] = typed;

    /// <summary>What was typed as figures, and what of it cannot be read.</summary>
    public (IReadOnlyList<AssignedFigure> Figures, IReadOnlyList<Refusal> Wrong) Figures(PlanDocument plan)
    {
        var read = _typed.Values.Where(typed => !typed.IsEmpty).Select(typed => AssignmentReader.Read(typed, plan)).ToArray();
        return ([.. read.Where(one => !one.IsRefused).Select(one => one.Value.Figure).OfType<AssignedFigure>()],
            [.. read.Select(one => one.Refusal).OfType<Refusal>()]);
    }

    public static string Field(string part, string code, AssignedWhat what) => $"{part}-{what}-{code}";

    public static TypedFigures Read(IFormCollection form, PlanDocument plan)
    {
        var all = new TypedFigures();
        foreach (var code in plan.Indicators.Select(indicator => indicator.Code))
            foreach (var what in Enum.GetValues<AssignedWhat>())
                all.Put(new()
                {
                    Code = code,
                    What = what,
                    Value = form[Field("muc", code, what)],
                    Replaces = form[Field("thay", code, what)].Count > 0,
                    Parts = form[Field("chia", code, what)],
                    Why = form[Field("ly-do", code, what)],
                });
        return all;
    }
}
