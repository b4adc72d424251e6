using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Chasing;

namespace ThienVan.Core.Tests.Reports.Chasing;

/// <summary>A round due on Wednesday 18/3/2026, two units, one orphan line, two neighbourhood groups.</summary>
internal static class ChasingSample
{
    public static readonly DateOnly Due = new(2026, 3, 18);
    public static readonly string[] Groups = ["to-1", "to-2"];

    public static readonly Round Quarter = new()
    {
        Id = Guid.Parse("0197a000-0000-7000-8000-00000000000a"),
        DefinitionId = "kt-xh-quy",
        Name = "Báo cáo quý I/2026",
        Key = "2026-q1",
        Type = PeriodType.Quarter,
        Window = new(new(2025, 12, 15), new(2026, 3, 14)),
        Dates = new()
        {
            OpensOn = new(2026, 3, 7),
            CutOff = new(2026, 3, 14),
            DueOn = Due,
            GraceUntil = new(2026, 3, 19),
            UpwardDueOn = new(2026, 3, 23),
        },
        State = RoundState.Open,
        Lines = [new("1a", "kinh-te"), new("2a", "kinh-te"), new("3a", "van-hoa", ByNeighbourhood: true), new("4a", null)],
    };

    public static ValueVersion Value(string code, ValueState state, int sentOn = 17, string area = "", int version = 1) => new()
    {
        RoundId = Quarter.Id,
        Code = code,
        Area = area,
        Version = version,
        State = state,
        Revision = 2,
        SentOn = state == ValueState.Draft ? null : new(2026, 3, sentOn),
        ChangedAt = new(2026, 3, sentOn, 3, 0, 0, TimeSpan.Zero),
    };

    public static RoundBoard Progress(DateOnly today, params ValueVersion[] values) => Progress(Quarter, today, [], values);

    public static RoundBoard Progress(Round round, DateOnly today, LockException[] exceptions, params ValueVersion[] values) =>
        RoundBoard.Of(round, Groups, values, exceptions, WorkingCalendar.WeekdaysOnly, today);

    public static UnitProgress Unit(this RoundBoard progress, string unit) => progress.Units.Single(line => line.UnitId == unit);

    public static DateOnly March(int day) => new(2026, 3, day);
}
