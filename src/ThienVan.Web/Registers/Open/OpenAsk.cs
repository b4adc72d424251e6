using System.Globalization;
using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;
using ThienVan.Core.Registers.Open;
using ThienVan.Web.Registers.Lists;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Registers.Open;

/// <summary>Which items of a public register are asked for.</summary>
public sealed record OpenAsk
{
    public const string LimitField = "limit";
    public const string OffsetField = "offset";
    public const string BoxField = "bbox";
    public const string TimeField = "datetime";

    /// <summary>More than this no answer holds; a larger limit is answered with it.</summary>
    public const int Most = 1000;

    /// <summary>Where a program asks for no limit.</summary>
    public const int UsualOfPrograms = 100;

    private const int UsualOfPeople = 50;

    private static readonly Refusal _past = new("open.past", "Danh sách công khai chỉ có hiện trạng; đề nghị bỏ ngày đã chọn.");

    /// <summary>Null for all.</summary>
    public string? Words { get; init; }

    /// <summary>Answers and ranges of public fields and the state, as lists and the map read them; null for a program.</summary>
    public ListAsk? List { get; init; }

    public Box? Box { get; init; }

    public DaySpan? Days { get; init; }

    public int Limit { get; init; } = UsualOfPeople;

    public int Offset { get; init; }

    /// <summary>What was asked and cannot be read; null for nothing.</summary>
    public Refusal? Refusal { get; init; }

    public bool Narrows => Words is not null || List is { Narrows: true } || Box is not null || Days is not null;

    /// <summary>From 1.</summary>
    public int Page => (Offset / Limit) + 1;

    /// <summary>As a list for people asks; it understands what programs ask too.</summary>
    public static OpenAsk OfPeople(RegisterDefinition register, HttpRequest request, FieldSurroundings ward, TimeProvider time)
    {
        var query = new QueryState(request);
        var ask = OfPrograms(request, UsualOfPeople);
        var list = ListAsk.Read(register, PublicFace.Fields(register), query, ward, time);
        if (list.State is { } state && !PublicFace.States(register).Contains(state)) list = list with { State = null };
        return ask with
        {
            Words = list.Words,
            List = list,
            Refusal = ask.Refusal ?? list.Refusal ?? (list.AsOf.IsPast ? _past : null),
            Offset = query.Number(QueryState.PageField) is { } page and > 1 ? (int)Math.Min((page - 1L) * ask.Limit, int.MaxValue)
                : ask.Offset,
        };
    }

    /// <summary>As a program asks: what it names and leaves blank is refused too.</summary>
    public static OpenAsk OfPrograms(HttpRequest request)
    {
        var ask = OfPrograms(request, UsualOfPrograms);
        string[] named = [LimitField, OffsetField, BoxField, TimeField];
        return named.FirstOrDefault(field => request.Query.ContainsKey(field) && new QueryState(request).Text(field) is null) is { } blank
            ? ask with { Refusal = new($"open.{blank}", $"{blank} đang để trống; đề nghị ghi giá trị hoặc bỏ {blank}.") } : ask;
    }

    private static OpenAsk OfPrograms(HttpRequest request, int usual)
    {
        var query = new QueryState(request);
        var (limit, offset) = (Whole(query, LimitField, 1), Whole(query, OffsetField, 0));
        var box = query.Text(BoxField) is { } window ? BoxInput.Read(window) : (Result<Box>?)null;
        var days = query.Text(TimeField) is { } time ? DaySpanInput.Read(time) : (Result<DaySpan>?)null;
        return new()
        {
            Limit = Math.Clamp(limit.Number ?? usual, 1, Most),
            Offset = Math.Max(offset.Number ?? 0, 0),
            Box = box is { IsRefused: false } there ? there.Value : null,
            Days = days is { IsRefused: false } then ? then.Value : null,
            Refusal = limit.Refusal ?? offset.Refusal ?? box?.Refusal ?? days?.Refusal,
        };
    }

    // However many digits it has: what is too large is clamped, what is no number or too small is refused.
    private static (int? Number, Refusal? Refusal) Whole(QueryState query, string field, int least)
    {
        if (query.Text(field) is not { } text) return (null, null);
        var digits = text.TrimStart('+');
        var number = digits.Length > 0 && digits.All(char.IsAsciiDigit)
            ? int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : int.MaxValue : -1;
        return number >= least ? (number, null) : (null, new($"open.{field}",
            $"{field} phải là một số nguyên, nhỏ nhất là {FigureText.Number(least)}; đề nghị ghi như {field}=100."));
    }
}
