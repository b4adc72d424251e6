using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Work.Programmes;
using ThienVan.Core.Work.Projects;

namespace ThienVan.Core.Work.Movements;

/// <summary>A movement that the plan names.</summary>
/// <param name="Kind">Null where its name does not tell.</param>
/// <param name="Lead">Null where the plan names none.</param>
public sealed record MovementOffer(PlanSource Source, MovementKind? Kind, string? Lead, IReadOnlyList<string> Serves, string? Timing);

/// <summary>The movements a plan names by their own words: tasks and projects that are called one, or are of that kind.</summary>
public static class MovementOffers
{
    /// <summary>Id of the kind among the kinds of projects.</summary>
    private const string KindId = "phong-trao";

    private static readonly (MovementKind? Kind, string[] Words)[] _words =
    [
        (MovementKind.Contest, ["cuoc thi", "hoi thi", "giai chay", "giai the thao"]),
        (MovementKind.Drive, ["cuoc van dong", "dot van dong"]),
        (MovementKind.Emulation, ["phong trao", "thi dua"]),
        (null, ["phat dong", "ngay hoi"]),
    ];

    /// <param name="taken">Keys of the places of the plan that are movements already (<see cref="PlanSource.Key"/>).</param>
    /// <returns>Projects first, then tasks, each in the order of the plan.</returns>
    public static IReadOnlyList<MovementOffer> Of(PlanDocument plan, IReadOnlyList<ProjectKind> kinds, IReadOnlySet<string> taken) =>
    [
        .. plan.Projects.Where(project => Says(project.Name) || ProjectKind.Told(kinds, project.Name)?.Id == KindId)
            .Select(project => new MovementOffer(
                new(SourceKind.Project, project.No, project.Name, project.Provision.Reference), Told(project.Name), project.Lead,
                project.Serves, project.Timing))
            .Concat(plan.Tasks.Where(task => Says(task.Name) || Says(task.Section))
                .Select(task => new MovementOffer(
                    new(SourceKind.Task, task.No, task.Name, task.Provision.Reference), Told(task.Name), task.Lead,
                    task.Serves, task.Timing)))
            .Where(offer => !taken.Contains(offer.Source.Key)),
    ];

    private static bool Says(string? text) => text is not null && _words.Any(kind => Names(text, kind.Words));

    private static MovementKind? Told(string name) => _words.FirstOrDefault(kind => Names(name, kind.Words)).Kind;

    private static bool Names(string text, string[] words) =>
        VietnameseText.Fold(text) is var folded && Array.Exists(words, word => folded.Contains(word, StringComparison.Ordinal));
}
