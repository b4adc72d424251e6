using ThienVan.Core.Plans;
using ThienVan.Core.Reports;

namespace ThienVan.Web.Reports.Values;

/// <summary>A value as the audit trail keeps it: the figure's own fields lie beside those of its way.</summary>
internal abstract record ShownValue : ObservedValue
{
    protected ShownValue(ValueRow row)
        : base(row.Observed) => (Version, State) = (row.Version, row.State);

    public int Version { get; }
    public ValueState State { get; }
}

/// <summary>After a step of the unit that enters it.</summary>
internal sealed record ShownEntry : ShownValue
{
    public ShownEntry(ValueRow row)
        : base(row) => (Source, Explanation, FactKey, Typed) = (row.Source, row.Explanation, row.FactKey, TypedCells.Read(row.Typed));

    public string? Source { get; }
    public string? Explanation { get; }
    public string? FactKey { get; }
    public TypedCell Typed { get; }
}

/// <summary>After a step of those who decide on it.</summary>
internal sealed record ShownDecision : ShownValue
{
    public ShownDecision(ValueRow row)
        : base(row) => Revision = row.Revision;

    public int Revision { get; }
}
