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

/// <summary>After it was typed, by whom the event names.</summary>
internal sealed record ShownEntry : ShownValue
{
    public ShownEntry(ValueRow row)
        : base(row) => (Source, Explanation, FactKey, Typed) = (row.Source, row.Explanation, row.FactKey, TypedCells.Read(row.Typed));

    public string? Source { get; }
    public string? Explanation { get; }
    public string? FactKey { get; }
    public TypedCell Typed { get; }
}

/// <summary>After a step in which nobody typed: what was typed stands in the event of whoever did.</summary>
internal sealed record ShownStep : ShownValue
{
    public ShownStep(ValueRow row)
        : base(row) => Revision = row.Revision;

    public int Revision { get; }
}
