using ThienVan.Core.Plans.Checking.Measures;

namespace ThienVan.Core.Plans.Checking.Gaps;

/// <summary>Which appendix rows and projects stand behind a target: as linked in the plan, or by saying the same.</summary>
internal sealed class Links
{
    private const int MostHolders = 48;

    private readonly CheckedPlan _plan;
    private readonly HashSet<string> _common;
    private readonly (IndicatorRow Row, IReadOnlySet<string> Words)[] _rows;
    private readonly (PlanProject Project, IReadOnlySet<string> Words)[] _projects;
    private readonly SharedWords _rowWords;
    private readonly SharedWords _projectWords;
    private readonly ILookup<string, Claim> _promised;
    private readonly ILookup<string, Claim> _listed;
    private readonly ILookup<string, Clause> _clauses;

    public Links(CheckedPlan plan)
    {
        _plan = plan;
        _rows = [.. plan.Plan.Rows.Select(row => (row, ClaimReader.Subject(row.Name)))];
        _projects = [.. plan.Plan.Projects.Select(project => (project, ClaimReader.Subject(project.Name)))];

        _promised = plan.Claims.Where(claim => claim.Place.Kind == PlaceKind.Target).ToLookup(claim => claim.Place.Code);
        _listed = plan.Claims.Where(claim => claim.Place.IsAppendix).ToLookup(claim => claim.Place.Code);
        _clauses = plan.Clauses.Where(clause => clause.Place.Kind == PlaceKind.Target).ToLookup(clause => clause.Place.Code);
        _rowWords = new(_rows.Select(row => Said(row.Words, Place.Row(row.Row))), MostHolders);
        _projectWords = new(_projects.Select(item => Said(item.Words, Place.Project(item.Project))), MostHolders);

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
        target.Lead is not null || (target.Indicators.Count > 0 && target.Indicators.All(indicator => indicator.Lead is not null))
        || Rows(target).Any(row => row.Lead is not null) || Projects(target).Any(project => project.Lead is not null);

    private IEnumerable<IndicatorRow> Rows(Target target)
    {
        var codes = target.Indicators.Select(indicator => indicator.Code).ToHashSet();
        var claims = _promised[target.No].ToArray();
        var words = _clauses[target.No].Select(_plan.SubjectOf).ToArray();
        var near = Near(_rowWords, words, claims).Select(i => _rows[i]).Where(row =>
            SameFigure(Place.Row(row.Row), claims) || words.Any(word => SameWords(row.Words, word)));
        return _rows.Where(row => row.Row.Twins.Any(codes.Contains)).Concat(near).Select(row => row.Row);
    }

    private bool SameFigure(string item, Claim[] claims) =>
        _listed[item].Any(own => claims.Any(claim => Measure.AreSame(own, claim)));

    private static IEnumerable<int> Near(SharedWords among, IReadOnlySet<string>[] words, Claim[] claims) =>
        among.Near(words.SelectMany(word => word).Concat(claims.SelectMany(claim => claim.Subject)).Distinct());

    // What a row or project says: its name, and its figures with what is counted.
    private HashSet<string> Said(IReadOnlySet<string> name, string item) =>
        [.. name, .. _listed[item].SelectMany(claim => claim.Subject)];

    private static bool SameWords(IReadOnlySet<string> row, IReadOnlySet<string> target) =>
        row.Count(target.Contains) >= 5 && Syllables.Containment(row, target) >= 0.6;

    private IEnumerable<PlanProject> Projects(Target target)
    {
        var codes = target.Indicators.Select(indicator => indicator.Code).ToHashSet();
        var subjects = _clauses[target.No].Select(_plan.SubjectOf).ToArray();
        var words = subjects.SelectMany(pair => pair).Where(pair => !_common.Contains(pair)).ToHashSet();
        var claims = _promised[target.No].ToArray();
        var near = Near(_projectWords, subjects, claims).Select(i => _projects[i]).Where(item =>
            SameFigure(Place.Project(item.Project), claims) || item.Words.Count(words.Contains) >= 3);
        return _projects.Where(item => item.Project.Serves.Any(codes.Contains)).Concat(near).Select(item => item.Project);
    }
}
