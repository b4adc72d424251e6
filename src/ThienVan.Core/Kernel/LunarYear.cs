namespace ThienVan.Core.Kernel;

/// <summary>
/// First days of lunar years, reckoned at UTC+7 as Viet Nam does. .NET's Chinese calendar reckons at UTC+8 and begins 2030 and 2053 a day
/// late. Moons and seasons after Meeus, Astronomical Algorithms, chapters 25 and 49, good to a minute.
/// </summary>
public static class LunarYear
{
    private const double Month = 29.530588861;
    private const double FirstMoon = 2451550.09766;
    private const double Hanoi = 7 / 24.0;
    private const double DayNought = 1721425.5;
    private const double WinterSolstice = 270;

    /// <summary>The first day of the lunar year that begins in this year of the sun (Mồng Một Tết).</summary>
    public static DateOnly FirstDay(int year)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(year is >= 1900 and <= 2199, true, nameof(year));
        var eleventh = MoonBy(Solstice(year - 1));
        var next = MoonBy(Solstice(year));
        var leap = next - eleventh == 13 ? Enumerable.Range(eleventh + 1, 12).First(HasNoSeason) : next;
        return Day(eleventh + (leap <= eleventh + 2 ? 3 : 2));
    }

    /// <summary>A month without one of the twelve principal seasons counts as leap in a year of thirteen.</summary>
    private static bool HasNoSeason(int moon) => Season(Day(moon)) == Season(Day(moon + 1));

    private static int Season(DateOnly day) => (int)(SunAt(day.DayNumber + DayNought - Hanoi) / 30);

    private static DateOnly Solstice(int year)
    {
        var day = new DateOnly(year, 12, 19);
        while (SunAt(day.DayNumber + 1 + DayNought - Hanoi) < WinterSolstice) day = day.AddDays(1);
        return day;
    }

    /// <summary>The last moon that is new on that day or before.</summary>
    private static int MoonBy(DateOnly day)
    {
        var moon = (int)((day.DayNumber + DayNought - FirstMoon) / Month) + 1;
        while (Day(moon) > day) moon--;
        return moon;
    }

    private static DateOnly Day(int moon) => DateOnly.FromDayNumber((int)Math.Floor(NewMoon(moon) - DayNought + Hanoi));

    /// <summary>Julian day of a new moon in universal time, counted from the one of 06/01/2000.</summary>
    private static double NewMoon(int moon)
    {
        var t = moon / 1236.85;
        var mean = FirstMoon + (Month * moon) + (0.00015437 * t * t);
        var e = 1 - (0.002516 * t);
        var sun = 2.5534 + (29.1053567 * moon) - (0.0000014 * t * t);
        var own = 201.5643 + (385.81693528 * moon) + (0.0107582 * t * t);
        var height = 160.7108 + (390.67050284 * moon) - (0.0016118 * t * t);
        var node = 124.7746 - (1.56375588 * moon) + (0.0020672 * t * t);
        return mean - Dynamical(t)
            - (0.4072 * Sin(own)) + (0.17241 * e * Sin(sun)) + (0.01608 * Sin(2 * own)) + (0.01039 * Sin(2 * height))
            + (0.00739 * e * Sin(own - sun)) - (0.00514 * e * Sin(own + sun)) + (0.00208 * e * e * Sin(2 * sun))
            - (0.00111 * Sin(own - (2 * height))) - (0.00057 * Sin(own + (2 * height))) + (0.00056 * e * Sin((2 * own) + sun))
            - (0.00042 * Sin(3 * own)) + (0.00042 * e * Sin(sun + (2 * height))) + (0.00038 * e * Sin(sun - (2 * height)))
            - (0.00024 * e * Sin((2 * own) - sun)) - (0.00017 * Sin(node))
            + (0.000325 * Sin(299.77 + (0.107408 * moon) - (0.009173 * t * t))) + (0.000165 * Sin(251.88 + (0.016321 * moon)));
    }

    /// <summary>Days by which the clock of the planets is ahead of that of the Earth (Espenak and Meeus, 2005 to 2050).</summary>
    private static double Dynamical(double centuries)
    {
        var years = centuries * 100;
        return (62.92 + (0.32217 * years) + (0.005589 * years * years)) / 86400;
    }

    /// <summary>Apparent longitude of the sun in degrees.</summary>
    private static double SunAt(double universal)
    {
        var rough = (universal - 2451545) / 36525;
        var t = rough + (Dynamical(rough) / 36525);
        var own = 357.52911 + (35999.05029 * t) - (0.0001537 * t * t);
        var centre = ((1.914602 - (0.004817 * t)) * Sin(own)) + ((0.019993 - (0.000101 * t)) * Sin(2 * own)) + (0.000289 * Sin(3 * own));
        var longitude = 280.46646 + (36000.76983 * t) + (0.0003032 * t * t) + centre - 0.00569
            - (0.00478 * Sin(125.04 - (1934.136 * t)));
        return ((longitude % 360) + 360) % 360;
    }

    private static double Sin(double degrees) => Math.Sin(degrees * Math.PI / 180);
}
