using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;
using ThienVan.Web.Registers.Definitions;
using ThienVan.Web.Shared.Files;
using ThienVan.Web.Shared.Map;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Registers.Items;

/// <summary>A field that became another, in words.</summary>
public sealed record SaidChange(string Field, string Old, string New);

/// <summary>A version of an item, as its history tells it.</summary>
/// <param name="Number">From 1.</param>
/// <param name="At">When it was written down.</param>
/// <param name="By">Who did.</param>
/// <param name="Reason">Null where nobody said.</param>
/// <param name="Changes">Empty for the first version.</param>
/// <param name="Hidden">How many fields changed that this person may not read.</param>
public sealed record SaidVersion(
    int Number, DateTimeOffset At, string By, string? Reason, IReadOnlyList<SaidChange> Changes, int Hidden);

/// <summary>An indicator that is counted from the register of an item.</summary>
/// <param name="Year">In which it is counted.</param>
/// <param name="Counts">The item is one of those counted from the first day of that year up to the day that is told.</param>
public sealed record ServedTarget(RegisterUse Use, MeasuredYear Year, bool Counts);

/// <summary>An item as its page shows it.</summary>
public sealed record ItemView
{
    public required RegisterDefinition Register { get; init; }
    public required ItemRow Row { get; init; }
    public required RegisterItem Item { get; init; }
    public required AsOf AsOf { get; init; }
    public required FieldSurroundings Ward { get; init; }

    /// <summary>Fields this person may read.</summary>
    public required IReadOnlyList<RegisterField> Fields { get; init; }

    /// <summary>The newest first, up to the moment that is told.</summary>
    public required IReadOnlyList<SaidVersion> History { get; init; }

    /// <summary>Indicators counted from its register.</summary>
    public required IReadOnlyList<ServedTarget> Uses { get; init; }
    /// <summary>Those that hang on it now; empty where its register names no files.</summary>
    public IReadOnlyList<Attachment> Files { get; init; } = [];
    public required bool MayKeep { get; init; }

    /// <summary>Those that a field names, as far as they still hang on it.</summary>
    public IEnumerable<Attachment> FilesOf(RegisterField field) => field.Kind != FieldKind.Files ? []
        : NamedFiles.Of(Item[field.Code]).Select(id => Files.FirstOrDefault(file => file.Id == id)).OfType<Attachment>();

    public RegisterState State => Register.State(Row.State)!;

    /// <summary>Its place on the plane of VN-2000, "X 2.301.234,56; Y 593.456,78"; null for an item without one.</summary>
    public string? Grid => Register.Place is { } at && Place.Parse(Item[at.Code]) is { } place && Ward.ToGrid(place) is var grid
        ? $"X {FigureText.Number((decimal)grid.North)}; Y {FigureText.Number((decimal)grid.East)}" : null;

    /// <summary>Null for an item without a place, or one this person may not read.</summary>
    public MapPlace? Spot => Register.Ground is { } at && Fields.Contains(at) && ItemPlace.Of(Register, Item) is { } place
        ? new(place.Latitude, place.Longitude) : null;

    /// <summary>Its line or area; null for an item without one, or one this person may not read.</summary>
    public Shape? Shape => Register.Shape is { } at && Fields.Contains(at) ? ItemPlace.ShapeOf(Register, Item) : null;

    /// <summary>In which its line or area lies; null for none.</summary>
    public MapBox? Window => Shape?.Window is var (southWest, northEast)
        ? new(southWest.Longitude, southWest.Latitude, northEast.Longitude, northEast.Latitude) : null;

    /// <summary>What it told of a person is no longer kept.</summary>
    public bool IsOver(RegisterField field) =>
        Item[field.Code] is null && PersonalTerm.Over(Register, Item, AsOf.Day).Contains(field.Code);

    public string Say(RegisterField field) => IsOver(field) ? "hết thời hạn lưu" : FieldWords.Say(field, Item[field.Code], Ward);
}
