namespace ThienVan.Core.Cases.Feedback;

/// <summary>How soon a subject wants an answer; which term belongs to each is said by the kind's clocks.</summary>
public enum FeedbackLevel
{
    /// <summary>Whatever is neither of the others.</summary>
    Normal,

    /// <summary>Several bodies share it, or a procedure of its own is needed.</summary>
    Complex,

    /// <summary>Somebody may come to harm: it is looked at within hours.</summary>
    Urgent,
}

/// <summary>What a question of a category takes for an answer, by the words of Open311 (GeoReport v2, "datatype").</summary>
public enum QuestionKind { Text, Number, Day, One, Several }

/// <summary>An answer that can be chosen.</summary>
public sealed record QuestionChoice(string Code, string Name);

/// <summary>What is asked of everybody who reports on a category.</summary>
public sealed record FeedbackQuestion
{
    /// <summary>A slug: "may-ngay".</summary>
    public required string Code { get; init; }
    public required string Text { get; init; }
    public required QuestionKind Kind { get; init; }

    /// <summary>Without an answer the report is not taken.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What to write; null for nothing to say.</summary>
    public string? Hint { get; init; }

    /// <summary>Empty for every other kind than <see cref="QuestionKind.One"/> and <see cref="QuestionKind.Several"/>.</summary>
    public IReadOnlyList<QuestionChoice> Choices { get; init; } = [];

    public bool IsChosen => Kind is QuestionKind.One or QuestionKind.Several;
}

/// <summary>Whom to call before anything is written down.</summary>
/// <param name="Number">"114".</param>
/// <param name="When">When to call: "Đang cháy, có người mắc kẹt".</param>
public sealed record EmergencyCall(string Number, string When);

/// <summary>A subject people report on.</summary>
public sealed record FeedbackCategory
{
    /// <summary>A slug, never given to another subject: Open311 calls it service_code.</summary>
    public required string Code { get; init; }
    public required string Name { get; init; }

    /// <summary>Heading it stands under.</summary>
    public required string Group { get; init; }

    /// <summary>What belongs to it, in one sentence.</summary>
    public required string About { get; init; }
    public required FeedbackLevel Level { get; init; }

    /// <summary>Unit it goes to where no line of the routing table says otherwise.</summary>
    public required string UnitId { get; init; }

    /// <summary>Words people look for it by, beside its name.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];
    public IReadOnlyList<FeedbackQuestion> Questions { get; init; } = [];

    /// <summary>Register whose items it may be about, by its code: the QR of a lamp opens the form with the lamp; null for none.</summary>
    public string? Register { get; init; }

    /// <summary>Empty for what is no emergency.</summary>
    public IReadOnlyList<EmergencyCall> Calls { get; init; } = [];

    /// <summary>Nobody reports on it any more; reports of the past keep its name.</summary>
    public bool IsClosed { get; init; }
}

/// <summary>Every category, in the order of the file.</summary>
public sealed record FeedbackCatalogue(IReadOnlyList<FeedbackCategory> All)
{
    /// <summary>Null for one there is not.</summary>
    public FeedbackCategory? Find(string? code) => All.FirstOrDefault(one => one.Code == code);

    /// <summary>Those that reports are taken on.</summary>
    public IReadOnlyList<FeedbackCategory> Open => [.. All.Where(one => !one.IsClosed)];
}
