namespace ThienVan.Web.Work.Programmes;

/// <summary>What events of a programme are about.</summary>
public static class ProgrammeSubject
{
    public const string Prefix = "work/programme/";

    public static string Of(int year, string unit) => $"{Prefix}{year}/{unit}";

    /// <summary>Null for what names no programme.</summary>
    public static (int Year, string Unit)? Read(string subject) =>
        subject.StartsWith(Prefix, StringComparison.Ordinal) && subject[Prefix.Length..].Split('/') is [var year, { Length: > 0 } unit]
            && int.TryParse(year, System.Globalization.CultureInfo.InvariantCulture, out var number) ? (number, unit) : null;
}
