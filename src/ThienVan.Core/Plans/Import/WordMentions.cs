using System.Globalization;
using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Import;

/// <summary>Reads clauses that promise without a measured figure: ranks, zero events, standards, milestones.</summary>
internal static partial class WordMentions
{
    private const string ByPlan = "kế hoạch hằng năm";

    /// <summary>A place in a list; also "top đầu", which names no place.</summary>
    public static IEnumerable<Indicator> Ranks(Clause clause, TimeMark? time)
    {
        if (Rank(clause.Phrase) is not { } rank) return [];
        var size = ListSize().Match(clause.Phrase.Folded, rank.Index);
        var subject = NameReader.Read(clause.Phrase.Slice(0, rank.Index), NameReader.Times(clause, time));
        var draft = Draft(clause, subject, IndicatorKind.Rank) with
        {
            Comparator = Comparator.AtMost,
            Direction = Direction.Down,
            Unit = "hạng",
            RankOf = Number(size, "size") ?? Number(rank, "size"),
        };
        return Subjects(subject).Select(name => draft with { Name = name });
    }

    /// <summary>The place promised; null for "top đầu".</summary>
    public static int? Place(Clause clause) => Rank(clause.Phrase) is { } rank ? Number(rank, "place") : null;

    private static Match? Rank(Phrase phrase) => RankWords().Match(phrase.Folded) is { Success: true } match ? match : null;

    public static IEnumerable<Indicator> Zeros(Clause clause, TimeMark? time)
    {
        var zero = ZeroWords().Match(clause.Phrase.Folded);
        if (!zero.Success) return [];
        var gone = zero.Groups["gone"].Success;
        var name = NameReader.Read(clause.Phrase, NameReader.Times(clause, time));
        var (unit, _, _) = UnitOfMeasure.Read(clause.Phrase, zero.Index + zero.Length);
        return
        [
            Draft(clause, name, gone ? IndicatorKind.Stock : IndicatorKind.ZeroEvent) with
            {
                Comparator = Comparator.Exactly,
                Direction = Direction.Down,
                Unit = CountedUnit().IsMatch(clause.Phrase.Folded[(zero.Index + zero.Length)..]) ? unit : "lần",
            },
        ];
    }

    public static IEnumerable<Indicator> Standards(Clause clause, TimeMark? time)
    {
        var folded = clause.Phrase.Folded;
        var name = NameReader.Read(clause.Phrase, NameReader.Times(clause, time));
        var standards = IsoStandard().Matches(folded);
        if (standards.Count > 0)
            return standards.Select(match =>
                Draft(clause, clause.Phrase.Text.Substring(match.Index, match.Length), IndicatorKind.Standard)
            );
        if (!StandardWords().IsMatch(folded)) return [];
        var draft = Draft(clause, name, IndicatorKind.Standard) with
        {
            Authority = Authority(clause.Phrase),
            AreaAggregation = Many().IsMatch(Phrase.Of(name).Folded) ? AreaAggregation.AllOf : AreaAggregation.None,
        };
        return Holders(name).Select(holder => draft with { Name = holder });
    }

    /// <summary>"đạt kế hoạch": measured against a figure that another document sets each year.</summary>
    public static IEnumerable<Indicator> Assigned(Clause clause, TimeMark? time) =>
        AssignedWords().IsMatch(clause.Phrase.Folded)
            ? [Draft(clause, NameReader.Read(clause.Phrase, NameReader.Times(clause, time)), IndicatorKind.Ratio) with { Unit = "%" }]
            : [];

    public static IEnumerable<Indicator> Milestones(Clause clause, TimeMark? time, bool continuesList)
    {
        var name = NameReader.Read(clause.Phrase, NameReader.Times(clause, time));
        var folded = Phrase.Of(name).Folded;
        if (
            !continuesList
            && !MilestoneVerb().IsMatch(folded)
            && !Thing().IsMatch(clause.Phrase.Folded)
            && !Finished().IsMatch(clause.Phrase.Folded)
        )
            return [];
        return
        [
            Draft(clause, name, IndicatorKind.Milestone) with
            {
                AreaAggregation = Many().IsMatch(folded) ? AreaAggregation.AllOf : AreaAggregation.None,
            },
        ];
    }

    public static Indicator Narrative(Clause clause) => Draft(clause, NameReader.Read(clause.Phrase, []), IndicatorKind.Narrative);

    /// <summary>Points of a promise measured against a yearly plan: the figure is open until that plan sets it.</summary>
    public static TargetPoint AssignedPoint(int year) => new() { Year = year, Provenance = Provenance.Assigned, Basis = ByPlan };

    /// <summary>True for a bare noun that goes on with the list of the clause before.</summary>
    public static bool IsListItem(Clause clause) => ListNoun().IsMatch(clause.Phrase.Folded);

    private static Indicator Draft(Clause clause, string name, IndicatorKind kind) => new()
    {
        Code = string.Empty,
        Name = name,
        Kind = kind,
        TimeAggregation = Aggregation.OverTime(kind, name),
        Base = Aggregation.Base(kind, name),
        AreaAggregation = Aggregation.OverArea(kind),
        Restricted = Secrecy.Covers(clause.Phrase.Folded),
        Provision = new Provision { Reference = string.Empty },
    };

    private static IEnumerable<string> Subjects(string subject)
    {
        var phrase = Phrase.Of(subject);
        var at = 0;
        foreach (Match match in NextIndex().Matches(phrase.Folded))
        {
            yield return NameReader.Tidy(phrase.Text[at..match.Index]);
            at = match.Index + match.Length;
        }

        yield return NameReader.Tidy(phrase.Text[at..]);
    }

    // "Trường A và trường B đạt chuẩn mức độ 2" are two recognitions.
    private static IEnumerable<string> Holders(string name)
    {
        var phrase = Phrase.Of(name);
        var reached = StandardWords().Match(phrase.Folded);
        var label = phrase.Folded.IndexOf(':') + 1;
        var named = reached.Index > label ? Institutions().Matches(phrase.Hide(0, label).Folded[..reached.Index]) : null;
        if (named is not { Count: > 1 }) return [name];
        var what = phrase.Text[reached.Index..];
        return named.Select(match =>
            NameReader.Tidy($"{phrase.Text.AsSpan(match.Groups["who"].Index, match.Groups["who"].Length)} {what}")
        );
    }

    private static string? Authority(Phrase phrase)
    {
        var match = RecognisedBy().Match(phrase.Folded);
        return match.Success ? phrase.Text.Substring(match.Groups["who"].Index, match.Groups["who"].Length).Trim() : null;
    }

    private static int? Number(Match match, string group) =>
        match.Success && match.Groups[group] is { Success: true } number ? int.Parse(number.ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(
        @"\b((đứng|xep|nam|thuoc|vao|o) )?(hạng |thứ hạng )?(trong )?(nhom|top|top dau)( cac)? (?<place>\d{1,3})\b|\b(đứng"
        + @"|xep)( hạng)?( thứ| vi tri( thứ)?)? (?<place>\d{1,3})\b(\s*/\s*(?<size>\d{1,4}))?|\b((đứng|xep|thuoc|nam"
        + @"|o) )?(trong )?(top dau|nhom dau|nhom dan dau|top cao|nhom cao)\b",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RankWords();

    [GeneratedRegex(
        @"\b(tren( tong so)?|trong( so| tong so)?|cua|/) (?<size>\d{1,4}) (phuong|xa|dia phuong|don vi|dac khu|huyen|quan|thanh pho)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ListSize();

    [GeneratedRegex(
        @"\bkhong (?<gone>còn)\b|\bkhong (de xay ra|de phat sinh|de xuat hien|phat sinh|xay ra|de|co)\b",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex ZeroWords();

    [GeneratedRegex(@"^\s*(ho|vu|truong hop|nguoi|diem|to(?! chuc)|co so|nha|diem nong)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CountedUnit();

    [GeneratedRegex(
        @"\bdat (cac )?(tieu )?(chuan|danh hieu)|\b(duoc )?cong nhan\b|\b(phuong|xa|dac khu|dia ban|to dan pho|thon"
        + @"|khu pho) khong ma tuy|\bdat (bo )?tieu chi\b|\b(phuong|xa|dac khu|thon|to dan pho) (nong thon moi|van minh"
        + @"|kieu mau)\b",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex StandardWords();

    [GeneratedRegex(@"\b(tcvn )?iso[ /]*\d{3,5}([:\-]\d{4})?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IsoStandard();

    [GeneratedRegex(@"\bduoc (?<who>[^,;]{3,40}?) cong nhan|cong nhan (boi|cua) (?<who>[^,;]{3,40})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RecognisedBy();

    [GeneratedRegex(@"\bcac (tram|truong|to dan pho|thon|khu pho|co quan|don vi|ap|ban)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Many();

    [GeneratedRegex(
        @"\bdat (mức )?ke hoach|(dat|hoan thanh)( va vuot)? (chi tieu|ke hoach)[^,;]* giao\b|theo (chi tieu|ke hoach)[^,;]* giao\b",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AssignedWords();

    [GeneratedRegex(
        @"^(xay dung|ban hanh|hoan thanh|hoan thien|phe duyet|thanh lap|trien khai|ap dung|khoi cong|khanh thanh|dua|lap"
        + @"|to chuc|trinh|cong bo|thong qua|chi dao|chuan bi|trang bi|van hanh|dien tap|kich ban|ke hoach|de an)\b",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MilestoneVerb();

    [GeneratedRegex(@"^co (kich ban|ke hoach|de an|chuong trinh|lo trinh)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Thing();

    [GeneratedRegex(@"\bhoan thanh( trong| vao| truoc)? (nam|qui|thang) ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Finished();

    [GeneratedRegex(
        @"^(he thong|chi so|mo hinh|de an|ke hoach|chuong trinh|bo tieu chi|co so du lieu|phan mem|quy che"
        + @"|qui che)\b(?!.*\b(dat|duoc|dung|đứng|tang|giam)\b)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ListNoun();

    [GeneratedRegex(@"(,| va)\s+(?=chi so\b)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NextIndex();

    [GeneratedRegex(
        @"(?<who>\b(truong|mam non|tieu hoc|thcs|thpt|trung hoc|tram)\b.*?)(\s+va\s+(?=truong|mam non|tieu hoc|thcs|thpt"
        + @"|trung hoc|tram)|,\s*(?=truong|mam non|tieu hoc|thcs|thpt|trung hoc|tram)|\s*$)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Institutions();
}
