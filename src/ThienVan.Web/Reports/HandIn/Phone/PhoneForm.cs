using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;
using ThienVan.Core.Reports;
using ThienVan.Web.Reports.Values;

namespace ThienVan.Web.Reports.HandIn.Phone;

/// <summary>What a neighbourhood head's phone sends, perhaps hours after it was filled in, perhaps twice.</summary>
public sealed record PhoneForm
{
    /// <summary>Made when the form was opened; null when it is no UUID.</summary>
    public required Guid? Key { get; init; }

    /// <summary>Id of the account that filled it in, 32 digits; null from a page without scripts.</summary>
    public string? FilledBy { get; init; }
    public required IReadOnlyList<CellEntry> Cells { get; init; }

    /// <summary>Names of the fields: "so.14a.Value", "ban.14a".</summary>
    public static string Field(string code, string field) => $"so.{code}.{field}";

    public static string RevisionField(string code) => $"ban.{code}";

    public static PhoneForm Read(IFormCollection form, string area) => new()
    {
        Key = Guid.TryParse(form["key"].ToString(), out var key) ? key : null,
        FilledBy = form["nguoi"].ToString() is { Length: > 0 } person ? person : null,
        Cells =
        [
            .. form
                .Keys.Where(name => name.StartsWith("ban.", StringComparison.Ordinal))
                .Select(name => Cell(form, name["ban.".Length..], area))
                .OfType<CellEntry>(),
        ],
    };

    /// <summary>Of what was filled in; what it was filled in upon does not count.</summary>
    public string Sha256(Guid round, string area)
    {
        var content = new StringBuilder().Append(round).Append('\n').Append(area);
        foreach (var cell in Cells.OrderBy(cell => cell.Code, StringComparer.Ordinal))
            content.Append('\n').Append(cell.Code).Append('\t').Append(TypedCells.Write(TypedCells.Tidy(cell.Typed)));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString())));
    }

    private static CellEntry? Cell(IFormCollection form, string code, string area)
    {
        if (
            !int.TryParse(form[RevisionField(code)].ToString(), System.Globalization.CultureInfo.InvariantCulture, out var revision)
            || revision < 0
        )
            return null;
        var typed = TypedCell.Of(field => Text(form[Field(code, field)]));
        return new() { Code = code, Area = area, BasedOnRevision = revision, Typed = typed };
    }

    private static string? Text(StringValues held) => held.ToString() is { Length: > 0 } text ? text : null;
}
