using System.Security.Cryptography;

namespace ThienVan.Web.People.Administration;

/// <summary>
/// A password to be read out or copied once: easy to type, all four classes, some 60 bits. It is changed at the first sign-in.
/// </summary>
internal static class OneTimePassword
{
    // Without the letters and figures that look alike on paper.
    private const string Small = "abcdefghkmnpqrstuvwxyz";
    private const string Capital = "ABCDEFGHKMNPQRSTUVWXYZ";
    private const string Figures = "23456789";

    public static string New() => $"{Of(Capital, 4)}-{Of(Small, 4)}-{Of(Figures, 3)}-{Of(Small, 4)}";

    private static string Of(string letters, int count) => RandomNumberGenerator.GetString(letters, count);
}
