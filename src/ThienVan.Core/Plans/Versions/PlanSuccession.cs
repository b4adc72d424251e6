using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Versions;

/// <summary>
/// Makes of a document just read the version that goes on with the plan in force. Figures, decisions, overrides, accounts and rounds are
/// stored under its codes and units, so the same promise keeps its code, the same unit its id, and what people corrected stays where the
/// document does not say otherwise. Reading the same document again changes nothing.
/// </summary>
public sealed class PlanSuccession
{
    private readonly PlanDocument _held;
    private readonly PlanDocument _read;
    private readonly PlanDocument? _basis;
    private readonly Promises _promises;
    private readonly Promises? _before;
    private readonly Promises? _raw;
    private readonly Echoes _echoes;
    private readonly CodeCarry _codes;
    private readonly Dictionary<Target, string> _hidden;
    private readonly HashSet<string> _hiddenCodes;

    private readonly bool _reviewed;

    private PlanSuccession(PlanDocument held, PlanDocument read, PlanDocument? basis, bool reviewed, IEnumerable<string> used)
    {
        (_held, _read, _basis, _reviewed) = (held, read, basis, reviewed);
        _promises = new(held, read);
        if (basis is not null) (_before, _raw) = (new(basis, read), new(held, basis));
        _echoes = new(held);
        _codes = new(held, read, _promises, used);
        _hiddenCodes = read.HiddenTargets.SelectMany(target => target.Indicators).Select(one => one.Code).ToHashSet(StringComparer.Ordinal);
        _hidden = HiddenNumbers();
    }

    /// <param name="held">The plan in force.</param>
    /// <param name="read">The plan that is to replace it. Of another period only its units go on, of another place nothing.</param>
    /// <param name="basis">What <paramref name="held"/> was read as, before people corrected it; null when it came another way than
    /// <paramref name="read"/>, or nobody knows.</param>
    /// <param name="reviewed">True for data that people wrote: what it says counts as said on purpose, also where it says less.</param>
    /// <param name="used">Codes that figures were ever stored under: none of them may pass to another promise.</param>
    public static PlanDocument Carry(
        PlanDocument held, PlanDocument read, PlanDocument? basis = null, bool reviewed = false, params IEnumerable<string> used)
    {
        if (!SamePlan.AreOfOnePlace(held, read)) return read;
        var units = new UnitCarry(held, read, basis);
        var named = WithUnits(read, units) with { Units = units.Units };
        if (!SamePlan.Are(held, read)) return named;
        return new PlanSuccession(held, named, basis is null ? null : WithUnits(basis, new(held, basis)), reviewed, used).Carried();
    }

    /// <summary>The plan with the short titles that its targets have in the plan in force by now.</summary>
    public static PlanDocument WithTitles(PlanDocument held, PlanDocument next)
    {
        var titles = held.Owned().ToDictionary(owned => owned.Code, owned => owned.Target.ShortName, StringComparer.Ordinal);
        return next.WithTargets(target =>
            target.Indicators.FirstOrDefault(one => titles.ContainsKey(one.Code)) is { } same
                ? target with { ShortName = titles[same.Code] }
                : target);
    }

    private PlanDocument Carried()
    {
        var groups = new GroupCarry(_held, _read, _promises);
        var next = _codes.Follow(_read) with
        {
            Number = _basis is not null && _basis.Number == _read.Number ? _held.Number : _read.Number,
            Date = _basis is not null && _basis.Date == _read.Date ? _held.Date : _read.Date,
            Title = _basis is not null && _basis.Title == _read.Title ? _held.Title : _read.Title,
            Issuer = _basis is not null && _basis.Issuer == _read.Issuer ? _held.Issuer
                : _read.Issuer ?? (GoesOn ? _held.Issuer : null),
            Unread = _basis is null ? _read.Unread : [.. _read.Unread.Where(text => !IsSeen(text))],
            Targets = [.. _read.Targets.Select(target => Carried(target, groups.Id(target.Group), target.No))],
            HiddenTargets =
            [
                .. _read.HiddenTargets.Where(IsOwn).Select(target => Carried(target, groups.Id(target.Group), _hidden[target])),
                .. _held.HiddenTargets.Where(IsTyped),
            ],
        };
        next = next with { Groups = groups.With(next.AllTargets().Select(target => target.Group), _held) };
        var basis = _basis is null ? null : new CodeCarry(_held, _basis, _raw!, []).Follow(_basis);
        next = Closed(next with
        {
            Rows = WorkCarry.Rows(_held, next, basis),
            Tasks = WorkCarry.Tasks(_held, next, basis),
            Projects = WorkCarry.Projects(_held, next, basis),
        });
        return GoesOn ? Contradictions.Carry(_held, next) : next;
    }

    /// <summary>True when the text goes on with most promises of the plan in force. Contradictions are of one plan and its amendments; a
    /// plan of other promises has its own.</summary>
    private bool GoesOn => SamePlan.MostGoOn(_held, _promises);

    // Another number, another document: a corrected copy of the same one keeps what people know beyond its words.
    private bool IsAmendment => _read.Number is { } number && _held.Number is { } old && Key(number) != Key(old);

    private static string Key(string number) => VietnameseText.Fold(number).Replace(" ", string.Empty, StringComparison.Ordinal);

    // Somebody looked at it and needed nothing from it.
    private bool IsSeen(UnreadText read) =>
        _basis!.Unread.Any(one => one.Text == read.Text) && _held.Unread.All(one => one.Text != read.Text);

    // What people tied to a promise that is gone is tied to nothing.
    internal static PlanDocument Closed(PlanDocument next)
    {
        var codes = next.Indicators.Select(one => one.Code).ToHashSet(StringComparer.Ordinal);
        return next.WithTargets(target => target with
        {
            Indicators =
            [
                .. target.Indicators.Select(one =>
                one with { Of = one.Of is { } of && codes.Contains(of) ? of : null, After = Known(one.After) }),
            ],
        }) with
        {
            Rows = [.. next.Rows.Select(row => row with { Twins = Known(row.Twins) })],
            Tasks = [.. next.Tasks.Select(task => task with { Serves = Known(task.Serves) })],
            Projects = [.. next.Projects.Select(project => project with { Serves = Known(project.Serves) })],
        };

        IReadOnlyList<string> Known(IReadOnlyList<string> named) => named.All(codes.Contains) ? named : [.. named.Where(codes.Contains)];
    }

    private Target Carried(Target read, string group, string no)
    {
        var said = read.Indicators.Where(one => !IsEcho(one));
        if (_promises.Of(read) is not { } held) return read with { No = no, Group = group, Indicators = [.. said.Select(New)] };
        var basis = _before?.Of(read);
        Indicator[] own = [.. said.Select(one => _promises.Of(one) is { } old ? Carried(old, one) : New(one))];
        return read with
        {
            No = no,
            Group = basis is not null && basis.Group == read.Group ? held.Group : group,
            Name = basis is null ? (_reviewed ? read.Name : held.Name) : basis.Name == read.Name ? held.Name : read.Name,
            ShortName = read.ShortName is null || read.ShortName == basis?.ShortName ? held.ShortName : read.ShortName,
            Lead = basis is not null && basis.Lead == read.Lead ? held.Lead : read.Lead ?? (_reviewed ? null : held.Lead),
            Indicators = [.. own, .. held.Indicators.Where(one => IsLeft(one, own, read, basis))],
        };
    }

    // Data that people wrote repeats what it repeats on purpose.
    private bool IsEcho(Indicator read) =>
        !_reviewed && _hiddenCodes.Contains(read.Code) && _promises.Of(read) is null && _echoes.Has(read);

    private bool IsOwn(Target hidden) => _promises.Of(hidden) is not null || !hidden.Indicators.All(IsEcho);

    private Indicator New(Indicator read) => read with { Code = _codes.Of(read.Code), Of = read.Of is null ? null : _codes.Of(read.Of) };

    private Indicator Carried(Indicator held, Indicator read)
    {
        var basis = _before?.Of(read) ?? (_reviewed ? held : null);
        var next = new GoalCarry([.. ReadingsOf(held.Code)], IsAmendment).Carry(held, read, basis) with
        {
            Lead = basis is not null && basis.Lead == read.Lead ? held.Lead : read.Lead ?? (_reviewed ? null : held.Lead),
            Provision = read.Provision,
        };
        return basis is null ? next with { Unit = held.Unit ?? read.Unit } : Changed(next, basis, read);
    }

    // What the document says of an indicator otherwise than it did; the rest stays as people left it.
    private Indicator Changed(Indicator held, Indicator basis, Indicator read) => held with
    {
        Name = basis.Name == read.Name ? held.Name : read.Name,
        Kind = basis.Kind == read.Kind ? held.Kind : read.Kind,
        Unit = basis.Unit == read.Unit ? held.Unit : read.Unit,
        Counted = basis.Counted == read.Counted ? held.Counted : read.Counted,
        Direction = basis.Direction == read.Direction ? held.Direction : read.Direction,
        Strictness = basis.Strictness == read.Strictness ? held.Strictness : read.Strictness,
        TimeAggregation = basis.TimeAggregation == read.TimeAggregation ? held.TimeAggregation : read.TimeAggregation,
        AreaAggregation = basis.AreaAggregation == read.AreaAggregation ? held.AreaAggregation : read.AreaAggregation,
        MaintainFrom = basis.MaintainFrom == read.MaintainFrom ? held.MaintainFrom : read.MaintainFrom,
        Base = basis.Base == read.Base ? held.Base : read.Base,
        LeadDays = basis.LeadDays == read.LeadDays ? held.LeadDays : read.LeadDays,
        Window = basis.Window == read.Window ? held.Window : read.Window,
        Profile = SameProfile(basis.Profile, read.Profile) ? held.Profile : read.Profile,
        After = basis.After.SequenceEqual(read.After, StringComparer.Ordinal) ? held.After : _codes.Of(read.After),
        Baseline = basis.Baseline == read.Baseline ? held.Baseline : read.Baseline,
        Of = (basis.Of is null) == (read.Of is null) ? held.Of : read.Of is null ? null : _codes.Of(read.Of),
        RankOf = basis.RankOf == read.RankOf ? held.RankOf : read.RankOf,
        Authority = basis.Authority == read.Authority ? held.Authority : read.Authority,
        Restricted = basis.Restricted == read.Restricted ? held.Restricted : read.Restricted,
        Fact = basis.Fact == read.Fact ? held.Fact : read.Fact,
    };

    private static bool SameProfile(ApprovedProfile? one, ApprovedProfile? other) =>
        one is null || other is null ? one == other
        : (one.DocumentNumber, one.Since) == (other.DocumentNumber, other.Since) && one.Marks.SequenceEqual(other.Marks);

    private IEnumerable<IndicatorChange> ReadingsOf(string code) =>
        _held.Conflicts.SelectMany(conflict => conflict.Readings).SelectMany(reading => reading.Changes)
            .Where(change => change.Code == code);

    // Not read from the text before either: a person typed it in, and it stays while the text goes on speaking of it.
    private bool IsLeft(Indicator held, Indicator[] own, Target read, Target? basis)
    {
        if (own.Any(one => one.Code == held.Code)) return false;
        if (basis is null) return !_reviewed && _promises.Says(read, held);
        return !WasRead(held) && (_promises.Says(read, held) || !_promises.Says(basis, held));
    }

    private bool WasRead(Indicator held) => _basis!.Indicators.Any(one => _raw!.Of(one)?.Code == held.Code);

    private bool IsTyped(Target held) =>
        !_promises.Continues(held) && (_raw is null ? !_reviewed : !_raw.Continues(held))
            && _read.Targets.All(target => target.No != held.No);

    // What is hidden among the tasks has no number of the document; the plan in force numbered it.
    private Dictionary<Target, string> HiddenNumbers()
    {
        var numbers = new Dictionary<Target, string>(ReferenceEqualityComparer.Instance);
        var taken = _held.HiddenTargets.Concat(_read.Targets).Select(target => target.No).ToHashSet(StringComparer.Ordinal);
        foreach (var target in _read.HiddenTargets.Where(IsOwn))
        {
            var same = _promises.Of(target) is { } held && _held.HiddenTargets.Any(one => ReferenceEquals(one, held)) ? held.No : null;
            var no = same ?? target.No;
            for (var next = 1; same is null && !taken.Add(no); next++) no = $"H{next}";
            numbers[target] = no;
        }

        return numbers;
    }

    internal static PlanDocument WithUnits(PlanDocument read, UnitCarry units) =>
        read.WithTargets(target => target with
        {
            Lead = units.Id(target.Lead),
            Indicators = [.. target.Indicators.Select(one => one with { Lead = units.Id(one.Lead) })],
        }) with
        {
            Rows = [.. read.Rows.Select(row => row with { Lead = units.Id(row.Lead) })],
            Tasks = [.. read.Tasks.Select(task => task with { Lead = units.Id(task.Lead), Cooperating = units.Bodies(task.Cooperating) })],
            Projects =
            [
                .. read.Projects.Select(one => one with { Lead = units.Id(one.Lead), Cooperating = units.Bodies(one.Cooperating) }),
            ],
        };
}
