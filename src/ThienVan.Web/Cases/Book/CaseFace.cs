using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Places;
using ThienVan.Web.Cases.Categories;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Cases.Book;

/// <summary>A report as everybody may know it: the one door of public pages, files and the map. Words and photos only as an officer let
/// them out; an address never, a place to about a hundred metres but for a public thing's own.</summary>
public sealed record PublicCase
{
    public required Guid Id { get; init; }
    public required int Year { get; init; }
    public required int Number { get; init; }

    /// <summary>Name of the category.</summary>
    public required string Category { get; init; }
    public required string CategoryCode { get; init; }

    /// <summary>The thing, else the neighbourhood group; null where neither is known.</summary>
    public string? Where { get; init; }
    public string? Neighbourhood { get; init; }
    public Place? Place { get; init; }

    /// <summary>Null until an officer let words out.</summary>
    public string? Text { get; init; }
    public required string State { get; init; }
    public required string StateName { get; init; }

    /// <summary>What the state means, in a sentence.</summary>
    public required string Told { get; init; }
    public required bool IsOpen { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
    public required DateTimeOffset ChangedAt { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }
    public required string Unit { get; init; }
    public string? Outcome { get; init; }
    public required int Reports { get; init; }
    public required bool Demonstration { get; init; }

    public string Called => $"PA {Number}/{Year}";
}

/// <summary>A rung of the ladder: who held a report from when on.</summary>
public sealed record PublicRung(string Unit, DateTimeOffset Since);

/// <summary>A report that may be about the same thing, as everybody may know it.</summary>
public sealed record NearCase(Guid Id, string Called, string Where, string Said, string State, DateOnly Day);

/// <summary>From rows to what everybody may know.</summary>
public sealed class CaseFace(CaseNames names, ShippedCategories categories, CaseRules rules)
{
    public const string Nowhere = "chưa rõ vị trí";

    public async Task<IReadOnlyList<PublicCase>> OfAsync(IReadOnlyList<CaseRow> rows, CancellationToken ct)
    {
        var ward = await names.ReadAsync(ct);
        return [.. rows.Select(row => Of(row, ward))];
    }

    public async Task<IReadOnlyList<NearCase>> NearAsync(IReadOnlyList<CaseRow> rows, CancellationToken ct) =>
        [.. (await OfAsync(rows, ct)).Select(one => new NearCase(
            one.Id, one.Called, one.Where ?? Nowhere, one.Text ?? one.Category, one.StateName, VietnamDay.Of(one.ReceivedAt)))];

    private PublicCase Of(CaseRow row, WardSurroundings ward)
    {
        var state = rules.Of(row).State(row.State)!;
        return new()
        {
            Id = row.Id,
            Year = row.Year,
            Number = row.Number,
            Category = categories.Catalogue.Find(row.Category)?.Name ?? row.Category ?? "",
            CategoryCode = row.Category ?? "",
            Where = row.AssetTitle ?? (row.Neighbourhood is { } group ? ward.NameOf(group) : null),
            Neighbourhood = row.Neighbourhood,
            Place = row.Place is not { } place ? null : row.Asset is null ? RoundedPlace.Of(place) : place,
            Text = row.PublicText,
            State = row.State,
            StateName = state.Name,
            Told = state.Told,
            IsOpen = row.IsOpen,
            ReceivedAt = row.ReceivedAt,
            ChangedAt = row.ChangedAt,
            ClosedAt = row.ClosedAt,
            Unit = ward.NameOf(row.UnitId),
            Outcome = row.Outcome,
            Reports = row.Reports,
            Demonstration = row.Demonstration,
        };
    }
}
