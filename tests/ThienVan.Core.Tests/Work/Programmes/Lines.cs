using CsCheck;
using ThienVan.Core.Plans;
using ThienVan.Core.Work.Programmes;

namespace ThienVan.Core.Tests.Work.Programmes;

internal static class Lines
{
    public static readonly Guid Lan = new(1, 0, 0, new byte[8]);
    public static readonly Guid Binh = new(2, 0, 0, new byte[8]);

    /// <summary>Somebody the unit does not know.</summary>
    public static readonly Guid Gone = new(9, 0, 0, new byte[8]);

    public static readonly ClarityQuestion Asked = new() { Year = 2026, Staff = new HashSet<Guid> { Lan, Binh } };

    public static Gen<T> One<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);

    /// <summary>One with all six.</summary>
    public static ProgrammeLine Clear(string name = "Trồng 300 cây ban ở đường Trần Thành Ngọ", int id = 1) => new()
    {
        Id = new(id, 0, 0, new byte[8]),
        Name = name,
        Person = new(Lan, "Nguyễn Thị Lan"),
        Answers = new(Binh, "Trần Văn Bình"),
        Output = "300 cây có biên bản nghiệm thu",
        Time = LineTimeReader.Read("Tết trồng cây", 2026).Value,
        Authority = "Trưởng phòng nghiệm thu",
    };

    public static PlanTask Task(string no, string? lead = null, params string[] serves) => new()
    {
        No = no,
        Name = $"Nhiệm vụ {no} của kế hoạch",
        Lead = lead,
        Serves = serves,
        Provision = new() { Reference = $"ý {no}" },
    };

    public static PlanProject Project(string no, string? lead, Schedule? schedule = null, string? timing = null) => new()
    {
        No = no,
        Name = $"Dự án {no} của kế hoạch",
        Lead = lead,
        Schedule = schedule,
        Timing = timing,
        Funding = ["Ngân sách nhà nước", "Xã hội hóa"],
        Cooperating = ["mat-tran", "kinh-te"],
        Provision = new() { Reference = $"Phụ lục 3, dự án {no}" },
    };

    public static Target Target(string no, string? lead, string? reference = null, int year = 2026) => new()
    {
        No = no,
        Group = "g",
        Name = $"Chỉ tiêu {no} của kế hoạch",
        Lead = lead,
        Provision = new() { Reference = reference ?? $"chỉ tiêu {no}" },
        Indicators =
        [
            new()
            {
                Code = no + "a",
                Name = "Số cột đèn",
                Kind = IndicatorKind.Flow,
                Points = [new() { Year = year, Low = 10 }],
                Provision = new() { Reference = $"chỉ tiêu {no}" },
            },
        ],
    };
}
