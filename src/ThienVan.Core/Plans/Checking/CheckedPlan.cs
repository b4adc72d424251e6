namespace ThienVan.Core.Plans.Checking;

/// <summary>A plan with its text cut into clauses, as the checks read it. Without a text there are no clauses.</summary>
internal sealed class CheckedPlan
{
    private readonly Dictionary<Clause, IReadOnlySet<string>> _subjects = [];
    private IReadOnlyList<ClaimPair>? _pairs;
    private IReadOnlyList<(Clause Target, Clause Task)>? _repeated;
    private IReadOnlyList<Citation>? _citations;

    public CheckedPlan(PlanDocument plan, SourceText? source)
    {
        Plan = plan;
        Source = source;
        Places = new PlaceIndex(plan);
        Paragraphs = source is null ? [] : ParagraphReader.Read(source);
        Clauses = source is null ? [] : ClauseReader.Read(Paragraphs, source, Places);
        Claims = ClaimReader.Read(this);
    }

    public PlanDocument Plan { get; }

    public SourceText? Source { get; }

    public PlaceIndex Places { get; }

    public IReadOnlyList<Paragraph> Paragraphs { get; }

    public IReadOnlyList<Clause> Clauses { get; }

    /// <summary>Figures promised by targets, rows, tasks and projects.</summary>
    public IReadOnlyList<Claim> Claims { get; }

    /// <summary>Claims on one measure that do not simply agree.</summary>
    public IReadOnlyList<ClaimPair> Pairs => _pairs ??= ClaimPairs.Of(Claims);

    /// <summary>Task clauses that say a target over again.</summary>
    public IReadOnlyList<(Clause Target, Clause Task)> Repeated => _repeated ??= TargetEchoes.Of(this);

    public IReadOnlyList<Citation> Citations => _citations ??= CitationReader.Read(this);

    /// <summary>What a clause is about; see <see cref="ClaimReader.Subject"/>.</summary>
    public IReadOnlySet<string> SubjectOf(Clause clause)
    {
        if (!_subjects.TryGetValue(clause, out var subject)) _subjects[clause] = subject = ClaimReader.Subject(clause.Text);
        return subject;
    }

    public bool HasPeriod => Plan.PeriodFrom > 0 && Plan.PeriodTo >= Plan.PeriodFrom;
}
