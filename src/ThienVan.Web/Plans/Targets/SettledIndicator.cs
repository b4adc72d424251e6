using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans.Targets;

/// <summary>The indicator as one reading of a contradiction that is still open would have it.</summary>
public static class SettledIndicator
{
    public static Indicator Apply(Indicator indicator, Reading reading) =>
        reading.Changes.FirstOrDefault(change => change.Code == indicator.Code)?.Apply(indicator) ?? indicator;
}
