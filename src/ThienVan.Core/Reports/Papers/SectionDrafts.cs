using ThienVan.Core.Kernel;

namespace ThienVan.Core.Reports.Papers;

/// <summary>A unit's own words in the round.</summary>
/// <param name="Topic">"ket-qua", "kho-khan", "kien-nghi" or "phuong-huong".</param>
public sealed record UnitWords(string UnitId, string UnitName, string Topic, string Text);

/// <summary>What the drafts are written from.</summary>
public sealed record SectionInput
{
    public required Round Round { get; init; }

    /// <summary><see cref="PaperYear.AsOf"/>; the round's last day unless said.</summary>
    public DateOnly AsOf { get => field == default ? Round.Window.To : field; init; }

    /// <summary>"Ủy ban nhân dân phường Kiến An".</summary>
    public required string Issuer { get; init; }

    /// <summary>"Kế hoạch số 135/KH-UBND".</summary>
    public required string Plan { get; init; }

    /// <summary>Day of <see cref="Plan"/>; null where nobody has told it.</summary>
    public DateOnly? PlanDay { get; init; }

    /// <summary>Who issued <see cref="Plan"/>: the council where it resolved it, else the same as <see cref="Issuer"/>.</summary>
    public required string PlanIssuer { get; init; }

    public required PaperRules Rules { get; init; }

    public required IReadOnlyList<PaperLine> Lines { get; init; }
    public IReadOnlyList<UnitWords> Texts { get; init; } = [];

    /// <summary>Number and day of the report on this round that was withdrawn, which this one replaces; null for a first one.</summary>
    public (string Number, DateOnly Day)? Replaces { get; init; }

    /// <summary>Whom the report goes to; null when nobody above.</summary>
    public string? Addressee { get; init; }
}

/// <summary>First drafts of every part, from the approved figures and the units' own texts. Same input, same words.</summary>
public static class SectionDrafts
{
    public const string Results = "ket-qua";
    public const string Difficulties = "kho-khan";
    public const string Proposals = "kien-nghi";
    public const string Directions = "phuong-huong";

    /// <summary>Text of every section by its key; empty where nothing is known to say.</summary>
    public static IReadOnlyDictionary<string, string> Of(SectionInput input)
    {
        var period = PaperWords.Period(input.Round);
        var drafts = PaperOutline.Sections.ToDictionary(section => section.Key, _ => "", StringComparer.Ordinal);
        drafts[PaperOutline.Grounds] = string.Join('\n', Grounds(input).Select(ground => $"Căn cứ {ground}"));
        drafts[PaperOutline.Opening] = Replaced(input.Replaces)
            + $"{input.Issuer} báo cáo tình hình thực hiện nhiệm vụ phát triển kinh tế - xã hội, quốc phòng - an ninh {period}; phương "
                + $"hướng, nhiệm vụ {PaperWords.NextPeriod(input.Round)} như sau:";
        drafts[PaperOutline.Direction] = Direction(input).TrimEnd();
        drafts[PaperOutline.Recipients] =
            (input.Addressee is null ? "" : "Như trên\n")
            + "Thường trực Đảng ủy, Thường trực HĐND phường\nChủ tịch, các Phó Chủ tịch UBND phường\nCác phòng, đơn vị thuộc phường\nLưu: "
            + "VT, VP";
        drafts[PaperOutline.Strengths] = Joined(ReportTally.Strengths(input));
        drafts[PaperOutline.Weaknesses] = Joined([.. ReportTally.Weaknesses(input.Lines), .. Said(input.Texts, Difficulties)]);
        drafts[PaperOutline.Causes] = Joined(
            input
                .Lines.Where(line => IsShort(line) && !VietnameseText.IsBlank(line.Explanation))
                .Select(line => $"{line.Name}: {Ended(line.Explanation!)}")
        );
        drafts[PaperOutline.Tasks] = Joined([.. Remedies(input.Lines), .. Said(input.Texts, Directions)]);
        drafts[PaperOutline.Proposals] = Joined(Said(input.Texts, Proposals));
        foreach (var (key, sentences) in ResultsBySection(input))
            drafts[key] = string.Join('\n', new[] { drafts[key], Joined(sentences) }.Where(text => text.Length > 0));
        return drafts;
    }

    /// <summary>An opening edited by hand before the report it replaces was withdrawn must still name it.</summary>
    /// <param name="replaces"><see cref="SectionInput.Replaces"/>.</param>
    public static string Opening(string kept, (string Number, DateOnly Day)? replaces) =>
        replaces is var (number, _) && !kept.Contains(number, StringComparison.Ordinal) ? Line(Replaced(replaces)) + "\n" + kept : kept;

    private static string Replaced((string Number, DateOnly Day)? replaces) => replaces is var (number, day)
        ? $"Báo cáo này thay thế Báo cáo số {number} {OfficialWords.Day(day)} đã thu hồi.\n"
        : "";

    private static IEnumerable<string> Grounds(SectionInput input) =>
        input.Rules.GroundsOn(input.AsOf).Append(
            input.Plan + (input.PlanDay is { } day ? $" {OfficialWords.Day(day)}" : "") + $" của {input.PlanIssuer}");

    private static IEnumerable<(string Key, IEnumerable<string> Sentences)> ResultsBySection(SectionInput input)
    {
        var lines = input.Lines.ToLookup(input.Rules.SectionOf, StringComparer.Ordinal);
        var texts = input.Texts.Where(text => text.Topic == Results).ToLookup(text => Home(text, input), StringComparer.Ordinal);
        var early = PaperCertainty.IsMostlyPreliminary(input.Lines);
        return PaperOutline.Sections.Select(section => section.Key).Where(key => lines.Contains(key) || texts.Contains(key))
            .Select(key => (key, SectionParagraphs.Of([.. lines[key]], early).Concat(Said(texts[key], Results))));
    }

    // A unit's words stand where most of its figures are told.
    private static string Home(UnitWords text, SectionInput input) =>
        input
            .Lines.Where(line => line.LeadId == text.UnitId)
            .CountBy(input.Rules.SectionOf)
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => pair.Key).FirstOrDefault(PaperOutline.Direction);

    // The ward signs them: whose they were stands with the unit.
    private static IEnumerable<string> Said(IEnumerable<UnitWords> texts, string topic) =>
        texts.Where(text => text.Topic == topic && !VietnameseText.IsBlank(text.Text))
            .Select(text => Ended(VietnameseText.Capital(text.Text.ReplaceLineEndings(" ").Trim()))).Distinct(StringComparer.Ordinal);

    private static bool IsShort(PaperLine line) => line.Verdict is PaperVerdict.NotMet or PaperVerdict.Hard;

    private static string Direction(SectionInput input) =>
        $"{input.Issuer} tiếp tục chỉ đạo thực hiện {input.Plan}. Trong kỳ theo dõi {PaperTally.Of(input.Lines).Total} chỉ số; "
            + $"{Reported(input.Lines)}. {(PaperCertainty.IsMostlyPreliminary(input.Lines) ? PaperCertainty.Said + " " : "")}"
            + ReportTally.Whole(input);

    /// <summary>Only what the report holds was reported; who reported it is told where that is known of all.</summary>
    private static string Reported(IReadOnlyList<PaperLine> lines)
    {
        var sent = lines.Where(line => line.Trace is not null).ToArray();
        var units = sent.Select(line => line.LeadId).Distinct(StringComparer.Ordinal).ToArray();
        if (sent.Length == 0) return "chưa có chỉ số nào có số liệu mới được phê duyệt";
        return $"{sent.Length} chỉ số đã có số liệu được phê duyệt" + (units.Contains(null) ? "" : $", do {units.Length} đơn vị báo cáo");
    }

    private static IEnumerable<string> Remedies(IReadOnlyList<PaperLine> lines)
    {
        var leads = lines
            .Where(line => IsShort(line) && line.LeadId is not null)
            .Select(line => line.LeadName)
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        if (leads.Length > 0)
            yield return $"Chỉ đạo {string.Join("; ", leads)} có giải pháp cụ thể đối với các chỉ số chưa đạt, khó đạt đã nêu.";
    }

    private static string Ended(string text) => text.Trim() is var words && words.EndsWith('.') ? words : words + ".";

    private static string Joined(IEnumerable<string> sentences) => string.Join('\n', sentences.Select(Line));

    /// <summary>One line of a section as it is kept, drafted or typed.</summary>
    public static string Line(string line) => FigureText.Tied(VietnameseText.Normalize(line)).TrimEnd();
}
