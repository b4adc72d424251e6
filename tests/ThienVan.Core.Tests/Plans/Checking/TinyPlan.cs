using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Checking;

namespace ThienVan.Core.Tests.Plans.Checking;

/// <summary>
/// An invented plan 2026-2030, one item a line: "T1 text" a target, "V1 text" a task of part III,
/// "R1 name|unit|by 2030|per year|lead" a row, "K1 name|output|timing" an appendix task, "P1 name|lead|timing|funding" a project.
/// Other lines belong to no item.
/// </summary>
internal static class TinyPlan
{
    public static IReadOnlyList<Finding> Check(string text)
    {
        var lines = text.Split('\n');
        var plan = new PlanDocument
        {
            Number = "7/KH-UBND",
            Date = new DateOnly(2025, 12, 20),
            PeriodFrom = 2026,
            PeriodTo = 2030,
            Units = Units,
        };
        for (var i = 0; i < lines.Length; i++) plan = Add(plan, lines[i], i + 1);
        return PlanChecker.Check(plan, new SourceText([.. lines.Select(Strip)]));
    }

    private static readonly PlanUnit[] Units =
    [
        new() { Id = "kinh-te", Name = "Phòng Kinh tế" },
        new() { Id = "cong-an", Name = "Công an phường" },
        new() { Id = "van-phong", Name = "Văn phòng HĐND và UBND" },
    ];

    private static PlanDocument Add(PlanDocument plan, string line, int number)
    {
        if (Kind(line) is not { } kind) return plan;
        var no = line[1..line.IndexOf(' ', StringComparison.Ordinal)];
        string?[] cells = [.. Strip(line).Split('\t').Select(cell => cell.Length == 0 ? null : cell), null, null, null, null];
        var at = new Provision { Reference = $"mục {kind}{no}", Lines = new LineRange(number, number), Quote = Strip(line) };
        return kind switch
        {
            'T' => plan with
            {
                Targets =
                [
                    .. plan.Targets,
                    new Target
                    {
                        No = no,
                        Group = "g",
                        Name = cells[0]!,
                        Lead = "kinh-te",
                        Provision = at,
                    },
                ],
            },
            'V' => plan with
            {
                Tasks =
                [
                    .. plan.Tasks,
                    new PlanTask
                    {
                        No = "III." + no,
                        Name = cells[0]!,
                        Lead = "kinh-te",
                        Timing = "2026",
                        Provision = at,
                    },
                ],
            },
            'K' => plan with
            {
                Tasks =
                [
                    .. plan.Tasks,
                    new PlanTask
                    {
                        No = "PL." + no,
                        Name = cells[0]!,
                        Output = cells[1],
                        Timing = cells[2],
                        Lead = "kinh-te",
                        Provision = at,
                    },
                ],
            },
            'R' => plan with
            {
                Rows =
                [
                    .. plan.Rows,
                    new IndicatorRow
                    {
                        No = no,
                        Name = cells[0]!,
                        Unit = cells[1],
                        By2030 = cells[2],
                        PerYear = cells[3],
                        Lead = cells[4],
                        Provision = at,
                    },
                ],
            },
            _ => plan with
            {
                Projects =
                [
                    .. plan.Projects,
                    new PlanProject
                    {
                        No = no,
                        Name = cells[0]!,
                        Lead = cells[1],
                        Timing = cells[2],
                        Funding = cells[3] is { } money ? [money] : [],
                        Provision = at,
                    },
                ],
            },
        };
    }

    private static char? Kind(string line) =>
        line.Length > 2 && "TVRKP".Contains(line[0], StringComparison.Ordinal) && char.IsAsciiDigit(line[1]) ? line[0] : null;

    private static string Strip(string line) =>
        Kind(line) is null ? line : line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..].Replace('|', '\t');
}
