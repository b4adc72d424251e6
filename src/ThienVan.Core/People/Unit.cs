namespace ThienVan.Core.People;

/// <summary>What sort of unit it is.</summary>
public enum UnitKind
{
    /// <summary>Phòng, Văn phòng.</summary>
    Department,

    /// <summary>Trung tâm.</summary>
    Centre,

    /// <summary>Công an phường, Ban Chỉ huy Quân sự phường and the like: they report to the ward and answer to their own line.</summary>
    Other,

    /// <summary>Mặt trận, đoàn thể, hội, trường học, doanh nghiệp.</summary>
    Organisation,

    /// <summary>Tổ dân phố.</summary>
    Neighbourhood,
}

/// <summary>A unit of the ward. Units are never deleted: one that ends gets a last day.</summary>
public sealed record Unit
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public string? ShortName { get; init; }
    public UnitKind Kind { get; init; }

    /// <summary>The unit it belongs to; null at the top.</summary>
    public string? ParentId { get; init; }

    /// <summary>Other names it goes by in documents, and earlier ones.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>First day, included.</summary>
    public DateOnly From { get; init; }

    /// <summary>Last day, included; null while open.</summary>
    public DateOnly? To { get; init; }

    public bool HoldsOn(DateOnly day) => From <= day && (To is null || day <= To);
}
