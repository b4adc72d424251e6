using System.Globalization;

namespace ThienVan.Core.People;

/// <summary>
/// Names are stored as written and never taken apart. Lists are ordered as a Vietnamese register is: by the last word
/// (tên), then by the rest (họ, đệm).
/// </summary>
public static class PersonName
{
    /// <summary>The alphabet of Vietnamese, capitals and small letters alike.</summary>
    public static StringComparer Alphabet { get; } = StringComparer.Create(CultureInfo.GetCultureInfo("vi-VN"), ignoreCase: true);

    public static IOrderedEnumerable<T> InRegisterOrder<T>(this IEnumerable<T> people, Func<T, string> name) => people
        .OrderBy(person => Last(Plain(name(person))), Alphabet)
        .ThenBy(person => Plain(name(person)), Alphabet)
        .ThenBy(name, StringComparer.Ordinal);

    /// <summary>Sorts as <see cref="InRegisterOrder"/> does.</summary>
    public static string RegisterKey(string name) => $"{Last(Plain(name))} {Plain(name)}";

    // A remark in brackets, as in "Văn phòng (minh họa)", is no part of the name.
    private static string Plain(string name) =>
        (name.IndexOf('(', StringComparison.Ordinal) is > 0 and var remark ? name[..remark] : name).Trim();

    private static string Last(string name) => name[(name.LastIndexOf(' ') + 1)..];
}
