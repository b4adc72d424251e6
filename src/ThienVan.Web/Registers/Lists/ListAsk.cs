using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Registers.Lists;

/// <summary>A range a list is narrowed to, as kept; null for no bound.</summary>
public sealed record AskedRange(string? Least, string? Most);

/// <summary>What the address of a register's list asks for.</summary>
public sealed record ListAsk
{
    public const string WordsField = "tim";

    public const string ColumnsField = "cot";
    public const string ChartField = "ve";

    /// <summary>Value of the state's field that asks for ended items too.</summary>
    public const string AnyState = "tat-ca";

    /// <summary>As typed; null for nothing.</summary>
    public string? Words { get; init; }

    /// <summary>Code of a state, or <see cref="AnyState"/>; null for what stands.</summary>
    public string? State { get; init; }

    /// <summary>Code asked for, by field.</summary>
    public required IReadOnlyDictionary<string, string> Chosen { get; init; }

    /// <summary>By field.</summary>
    public required IReadOnlyDictionary<string, AskedRange> Ranges { get; init; }

    /// <summary>Value of the field of the place that asks for items without a position.</summary>
    public const string NoPlace = "chua-co";

    /// <summary>Items without a position alone.</summary>
    public bool IsPlaceless { get; init; }

    /// <summary>Field it is sorted by; null for the name.</summary>
    public string? Sort { get; init; }
    public bool IsDown { get; init; }

    /// <summary>Codes of the columns beside name and state; empty for the register's own.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Code of the field the list is drawn by, or of the state; null for no picture.</summary>
    public string? Chart { get; init; }

    /// <summary>From 1.</summary>
    public required int Page { get; init; }
    public required AsOf AsOf { get; init; }

    /// <summary>What was typed and cannot be read; null for nothing.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>Fields of the address that ask for an answer and are not followed: of no field there is, or of none this person may
    /// read.</summary>
    public IReadOnlyList<string> Left { get; init; } = [];

    public bool Narrows => Words is not null || State is not null || Chosen.Count > 0 || Ranges.Count > 0 || IsPlaceless;

    /// <summary>Nothing is asked beyond the page and the order.</summary>
    public bool IsPlain => !Narrows && !AsOf.IsPast && Columns.Count == 0 && Chart is null;

    /// <summary>It has few values, or months.</summary>
    public static bool MayDraw(RegisterField field) => field.IsListed || field.Kind == FieldKind.Day;

    /// <summary>Name of a field in the address: no word of the page's own can be meant.</summary>
    public static string Field(string code) => $"o-{code}";

    public static string From(string code) => $"{Field(code)}-tu";

    public static string To(string code) => $"{Field(code)}-den";

    /// <summary>What the two bounds of a range are called: a field's own name may end in "đến".</summary>
    public static string FromLabel(RegisterField field) => $"{field.Name} (từ{(field.Kind == FieldKind.Day ? " ngày" : "")})";

    public static string ToLabel(RegisterField field) => $"{field.Name} (đến{(field.Kind == FieldKind.Day ? " ngày" : "")})";

    /// <summary>All there was at a moment.</summary>
    public static ListAsk Everything(AsOf asOf) => new()
    {
        State = AnyState,
        Chosen = new Dictionary<string, string>(),
        Ranges = new Dictionary<string, AskedRange>(),
        Page = 1,
        AsOf = asOf,
    };

    // Without a letter or a figure every item would match, and a bulk edit would change them all.
    private static readonly Refusal _wordless = new("register.words",
        "Ô Tìm không có chữ hay số nào; đề nghị gõ chữ cần tìm, hoặc bỏ trống.");

    /// <param name="fields">Those this person may read.</param>
    public static ListAsk Read(RegisterDefinition register, IReadOnlyList<RegisterField> fields, QueryState query, FieldSurroundings ward,
        TimeProvider time)
    {
        var open = fields.Where(field => field.Personal is null).ToArray();
        var (ranges, refusal) = RangesOf(open, query, ward);
        var asOf = AsOf.Read(query, time);
        var (sort, down) = query.Sort;
        var state = query.Text(RegisterDefinition.StateField);
        var words = query.Text(WordsField);
        if (words is not null && new SearchWords(words).IsEmpty) refusal ??= _wordless;
        var unknown = state is null or AnyState || register.State(state) is not null ? null : Unknown(register, state);
        return new()
        {
            Words = words,
            State = state is not null && unknown is null ? state : null,
            Chosen = open.Where(field => field.IsListed)
                .Select(field => (field.Code, Value: query.Text(Field(field.Code)))).Where(one => one.Value is not null)
                .ToDictionary(one => one.Code, one => one.Value!),
            Ranges = ranges,
            IsPlaceless = register.Ground is { } ground && open.Contains(ground) && query.Text(Field(ground.Code)) == NoPlace,
            Left = [.. query.Asked(Field("")).Except(open.SelectMany(Asking))],
            Sort = open.Any(field => field.Code == sort) || sort == RegisterDefinition.StateField ? sort : null,
            IsDown = down,
            Columns = [.. (query.Text(ColumnsField) ?? "").Split(',').Where(code => fields.Any(field => field.Code == code)).Distinct()],
            Chart = query.Text(ChartField) is { } chart
                && (chart == RegisterDefinition.StateField || open.Any(field => field.Code == chart && MayDraw(field))) ? chart : null,
            Page = query.Page,
            AsOf = asOf,
            Refusal = refusal ?? asOf.Refusal ?? unknown,
        };
    }

    private static Refusal Unknown(RegisterDefinition register, string state) => new("register.state",
        $"Sổ không có trạng thái “{(state.Length > 40 ? string.Concat(state.AsSpan(0, 40), "…") : state)}”; đề nghị chọn một trong: "
        + $"{string.Join(", ", register.States.Select(one => one.Name))}.");

    private static IEnumerable<string> Asking(RegisterField field) =>
    [
        .. field.IsListed || field.Kind == FieldKind.Place || field.IsShape ? [Field(field.Code)] : (IEnumerable<string>)[],
        .. field.IsMeasured || field.Kind == FieldKind.Day ? [From(field.Code), To(field.Code)] : (IEnumerable<string>)[],
    ];

    private static (Dictionary<string, AskedRange> Ranges, Refusal? Refusal) RangesOf(
        IEnumerable<RegisterField> fields, QueryState query, FieldSurroundings ward)
    {
        var (ranges, refusal) = (new Dictionary<string, AskedRange>(StringComparer.Ordinal), (Refusal?)null);
        foreach (var field in fields.Where(field => field.IsMeasured || field.Kind == FieldKind.Day))
        {
            var least = FieldReader.Read(field.Bound, query.Text(From(field.Code)), ward);
            var most = FieldReader.Read(field.Bound, query.Text(To(field.Code)), ward);
            refusal ??= least.Refusal ?? most.Refusal;
            var asked = new AskedRange(least.IsRefused ? null : least.Value, most.IsRefused ? null : most.Value);
            if (asked != new AskedRange(Least: null, Most: null)) ranges[field.Code] = asked;
        }

        return (ranges, refusal);
    }
}
