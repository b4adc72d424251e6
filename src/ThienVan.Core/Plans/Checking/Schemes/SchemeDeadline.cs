using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Checking.Schemes;

/// <summary>One scheme, project or building that two places order for two times or give to two units.</summary>
internal static partial class SchemeDeadline
{
    private const int MostHolders = 48;

    public static IEnumerable<FindingDraft> Check(CheckedPlan plan)
    {
        var said = WorkReader.Read(plan);
        var byKey = said.SelectMany(work => work.Keys.Select(key => (key, work))).ToLookup(pair => pair.key, pair => pair.work);
        return [.. AgainstProjects(plan, byKey), .. AmongTheText(byKey)];
    }

    private static IEnumerable<FindingDraft> AgainstProjects(CheckedPlan plan, ILookup<string, Work> said)
    {
        Clause[] text = [.. plan.Clauses.Where(clause => clause.Place.Kind is PlaceKind.Target or PlaceKind.Task)];
        var words = new SharedWords(text.Select(plan.SubjectOf), MostHolders);
        foreach (var project in plan.Plan.Projects.Where(project => project.Provision.Lines is not null))
        {
            var lines = project.Provision.Lines!.Value;
            var clause = new Clause(
                $"{Wording.Clip(project.Name, 120)} | {project.Timing}", lines, plan.Places.At(lines.From), 0);
            var listed = WorkReader.Of(project, clause);
            var named = listed.Keys.SelectMany(key => said[key]).DistinctBy(work => work.Clause).ToArray();
            foreach (var work in named.Where(work => work.Lead is not null && listed.Lead is not null && work.Lead != listed.Lead))
                yield return Leads(work, listed);
            if (listed.When is not { } own) continue;
            var name = ClaimReader.Subject(project.Name);
            var about = words.Near(name).Select(i => text[i]).Where(other => IsAbout(name, plan.SubjectOf(other)));
            foreach (var other in named.Where(work => IsFinished(work.Clause.Text)).Select(work => work.Clause).Concat(about).Distinct())
            {
                if (Windows.In(other.Text) is { } ordered && !ordered.SameAs(own)) yield return Make(other, ordered, clause, own);
            }
        }
    }

    // Two sentences: both say when the same step is done.
    private static IEnumerable<FindingDraft> AmongTheText(ILookup<string, Work> said)
    {
        foreach (var same in said)
        {
            var dated = same.Where(work => work.When is not null && IsFinished(work.Clause.Text)).DistinctBy(work => work.Clause).ToArray();
            foreach (var other in dated.Skip(1).Where(other => !other.When!.Value.SameAs(dated[0].When!.Value)))
                yield return Make(dated[0].Clause, dated[0].When!.Value, other.Clause, other.When!.Value);
            var led = same.Where(work => work.Lead is not null).DistinctBy(work => work.Clause.Place.Code).ToArray();
            foreach (var other in led.Skip(1).Where(other => other.Lead != led[0].Lead)) yield return Leads(led[0], other);
        }
    }

    private static bool IsAbout(IReadOnlySet<string> name, IReadOnlySet<string> said) =>
        name.Count(said.Contains) >= 6 && Syllables.Containment(name, said) >= 0.5;

    // To issue and to carry out are two steps with times of their own.
    private static bool IsFinished(string text) => Finish().IsMatch(text);

    private static FindingDraft Make(Clause clause, Window ordered, Clause other, Window own) =>
        FindingDraft.Of("scheme_two_deadlines", FindingWeight.Contradiction,
            $"Cùng một việc nhưng hai thời hạn: “{ordered.Written}” và “{own.Written}”; sau thời hạn sớm hơn, việc bị coi là trễ hay chưa "
                + "tùy cách đọc.",
            [clause, other]) with
        {
            Readings =
            [
                new Reading { Id = "a", Text = $"Thời hạn: {ordered.Written}", Provisions = [clause.Provision] },
                new Reading { Id = "b", Text = $"Thời hạn: {own.Written}", Provisions = [other.Provision] },
            ],
        };

    private static FindingDraft Leads(Work one, Work other) =>
        FindingDraft.Of("scheme_two_leads", FindingWeight.Contradiction,
            $"Cùng một việc (“{Wording.Clip(one.Written.Trim(), 80)}”) nhưng hai đơn vị chủ trì; không rõ ai chịu trách nhiệm.",
            [one.Clause, other.Clause]) with
        {
            Readings =
            [
                new Reading { Id = "a", Text = $"Chủ trì theo {one.Clause.Provision.Reference}", Provisions = [one.Clause.Provision] },
                new Reading { Id = "b", Text = $"Chủ trì theo {other.Clause.Provision.Reference}", Provisions = [other.Clause.Provision] },
            ],
        };

    [GeneratedRegex(
        @"\b(?:ban hành|hoàn thành|trình|phê duyệt|khánh thành|xây dựng|làm mới|xây mới|lập)\b", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Finish();
}
