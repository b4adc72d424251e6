using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Registers.Lists;

namespace ThienVan.Web.Tests.Registers;

/// <summary>What a list must say, counted out of every version in memory.</summary>
internal sealed class RecountedList
{
    private readonly ItemRow[] _narrowed;

    public RecountedList(RegisterDefinition register, ListAsk ask, IEnumerable<ItemRow> rows)
    {
        (Register, Ask) = (register, ask);
        var words = new SearchWords(ask.Words).Sought;
        _narrowed =
        [
            .. rows.Where(row => row.Register == register.Code && IsKnown(row, ask.AsOf.Moment)
                && words.All(word => row.Search.Contains(word, StringComparison.Ordinal))
                && ask.Chosen.All(one => row.Item[one.Key] == one.Value)
                && ask.Ranges.All(one => IsWithin(register.Field(one.Key)!, row.Item[one.Key], one.Value))),
        ];
        Sorted = Sort([.. _narrowed.Where(row => ask.State == ListAsk.AnyState || (ask.State is null ? !row.IsEnded
            : row.State == ask.State))]);
    }

    public RegisterDefinition Register { get; }
    public ListAsk Ask { get; }

    /// <summary>Of the state that is asked for.</summary>
    public IReadOnlyList<ItemRow> Sorted { get; }

    public int CountOf(string state) => _narrowed.Count(row => row.State == state);

    public KeyValuePair<string, decimal>[] Sums(IEnumerable<RegisterField> columns) =>
    [
        .. from field in columns
           where field.IsFigure
           let known = Sorted.Select(row => row.Item[field.Code]).OfType<string>().Select(FieldWords.FigureOf).ToArray()
           where known.Length > 0
           orderby field.Code
           select KeyValuePair.Create(field.Code, known.Sum()),
    ];

    private static bool IsKnown(ItemRow row, DateTimeOffset? moment) => moment is { } at
        ? row.KnownFrom <= at && (row.KnownTo is null || row.KnownTo > at) : row.KnownTo is null;

    private static bool IsWithin(RegisterField field, string? held, AskedRange range) => held is not null
        && (range.Least is null || Order(field, held, range.Least) >= 0) && (range.Most is null || Order(field, held, range.Most) <= 0);

    private static int Order(RegisterField field, string one, string other) => field.IsFigure
        ? FieldWords.FigureOf(one).CompareTo(FieldWords.FigureOf(other)) : string.CompareOrdinal(one, other);

    private ItemRow[] Sort(ItemRow[] rows)
    {
        var field = Ask.Sort is { } sort ? Register.Field(sort) : null;
        var order = Comparer<ItemRow>.Create((one, other) =>
        {
            var by = field is not null && one.Item[field.Code] is { } held && other.Item[field.Code] is { } against
                ? Order(field, held, against)
                : Ask.Sort == RegisterDefinition.StateField ? string.CompareOrdinal(one.State, other.State) : 0;
            return by != 0 ? by : string.CompareOrdinal(one.Title, other.Title) is var title and not 0 ? title
                : one.ItemId.CompareTo(other.ItemId);
        });
        var gaps = rows.OrderBy(row => field is not null && row.Item[field.Code] is null);
        return [.. Ask.IsDown ? gaps.ThenByDescending(row => row, order) : gaps.ThenBy(row => row, order)];
    }
}
