using System.Globalization;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Core.Work.Programmes;

/// <summary>The time of a line as an office writes it; <see cref="LineTimeReader"/> reads the same words back.</summary>
public static class LineTimeText
{
    internal const string EveryYear = "hằng năm";
    internal const string EveryQuarter = "hằng quý";
    internal const string EveryMonth = "hằng tháng";
    internal const string TreePlanting = "Tết trồng cây";
    internal const string OnDirection = "theo chỉ đạo của cấp trên";

    /// <returns>"–" where no time is said.</returns>
    public static string Write(LineTime? time) => time is null ? FigureText.Missing : time.Form switch
    {
        TimeForm.Once => Of(time.When!),
        TimeForm.EveryYear => time.When is { } when ? $"{InAYear(when)} {EveryYear}" : EveryYear,
        TimeForm.EveryQuarter => EveryQuarter,
        TimeForm.EveryMonth => EveryMonth,
        TimeForm.TreePlanting => TreePlanting,
        TimeForm.OnDirection => OnDirection,
        _ => throw new ArgumentOutOfRangeException(nameof(time), time.Form, message: null),
    };

    /// <summary>The days a time comes to in a year: "Tết trồng cây (17/02–26/02/2026)".</summary>
    public static string InYear(LineTime? time, int year) => time is { Form: TimeForm.TreePlanting } && time.In(year) is [{ } spring]
        ? $"{TreePlanting} ({FigureText.ShortDay(spring.From)}–{FigureText.Day(spring.To)})" : Write(time);

    private static string Of(Schedule when) => when switch
    {
        { From: null, Precision: DatePrecision.Day } => Point(when.To!.Value, when.Precision),
        { From: null } => $"đến {Point(when.To!.Value, when.Precision)}",
        { From: { } from, To: { } to } when IsOne(from, to, when.Precision) => Point(to, when.Precision),
        { From: { } from } => $"{Point(from, when.Precision)} – {Point(when.To!.Value, when.Precision)}",
    };

    private static string InAYear(Schedule when) => when switch
    {
        { From: null, Precision: not DatePrecision.Day } => $"đến {Bare(when.To!.Value, when.Precision)}",
        { From: { } from, To: { } to } when !IsOne(from, to, when.Precision) =>
            $"{Bare(from, when.Precision)} – {Bare(to, when.Precision)}",
        _ => Bare(when.To!.Value, when.Precision),
    };

    /// <summary>One day, month, quarter or year, not several.</summary>
    private static bool IsOne(DateOnly from, DateOnly to, DatePrecision precision) => from.Year == to.Year && precision switch
    {
        DatePrecision.Day => from == to,
        DatePrecision.Month => from.Month == to.Month,
        DatePrecision.Quarter => Quarter(from) == Quarter(to),
        _ => true,
    };

    private static string Point(DateOnly day, DatePrecision precision) => precision switch
    {
        DatePrecision.Day => FigureText.Day(day),
        DatePrecision.Month or DatePrecision.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Bare(day, precision)}/{day.Year}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"năm {day.Year}"),
    };

    private static string Bare(DateOnly day, DatePrecision precision) => precision switch
    {
        DatePrecision.Day => FigureText.ShortDay(day),
        DatePrecision.Month => string.Create(CultureInfo.InvariantCulture, $"tháng {(day.Month <= 2 ? "0" : "")}{day.Month}"),
        _ => $"quý {OfficialWords.Roman(Quarter(day))}",
    };

    private static int Quarter(DateOnly day) => (day.Month + 2) / 3;
}
