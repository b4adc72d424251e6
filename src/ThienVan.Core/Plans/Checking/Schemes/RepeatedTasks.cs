namespace ThienVan.Core.Plans.Checking.Schemes;

/// <summary>Two tasks of different sections that say nearly the same, word for word.</summary>
internal static class RepeatedTasks
{
    public static IEnumerable<FindingDraft> Check(CheckedPlan plan)
    {
        // Citations share long formulas whatever they are about.
        var citing = plan.Citations.Select(citation => citation.Clause).ToHashSet();
        var tasks = plan.Clauses.Where(clause => clause.Place.Kind == PlaceKind.Task && !citing.Contains(clause))
            .Select(clause => (Clause: clause, Words: plan.SubjectOf(clause))).Where(task => task.Words.Count >= 10).ToArray();
        var pairs = from i in Enumerable.Range(0, tasks.Length)
                    from j in Enumerable.Range(i + 1, tasks.Length - i - 1)
                    where tasks[i].Clause.Place.Code != tasks[j].Clause.Place.Code
                        && Syllables.Overlap(tasks[i].Words, tasks[j].Words) >= 0.4
                    select (One: tasks[i].Clause, Other: tasks[j].Clause);
        return pairs.GroupBy(pair => (One: pair.One.Place.Code, Other: pair.Other.Place.Code)).Select(group => FindingDraft.Of(
            "duplicate_task",
            FindingWeight.Duplicate,
            $"Hai nhiệm vụ {group.Key.One} và {group.Key.Other} gần như trùng lời: không rõ là một việc hay hai, ai làm và báo cáo ở đâu.",
            group.SelectMany(pair => new[] { pair.One, pair.Other })) with
        {
            Readings =
            [
                new Reading { Id = "a", Text = "Gộp làm một nhiệm vụ" },
                new Reading { Id = "b", Text = "Là hai việc, ghi rõ phạm vi từng việc" },
            ],
        });
    }
}
