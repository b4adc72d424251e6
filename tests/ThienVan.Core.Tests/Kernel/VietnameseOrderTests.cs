using System.Globalization;
using CsCheck;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Tests.Kernel;

/// <summary>Titles stand as in a Vietnamese dictionary, wherever they are sorted.</summary>
public sealed class VietnameseOrderTests
{
    private static readonly string[] _letters =
    [
        "a", "ă", "â", "à", "ạ", "á", "ậ", "b", "d", "đ", "e", "ê", "ế", "i", "ì", "o", "ô", "ơ", "ợ", "t", "u", "ư", "ừ", "y", "Đ", "T",
        " ", "0", "1", "2", "9",
    ];

    private static readonly Gen<string[]> _word = Gen.OneOf([.. _letters.Select(Gen.Const)]).Array[1, 6];

    private static readonly StringComparer _alphabet =
        StringComparer.Create(CultureInfo.GetCultureInfo("vi-VN"), CompareOptions.IgnoreCase | CompareOptions.NumericOrdering);

    [Fact]
    public void Letters_come_before_tones_and_numbers_stand_by_value()
    {
        string[] sorted =
        [
            "Cây 1", "Cây 2", "Cây 10", "Cây 100", "Chùa Đại Giác", "Chùa Hồng Phúc", "Chùa Tây Sơn", "Chùa Tiên Đông", "Dương", "Đại",
            "ma", "mà", "mả", "mã", "má", "mạ", "man",
        ];
        sorted.Reverse().OrderBy(VietnameseOrder.KeyOf, StringComparer.Ordinal).ShouldBe(sorted);
    }

    [Fact]
    public void The_key_is_of_letters_that_every_database_puts_in_the_same_order() => Gen.String.Sample(text =>
        VietnameseOrder.KeyOf(text).ShouldAllBe(c => char.IsAsciiDigit(c) || char.IsAsciiLetterLower(c)));

    [Fact]
    public void It_is_the_order_of_the_alphabet_as_people_are_listed_by_it() =>
        Gen.Select(_word, _word).Sample((one, other) =>
        {
            var (left, right) = (string.Concat(one), string.Concat(other));
            var said = Math.Sign(_alphabet.Compare(left, right));
            var kept = Math.Sign(string.CompareOrdinal(VietnameseOrder.KeyOf(left), VietnameseOrder.KeyOf(right)));
            kept.ShouldBe(said, $"{left} | {right}");
        });
}
