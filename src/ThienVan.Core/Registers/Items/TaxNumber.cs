using ThienVan.Core.Kernel;

namespace ThienVan.Core.Registers.Items;

/// <summary>Tax numbers of organisations: ten digits, of a branch thirteen (TT 86/2024/TT-BTC, Điều 5). The tenth is made of the nine
/// before it, so that one digit written wrong is seen.</summary>
public static class TaxNumber
{
    private const int Own = 10, WithBranch = 13, OfPerson = 12;

    private static readonly int[] _weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

    /// <summary>"0201234567" or "0201234567-001"; refused where it can be none, with what to do and no full stop.</summary>
    /// <param name="typed">With whatever stands between its digits.</param>
    public static Result<string> Read(string typed)
    {
        var digits = string.Concat(typed.Where(char.IsAsciiDigit));
        if (digits.Length == OfPerson)
            return Wrong("số có 12 chữ số là số định danh của một người, không phải mã số thuế của tổ chức; đề nghị bỏ số này");
        if (digits.Length is not (Own or WithBranch))
            return Wrong($"mã số thuế “{typed.Trim()}” có {digits.Length} chữ số; đề nghị ghi đủ 10 chữ số, hoặc 13 chữ số của chi nhánh");
        if (digits[Own - 1] - '0' != CheckDigit(digits) || digits[Own..] is "000" || digits[2..(Own - 1)].All(digit => digit == '0'))
            return Wrong($"mã số thuế “{typed.Trim()}” không đúng, có chữ số ghi nhầm; đề nghị xem lại giấy chứng nhận đăng ký");
        return digits.Length == Own ? digits : $"{digits[..Own]}-{digits[Own..]}";
    }

    /// <summary>The tenth digit that the first nine ask for; 10, which no digit is, for nine that are no tax number.</summary>
    public static int CheckDigit(string digits) =>
        Own - (_weights.Select((weight, at) => weight * (digits[at] - '0')).Sum() % 11);

    private static Refusal Wrong(string words) => new("register.tax_number", words);
}
