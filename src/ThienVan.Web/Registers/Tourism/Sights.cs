using System.Globalization;
using ThienVan.Core.Kernel.Files;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;
using ThienVan.Core.Registers.Open;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Registers.Open;

namespace ThienVan.Web.Registers.Tourism;

/// <summary>An item of a public register that visitors are told of.</summary>
public sealed record Sight
{
    public required RegisterDefinition Register { get; init; }
    public required OpenItem Item { get; init; }

    /// <summary>In its address: its name in plain letters; its id where another has the same.</summary>
    public required string Slug { get; init; }

    public Guid Id => Item.Id;
    public string Name => Item.Name;
    public RegisterState State => Register.State(Item.Now.State)!;

    /// <summary>Null for a sight whose place nobody wrote.</summary>
    public Place? Place => PublicFace.PlaceOf(Register, Item.Item);

    public string? Hours => Of(visit => visit.Hours);
    public string? About => Of(visit => visit.About);
    public string? EnglishName => Of(visit => visit.EnglishName);
    public string? EnglishAbout => Of(visit => visit.EnglishAbout);

    private string? Of(Func<VisitFields, string?> field) => field(Register.Visit!) is { } code ? Item.Item[code] : null;
}

/// <summary>Every sight of the ward, out of the public registers whose definition says what a visitor is told.</summary>
public sealed class Sights(OpenRegisters registers)
{
    /// <summary>By name; one that stands in two registers is told of once.</summary>
    public async Task<IReadOnlyList<Sight>> AllAsync(CancellationToken ct)
    {
        var found = new List<(RegisterDefinition Register, OpenItem Item)>();
        foreach (var register in registers.All.Where(register => register.Visit is not null))
            await foreach (var item in registers.AllAsync(register, ct)) found.Add((register, item));
        var twins = found.Select(one => (one.Register.Code, Key: one.Register.Visit!.SameAs is { } same ? one.Item.Item[same] : null))
            .Where(one => one.Key is not null).Select(one => (one.Code, Key: ItemKey.Of(one.Key!))).ToArray();
        var told = found.Where(one => !twins.Any(twin => twin.Code != one.Register.Code && twin.Key == KeyOf(one))).ToArray();
        var alphabet = StringComparer.Create(CultureInfo.GetCultureInfo("vi-VN"), CompareOptions.IgnoreCase);
        var slugs = told.CountBy(one => SlugOf(one.Item.Name)).ToDictionary(one => one.Key, one => one.Value);
        return
        [
            .. told.Select(one => new Sight
            {
                Register = one.Register,
                Item = one.Item,
                Slug = SlugOf(one.Item.Name) is { Length: > 0 } slug && slugs[slug] == 1 ? slug : one.Item.Id.ToString(),
            }).OrderBy(sight => sight.Name, alphabet).ThenBy(sight => sight.Id),
        ];
    }

    /// <param name="sight">Slug, or id as printed signs carry it.</param>
    /// <returns>Null for one there is not.</returns>
    public static Sight? Find(IEnumerable<Sight> all, string? sight) =>
        all.FirstOrDefault(one => one.Slug == sight || one.Id.ToString() == sight);

    private static string? KeyOf((RegisterDefinition Register, OpenItem Item) one) =>
        one.Item.Item[one.Register.Key] is { } key ? ItemKey.Of(key) : null;

    private static string SlugOf(string name) => FileName.Slug(name);
}
