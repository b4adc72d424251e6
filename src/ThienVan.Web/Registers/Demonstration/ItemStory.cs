using System.Globalization;
using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;
using ThienVan.Web.People;

namespace ThienVan.Web.Registers.Demonstration;

/// <summary>A version of an invented item, and the day it was written down.</summary>
public sealed record ToldVersion(RegisterItem Item, DateOnly On, string? Reason);

/// <summary>Invents the items of one register out of its definition, the same for the same number.</summary>
internal sealed class ItemStory(
    RegisterDefinition register, IReadOnlyList<WardUnitLine> groups, IReadOnlyList<string> units, DateOnly today)
{
    private const string Mark = "Minh họa";
    private const double Latitude = 20.8065, Longitude = 106.6230;

    private static readonly string[] _streets =
        ["Trần Thành Ngọ", "Phan Đăng Lưu", "Trường Chinh", "Hoàng Quốc Việt", "Lê Duẩn", "Nguyễn Lương Bằng", "Trần Nhân Tông"];

    // Fields that tell where an item stands.
    private static readonly HashSet<string> _onStreets = new(StringComparer.Ordinal) { "tuyen", "dia-chi", "tru-so" };

    public IReadOnlyList<ToldVersion> Tell(int number)
    {
        var dice = new Random(HashCode(register.Code) + number);
        var began = today.AddDays(-dice.Next(3, 320));
        var values = register.Fields.Select(field => (field.Code, Value: Invent(field, number, began, dice)))
            .Where(one => one.Value is not null).ToDictionary(one => one.Code, one => one.Value!);
        if (register.Shape is { Personal: null } shape && (shape.IsRequired || number % 4 != 0))
            values[shape.Code] = Drawn(shape.Kind, values, number);
        var first = new RegisterItem { Values = values, Life = [new(register.States[0].Code, began)] };
        var written = began.AddDays(dice.Next(0, 3));
        var later = written.AddDays(dice.Next(5, 90));
        var stays = number / Math.Max(groups.Count, 1) % 6 != 0;
        if (stays || later >= today || Next(first) is not { } next) return [new(first, written, Reason: null)];
        return [new(first, written, Reason: null), new(first with { Life = [.. first.Life, new(next, later)] }, later, Mark)];
    }

    private DateOnly Told(RegisterField field, DateOnly day) => field.MayLieAhead || day <= today ? day : today;

    private string? Next(RegisterItem item) =>
        (register.State(item.Now.State)!.Next ?? [.. register.States.Select(state => state.Code)])
            .FirstOrDefault(code => code != item.Now.State);

    private string? Invent(RegisterField field, int number, DateOnly began, Random dice)
    {
        if (field.Code == register.Key) return $"{Prefix}-{number.ToString("000", CultureInfo.InvariantCulture)}";
        if (field.Personal is not null && !field.IsRequired) return null;
        return field.Kind switch
        {
            FieldKind.Text when field.Code == register.Title =>
                $"{VietnameseText.Capital(register.One)} {Mark.ToLowerInvariant()} {number.ToString(CultureInfo.InvariantCulture)}",
            FieldKind.Text when _onStreets.Contains(field.Code) => dice.Next(10) < 6 || field.IsRequired
                ? _streets[dice.Next(_streets.Length)] : null,
            FieldKind.Text => field.IsRequired ? $"{Mark} {number.ToString(CultureInfo.InvariantCulture)}" : null,
            FieldKind.Organisation => field.IsRequired || number % 3 == 0
                ? $"Đơn vị {Mark.ToLowerInvariant()} {number.ToString(CultureInfo.InvariantCulture)}" : null,
            FieldKind.Whole => dice.Next(1, 60).ToString(CultureInfo.InvariantCulture),
            FieldKind.Decimal => (dice.Next(10, 900) / 10m).ToString(CultureInfo.InvariantCulture),
            FieldKind.Money => (dice.Next(5, 400) * 100_000).ToString(CultureInfo.InvariantCulture),
            FieldKind.Day => Day(field, began, dice),
            FieldKind.Choice => field.Choices[dice.Next(field.Choices.Count)].Code,
            FieldKind.Unit => units.Count == 0 ? null : units[dice.Next(units.Count)],
            FieldKind.Neighbourhood => groups.Count == 0 ? null : groups[number % groups.Count].Id,
            FieldKind.Line or FieldKind.Area or FieldKind.Files => null,
            FieldKind.Place => dice.Next(10) == 0 ? null : Near(number, dice),
            _ => throw new ArgumentOutOfRangeException(nameof(field), field.Kind, message: null),
        };
    }

    // A day that happened lies between the item's beginning and today; one that may lie ahead does.
    private string? Day(RegisterField field, DateOnly began, Random dice)
    {
        if (field.Code == register.Begins || field.IsRequired) return Kept(began);
        if (dice.Next(10) >= 5) return null;
        return Kept(field.MayLieAhead ? today.AddDays(dice.Next(30, 900))
            : began.AddDays(dice.Next(today.DayNumber - began.DayNumber + 1)));
    }

    // Neighbourhood groups stand in rows about the middle of the ward, each with three streets either way: schematic, and marked so.
    private string Near(int number, Random dice)
    {
        var at = groups.Count == 0 ? 0 : number % groups.Count;
        var (up, along) = (dice.NextDouble(), dice.NextDouble());
        if (register.Fields.Any(field => field.Code == "tuyen"))
        {
            if (number / 2 % 2 == 0) up = OnStreet(up);
            else along = OnStreet(along);
        }

        return new Place(
            Math.Round(Latitude + (((at / 3) - 1) * 0.009) + (up * 0.007), 7),
            Math.Round(Longitude + (((at % 3) - 1) * 0.011) + (along * 0.009), 7)).ToString();
    }

    // Around its place where it has one; by dice of its own, so that nothing else falls otherwise.
    private string Drawn(FieldKind kind, Dictionary<string, string> values, int number)
    {
        const int Corners = 9;
        var dice = new Random(HashCode(register.Code) - number);
        var at = Place.Parse(values.GetValueOrDefault(register.Place?.Code ?? "") ?? Near(number, dice))!.Value;
        var size = 0.0004 + (dice.NextDouble() * 0.0012);
        var corners = Enumerable.Range(0, Corners).Select(corner => (Turn: 2 * Math.PI * corner / Corners,
                Far: size * (0.7 + (0.6 * dice.NextDouble()))))
            .Select(one => new Place(at.Latitude + (one.Far * Math.Sin(one.Turn)),
                at.Longitude + (kind == FieldKind.Line ? one.Turn * size : one.Far * 1.4 * Math.Cos(one.Turn))));
        return Shape.Of(kind, [corners.Select(corner => Place.Parse(corner.ToString())!.Value)], new VietnamGrid(GridZone.HaiPhong).ToGrid)
            .ToString();
    }

    // One of three streets, and on which side of it.
    private static double OnStreet(double part) =>
        ((Math.Floor(part * 3) + 0.5) / 3) + ((part * 3 % 1) < 0.5 ? -0.012 : 0.012);

    private string Prefix => string.Concat(register.Code.Split('-').Select(word => char.ToUpperInvariant(word[0])));

    private static string Kept(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // Of the platform's own nobody knows that it stays the same.
    private static int HashCode(string text) => text.Aggregate(17, (sum, letter) => ((sum * 31) + letter) % 1_000_003);
}
