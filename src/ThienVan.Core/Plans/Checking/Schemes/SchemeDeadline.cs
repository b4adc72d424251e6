namespace ThienVan.Core.Plans.Checking.Schemes;

/// <summary>A project of the appendix that a target or task orders for another time.</summary>
internal static class SchemeDeadline
{
    public static IEnumerable<FindingDraft> Check(CheckedPlan plan)
    {
        foreach (var project in plan.Plan.Projects)
        {
            if (project.Timing is null || Windows.In(project.Timing) is not { } own || project.Provision.Lines is not { } lines) continue;
            var place = plan.Places.At(lines.From);
            var name = ClaimReader.Subject(project.Name);
            foreach (
                var clause in plan.Clauses.Where(clause =>
                    clause.Place.Kind is PlaceKind.Target or PlaceKind.Task && IsAbout(name, plan.SubjectOf(clause))
                )
            )
            {
                if (Windows.In(clause.Text) is { } ordered && !ordered.SameAs(own))
                    yield return Make(
                        clause, ordered, new Clause($"{Wording.Clip(project.Name, 120)} | {project.Timing}", lines, place, 0), own);
            }
        }
    }

    private static bool IsAbout(IReadOnlySet<string> name, IReadOnlySet<string> said) =>
        name.Count(said.Contains) >= 6 && Syllables.Containment(name, said) >= 0.5;

    private static FindingDraft Make(Clause clause, Window ordered, Clause project, Window own) =>
        FindingDraft.Of("scheme_two_deadlines", FindingWeight.Contradiction,
            $"Cùng một việc nhưng hai thời hạn: “{ordered.Written}” và “{own.Written}”; sau thời hạn sớm hơn, việc bị coi là trễ hay chưa "
                + "tùy cách đọc.",
            [clause, project]) with
        {
            Readings =
            [
                new Reading { Id = "a", Text = $"Thời hạn: {ordered.Written}" },
                new Reading { Id = "b", Text = $"Thời hạn: {own.Written}" },
            ],
        };
}
