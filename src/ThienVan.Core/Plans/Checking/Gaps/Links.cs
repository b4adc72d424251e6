using ThienVan.Core.Plans.Checking.Measures;

namespace ThienVan.Core.Plans.Checking.Gaps;

/// <summary>Which appendix rows and projects stand behind a target: as linked in the plan, or by saying the same.</summary>
internal sealed class Links
{
    private readonly CheckedPlan _plan;
    private readonly HashSet<string> _common;
    private readonly (IndicatorRow Row, IReadOnlySet<string> Words)[] _rows;
    private readonly (PlanProject Project, IReadOnlySet<string> Words)[] _projects;

    public Links(CheckedPlan plan)
    {
        _plan = plan;
        _rows = [.. plan.Plan.Rows.Select(row => (row, ClaimReader.Subject(row.Name)))];
        _projects = [.. plan.Plan.Projects.Select(project => (project, ClaimReader.Subject(project.Name)))];

        // Words that turn up all over the document tie nothing together.
        var limit = Math.Max(4, plan.Clauses.Count * 0.02);
        _common = plan
            .Clauses.SelectMany(plan.SubjectOf)
            .CountBy(pair => pair)
            .Where(pair => pair.Value > limit)
            .Select(pair => pair.Key)
            .ToHashSet();
    }

    public bool HasRow(Target target) => Rows(target).Any();

    public bool HasLead(Target target) =>
        target.Lead is not null || target.Indicators.Any(indicator => indicator.Lead is not null)
        || Rows(target).Any(row => row.Lead is not null) || Projects(target).Any(project => project.Lead is not null);

    private IEnumerable<IndicatorRow> Rows(Target target)
    {
        var codes = target.Indicators.Select(indicator => indicator.Code).ToHashSet();
        var claims = Claims(target);
        var words = Clauses(target).Select(_plan.SubjectOf).ToArray();
        return _rows
            .Where(row =>
                row.Row.Twins.Any(codes.Contains) || SameFigure(Place.Row(row.Row), claims) || words.Any(word => SameWords(row.Words, word))
            )
            .Select(row => row.Row);
    }

    private bool SameFigure(string item, Claim[] claims) =>
        _plan
            .Claims.Where(claim => claim.Place.IsAppendix && claim.Place.Code == item)
            .Any(own => claims.Any(claim => Measure.AreSame(own, claim)));

    private static bool SameWords(IReadOnlySet<string> row, IReadOnlySet<string> target) =>
        row.Count(target.Contains) >= 5 && Syllables.Containment(row, target) >= 0.6;

    private IEnumerable<PlanProject> Projects(Target target)
    {
        var codes = target.Indicators.Select(indicator => indicator.Code).ToHashSet();
        var words = Clauses(target).SelectMany(_plan.SubjectOf).Where(pair => !_common.Contains(pair)).ToHashSet();
        var claims = Claims(target);
        return _projects
            .Where(item =>
                item.Project.Serves.Any(codes.Contains)
                || SameFigure(Place.Project(item.Project), claims)
                || item.Words.Count(words.Contains) >= 3
            )
            .Select(item => item.Project);
    }

    private Claim[] Claims(Target target) =>
        [.. _plan.Claims.Where(claim => claim.Place.Kind == PlaceKind.Target && claim.Place.Code == target.No)];

    private IEnumerable<Clause> Clauses(Target target) =>
        _plan.Clauses.Where(clause => clause.Place.Kind == PlaceKind.Target && clause.Place.Code == target.No);
}
