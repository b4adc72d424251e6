using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Import;

/// <summary>Cuts a target into clauses: at full stops, semicolons, "trong đó", "không để ...", and before each further figure.</summary>
internal static partial class ClauseReader
{
    public static IReadOnlyList<Clause> Read(Phrase text, Horizon horizon)
    {
        var (open, asides) = TakeAsides(Baselines.TakeOff(InTurn.Spell(text), horizon));
        var clauses = new List<Clause>();
        var start = 0;
        var sentence = 0;
        var isPart = false;
        foreach (Match match in Boundary().Matches(open.Folded))
        {
            var stop = match.Groups["stop"].Success;
            if (stop && !EndsSentence(open, match.Groups["stop"])) continue;
            if (match.Groups["dash"].Success && !OpensItem(open, start, match)) continue;
            if (match.Groups["list"].Success && !EndsFigure(open.Slice(start, match.Index))) continue;
            if (match.Groups["gone"].Success && !EndsGone(open.Slice(start, match.Index))) continue;
            if (match.Groups["reach"].Success && !IsDeedBehindFigure(open, start, match)) continue;
            if (match.Groups["never"].Success && FigureReader.Read(open.Slice(start, match.Index)).Count == 0) continue;
            Add(clauses, open.Slice(start, match.Index), sentence, isPart, Within(start, match.Index));
            start = match.Index + match.Length;
            var among = match.Groups["among"].Success;
            isPart = among || (!stop && (isPart || match.Groups["list"].Success));
            if (stop && !among) sentence++;
        }

        Add(clauses, open.Slice(start, open.Length), sentence, isPart, Within(start, open.Length));
        return clauses;

        IEnumerable<Phrase> Within(int from, int to) =>
            asides.Where(aside => aside.At >= from && aside.At < to).Select(aside => aside.Inner);
    }

    // "... tăng 3% (để đạt 84%) - Hộ có nhà tiêu hợp vệ sinh ...": the list went on without a new line.
    private static bool OpensItem(Phrase text, int start, Match dash) =>
        char.IsUpper(text.Text[dash.Index + dash.Length]) && FigureReader.Read(text.Slice(start, dash.Index)).Count > 0
        && text.Text.AsSpan(start, dash.Index - start).TrimEnd().Length < dash.Index - start;

    // "không còn hộ nghèo, 97% người dân tham gia bảo hiểm y tế"
    private static bool EndsGone(Phrase text) => Gone().IsMatch(text.Folded) && FigureReader.Read(text).Count == 0;

    [GeneratedRegex(@"\bkhong (còn|de|phat sinh)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Gone();

    // "hộ nghèo dưới 2% và đạt chuẩn nông thôn mới vào năm 2027"
    private static bool IsDeedBehindFigure(Phrase text, int start, Match and)
    {
        var end = text.Folded.AsSpan(and.Index).IndexOfAny(';', '.') is >= 0 and var stop ? and.Index + stop : text.Length;
        var deed = text.Slice(and.Index, end);
        return FigureReader.Read(text.Slice(start, and.Index)).Count > 0
            && FigureReader.Read(deed).Count == 0 && TimeReader.Read(deed).Count > 0;
    }

    // "Tổng vốn 185 tỷ đồng: ngân sách tỉnh 40 tỷ đồng, ..."
    private static bool EndsFigure(Phrase text) => FigureReader.Read(text) is [.., var last] && last.End >= text.Length;

    private static void Add(List<Clause> clauses, Phrase phrase, int sentence, bool isPart, IEnumerable<Phrase> asides)
    {
        if (!phrase.IsBlank) clauses.AddRange(Pieces(Clause.Of(phrase, sentence, isPart: isPart)));
        foreach (var inner in asides.Where(inner => !RestatesShare(clauses, inner)))
        {
            var among = Among().Match(inner.Folded).Length;
            clauses.AddRange(Listed(inner, among).SelectMany(part => Pieces(Clause.Of(part, sentence, isAside: true, isPart: among > 0))));
        }
    }

    // "70% (7 thôn)": the count behind a share.
    private static bool RestatesShare(List<Clause> clauses, Phrase inner) =>
        clauses.Count > 0 && clauses[^1].Figures is [.., { IsPercent: true }]
        && FigureReader.Read(inner) is [{ IsPercent: false } count, ..]
        && (count.End >= inner.Length || MoreOf().IsMatch(inner.Folded.AsSpan(count.End)))
        && Again().IsMatch(inner.Folded[..count.Start]);

    [GeneratedRegex(@"^((tuong (đương|duong|ung)|tuc|ung voi|khoang|la)( (voi|la))?\s*)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Again();

    // "(66/112 thôn, tăng thêm 20 thôn)"
    [GeneratedRegex(@"^\s*,?\s*(tang|giam)( them)? \d", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MoreOf();

    private static IEnumerable<Phrase> Listed(Phrase inner, int start)
    {
        foreach (Match stop in ListStop().Matches(inner.Text).Where(stop => stop.Index >= start))
        {
            yield return inner.Slice(start, stop.Index);
            start = stop.Index + 1;
        }

        yield return inner.Slice(start, inner.Length);
    }

    [GeneratedRegex(@";|\.(?=\s+\p{Lu})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ListStop();

    private static IEnumerable<Clause> Pieces(Clause clause)
    {
        var phrase = clause.Phrase;
        var start = 0;
        for (var i = 1; i < clause.Figures.Count; i++)
        {
            var cut = Cut(phrase.Folded, clause.Figures[i - 1], clause.Figures[i]);
            if (cut is not { } at) continue;
            yield return clause.Slice(start, at);
            start = char.IsLetter(phrase.Text[at]) ? at : at + 1;
        }

        yield return start == 0 ? clause : clause.Slice(start, phrase.Length);
    }

    // Between two figures: at a comma that opens a new subject, else at the last comma; two percentages also part at "và".
    private static int? Cut(string folded, ReadFigure left, ReadFigure right)
    {
        var from = Math.Min(left.End, right.Start);
        var between = folded[from..right.Start];
        if (AndYear().Match(between) is { Success: true } year) return from + year.Index;
        if (Reached().Match(between) is { Success: true } reached) return from + reached.Index;
        if (With().Match(between) is { Success: true } with) return from + with.Index;
        if (BeforeNumber().IsMatch(between)) return from + between.LastIndexOf(" va ", StringComparison.Ordinal) + 3;
        if (Change().Match(between) is { Success: true } change && Comparison().IsMatch(folded, right.End)) return from + change.Index;
        var opening = Opening().Match(between);
        if (opening.Success) return from + opening.Index;
        var comma = between.StartsWith(',') ? 0 : between.LastIndexOf(',');
        if (comma >= 0) return from + comma;
        var and = between.IndexOf(" va ", StringComparison.Ordinal);
        return left.IsPercent && right.IsPercent && and >= 0 ? from + and + 3 : null;
    }

    // "giảm 4% xuống còn 15%": how far, and where to.
    [GeneratedRegex(
        @"^\s*(xuong|len|còn|ve)( (còn|khoang|mức|o mức|tren|duoi|dưới|khong qua|it nhat))*\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reached();

    // "12 lớp với 600 người"
    [GeneratedRegex(@"\svoi (tong so |hon |tren |khoang )?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex With();

    // "dưới 7% giảm 3,4% so với năm 2015"
    [GeneratedRegex(@"\s*\b(tang|giam)( them)?\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Change();

    [GeneratedRegex(@"\G\s*so (voi|nam)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Comparison();

    [GeneratedRegex(@"^[^,]*\sva (?:khoang |tren |it nhat )?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BeforeNumber();

    // "15/19 tiêu chí và đến năm 2030 đạt 19/19 tiêu chí"
    [GeneratedRegex(@"\s(?=va (den |het |vao |trong )*(nam|giai doan) 20\d\d\b)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AndYear();

    // A bracket with a time only belongs to the sentence; one with figures or a promise is a clause; any other is a remark.
    private static (Phrase Open, List<(int At, Phrase Inner)> Asides) TakeAsides(Phrase text)
    {
        var asides = new List<(int, Phrase)>();
        var (dropped, hidden) = (new List<(int, int)>(), new List<(int, int)>());
        foreach (Match match in Bracket().Matches(text.Folded))
        {
            var end = match.Index + match.Length;
            var inner = text.Slice(match.Index + 1, end - 1);
            if (TimeReader.Read(inner) is [var only] && only.End - only.Start >= inner.Length - 1)
            {
                dropped.AddRange([(match.Index, match.Index + 1), (end - 1, end)]);
                continue;
            }

            if (Measuring().IsMatch(inner.Folded)) inner = inner.Slice(MeasuredBy().Match(inner.Folded).Length, inner.Length);
            var isClause = !Measuring().IsMatch(inner.Folded) && (Promise().IsMatch(inner.Folded) || FigureReader.Read(inner).Count > 0);
            if (isClause) asides.Add((match.Index, inner));
            (isClause ? dropped : hidden).Add((match.Index, end));
        }

        return (text.Without(dropped, hidden), asides);
    }

    private static bool EndsSentence(Phrase text, Group stop)
    {
        var next = stop.Index + stop.Length;
        if (next < text.Length && char.IsLower(text.Text[next])) return false;
        return !Abbreviation().IsMatch(text.Folded[..stop.Index]);
    }

    [GeneratedRegex(
        @";|(?<stop>\.+/?\.*(?=\s|$)\s*)(\(?(?<among>trong đó)(?=[ ,:]))?|,? \(?(?<among>trong đó)(?=[ ,:])|(?<dash>\s-\s(?=\p{L}))"
        + @"|(?<reach>,? (va )(?=(dat chuan|duoc cong nhan)\b))"
        + @"|(?<list>,? ?(bao )?gom\s*:\s|\s?:\s)"
        + @"|,\s(?=(va )?(?<never>khong (de|phat sinh|xay ra|còn|co)\b))"
        + @"|(?<gone>,\s(?=(va )?(tren |it nhat |từ )?\d))",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Boundary();

    [GeneratedRegex(@"^\s*(trong đó|gom|bao gom)\s*:?\s*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Among();

    [GeneratedRegex(@"\([^()]*\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bracket();

    // "(theo tiêu chí 6 triệu đồng/người/năm)" says by what is measured.
    [GeneratedRegex(@"^(tinh )?theo (tieu chi|chuan|mức|gia|qui dinh|thong tu|nghi dinh|quyet dinh)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Measuring();

    // "(theo giá hiện hành, tăng 12,5%/năm)" promises behind it.
    [GeneratedRegex(@"^[^,]*,\s*(?=tang|giam)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MeasuredBy();

    [GeneratedRegex(@"^(co|gom) (kich ban|ke hoach|de an|lo trinh|chuong trinh)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Promise();

    [GeneratedRegex(
        @",(?=\s*(va )?(ti le|so |ti trọng|toc do|nam 20|den |phan dau|100%|toi da|toi thieu|khong qua|it nhat|mỗi nam"
        + @"|hang nam|binh quan))",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Opening();

    [GeneratedRegex(@"(^|[\s.])(tp|ts|ths|gs|pgs|bs|q|p|tx|tt|[a-z])$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Abbreviation();
}
