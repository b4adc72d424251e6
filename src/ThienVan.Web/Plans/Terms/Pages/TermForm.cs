using System.Globalization;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans.Terms.Pages;

/// <summary>A term as typed.</summary>
public sealed class TermForm
{
    /// <summary>Proposal that is confirmed or ended; empty while one is made.</summary>
    public Guid Id { get; set; }
    public string? Kind { get; set; }

    /// <summary>"plan" to go back to what the plan says.</summary>
    public string? Own { get; set; }
    public string? Window { get; set; }
    public string? Origin { get; set; }

    /// <summary>Percent of each month or quarter; what is left empty at the end is not there.</summary>
    public List<string?>? Parts { get; set; }
    public string? YearBase { get; set; }
    public string? Year { get; set; }
    public string? Base { get; set; }
    public string? LeadDays { get; set; }
    public string? DocumentNumber { get; set; }
    public string? DocumentDate { get; set; }
    public string? Provenance { get; set; }
    public string? From { get; set; }

    /// <param name="of">The indicator.</param>
    /// <param name="after">Ticked milestones.</param>
    /// <param name="projects">Ticked projects.</param>
    public Result<IndicatorTerm> Command(Indicator of, IReadOnlyList<string> after, IReadOnlyList<string> projects)
    {
        if (Choice<TermKind>(Kind) is not { } kind) return new Refusal("term.kind", "Đề nghị chọn mục cần đặt.");
        if (DayInput.Read(DocumentDate).Day is not { } signed) return new Refusal("term.document_date", "Đề nghị chọn ngày văn bản.");
        if (DayInput.Read(From).Day is not { } from) return new Refusal("term.from", "Đề nghị chọn ngày bắt đầu áp dụng.");
        if (Choice<Provenance>(Provenance) is not { } provenance) return new Refusal("term.provenance", "Đề nghị chọn nguồn gốc.");
        var setting = Own is null ? Setting(kind, of, after, projects) : new TermSetting();
        return setting.IsRefused ? setting.Refusal! : new IndicatorTerm
        {
            Code = of.Code,
            Kind = kind,
            Year = kind == TermKind.YearBase && int.TryParse(Year, CultureInfo.InvariantCulture, out var year) ? year : null,
            Setting = setting.Value,
            DocumentNumber = DocumentNumber?.Trim() ?? "",
            DocumentDate = signed,
            Provenance = provenance,
            From = from,
        };
    }

    private Result<TermSetting> Setting(
        TermKind kind, Indicator of, IReadOnlyList<string> after, IReadOnlyList<string> projects) => kind switch
        {
            TermKind.Window => new TermSetting { Window = Choice<PeriodType>(Window) },
            TermKind.Profile => Profile(),
            TermKind.After => new TermSetting { After = after, Projects = projects },
            TermKind.YearBase => FigureInput.Read(YearBase, IndicatorMeasure.PartOf(of)) is { Refusal: { } refusal } ? refusal
                : new TermSetting { YearBase = FigureInput.Read(YearBase, IndicatorMeasure.PartOf(of)).Value },
            TermKind.Base => new TermSetting { Base = Choice<ShareBase>(Base) },
            _ => FigureInput.Read(LeadDays, new(FigureKind.Counted, "ngày")) is { Refusal: { } refusal } ? refusal
                : new TermSetting { LeadDays = Days(FigureInput.Read(LeadDays).Value) },
        };

    private Result<TermSetting> Profile()
    {
        var typed = (Parts ?? []).Select(part => FigureInput.Read(part, new(FigureKind.Percent, "%"))).ToList();
        if (typed.Find(part => part.Refusal is not null) is { Refusal: { } refusal }) return refusal;
        return new TermSetting { Shares = [.. typed.Select(part => part.Value).OfType<decimal>()], Origin = Choice<ProfileOrigin>(Origin) };
    }

    private static int? Days(decimal? typed) => typed is >= 0 and <= int.MaxValue ? (int)typed.Value : typed is null ? null : 0;

    private static T? Choice<T>(string? said) where T : struct, Enum =>
        Enum.TryParse<T>(said, out var chosen) && Enum.IsDefined(chosen) ? chosen : null;
}
