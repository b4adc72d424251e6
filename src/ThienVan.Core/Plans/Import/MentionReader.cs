using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Import;

/// <summary>Reads the clauses of one target in order; a time or "phấn đấu" said once holds until the next is said.</summary>
/// <param name="horizon">Years of the plan.</param>
/// <param name="onlyMeasured">For running text: takes what has a figure or a date of its own and leaves the rest.</param>
internal sealed partial class MentionReader(Horizon horizon, bool onlyMeasured = false)
{
    private const string OutsidePlan = "Năm nêu ra nằm ngoài kỳ kế hoạch.";
    private const string WithinYear = "Mốc trong năm, không phải mức của cả năm; hãy xem có cần theo dõi riêng không.";
    private const string Comparison = "Nêu để so sánh với năm gốc, không tính là chỉ tiêu; hãy xem có cần theo dõi riêng không.";
    private static readonly TimeMark EveryYear = new(TimeKind.Every, 0, 0);
    private IReadOnlyList<Clause> _clauses = [];
    private TimeMark? _context;
    private TimeMark? _outer;
    private TimeMark? _heading;
    private TimeMark? _keep;
    private int _lastYear;
    private bool _aspires;
    private bool _listGoesOn;
    private bool _measured;
    private readonly Ellipsis _ellipsis = new(horizon);
    private Subjects _subjects = new();
    private TimeMark? _deed;

    /// <param name="context">A time said in a heading over the target; null when none.</param>
    public IReadOnlyList<Mention> Read(Phrase text, TimeMark? context = null)
    {
        _clauses = _ellipsis.Fill(ClauseReader.Read(text, horizon));
        _subjects = new Subjects();
        (_context, _outer, _heading, _deed) = (context, context, context, null);
        var mentions = new List<Mention>();
        for (var i = 0; i < _clauses.Count; i++)
        {
            var before = (_context, _outer);
            if (i > 0 && _clauses[i].Sentence != _clauses[i - 1].Sentence) (_aspires, _listGoesOn, _measured) = (false, false, false);
            _aspires |= _clauses[i].Phrase.Folded.Contains("phan dau", StringComparison.Ordinal);
            mentions.AddRange(Read(i));
            _measured |= _clauses[i].Figures.Count > 0;
            if (_clauses[i].IsAside && (i + 1 == _clauses.Count || !_clauses[i + 1].IsAside)) (_context, _outer) = before;
        }

        return mentions;
    }

    private IEnumerable<Mention> Read(int index)
    {
        var clause = _clauses[index];
        var time = Governing(index);
        _keep = KeepOf(clause) ?? (time == _context ? _keep : null);
        var when = horizon.Resolve(time, _keep, _lastYear);
        if (time is { Kind: TimeKind.Year, From: { } year }) _lastYear = year;
        Remember(clause, time);
        var mentions = Mentions(clause, time, when)
            .Select(mention => _subjects.Named(clause, mention) with { Said = clause.Phrase.Text })
            .ToList();
        _listGoesOn = mentions.Exists(mention => mention.Indicator.Kind is IndicatorKind.Milestone or IndicatorKind.Standard);
        return mentions.Select(mention =>
            _aspires ? mention with { Indicator = mention.Indicator with { Strictness = Strictness.Aspirational } } : mention
        );
    }

    // "và duy trì ..." holds for its whole sentence, and for later ones that say no time of their own.
    private TimeMark? KeepOf(Clause clause) => _clauses
        .Where(other => other.Sentence == clause.Sentence)
        .SelectMany(other => other.Times)
        .FirstOrDefault(mark => mark.Kind == TimeKind.Maintain);

    private IEnumerable<Mention> Mentions(Clause clause, TimeMark? time, When when)
    {
        if (WordMentions.Ranks(clause, time).ToList() is { Count: > 0 } ranks)
            return ranks.Select(rank => Placed(rank, when, new Amount(Low: null, WordMentions.Place(clause))));
        if (clause.Figures.Count > 0) return IsWanted(clause, time) ? Figures(clause, time, when) : [];
        if (onlyMeasured && !IsDated(clause)) return [];
        if (WordMentions.Zeros(clause, time).ToList() is { Count: > 0 } zeros)
        {
            var isHeld = time?.Kind == TimeKind.By && clause.Times.Count == 0;
            return zeros.Select(zero => Placed(zero, Lasting(zero, when, isHeld), new Amount(0, 0)));
        }

        if (WordMentions.Standards(clause, time).ToList() is { Count: > 0 } standards)
            return standards.Select(standard => Dated(standard, when));
        if (WordMentions.Assigned(clause, time).ToList() is { Count: > 0 } assigned) return assigned.Select(one => Yearly(one, when));
        var milestones = WordMentions.Milestones(clause, time, _listGoesOn && WordMentions.IsListItem(clause)).ToList();
        if (milestones.Count > 0 && when.Years.Count > 0) return milestones.Select(milestone => Dated(milestone, when));
        return !onlyMeasured && IsPromise(clause) ? [new Mention(WordMentions.Narrative(clause), When.Unknown)] : [];
    }

    private IEnumerable<Mention> Figures(Clause clause, TimeMark? time, When when)
    {
        var figure = FigureMentions.Main(clause);
        var compares = _measured && FigureMentions.IsComparison(clause, figure);
        foreach (var indicator in FigureMentions.Read(clause, time))
        {
            var everyYear = indicator.Kind == IndicatorKind.GrowthAverage || IsYearly(indicator, figure, time);
            var at = !everyYear ? when
                : time is { Kind: TimeKind.Span, From: not null } ? when with { IsSpan = false }
                : time is { Kind: TimeKind.Later or TimeKind.From } ? when
                : horizon.Resolve(EveryYear, keep: null, _lastYear);
            var isSum =
                indicator.Kind == IndicatorKind.Cumulative
                || (at.IsSpan && indicator.Kind is IndicatorKind.Flow or IndicatorKind.Stock && at.IsSpan);
            if (isSum && at.IsSpan && at.Years.Count > 0) at = at with { Years = [at.Years[^1]], Recurring = false };
            if (at.IsSpan && time == _heading && indicator.Kind == IndicatorKind.Ratio && at.Years.Count > 0)
                at = at with { Years = [at.Years[^1]], Recurring = false };
            var kind = isSum && indicator.Kind == IndicatorKind.Flow ? IndicatorKind.Cumulative : indicator.Kind;
            yield return Placed(indicator with { Kind = kind, Baseline = StartOf(clause, kind) }, at, figure.Amount) with
            {
                IsSum = isSum,
                IsAnonymous = IsAnonymous(indicator, figure),
                IsPace = FigureMentions.IsPace(clause, figure),
                IsPart = clause.IsPart,
                Unplaced = at.Outside ? OutsidePlan : compares ? Comparison : clause.IsPart && IsWithinYear(clause) ? WithinYear : null,
            };
        }
    }

    private Baseline? StartOf(Clause clause, IndicatorKind kind) =>
        clause.Phrase.Starts is [var start, ..] && Baselines.Has(kind) ? Baselines.Of(start, horizon) : null;

    // "100 cột/năm" is every year's; an income of "41 triệu đồng/năm" by 2030 is the level of that year.
    private static bool IsYearly(Indicator indicator, ReadFigure figure, TimeMark? time) =>
        figure.PerYear
        && time?.Kind is null or TimeKind.By or TimeKind.Span
        && !(time?.Kind is TimeKind.By or TimeKind.Span
            && indicator.Kind is IndicatorKind.Flow or IndicatorKind.Stock
            && IsOfYear(Phrase.Of(indicator.Name).Folded));

    // "ổn định 4.000 tấn/năm" is every year's.
    private static bool IsOfYear(string name) =>
        (Rate().IsMatch(name) || FigureMentions.IsYearlyAmount(name)) && !Steady().IsMatch(name);

    private static bool IsAnonymous(Indicator indicator, ReadFigure figure) =>
        indicator.Name.Length == 0
        || IndicatorMerger.IsBareChange(indicator.Name)
        || indicator.Name.Equals(figure.Unit, StringComparison.OrdinalIgnoreCase);

    private static Mention Placed(Indicator indicator, When when, Amount amount)
    {
        var open = when.Years.Count == 0 || indicator.Kind == IndicatorKind.GrowthAverage;
        return new Mention(
            indicator with
            {
                Points = [.. when.Years.Select(point => point with { Low = amount.Low, High = amount.High })],
                Total = open && !when.Outside && indicator.Kind != IndicatorKind.Rank ? amount : null,
                MaintainFrom = when.MaintainFrom,
            },
            when)
        { Unplaced = when.Outside ? OutsidePlan : null };
    }

    private static Mention Dated(Indicator indicator, When when) => when.Outside
        ? new Mention(indicator with { Kind = IndicatorKind.Narrative }, When.Unknown)
        : new Mention(indicator with { Points = when.Years, MaintainFrom = when.MaintainFrom }, when);

    private static Mention Yearly(Indicator indicator, When when) =>
        new(indicator with { Points = [.. when.Years.Select(point => WordMentions.AssignedPoint(point.Year))] }, when);

    // What is gone ("không còn") has to stay gone, said or not; what must not happen must not in any year.
    private When Lasting(Indicator zero, When when, bool isHeld) =>
        zero.Kind == IndicatorKind.ZeroEvent && !when.Outside && (when.Years.Count == 0 || isHeld)
            ? horizon.Resolve(EveryYear, keep: null, _lastYear)
        : zero.Kind == IndicatorKind.Stock && _keep is null && when.Years is [var reached] ? Horizon.Keep(when, reached, horizon.To) : when;

    /// <summary>The last time before the figure, else the first after it; without a figure the opening time, else the last; else the one
    /// said before.</summary>
    private TimeMark? Governing(int index)
    {
        var clause = _clauses[index];
        var times = clause.Times.Where(mark => mark.Kind != TimeKind.Maintain).ToList();
        if (times.Count == 0) return Before(clause) ?? (IsPaceOfYears(clause) ? null : Ahead(index));
        if (times.TrueForAll(mark => mark.Kind == TimeKind.Every) && Passed(index) is { } passed) return passed;
        if (clause.Figures.Count > 0)
        {
            var at = FigureMentions.Main(clause).Start;
            return times.FindLast(mark => mark.End <= at) ?? times[0];
        }

        return Opening().Match(clause.Phrase.Folded).Length >= times[0].Start ? times[0] : times[^1];
    }

    private TimeMark? Before(Clause clause) =>
        clause.Figures.Count == 0 && _deed is not null ? _deed : GoesOn(clause) ? _context : _outer;

    // "tăng 8%/năm; tỷ lệ hộ nghèo dưới 0,2% vào năm 2030": the date of the next is none of a growth.
    private static bool IsPaceOfYears(Clause clause) =>
        clause.Figures.Count > 0 && FigureMentions.Main(clause) is { PerYear: true, IsPercent: true };

    // "giai đoạn 2021 - 2025 đạt 200 tỷ đồng, tăng hằng năm 12%" is every year of those.
    private TimeMark? Passed(int index) => _clauses.Take(index)
        .Where(earlier => earlier.Sentence == _clauses[index].Sentence && !earlier.IsAside)
        .SelectMany(earlier => earlier.Times)
        .LastOrDefault(mark => mark.Kind is TimeKind.Span or TimeKind.Year or TimeKind.By) is { Kind: TimeKind.Span } span
        && _ellipsis.IsOutside(span) ? span : null;

    // "tỷ lệ tốt nghiệp hằng năm đạt 99%" says when of itself alone, and so does the date of a deed; a time at the head of a sentence
    // holds for all of it.
    private void Remember(Clause clause, TimeMark? time)
    {
        if (time is null) return;
        var isHead = !clause.Times.Contains(time) || Opening().Match(clause.Phrase.Folded).Length >= time.Start;
        if (clause.Figures.Count == 0 && !isHead)
        {
            _deed = time;
            return;
        }

        (_context, _deed) = (time, null);
        if (time.Kind != TimeKind.Every || isHead) _outer = time;
    }

    private static bool GoesOn(Clause clause) =>
        clause.IsAside || clause.IsPart || clause.Figures.Count == 0
        || !NamesItself().IsMatch(clause.Phrase.Folded[..FigureMentions.Main(clause).Start]);

    private TimeMark? Ahead(int index) => _clauses
        .Skip(index + 1)
        .TakeWhile(later => later.Sentence == _clauses[index].Sentence)
        .Where(later => !later.IsAside)
        .SelectMany(later => later.Times)
        .FirstOrDefault(mark => mark.Kind is not (TimeKind.Maintain or TimeKind.Every));

    private bool IsWanted(Clause clause, TimeMark? time)
    {
        var figure = FigureMentions.Main(clause);
        return !onlyMeasured
            || figure.IsPercent
            || figure.Comparator != Comparator.Exactly
            || (time is not null && figure.Unit is not null && (clause.Times.Count > 0 || _heading is not null));
    }

    // In running text a year often belongs to the name of a scheme: only a finishing year, an opening "hằng năm" or a quarter counts.
    private static bool IsDated(Clause clause) => clause.Times.Any(mark => mark.Kind switch
    {
        TimeKind.Year => Finishing().IsMatch(clause.Phrase.Folded),
        TimeKind.Every => mark.Start == 0 || clause.Phrase.Folded[mark.Start..mark.End].EndsWith("qui", StringComparison.Ordinal),
        TimeKind.By => Aspiring().IsMatch(clause.Phrase.Folded[..mark.Start]),
        _ => false,
    });

    // "trồng 3.500 cây, trong đó quý I trồng 2.000 cây"
    private static bool IsWithinYear(Clause clause) =>
        clause.Times.All(mark => mark.Due is null) && PartOfYear().IsMatch(clause.Phrase.Folded[..FigureMentions.Main(clause).Start]);

    [GeneratedRegex(
        @"\b(qui (iii|ii|iv|i|[1-4])|thang \d{1,2}|(6|sau|chín|9) thang (dau|cuoi)( nam)?|dot (i|ii|1|2))\b",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PartOfYear();

    private static bool IsPromise(Clause clause) =>
        Passive().IsMatch(clause.Phrase.Folded) || clause.Times.Any(mark => mark.Kind is TimeKind.By or TimeKind.Every);

    [GeneratedRegex(@"thu nhap|luong binh quan|tien luong|nang suat|binh quan dau nguoi", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rate();

    [GeneratedRegex(@"on dinh|duy tri|giữ|giu (mức|o)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Steady();

    [GeneratedRegex(@"^([\s,]|va|phan dau)*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^\s*(va )?(ti le|so |tong |ti trọng|dien tich|gia tri|thu nhap)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NamesItself();

    [GeneratedRegex(@"hoan thanh|cong nhan|dua vao|ban hanh|trong nam|vao nam", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Finishing();

    [GeneratedRegex(@"phan dau\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Aspiring();

    [GeneratedRegex(@"\bduoc (bao ve|bao dam|giu vung|nang cao|cai thien)|chiem ti trọng", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Passive();
}
