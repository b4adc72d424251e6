namespace ThienVan.Core.Plans.Checking.Schemes;

/// <summary>Two tasks of different sections that say nearly the same, word for word.</summary>
internal static class RepeatedTasks
{
    public static IEnumerable<Draft> Check(CheckedPlan plan)
    {
        var tasks = plan.Clauses.Where(clause => clause.Place.Kind == PlaceKind.Task).Select(clause => (Clause: clause, Words: ClaimReader.Subject(clause.Text))).Where(task => task.Words.Count >= 10).ToArray();
        return from i in Enumerable.Range(0, tasks.Length)
               from j in Enumerable.Range(i + 1, tasks.Length - i - 1)
               where tasks[i].Clause.Place.Code != tasks[j].Clause.Place.Code && Syllables.Containment(tasks[i].Words, tasks[j].Words) >= 0.6
               select Draft.Of("duplicate_task", FindingWeight.Duplicate, $"Hai nhiệm vụ {tasks[i].Clause.Place.Code} và {tasks[j].Clause.Place.Code} gần như trùng lời: không rõ là một việc hay hai, ai làm và báo cáo ở đâu.", [tasks[i].Clause, tasks[j].Clause]) with
               {
                   Readings = [new Reading { Id = "a", Text = "Gộp làm một nhiệm vụ" }, new Reading { Id = "b", Text = "Là hai bước: xây dựng rồi hoàn thiện" }],
               };
    }
}
