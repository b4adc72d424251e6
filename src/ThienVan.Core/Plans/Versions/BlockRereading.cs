using ThienVan.Core.Plans.Import;

namespace ThienVan.Core.Plans.Versions;

/// <summary>
/// Reads one block of a plan's document anew as a person says what it is. What stands elsewhere keeps its numbers, its codes and what
/// people corrected of it.
/// </summary>
public sealed class BlockRereading
{
    private readonly PlanDocument _plan;
    private readonly Layout _layout;
    private readonly List<PlanTable> _tables;
    private readonly List<UnreadText> _unread = [];
    private readonly LineRange _block;

    private BlockRereading(SourceText source, IReadOnlyList<SaidBlock> said, LineRange block, PlanDocument plan)
    {
        (_plan, _block) = (plan, block);
        _layout = Layout.Of(source, said);
        _tables = [.. TableReader.ReadAll(_layout, _unread).SelectMany(_layout.Said.Overrule)];
    }

    /// <param name="source">The document.</param>
    /// <param name="said">What people said of its blocks before, the latest last.</param>
    /// <param name="word">What one says now. Its lines are widened to whole paragraphs, rows and items.</param>
    /// <param name="plan">The plan as it stands.</param>
    /// <param name="used">Codes no new promise may take: of the plan in force, and those that figures were ever stored under.</param>
    /// <returns>The plan and the widened word; null where the block is read so already.</returns>
    public static (PlanDocument Plan, SaidBlock Word)? Reread(
        SourceText source, IReadOnlyList<SaidBlock> said, SaidBlock word, PlanDocument plan, params IEnumerable<string> used)
    {
        var before = new BlockRereading(source, said, word.Lines, plan);
        word = word with { Lines = before.Whole() };
        var after = new BlockRereading(source, [.. said, word], word.Lines, plan);
        return before.Roles().SequenceEqual(after.Roles()) ? null : (after.Reread(used), word);
    }

    private IEnumerable<(int, PartRole)> Roles() => BlockReader.Read(_layout, _tables)
        .SelectMany(block => Enumerable.Range(block.Lines.From, block.Lines.To - block.Lines.From + 1).Select(line => (line, block.Role)))
        .Where(line => IsInside(new(line.line, line.line)));

    // Widening to one thing may reach into the next.
    private LineRange Whole()
    {
        LineRange[] things =
        [
            .. _layout.Parts.SelectMany(part => part.Passages).Select(passage => passage.Lines),
            .. _tables.SelectMany(table => table.Rows).Select(row => row.Lines),
            .. Places(_plan).OfType<LineRange>(),
        ];
        var whole = _block;
        for (var known = default(LineRange); known != whole;)
        {
            known = whole;
            foreach (var thing in things.Where(thing => thing.From <= known.To && known.From <= thing.To))
                whole = new(Math.Min(whole.From, thing.From), Math.Max(whole.To, thing.To));
        }

        return whole;
    }

    private static IEnumerable<LineRange?> Places(PlanDocument plan) =>
        plan.AllTargets().Select(target => target.Provision).Concat(plan.Rows.Select(row => row.Provision))
            .Concat(plan.Tasks.Select(task => task.Provision)).Concat(plan.Projects.Select(project => project.Provision))
            .Select(provision => provision.Lines);

    private PlanDocument Reread(IEnumerable<string> used)
    {
        var kept = Without();
        var parts = Inside();
        var tables = _tables.Select(table => table with { Rows = [.. table.Rows.Where(row => IsInside(row.Lines))] })
            .Where(table => table.Rows.Count > 0).ToList();
        var sharing = Sharing.Read(_layout.Parts);
        var units = UnitRegister.Collect(parts, tables, sharing, _plan.Issuer);
        string[] codes = [.. kept.Indicators.Select(one => one.Code).Concat(used)];
        var fresh = sharing.Lead(PlanImporter.Read(
            parts, tables, new Horizon(_plan.PeriodFrom, _plan.PeriodTo), units, new KnownPlan(kept, codes),
            [.. _unread.Where(text => IsInside(text.Lines) && _layout.Said.At(text.Lines.From) != PartRole.LeftOut)]), units);
        var carry = new UnitCarry(kept, fresh);
        return Joined(kept, PlanSuccession.WithUnits(fresh, carry)) with { Units = carry.Units };
    }

    private Layout Inside() => _layout with
    {
        Parts =
        [
            .. _layout.Parts.Select(part => part with { Passages = [.. part.Passages.Where(passage => IsInside(passage.Lines))] })
                .Where(part => part.Passages.Count > 0),
        ],
    };

    private bool IsInside(LineRange? lines) => lines is { } at && at.From <= _block.To && _block.From <= at.To;

    private PlanDocument Without()
    {
        // What the period was guessed from is the document's, whatever the block is.
        var guess = HeaderReader.Read(_layout).Guess;
        var kept = _plan with
        {
            Targets = [.. _plan.Targets.Where(target => !IsInside(target.Provision.Lines))],
            HiddenTargets = [.. _plan.HiddenTargets.Where(target => !IsInside(target.Provision.Lines))],
            Rows = [.. _plan.Rows.Where(row => !IsInside(row.Provision.Lines))],
            Tasks = [.. _plan.Tasks.Where(task => !IsInside(task.Provision.Lines))],
            Projects = [.. _plan.Projects.Where(project => !IsInside(project.Provision.Lines))],
            Unread = [.. _plan.Unread.Where(text => !IsInside(text.Lines) || text == guess), .. Rest()],
        };
        return PlanSuccession.Closed(kept);
    }

    // Of what was not read, a line that speaks for a whole part goes on for what the block leaves of it.
    private IEnumerable<UnreadText> Rest()
    {
        var cut = _plan.Unread.Where(text => IsInside(text.Lines) && !(_block.From <= text.Lines.From && text.Lines.To <= _block.To))
            .Select(text => text.Lines).ToList();
        var parts = _layout.Parts.Select(part => part with
        {
            Passages =
            [
                .. part.Passages.Where(passage => !IsInside(passage.Lines)
                    && cut.Exists(lines => lines.From <= passage.Lines.From && passage.Lines.To <= lines.To)),
            ],
        });
        return Conservation.Of(parts.Where(part => part.Passages.Count > 0), Places(_plan).OfType<LineRange>());
    }

    private PlanDocument Joined(PlanDocument kept, PlanDocument fresh)
    {
        var twins = new TwinFinder(fresh.Targets);
        var rows = kept.Rows.Select(row => row.Twins.Count > 0 ? row : row with { Twins = twins.Find(row) }).ToList();
        var joined = kept with
        {
            Groups = [.. fresh.Groups.Where(group => IsUsed(group, kept, fresh) || !IsUsed(group, _plan))],
            Targets = Between(kept.Targets, fresh.Targets.Select(target => PlanImporter.Led(target, rows)), one => one.Provision),
            HiddenTargets = Between(kept.HiddenTargets, fresh.HiddenTargets, one => one.Provision),
            Rows = Between(rows, fresh.Rows, row => row.Provision),
            Tasks = Between(kept.Tasks, fresh.Tasks, task => task.Provision),
            Projects = Between(kept.Projects, fresh.Projects, project => project.Provision),
            Unread = [.. kept.Unread.Concat(fresh.Unread).OrderBy(text => text.Lines.From)],
        };
        var codes = joined.Indicators.Select(one => one.Code).ToHashSet(StringComparer.Ordinal);
        return joined with
        {
            Conflicts =
            [
                .. joined.Conflicts.Where(conflict =>
                    conflict.Readings.SelectMany(reading => reading.Changes).All(change => codes.Contains(change.Code))),
            ],
        };
    }

    private static bool IsUsed(TargetGroup group, params PlanDocument[] plans) =>
        plans.SelectMany(plan => plan.AllTargets()).Any(target => target.Group == group.Id);

    // Behind the last of those that stand before the block.
    private T[] Between<T>(IReadOnlyList<T> kept, IEnumerable<T> fresh, Func<T, Provision> at)
    {
        var before = kept.Count(item => at(item).Lines is not { } lines || lines.From < _block.From);
        return [.. kept.Take(before), .. fresh, .. kept.Skip(before)];
    }
}
