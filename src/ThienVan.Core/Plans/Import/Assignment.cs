using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Import;

/// <summary>
/// Who does a task, with whom and by when, as the text beside it says: a line "Đơn vị chủ trì: ...; phối hợp: ...", a bracket at its end,
/// or "Giao Phòng Kinh tế chủ trì, phối hợp với ...".
/// </summary>
/// <param name="Lead">As written; null when not said.</param>
/// <param name="Cooperating">As written, as a list; null when not said.</param>
/// <param name="Timing">As written; null when not said.</param>
/// <param name="Output">What is to be handed over, as written; null when not said.</param>
internal sealed partial record Assignment(string? Lead, string? Cooperating, string? Timing, string? Output)
{
    public static readonly Assignment None = new(null, null, null, null);

    private bool IsEmpty => this == None;

    /// <summary>A line that says nothing but who and when; null for any other.</summary>
    public static Assignment? OfLine(string body)
    {
        var bare = body.Trim(' ', '(', ')', '.');
        if (!Label().IsMatch(VietnameseText.Fold(bare))) return null;
        var said = Segments(bare);
        return said.IsEmpty ? null : said;
    }

    /// <summary>What a task's own words say, in a bracket at the end or as an order.</summary>
    public static Assignment Within(string body)
    {
        var bracket = LastBracket().Match(body);
        if (bracket.Success && Due().IsMatch(bracket.Groups["inner"].Value)) return None with { Timing = bracket.Groups["inner"].Value };
        var due = None with { Timing = Deadline().Match(body) is { Success: true } told ? told.Groups["due"].Value : null };
        if (bracket.Success && Segments(bracket.Groups["inner"].Value) is { IsEmpty: false } said) return said.Or(due);
        if (Labelled().Match(body) is { Success: true } labelled) return Segments(body[labelled.Groups["said"].Index..]).Or(due);
        var order = Order().Match(body);
        if (!order.Success) return due;
        return due with
        {
            Lead = order.Groups["lead"].Value.Trim(' ', ','),
            Cooperating = order.Groups["with"] is { Success: true } with ? with.Value.Trim() : null,
        };
    }

    /// <summary>A task's own words without the bracket that says who does it.</summary>
    public static string Without(string body) =>
        LastBracket().Match(body) is { Success: true } bracket && !Segments(bracket.Groups["inner"].Value).IsEmpty
            ? body.Remove(bracket.Index, bracket.Groups["inner"].Length + 2).Replace(" ,", ",", StringComparison.Ordinal)
            : body;

    /// <summary>The unit that a title names as the one that does all under it; null when it names none.</summary>
    public static string? OfTitle(string title)
    {
        var bare = title.TrimEnd(':', '.', ' ');
        return OwnUnit().IsMatch(bare) && !Verb().IsMatch(bare) ? bare : null;
    }

    /// <summary>This, and where it says nothing the other.</summary>
    public Assignment Or(Assignment other) =>
        new(Lead ?? other.Lead, Cooperating ?? other.Cooperating, Timing ?? other.Timing, Output ?? other.Output);

    private static Assignment Segments(string text)
    {
        var said = None;
        foreach (var segment in Stop().Split(text).Select(part => part.Trim()).Where(part => part.Length > 0))
        {
            var folded = VietnameseText.Fold(segment);
            var match = Label().Match(folded.Length == segment.Length ? folded : string.Empty);
            if (match.Success) said = said.With(match, segment[match.Length..].Trim(' ', '.', ':'));
            else if (LeadBehind().Match(segment) is { Success: true } behind) said = said.Led(behind);
        }

        return said;
    }

    private Assignment Led(Match behind) => this with
    {
        Lead = behind.Groups["lead"].Value.Trim(' ', ','),
        Cooperating = behind.Groups["with"] is { Success: true } with ? with.Value.Trim() : Cooperating,
    };

    private Assignment With(Match label, string value) =>
        value.Length == 0 ? this
        : label.Groups["lead"].Success ? this with { Lead = value }
        : label.Groups["with"].Success ? this with { Cooperating = value }
        : label.Groups["when"].Success ? this with { Timing = value }
        : label.Groups["output"].Success ? this with { Output = value }
        : this;

    [GeneratedRegex(
        @"^((?<lead>((co quan|don vi|bo phan|phong|ban|nganh)( duoc giao)? )?(chu tri|chiu trach nhiem( chinh)?|tham muu"
        + @"|dau moi|phu trach|thuc hien)( thuc hien| chinh| tham muu)*)"
        + @"|(?<with>((co quan|don vi|bo phan) )?(cung )?phoi hop( thuc hien)?( voi)?)"
        + @"|(?<when>(thoi (gian|han|diem)|tien do|hoan thanh)( thuc hien| hoan thanh| bat dau| trien khai)*)"
        + @"|(?<output>(san pham|ket qua)( dau ra| dat duoc| can dat)?)|kinh phi( thuc hien)?|nguon (von|luc|kinh phi))\s*:\s*",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Label();

    [GeneratedRegex(@"^([Hh]oàn thành|[Tt]rước|[Tt]rong|[Xx]ong|[Qq]uý|[Tt]háng|[Nn]ăm)\b.*20\d\d", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Due();

    // "..., hoàn thành trước ngày 30/6/2026", "xong trong quý II/2026"
    [GeneratedRegex(
        @"\b(?<due>([Hh]oàn thành|[Xx]ong|[Tt]rước|[Tt]rong|[Cc]hậm nhất)( trước| trong| vào| chậm nhất)?( là)?"
        + @" (ngày \d{1,2}[/.]\d{1,2}[/.]20\d\d"
        + @"|tháng \d{1,2}[/.]20\d\d|tháng \d{1,2} năm 20\d\d|quý (I|II|III|IV|[1-4])([/.]| năm )20\d\d)"
        + @"|([Hh]oàn thành|[Xx]ong)( trước| trong| vào)? năm 20\d\d)(?![\d/])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Deadline();

    [GeneratedRegex(@";|\.\s+(?=\p{Lu})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Stop();

    // "Lập quy hoạch. Chủ trì: Phòng Kinh tế; phối hợp: ..."
    [GeneratedRegex(
        @"[.;]\s+(?<said>(Cơ quan |Đơn vị |Bộ phận )?([Cc]hủ trì|[Pp]hụ trách|[Tt]hực hiện|[Tt]hời gian|[Tt]hời hạn"
        + @"|[Pp]hối hợp)[\p{L} ]{0,20}:)", RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"\((?<inner>[^()]{5,300})\)\s*(,\s*(hoàn thành|xong|trước|trong|chậm nhất)\b[^()]{0,60})?[.;]?\s*$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LastBracket();

    // "(Phòng Kinh tế chủ trì)"
    [GeneratedRegex(
        @"^(?<lead>\p{Lu}[^;:]{3,80}?) (chủ trì|chịu trách nhiệm|thực hiện|phụ trách)( thực hiện)?((,| và|,? phối hợp( với"
        + @"| cùng)?)? (?<with>[^;:]{3,150}?)( phối hợp( thực hiện)?)?)?\.?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LeadBehind();

    [GeneratedRegex(
        @"(?:^|[.;] )([Gg]iao (cho )?)?(?<lead>(Phòng|Trung tâm|Công an|Ban |Văn phòng|Trạm)[^.;:]{2,90}?),? (chủ trì"
        + @"|chịu trách nhiệm)(,? (và )?phối hợp (với|cùng) (?<with>[^.;]{3,200}?)(?= (tham mưu|xây dựng|triển khai|tổ chức"
        + @"|thực hiện|rà soát|hướng dẫn)\b|[.;]|$))?",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Order();

    [GeneratedRegex(
        @"\b(chủ trì|phối hợp|tham mưu|xây dựng|triển khai|tổ chức|thực hiện|theo dõi|rà soát)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Verb();

    [GeneratedRegex(
        @"^(Phòng \p{Lu}|Trung tâm [Pp]hục vụ|Công an (xã|phường|đặc khu|thị trấn)|Ban [Cc]hỉ huy [Qq]uân sự|Văn phòng (HĐND"
        + @"|Hội đồng|UBND|Ủy ban|Đảng)|Trạm [Yy] tế|Ban [Qq]uản lý)[^,;:.]{0,80}$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OwnUnit();
}
