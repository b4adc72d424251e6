using ThienVan.Web.Shared.Ui.Forms;

namespace ThienVan.Web.People.Register;

/// <summary>Units and people to choose from in a form.</summary>
public static class PeopleChoices
{
    /// <summary>Units, set in below the one they belong to.</summary>
    public static IEnumerable<Choice> Of(IEnumerable<UnitLine> units) =>
        units.Select(line => new Choice(line.Unit.Id, new string('\u2003', line.Depth) + line.Unit.Name));

    public static IEnumerable<Choice> Of(IEnumerable<PersonRow> people) =>
        people.Select(person => new Choice(person.Id.ToString(), person.Name + (person.UnitName is { } unit ? $", {unit}" : "")));
}
