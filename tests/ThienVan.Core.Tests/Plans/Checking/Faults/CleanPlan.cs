using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Checking;
using ThienVan.Core.Plans.Import;
using ThienVan.Core.Tests.Plans.Import;

namespace ThienVan.Core.Tests.Plans.Checking.Faults;

/// <summary>A plan of an invented place without a fault, and where its targets, tasks and tables stand.</summary>
/// <param name="Rows">Columns of the indicator appendix in order; null when there is none.</param>
/// <param name="Schemes">Columns of the list of schemes in order; null when there is none.</param>
internal sealed partial record CleanPlan(string File, string Kind, string Name, string? Rows, string? Schemes)
{
    private const string Average = "no name unit by per lead";
    private const string Yearly = "no name unit y1 y2 y3 y4 y5 lead";
    private const string Listed = "no name lead coop time money";

    private readonly Lazy<SourceText> _text = new(() => PlanTexts.Fixture(File));
    private readonly Lazy<PlanDocument> _plan = new(() => PlanImporter.Import(PlanTexts.Fixture(File)));
    private readonly Lazy<IReadOnlyList<Finding>> _findings = new(() => Check(PlanTexts.Fixture(File)));

    public static IReadOnlyList<CleanPlan> All { get; } =
    [
        new("clean/phuong-ben-nua.txt", "phường", "Bến Nứa", Average, Listed),
        new("clean/xa-ta-leng.txt", "xã", "Tà Lèng Thượng", Yearly, Listed),
        new("clean/dac-khu-hon-tra.txt", "đặc khu", "Hòn Trà", Average, Listed),
        new("clean/xa-vinh-trach.txt", "xã", "Vĩnh Trạch Hạ", Rows: null, Listed),
        new("xa-dong-bai.txt", "xã", "Đông Bãi", Yearly, "no name time money coop lead"),
        new("dac-khu-hon-mun.txt", "đặc khu", "Hòn Mun", Rows: null, Schemes: null),
        new("habits/02-phan-thu-hai-muc-tieu-cu-the.txt", "phường", "Hưng Thịnh", Rows: null, Schemes: null),
        new("habits/03-chuong-trinh-hanh-dong-nhiem-ky.txt", "xã", "Mường Lạn", Rows: null, Schemes: null),
        new("habits/09-quyet-dinh-kem-ke-hoach.txt", "xã", "Thạch Long", Rows: null, Schemes: null),
        new("habits/11-tieu-de-khong-so.txt", "xã", "Tân Kỳ", Rows: null, Schemes: null),
    ];

    public SourceText Text => _text.Value;

    public PlanDocument Plan => _plan.Value;

    /// <summary>What the checker says of the text before a fault is put in.</summary>
    public IReadOnlyList<Finding> Findings => _findings.Value;

    /// <summary>Lines that hold one target each, outside tables.</summary>
    public IReadOnlyList<int> Targets => [.. Alone(Plan.Targets.Select(target => target.Provision))];

    // A line in brackets below a task says who does it; a task put between would take it.
    public IReadOnlyList<int> Tasks =>
        [.. Alone(Plan.Tasks.Select(task => task.Provision)).Where(line => line < Text.Count && !Text[line + 1].StartsWith('('))];

    public IReadOnlyList<int> RowLines => Lines(Plan.Rows.Select(row => row.Provision));

    public IReadOnlyList<int> SchemeLines => Lines(Plan.Projects.Select(project => project.Provision));

    public IReadOnlyList<string> Units =>
        Plan.Units.Where(unit => unit.Internal).Select(unit => unit.Name).Where(name => name.StartsWith("Phòng", StringComparison.Ordinal))
            .Concat(["Phòng Kinh tế", "Phòng Văn hóa - Xã hội"]).Distinct().Take(2).ToArray();

    public bool Can(Fault fault) => fault.Needs.All(Has) && fault.Lines.All(line => Can(line, line[0] switch
    {
        'R' => "rows",
        'S' => "schemes",
        'U' or 'H' => "orders",
        'B' => "basis",
        '!' => line[1..],
        'V' or 'W' => "tasks",
        _ => "targets",
    }));

    public static IReadOnlyList<Finding> Check(SourceText text) => PlanChecker.Check(PlanImporter.Import(text), text);

    // One step a year, or so many times the yearly figure: the plan must have five years.
    private bool Can(string line, string what) =>
        Has(what) && (!FiveYears().IsMatch(line) || Plan.PeriodTo - Plan.PeriodFrom == 4) && (line[0] != 'U' || !Leads(line[1..]));

    // A unit that leads a row already lacks none.
    private bool Leads(string unit) => Plan.Units.Any(own =>
        own.Name.StartsWith(unit.Split('{')[0].Trim(), StringComparison.Ordinal) && Plan.Rows.Any(row => row.Lead == own.Id));

    [GeneratedRegex(@"\{y5\}|\{a\*[456]", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex FiveYears();

    private bool Has(string what) => what switch
    {
        "rows" or "orders" => Rows is not null,
        "schemes" or "glue" or "cutrow" => Schemes is not null,
        "basis" => Text.Lines.Any(line => line.StartsWith("Căn cứ", StringComparison.Ordinal)),
        "tasks" => Tasks.Count > 1,
        "groups" or "group" => Plan.Groups.Count(group => Syllables(group.Name) >= 4) > 1,
        _ => Targets.Count > 1,
    };

    private static int Syllables(string name) => Syllable().Count(VietnameseText.Fold(name));

    private IEnumerable<int> Alone(IEnumerable<Provision> items) =>
        items.Where(item => item.Lines is not null).GroupBy(item => item.Lines!.Value.To).Where(group => group.Count() == 1)
            .Select(group => group.Key).Where(line => !Text[line].Contains('\t', StringComparison.Ordinal));

    private static int[] Lines(IEnumerable<Provision> items) => [.. items.Select(item => item.Lines!.Value.To).Distinct()];

    [GeneratedRegex(@"\p{L}+", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Syllable();
}
