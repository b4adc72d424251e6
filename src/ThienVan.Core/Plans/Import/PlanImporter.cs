namespace ThienVan.Core.Plans.Import;

/// <summary>
/// Reads the five-year plan of a commune, ward or special zone from its text. It knows the genre, not one document:
/// what it cannot read it lists in <see cref="PlanDocument.Unread"/> and never invents.
/// </summary>
public static class PlanImporter
{
    public static PlanDocument Import(SourceText source)
    {
        var layout = Layout.Of(source);
        var header = HeaderReader.Read(layout);
        var horizon = new Horizon(header.From, header.To);
        var sections = layout.PartsOf(PartRole.Targets).Select(part => TargetSection.Read(part, horizon)).ToList();
        return new PlanDocument
        {
            Number = header.Number,
            Date = header.Date,
            Issuer = header.Issuer,
            Title = header.Title,
            PeriodFrom = header.From,
            PeriodTo = header.To,
            Groups = [.. sections.SelectMany(section => section.Groups)],
            Targets = [.. sections.SelectMany(section => section.Targets)],
            Unread = [.. sections.SelectMany(section => section.Unread)],
        };
    }
}
