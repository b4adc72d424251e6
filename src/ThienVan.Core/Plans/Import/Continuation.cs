using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Import;

/// <summary>What stands between a line and the paragraph before it: a blank, a new line, a line cut by the width of the page in a sentence
/// or wherever it was.</summary>
internal enum Cut { Blank, Line, Sentence, Anywhere }

/// <summary>Tells a line that begins a paragraph from one that goes on with the one before it.</summary>
internal sealed partial class Continuation
{
    private const int LongestLabel = 25;
    private const int LongestUnit = 15;
    private const int LongestField = 20;

    // Paragraphs among which the number before is looked for.
    private const int Reach = 100;

    private readonly string _before;
    private readonly string _text;
    private readonly bool _adjoins;
    private readonly bool _isWrapped;

    public Continuation(List<Passage> passages, string text, Cut cut)
    {
        (_before, _text, _adjoins, _isWrapped) = (passages[^1].Text, text, cut != Cut.Blank, cut >= Cut.Sentence);
        var mark = Mark.Read(text);
        var belongs = mark.Kind == MarkKind.Dash
            ? (IsIn('“', '”') && !EndsSentence) || ((_isWrapped || IsIn('(', ')') || (_adjoins && Body().IsMatch(_before))) && JoinsWords())
            : mark.No.Length > 0 && _adjoins && (IsInSentence(passages, mark) || (_isWrapped && RunInList.GoesOn(passages[^1], mark)));
        Mark = belongs ? Mark.None : mark;
        if (Mark.Kind == MarkKind.None && cut != Cut.Anywhere && MayBeTitle && SectionTitle.OfItem(text) is not null) Mark = Mark.Title;
        GoesOn = Mark.Kind == MarkKind.None && !OpensYear && (cut == Cut.Anywhere || Continues());
    }

    /// <summary>The mark of the line; none where what looks like one stands inside a sentence.</summary>
    public Mark Mark { get; }

    public bool GoesOn { get; }

    /// <summary>A paragraph that opens with a bare year says when.</summary>
    public static string Dated(string text) => OpensWithYear().Replace(text, "Năm ${year}: ");

    private bool MayBeTitle => !char.IsLower(_text[0]) && !(_isWrapped && !EndsSentence);

    private bool OpensYear => OpensWithYear().IsMatch(_text) && !Unfinished().IsMatch(_before);

    private bool EndsSentence => _before[^1] is '.' or ';' or ':' or '!' or '?' or '…';

    private bool Continues() =>
        (_adjoins && (Unfinished().IsMatch(_before) || IsUnit() || (IsLabel() && (_isWrapped || Who().IsMatch(_before)))))
        || IsIn('(', ')')
        || (_isWrapped && char.IsLower(_text[0]))
        || (!EndsSentence && (_isWrapped || char.IsLower(_text[0]) || (_adjoins && !char.IsUpper(_text[0]))));

    // "... Chương trình hành động số" and on the next line "03-CTr/TU": a number that does not count on where a sentence was cut.
    private bool IsInSentence(List<Passage> passages, Mark mark)
    {
        if (mark.Kind is MarkKind.Named or MarkKind.Roman || mark.BeginsCount) return false;
        return Unfinished().IsMatch(_before)
            || (_isWrapped && !EndsSentence && !passages.TakeLast(Reach).Any(passage => passage.Mark.IsBefore(mark)));
    }

    // A bracket or quote that opens on one line and closes on the next.
    private bool IsIn(char opens, char closes) =>
        _adjoins && _before.LastIndexOf(opens) is >= 0 and var open && _before.IndexOf(closes, open) < 0
        && _text.IndexOf(closes, StringComparison.Ordinal) is > 0 and var close && _text.IndexOf(opens, 0, close) < 0;

    // "đạt 7.500" and on the next line "USD."
    private bool IsUnit() =>
        _text.Length <= LongestUnit && char.IsDigit(_before[^1]) && !_text.Any(char.IsDigit) && Bare().IsMatch(_before);

    // "Lập quy hoạch. Chủ trì:" says on the next line who.
    private bool IsLabel() =>
        _before[^1] == ':' && _before.AsSpan().LastIndexOfAny("(.;") is > 0 and var stop && _before.Length - stop < LongestLabel;

    // "kinh tế" and on the next line "- xã hội"; "Phòng Văn hóa" and "- Xã hội".
    private bool JoinsWords() =>
        !EndsSentence && _text.TrimStart('-', '–', ' ') is [var first, ..] rest
        && (char.IsLower(first)
            || Fields().IsMatch(VietnameseText.Fold($"{_before[Math.Max(0, _before.Length - LongestField)..]} - {rest}")));

    // "2026. Thu ngân sách ..." counts nothing and begins anew.
    [GeneratedRegex(@"^(?<year>20\d\d)[.)]\s+(?=\p{Lu})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OpensWithYear();

    // Nothing ends with these: a dash between words, words that want another.
    [GeneratedRegex(
        @"(\s[-–]|“|(?<!\p{L})(Phòng|Ban|Trung tâm|và|của|các|những|với|từ|do|tại|theo|cho|hoặc|bằng|đến|năm|số))$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"([Cc]hủ trì|[Pp]hối hợp|[Pp]hụ trách|[Tt]hời gian|[Tt]hời hạn)( thực hiện)?:$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Who();

    [GeneratedRegex(@"(?<!\p{L})(đạt|còn|trên|dưới|khoảng|là|gần|hơn) \d[\d.,]*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bare();

    // "Phòng Văn hóa", whose name goes on.
    [GeneratedRegex(@"(?<!\p{L})(Phòng|Sở|Ban|Bộ|Trung tâm) \p{Lu}\p{Ll}+ \p{Ll}+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Body();

    // Two fields that a name joins by a dash.
    [GeneratedRegex(
        @"\b(van hoa|kinh te|lao dong|tai chinh|nong nghiep|cong nghiep|thuong mai|quoc phong|khoa hoc|giao duc|thong tin|chinh tri"
        + @"|ki thuat|ha tang|dan so|the thao) - (xa hoi|ha tang|do thi|moi truong|the thao|ke hoach|thuong binh|truyen thong|du lich"
        + @"|cong nghe|an ninh|xay dung|dich vu|dao tao|gia dinh|thuong mai)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fields();
}
