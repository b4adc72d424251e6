namespace ThienVan.Core.Plans.Checking;

/// <summary>A plan with its text cut into clauses, as the checks read it. Without a text there are no clauses.</summary>
internal sealed class CheckedPlan
{
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

    public bool HasPeriod => Plan.PeriodFrom > 0 && Plan.PeriodTo >= Plan.PeriodFrom;
}
