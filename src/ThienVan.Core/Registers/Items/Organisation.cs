using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Registers.Items;

/// <summary>An organisation as it is typed and kept in one line: "Công ty TNHH Minh Họa, MST 0201234569, QĐ 12/QĐ-UBND".</summary>
/// <param name="Name">Never blank.</param>
/// <param name="Tax">Tax number as <see cref="TaxNumber"/> writes it; null where none is known.</param>
/// <param name="Decision">Number, and what else is said, of the decision that founded it; null where none is known.</param>
public sealed partial record Organisation(string Name, string? Tax, string? Decision)
{
    private static readonly Refusal _noName = new("register.organisation", "chưa có tên tổ chức; đề nghị ghi tên trước mã số thuế");

    /// <summary>As it is kept, which reads as the same again.</summary>
    public override string ToString() => Name + (Tax is null ? "" : $", MST {Tax}") + (Decision is null ? "" : $", QĐ {Decision}");

    /// <summary>Refused, without a full stop, where there is no name or the tax number can be none.</summary>
    /// <param name="typed">Never blank.</param>
    public static Result<Organisation> Read(string typed)
    {
        var (text, tax) = Taxed(typed.Trim());
        var decision = (string?)null;
        if (DecisionForm().Match(text) is { Success: true } founded)
        {
            (text, decision) = (text[..founded.Index], Plain(founded.Groups["said"].Value));
            if (tax is null) (text, tax) = Taxed(text);
        }

        var read = tax is null ? (Result<string>?)null : TaxNumber.Read(tax);
        if (read?.Refusal is { } wrong) return wrong;
        return Plain(text) is { Length: > 0 } name && name.Any(char.IsLetter) ? new Organisation(name, read?.Value, decision) : _noName;
    }

    // The tax number at the end of a text, as it is written there.
    private static (string Left, string? Number) Taxed(string text) =>
        (MarkedTax().Match(text) is { Success: true } marked ? marked : BareTax().Match(text)) is { Success: true } found
            ? (text[..found.Index], found.Groups["number"].Value) : (text, null);

    private static string Plain(string text)
    {
        var bare = text.Trim().TrimEnd(',', ';', '(', '-', '–', ' ');
        return bare.EndsWith(')') && !bare.Contains('(', StringComparison.Ordinal) ? Plain(bare[..^1]) : bare;
    }

    [GeneratedRegex(@"[\s,;(\-–]+(QĐ|quyết\s+định|qd|quyet\s+dinh)(\s+(thành\s+lập|thanh\s+lap))?\s*(số|so)?\s*:?\s+(?<said>\S*\d.*)$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DecisionForm();

    /// <summary>What is called a tax number, whatever it is.</summary>
    [GeneratedRegex(@"(^|[\s,;(\-–]+)(mst|mã\s+số\s+thuế|ma\s+so\s+thue|MSDN|mã\s+số\s+doanh\s+nghiệp)\s*:?\s*(?<number>[^,;)]*)[)\s,;]*$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MarkedTax();

    /// <summary>Ten digits or more behind a mark, or behind all words.</summary>
    [GeneratedRegex(@"(^|[\s,;(\-–]+)(?<number>\d{10}(\s*-?\s*\d{3})?|\d{12})[)\s]*$",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BareTax();
}
