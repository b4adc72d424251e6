using System.Globalization;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Import;

namespace ThienVan.Web.Plans.Commands;

/// <summary>Plans and findings as plain text for a terminal.</summary>
internal static class PlanPrinter
{
    public static void Summary(PlanDocument document, TextWriter output)
    {
        output.WriteLine(
            $"{document.Number ?? "(không thấy số)"} · {(document.Date is { } day ? FigureText.Day(day) : "(không thấy ngày)")} · "
                + $"{document.Issuer ?? "(không thấy cơ quan ban hành)"}");
        output.WriteLine($"Giai đoạn {FigureText.Years(document.PeriodFrom, document.PeriodTo, "-")}");
        output.WriteLine(
            $"{document.Targets.Count} chỉ tiêu ({document.Targets.Sum(target => target.Indicators.Count)} chỉ số), {document.Rows.Count} "
                + $"dòng phụ lục chỉ tiêu, {document.Tasks.Count} nhiệm vụ, {document.Projects.Count} đề án - dự án, "
                + $"{document.Units.Count} đơn vị.");
        output.WriteLine($"Chưa đọc được: {document.Unread.Count}");
        foreach (var unread in document.Unread) output.WriteLine($"  dòng {unread.Lines.From}-{unread.Lines.To}: {unread.Why}");
    }

    public static void Targets(PlanDocument document, TextWriter output)
    {
        Summary(document, output);
        foreach (var target in document.Targets)
        {
            output.WriteLine($"({target.No}) {target.Name}{Leads(target, document)}");
            foreach (var indicator in target.Indicators) output.WriteLine($"    {indicator.Code,-4} {indicator.Name}: {Years(indicator)}");
        }
    }

    private static string Leads(Target target, PlanDocument document) =>
        LeadView.Of(target, document) is var leads && leads.All(lead => lead.Unit is null)
            ? "" : $" [{LeadWords.Of(leads, "chưa nêu đơn vị chủ trì")}]";

    public static void Findings(IReadOnlyList<Finding> findings, TextWriter output)
    {
        foreach (var group in findings.GroupBy(finding => finding.Weight).OrderBy(group => group.Key))
        {
            output.WriteLine($"{Word(group.Key)}: {group.Count()}");
            foreach (var finding in group) Write(finding, output);
            output.WriteLine();
        }

        output.WriteLine(findings.Count == 0 ? "Không phát hiện gì." : $"{findings.Count} phát hiện.");
    }

    public static string Word(FindingWeight weight) => weight switch
    {
        FindingWeight.Contradiction => "Mâu thuẫn",
        FindingWeight.Duplicate => "Trùng lặp",
        FindingWeight.Gap => "Còn thiếu",
        FindingWeight.Wording => "Cách viết",
        FindingWeight.ScanFault => "Lỗi quét",
        _ => throw new ArgumentOutOfRangeException(nameof(weight), weight, message: null),
    };

    private static string Years(Indicator indicator) =>
        indicator.Points.Count == 0
            ? "không nêu số"
            : string.Join("; ", indicator.Points.Select(point => $"{point.Year}: {PlanWords.Point(indicator, point)}"))
                + (indicator.Unit is null ? "" : $" {indicator.Unit}");

    private static void Write(Finding finding, TextWriter output)
    {
        output.WriteLine($"  {finding.Id}  {finding.Message}");
        foreach (var provision in finding.Provisions) output.WriteLine($"      {Where(provision)}{Quote(provision, finding.IsOfScan)}");
        foreach (var reading in finding.Readings) output.WriteLine($"      → {reading.Text}");
    }

    private static string Quote(Provision provision, bool asScanned) =>
        DocumentWords.Quoted(provision, asScanned) is { } words ? $" “{words}”" : "";

    private static string Where(Provision provision) =>
        provision.Lines is { } lines
            ? $"{provision.Reference}, dòng {lines.From}{(lines.To > lines.From ? $"-{lines.To}" : "")}:"
            : $"{provision.Reference}:";
}
