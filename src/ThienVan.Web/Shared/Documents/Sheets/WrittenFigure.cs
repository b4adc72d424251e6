using System.Globalization;
using System.Text;

namespace ThienVan.Web.Shared.Documents.Sheets;

internal sealed partial class FormatSection
{
    private const int MostDecimals = 12;

    /// <summary>What the section makes of a figure, letter by letter; null where it holds a sign that is not written here.</summary>
    /// <param name="showsMinus">The program writes the minus itself.</param>
    public string? Written(decimal value, bool showsMinus)
    {
        var signs = Unquoted;
        if (IsGeneral || signs is "General" or "@") return value.ToString("0.############", CultureInfo.InvariantCulture).Replace('.', ',');
        if (Shape == NumberShape.Date || !_signs.TrueForAll(sign => sign.Literal || IsPlace(sign.Sign) || ".,-+()% ".Contains(sign.Sign)))
            return null;
        var point = _signs.FindIndex(sign => sign is { Sign: '.', Literal: false });
        var (before, behind) = (Places(_signs[..(point < 0 ? _signs.Count : point)]), point < 0 ? 0 : Places(_signs[point..]));
        if (behind > MostDecimals) return null;
        var figure = Math.Abs(signs.Contains('%', StringComparison.Ordinal) ? value * 100 : value);
        for (var commas = signs.Split('.').Sum(CommasBehind); commas > 0; commas--) figure /= 1000;
        figure = decimal.Round(figure, behind, MidpointRounding.AwayFromZero);
        var whole = decimal.Truncate(figure).ToString(CultureInfo.InvariantCulture);
        var part = (figure % 1).ToString($"0.{new string('0', behind)}", CultureInfo.InvariantCulture)[Math.Min(2, behind * 2)..];
        return new FigureWriter(_signs, point, before, whole == "0" ? "" : whole, behind == 0 ? "" : part).Write(showsMinus ? "-" : "");
    }

    private static int Places(List<(char Sign, bool Literal)> signs) => signs.Count(sign => !sign.Literal && IsPlace(sign.Sign));

    /// <summary>Gives each place its digit: from the right before the point, from the left behind it.</summary>
    private sealed class FigureWriter(List<(char Sign, bool Literal)> signs, int point, int places, string whole, string part)
    {
        private readonly StringBuilder _written = new();
        private int _left;

        private bool IsGrouped => Enumerable.Range(1, Math.Max(0, (point < 0 ? signs.Count : point) - 2))
            .Any(at => signs[at] is { Sign: ',', Literal: false } && signs[at - 1] is { Literal: false } left && IsPlace(left.Sign)
                && signs[at + 1] is { Literal: false } right && IsPlace(right.Sign));

        public string Write(string minus)
        {
            _written.Append(minus);
            _left = places;
            for (var at = 0; at < signs.Count; at++) Sign(at);
            return _written.ToString().Trim();
        }

        private void Sign(int at)
        {
            var (sign, literal) = signs[at];
            if (literal) _written.Append(sign);
            else if (at == point) Behind(at);
            else if (IsPlace(sign) && (point < 0 || at < point)) Before(sign);
            else if (sign != ',' && !IsPlace(sign)) _written.Append(sign);
        }

        // The first place takes all digits there is no place for.
        private void Before(char sign)
        {
            var first = _left == places;
            var at = whole.Length - _left--;
            if (at < 0)
            {
                if (sign == '0') Digit('0');
                return;
            }

            for (var digit = first ? 0 : at; digit <= at; digit++) Digit(whole[digit], whole.Length - digit - 1);
        }

        private void Digit(char digit, int behind = -1)
        {
            _written.Append(digit);
            if (behind < 0) behind = _left;
            if (IsGrouped && behind > 0 && behind % 3 == 0) _written.Append('.');
        }

        // Noughts that only "#" asks for are not shown, nor is the point before nothing.
        private void Behind(int at)
        {
            var asked = signs.Skip(at + 1).Where(one => !one.Literal && IsPlace(one.Sign)).Select(one => one.Sign).ToArray();
            var shown = part.Length;
            while (shown > 0 && part[shown - 1] == '0' && asked[shown - 1] != '0') shown--;
            if (shown > 0) _written.Append(',').Append(part, 0, shown);
        }
    }
}
