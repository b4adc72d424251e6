using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Judging;

/// <summary>A term in the office's words, for "vì sao", the page that sets it and its history.</summary>
public static class TermWords
{
    public static string Name(TermKind kind) => kind switch
    {
        TermKind.Window => "Kỳ tính của năm",
        TermKind.Profile => "Tiến độ trong năm",
        TermKind.After => "Việc phải xong trước",
        TermKind.YearBase => "Mẫu số của năm",
        TermKind.Base => "Cách tính tỷ lệ",
        TermKind.LeadDays => "Thời gian làm thủ tục công nhận",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };

    public static string Name(IndicatorTerm term) => Name(term.Kind) + (term.Year is { } year ? $" {year}" : "");

    public static string Word(PeriodType window) => window switch
    {
        PeriodType.BudgetYear => "năm ngân sách (01/01 đến 31/12)",
        PeriodType.DisbursementYear => "năm giải ngân (01/01 đến 31/01 năm sau)",
        PeriodType.SchoolYear => "năm học (01/9 năm trước đến 31/8)",
        _ => "năm báo cáo (15/12 năm trước đến 14/12)",
    };

    public static string Word(ShareBase basis) => basis switch
    {
        ShareBase.NewCases => "trường hợp phát sinh trong kỳ, các kỳ cộng lại",
        ShareBase.StateAtDate => "hiện trạng tại một ngày, lấy số mới nhất",
        ShareBase.FixedForYear => "một mẫu số cố định của năm, làm được đến đâu cộng đến đó",
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, message: null),
    };

    public static string Word(ProfileOrigin origin) => origin switch
    {
        ProfileOrigin.ByHand => "nhập tay",
        ProfileOrigin.PastYears => "tính từ các năm trước",
        ProfileOrigin.CityQuarters => "theo quý của thành phố",
        _ => throw new ArgumentOutOfRangeException(nameof(origin), origin, message: null),
    };

    public static string Word(Provenance provenance) => provenance switch
    {
        Provenance.Stated => "kế hoạch nêu",
        Provenance.Derived => "suy ra",
        Provenance.Assigned => "văn bản giao",
        Provenance.Typed => "người rà soát ghi",
        _ => throw new ArgumentOutOfRangeException(nameof(provenance), provenance, message: null),
    };

    /// <summary>What is set: "năm ngân sách (01/01 đến 31/12)", "120 ngày"; "theo kế hoạch" for going back to the plan's own.</summary>
    public static string Of(TermSetting setting) => setting switch
    {
        { IsPlansOwn: true } => "theo kế hoạch",
        { Window: { } type } => Word(type),
        { Shares: { } shares } =>
            (shares.Count == YearParts.Quarters ? "bốn quý: " : "mười hai tháng: ")
            + $"{string.Join(" + ", shares.Select(share => FigureText.Number(share)))} (%)"
            + (setting.Origin is { } origin ? $", {Word(origin)}" : ""),
        { YearBase: { } amount } => FigureText.Number(amount),
        { Base: { } basis } => Word(basis),
        { LeadDays: { } days } => $"{FigureText.Number(days)} ngày",
        _ => After(setting),
    };

    /// <summary>The same with where it comes from.</summary>
    public static string Full(IndicatorTerm term) =>
        $"{Of(term.Setting)}; {Word(term.Provenance)}, {term.Source}, áp dụng từ {FigureText.Day(term.From)}";

    private static string After(TermSetting setting)
    {
        string[] steps = [.. setting.After ?? [], .. (setting.Projects ?? []).Select(no => $"đề án, dự án {no}")];
        return steps.Length == 0 ? "không chờ việc nào" : string.Join(", ", steps);
    }
}
